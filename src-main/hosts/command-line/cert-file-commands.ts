import path from 'node:path';
import { WaybillError } from '../../../shared/index.ts';
import type { CertificateSource } from '../../../shared/index.ts';
import { format } from '../../../shared/words/index.ts';
import { eachOnce, purposesOption, readCertificateId } from './cert-options.ts';
import { defineCommand } from './command.ts';
import type { Command, CommandContext } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { findPartner } from './finding.ts';
import { requireFiles } from './input-files.ts';
import { requireRoomFor } from './new-file.ts';
import { choice, flag, text } from './options.ts';
import { readPasswordFile } from './password-file.ts';
import { UsageError } from './usage-error.ts';

/** What the contract takes as base64, in octets. */
const longestInput = 3_000_000;

/** How often a password may be typed. */
const attempts = 3;

const bringIn = defineCommand({
  name: 'cert import',
  operands: { min: 1, max: 1 },
  options: {
    partner: text('PARTNER', 'importPartner'),
    authority: flag('authorityOfPartner'),
    for: purposesOption,
    label: text('TEXT', 'label'),
    'password-file': text('FILE', 'filePassword'),
  },
  async run(context, { values, operands }) {
    const { words, output, terminal } = context;
    const written = operands[0] ?? '';
    const passwordFile = values['password-file'];
    if (written === '-' && passwordFile === '-') throw new UsageError('usage-stdin-twice');
    if (values.authority === true && values.partner === undefined) {
      throw new UsageError('usage-missing-option', { option: '--partner', command: 'cert import' });
    }
    const source = await sourceOf(context, written);
    const password = passwordFile === undefined ? undefined : await readPasswordFile(context, passwordFile);
    const { api } = await context.connect();
    const partner = values.partner === undefined ? undefined : await findPartner(api, values.partner);
    const purposes = eachOnce(values.for);
    const wish = {
      source,
      authority: values.authority ?? false,
      ...(partner === undefined ? {} : { partnerId: partner.id }),
      ...(purposes === undefined ? {} : { purposes }),
      ...(values.label === undefined ? {} : { label: values.label }),
    };
    const { added, lists } = await askingForPassword(
      terminal.canAsk && written !== '-' && password === undefined,
      () => terminal.askSecret(format(words.commandLine.certificate.askFilePassword, { file: written })),
      (typed) => {
        const word = typed ?? password;
        return api.certificates.import(word === undefined ? wish : { ...wish, password: word });
      },
    );
    const own = words.commandLine.certificate;
    output.document({ added, lists }, () => [
      ...added.map(({ label, id }) => format(own.imported, { label, id })),
      ...lists.map(({ issuer, entries }) => format(own.importedList, { issuer, entries })),
      ...(added.length + lists.length === 0 ? [own.importedNothing] : []),
    ]);
    return exitCodes.done;
  },
});

/** The engine reads a file itself; what comes on the standard input goes along. Throws what is wrong with the file. */
async function sourceOf({ terminal }: CommandContext, written: string): Promise<CertificateSource> {
  if (written !== '-') {
    const file = path.resolve(terminal.workingFolder, written);
    await requireFiles([file]);
    return { path: file };
  }
  return { content: Buffer.from(await terminal.readOctets(longestInput)).toString('base64') };
}

/** Tries without a password; where the file has one and somebody can be asked, again with what is typed, a few times. */
async function askingForPassword<Answer>(
  canAsk: boolean,
  ask: () => Promise<string>,
  attempt: (typed: string | undefined) => Promise<Answer>,
): Promise<Answer> {
  let typed: string | undefined;
  for (let left = canAsk ? attempts : 0; ; left -= 1) {
    try {
      return await attempt(typed);
    } catch (thrown) {
      const isAboutPassword =
        thrown instanceof WaybillError && ['password-needed', 'password-wrong'].includes(thrown.code);
      if (left === 0 || !isAboutPassword) throw thrown;
      typed = await ask();
    }
  }
}

const forms = ['pem', 'der', 'pkcs7', 'pkcs12', 'request'] as const;
type Form = (typeof forms)[number];

const formOfEnding: Readonly<Record<string, Form>> = {
  '.pem': 'pem',
  '.crt': 'pem',
  '.cer': 'der',
  '.der': 'der',
  '.p7b': 'pkcs7',
  '.p7c': 'pkcs7',
  '.p12': 'pkcs12',
  '.pfx': 'pkcs12',
  '.csr': 'request',
  '.p10': 'request',
};

const leastPassword = 8;

const bringOut = defineCommand({
  name: 'cert export',
  operands: { min: 1, max: 1 },
  options: {
    out: text('FILE', 'out'),
    form: choice(forms, 'exportForm'),
    'password-file': text('FILE', 'filePassword'),
  },
  async run(context, { values, operands }) {
    const { words, output, terminal } = context;
    const id = readCertificateId(operands[0] ?? '');
    const out = values.out === undefined ? undefined : path.resolve(terminal.workingFolder, values.out);
    const form = requireForm(values.form, out);
    if (form !== 'pkcs12' && values['password-file'] !== undefined) {
      throw new UsageError('usage-not-together', { option: '--password-file', other: `--form ${form}` });
    }
    if (out !== undefined) await requireRoomFor(out);
    const password =
      form === 'pkcs12' ? await newPassword(context, values['password-file'], values.out ?? '') : undefined;
    const { api } = await context.connect();
    const {
      name,
      content,
      path: written,
    } = await api.certificates.export({
      id,
      form,
      ...(out === undefined ? {} : { path: out }),
      ...(password === undefined ? {} : { password }),
    });
    output.document(
      {
        exported: {
          id,
          form,
          name,
          ...(written === undefined ? {} : { path: written }),
          ...(content === undefined ? {} : { content }),
        },
      },
      () =>
        written === undefined
          ? Buffer.from(content ?? '', 'base64')
              .toString('utf8')
              .trimEnd()
              .split('\n')
          : [format(words.commandLine.certificate.written, { path: written })],
    );
    return exitCodes.done;
  },
});

/** The form that was told, else that of the file's ending; PEM where nothing is written into a file. Throws UsageError. */
function requireForm(told: Form | undefined, out: string | undefined): Form {
  if (out === undefined) {
    const form = told ?? 'pem';
    if (form === 'pem' || form === 'request') return form;
    throw new UsageError('usage-missing-option', { option: '--out', command: 'cert export' });
  }
  const form = told ?? formOfEnding[path.extname(out).toLowerCase()];
  if (form === undefined)
    throw new UsageError('usage-missing-option', { option: '--form', command: 'cert export' });
  return form;
}

/** The password for a new file: from a file, or typed twice at a terminal. Throws UsageError. */
async function newPassword(
  context: CommandContext,
  passwordFile: string | undefined,
  file: string,
): Promise<string> {
  const { terminal, words } = context;
  const { askNewPassword, askAgain } = words.commandLine.certificate;
  if (passwordFile === undefined && !terminal.canAsk) {
    throw new UsageError('usage-missing-option', { option: '--password-file', command: 'cert export' });
  }
  const password =
    passwordFile === undefined
      ? await terminal.askSecret(format(askNewPassword, { file }))
      : await readPasswordFile(context, passwordFile);
  if (password.length < leastPassword)
    throw new UsageError('usage-password-too-short', { least: leastPassword });
  if (passwordFile === undefined && (await terminal.askSecret(askAgain)) !== password)
    throw new UsageError('usage-passwords-differ');
  return password;
}

/** The commands that read and write files of certificates. */
export const certFileCommands: readonly Command[] = [bringIn, bringOut];
