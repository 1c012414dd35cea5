import path from 'node:path';
import type { Finding } from '../../../shared/index.ts';
import { format, noticeMail, problemSentences } from '../../../shared/words/index.ts';
import type { Words } from '../../../shared/words/command-line/index.ts';
import { defineCommand } from './command.ts';
import type { Command } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { findPartner, readTransferId } from './finding.ts';
import { flag, text, texts } from './options.ts';
import { problemLines } from './output.ts';
import { asProblem } from './sending.ts';
import { UsageError } from './usage-error.ts';

const check = defineCommand({
  name: 'check',
  operands: { min: 1, max: 1000 },
  options: {
    for: text('PARTNER', 'checkFor'),
    as: text('NAME', 'as'),
    to: texts('CODE', 'to'),
    strict: flag('strict'),
  },
  async run({ words, terminal, output, connect }, { values, operands }) {
    if (values.for === undefined)
      throw new UsageError('usage-missing-option', { option: '--for', command: 'check' });
    if (values.as !== undefined && operands.length > 1) throw new UsageError('usage-one-file-one-name');
    const { api } = await connect();
    const partner = await findPartner(api, values.for);
    const files = operands.map((written) => path.resolve(terminal.workingFolder, written));
    const findings = await api.transfers.check({
      partnerId: partner.id,
      files: files.map((file) => ({ path: file, ...(values.as === undefined ? {} : { as: values.as }) })),
      ...(values.to === undefined ? {} : { destinations: [...values.to] }),
    });
    const checked = files.map((file) => {
      const found = findings.filter((finding) => finding.file === file);
      return { file, sendable: !found.some((finding) => stops(finding, values.strict ?? false)), found };
    });
    output.document({ files: checked.map(({ file, sendable }) => ({ file, sendable })), findings }, () =>
      checked.flatMap((one) => fileLines(words, one)),
    );
    return checked.every(({ sendable }) => sendable) ? exitCodes.done : exitCodes.notDelivered;
  },
});

function stops({ severity }: Finding, strict: boolean): boolean {
  return severity === 'error' || (strict && severity === 'warning');
}

/** What was found, the worst first, and what that means for the file. */
function fileLines(
  words: Words,
  {
    file,
    sendable,
    found,
  }: { readonly file: string; readonly sendable: boolean; readonly found: readonly Finding[] },
): string[] {
  const { good, sendable: goes, stopped } = words.commandLine.checked;
  const verdict = sendable ? (found.length === 0 ? good : goes) : stopped;
  const order: readonly Finding['severity'][] = ['error', 'warning', 'note'];
  const sorted = found.toSorted((one, other) => order.indexOf(one.severity) - order.indexOf(other.severity));
  return [
    format(verdict, { file: path.basename(file) }),
    ...sorted
      .flatMap((finding) =>
        // A note asks for nothing: its one sentence is enough.
        finding.severity === 'note'
          ? [problemSentences(words, asProblem(finding)).title]
          : problemLines(words, asProblem(finding)),
      )
      .map((line) => `  ${line}`),
  ];
}

const notice = defineCommand({
  name: 'notice',
  operands: { min: 1, max: 1 },
  options: { for: text('PARTNER', 'checkFor'), as: text('NAME', 'as') },
  async run({ words, terminal, output, connect }, { values, operands }) {
    const [written = ''] = operands;
    const { api } = await connect();
    const facts = await api.transfers.notice(
      values.for === undefined
        ? { id: readTransferId(written) }
        : {
            partnerId: (await findPartner(api, values.for)).id,
            file: {
              path: path.resolve(terminal.workingFolder, written),
              ...(values.as === undefined ? {} : { as: values.as }),
            },
          },
    );
    const { subject, text: body } = noticeMail(words, facts, Date.now());
    output.document({ notice: { ...facts, subject, text: body } }, () => [
      words.notice.to,
      subject,
      '',
      ...body.split('\n'),
    ]);
    return exitCodes.done;
  },
});

/** The commands that find and announce without sending. */
export const checkCommands: readonly Command[] = [check, notice];
