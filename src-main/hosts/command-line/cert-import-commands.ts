import path from 'node:path';
import { WaybillError } from '../../../shared/index.ts';
import type {
  Certificate,
  CertificateContents,
  CertificateSource,
  PartnerSummary,
} from '../../../shared/index.ts';
import { format, formatCount, problemWords } from '../../../shared/words/index.ts';
import type { Words } from '../../../shared/words/command-line/index.ts';
import { deliverLines, notInUseLines, ownFactLines } from './cert-lines.ts';
import { eachOnce, purposesOption } from './cert-options.ts';
import { defineCommand } from './command.ts';
import type { Command, CommandContext } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { findPartner } from './finding.ts';
import { requireFiles } from './input-files.ts';
import { flag, text } from './options.ts';
import { readPasswordFile } from './password-file.ts';
import { UsageError } from './usage-error.ts';

/** What the contract takes as base64, in octets. */
const longestInput = 3_000_000;

/** How often a password may be typed. */
const attempts = 3;

const passwordOption = { 'password-file': text('FILE', 'filePassword') };

/** A file that was named, and the password that goes with it. */
interface Opening {
  /** Does it with the password that was given, or with one that is asked for where the file turns out to have one. */
  with<Answer>(
    attempt: (opening: { source: CertificateSource; password?: string }) => Promise<Answer>,
  ): Promise<Answer>;
}

/** Finds the file and reads its password where one was named. Throws UsageError and what is wrong with the file. */
async function openFile(
  context: CommandContext,
  written: string,
  passwordFile: string | undefined,
): Promise<Opening> {
  const { terminal, words, output } = context;
  if (written === '-' && passwordFile === '-') throw new UsageError('usage-stdin-twice');
  const source = await sourceOf(context, written);
  const given = passwordFile === undefined ? undefined : await readPasswordFile(context, passwordFile);
  const canAsk = terminal.canAsk && written !== '-' && given === undefined;
  return {
    async with(attempt) {
      let password = given;
      for (let left = canAsk ? attempts : 0; ; left -= 1) {
        try {
          return await attempt(password === undefined ? { source } : { source, password });
        } catch (thrown) {
          if (left === 0 || !isAboutPassword(thrown)) throw thrown;
          if (password !== undefined) output.remark(problemWords(words, thrown.code).title);
          password = await terminal.askSecret(
            format(words.commandLine.certificate.askFilePassword, { file: written }),
          );
        }
      }
    },
  };
}

function isAboutPassword(thrown: unknown): thrown is WaybillError {
  return thrown instanceof WaybillError && ['password-needed', 'password-wrong'].includes(thrown.code);
}

/** The engine reads a file itself; what comes on the standard input goes along. Throws what is wrong with the file. */
async function sourceOf({ terminal }: CommandContext, written: string): Promise<CertificateSource> {
  if (written !== '-') {
    const file = path.resolve(terminal.workingFolder, written);
    await requireFiles([file]);
    return { path: file };
  }
  return { content: Buffer.from(await terminal.readOctets(longestInput)).toString('base64') };
}

const inspect = defineCommand({
  name: 'cert inspect',
  operands: { min: 1, max: 1 },
  options: passwordOption,
  async run(context, { values, operands }) {
    const { words, output } = context;
    const opening = await openFile(context, operands[0] ?? '', values['password-file']);
    const { api } = await context.connect();
    const contents = await opening.with((opened) => api.certificates.inspect(opened));
    output.document({ contents }, () => contentsLines(words, contents));
    return exitCodes.done;
  },
});

function contentsLines(words: Words, { form, certificates, keys, answers }: CertificateContents): string[] {
  const own = words.commandLine.certificate;
  const about = [
    own.form[form],
    ...(keys === 0 || form === 'key' ? [] : [formatCount(own.contents, 'keys', keys)]),
    ...(answers === undefined ? [] : [format(own.contents.answers, { id: answers })]),
  ];
  return [about.join(', '), ...certificates.flatMap((facts) => ['', ...ownFactLines(words, facts)])];
}

const bringIn = defineCommand({
  name: 'cert import',
  operands: { min: 1, max: 1 },
  options: {
    partner: text('PARTNER', 'importPartner'),
    authority: flag('authorityOfPartner'),
    for: purposesOption,
    label: text('TEXT', 'label'),
    ...passwordOption,
  },
  async run(context, { values, operands }) {
    const { words, output } = context;
    const { authority = false, label } = values;
    if (authority && values.partner === undefined) {
      throw new UsageError('usage-missing-option', { option: '--partner', command: 'cert import' });
    }
    const opening = await openFile(context, operands[0] ?? '', values['password-file']);
    const { api } = await context.connect();
    const partner = values.partner === undefined ? undefined : await findPartner(api, values.partner);
    const purposes = eachOnce(values.for);
    const { added, lists } = await opening.with((opened) =>
      api.certificates.import({
        ...opened,
        authority,
        ...(partner === undefined ? {} : { partnerId: partner.id }),
        ...(purposes === undefined ? {} : { purposes }),
        ...(label === undefined ? {} : { label }),
      }),
    );
    const partners = await api.partners.list({});
    const own = words.commandLine.certificate;
    output.document({ added, lists }, () => [
      ...added.flatMap((certificate) => addedLines(words, certificate, partners)),
      ...lists.map(({ issuer, entries }) => format(own.importedList, { issuer, entries })),
      ...(added.length + lists.length === 0 ? [own.importedNothing] : []),
    ]);
    return exitCodes.done;
  },
});

function addedLines(words: Words, certificate: Certificate, partners: readonly PartnerSummary[]): string[] {
  const { label, id } = certificate;
  return [
    format(words.commandLine.certificate.imported, { label, id }),
    ...notInUseLines(words, certificate),
    ...deliverLines(words, certificate, partners),
  ];
}

/** The commands that read files of certificates. */
export const certImportCommands: readonly Command[] = [inspect, bringIn];
