import path from 'node:path';
import { format } from '../../../shared/words/index.ts';
import { readCertificateId } from './cert-options.ts';
import { defineCommand } from './command.ts';
import type { Command, CommandContext } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { requireRoomFor } from './new-file.ts';
import { choice, text } from './options.ts';
import { readPasswordFile } from './password-file.ts';
import { UsageError } from './usage-error.ts';

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

/** The command that writes a certificate into a file. */
export const certExportCommands: readonly Command[] = [bringOut];
