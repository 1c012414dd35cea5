import path from 'node:path';
import { Direction } from '../../../shared/index.ts';
import type { Receipt } from '../../../shared/index.ts';
import { format, presentMoment, problemSentences } from '../../../shared/words/index.ts';
import type { Words } from '../../../shared/words/command-line/index.ts';
import { defineCommand } from './command.ts';
import type { Command } from './command.ts';
import { writeEvidence } from './evidence.ts';
import { exitCodes } from './exit-codes.ts';
import { findPartner, findTransfer, readReceiptId } from './finding.ts';
import { choice, text } from './options.ts';
import { factLines, tableLines } from './table.ts';
import { pageOptions } from './transfer-commands.ts';
import { moreLines, problemTitle } from './transfer-lines.ts';

const list = defineCommand({
  name: 'receipts',
  options: {
    partner: text('PARTNER', 'partner'),
    direction: choice(Direction.options, 'direction'),
    ...pageOptions,
  },
  async run({ words, output, connect }, { values }) {
    const { api } = await connect();
    const partner = values.partner === undefined ? undefined : await findPartner(api, values.partner);
    const { direction, search, offset = 0, limit = 100 } = values;
    const { total, rows } = await api.receipts.list({
      offset,
      limit,
      ...(partner === undefined ? {} : { partnerId: partner.id }),
      ...(direction === undefined ? {} : { direction }),
      ...(search === undefined ? {} : { search }),
    });
    output.document({ total, offset, receipts: rows }, () => [
      ...receiptTable(words, rows),
      ...moreLines(words, total, offset, rows.length),
    ]);
    return exitCodes.done;
  },
});

function receiptTable(words: Words, receipts: readonly Receipt[]): string[] {
  const { column, list: own } = words.commandLine;
  if (receipts.length === 0) return [own.none];
  return tableLines(
    [
      { heading: column.id, flush: 'right' },
      { heading: column.at, flush: 'left' },
      { heading: column.direction, flush: 'left' },
      { heading: column.partner, flush: 'left' },
      { heading: column.form, flush: 'left' },
      { heading: column.outcome, flush: 'left' },
      { heading: column.signature, flush: 'left' },
      { heading: column.file, flush: 'left' },
      { heading: column.remoteName, flush: 'left' },
      { heading: column.transfer, flush: 'right' },
    ],
    receipts.map((receipt) => [
      String(receipt.id),
      presentMoment(receipt.at),
      words.states.direction[receipt.direction],
      receipt.partnerName,
      receipt.form,
      receipt.pending ? words.states.receipt.owed : words.states.outcome[receipt.outcome],
      words.timeline.verification[receipt.verification],
      receipt.fileName ?? '',
      receipt.remoteName,
      transferWord(receipt),
    ]),
  );
}

/** The file that it is for; those that it fits, where a person has to say. */
function transferWord({ transferId, candidates }: Receipt): string {
  if (transferId !== undefined) return String(transferId);
  return (candidates ?? []).map((id) => `${id}?`).join(' ');
}

const show = defineCommand({
  name: 'receipt show',
  operands: { min: 1, max: 1 },
  options: {},
  async run({ words, output, connect }, { operands }) {
    const id = readReceiptId(operands[0] ?? '');
    const { api } = await connect();
    const receipt = await api.receipts.get({ id });
    const facts = receipt.verification === 'unsigned' ? {} : (await api.receipts.evidence({ id })).facts;
    const { fact } = words.commandLine;
    output.document({ receipt, signature: facts }, () => [
      ...factLines([
        [fact.id, String(receipt.id)],
        [fact.form, receipt.form],
        [fact.outcome, words.states.outcome[receipt.outcome]],
        [fact.problem, receipt.reason === undefined ? undefined : problemTitle(words, receipt.reason)],
        [fact.at, presentMoment(receipt.at)],
        [fact.partner, receipt.partnerName],
        [fact.file, receipt.fileName],
        [fact.remoteName, receipt.remoteName],
        [fact.stamp, receipt.remoteStamp],
        [fact.transfer, transferWord(receipt) || undefined],
        [fact.signature, signatureText(words, receipt)],
        [fact.signer, facts['signer']],
        [fact.fingerprint, facts['signerFingerprint']],
        [fact.hash, facts['hash']],
      ]),
      '',
      fact.octets,
      ...octetLines(Buffer.from(receipt.octets, 'base64')),
    ]);
    return exitCodes.done;
  },
});

/** Whether it proves itself; where it does not, why. */
function signatureText(words: Words, { verification, reason }: Receipt): string {
  const word = words.timeline.verification[verification];
  if (verification !== 'failed' || reason === undefined) return word;
  return `${word}: ${problemSentences(words, reason).meaning}`;
}

const exportIt = defineCommand({
  name: 'receipt export',
  operands: { min: 2, max: 2 },
  options: {},
  async run({ words, output, connect, terminal }, { operands }) {
    const id = readReceiptId(operands[0] ?? '');
    const folder = path.resolve(terminal.workingFolder, operands[1] ?? '');
    const { api } = await connect();
    const evidence = await api.receipts.evidence({ id });
    const files = await writeEvidence(words, folder, evidence);
    output.document({ folder, files }, () => [
      format(words.commandLine.receipt.exported, { folder }),
      ...files.map((name) => `  ${name}`),
    ]);
    return exitCodes.done;
  },
});

/** The same of any file, with its receipt where it has one. */
const ofFile = defineCommand({
  name: 'evidence',
  operands: { min: 2, max: 2 },
  options: {},
  async run({ words, output, connect, terminal }, { operands }) {
    const folder = path.resolve(terminal.workingFolder, operands[1] ?? '');
    const { api } = await connect();
    const { id } = await findTransfer(api, operands[0] ?? '');
    const files = await writeEvidence(words, folder, await api.transfers.evidence({ id }));
    output.document({ folder, files }, () => [
      format(words.commandLine.receipt.exported, { folder }),
      ...files.map((name) => `  ${name}`),
    ]);
    return exitCodes.done;
  },
});

/** Octets as hexadecimal digits and characters, 16 in a line. */
export function octetLines(octets: Uint8Array): string[] {
  const lines: string[] = [];
  for (let from = 0; from < octets.length; from += 16) {
    const row = [...octets.subarray(from, from + 16)];
    const digits = row.map((octet) => octet.toString(16).padStart(2, '0')).join(' ');
    const characters = row
      .map((octet) => (octet >= 0x20 && octet < 0x7f ? String.fromCharCode(octet) : '.'))
      .join('');
    lines.push(`${from.toString(16).padStart(6, '0')}  ${digits.padEnd(47)}  ${characters}`);
  }
  return lines;
}

/** The commands about receipts. */
export const receiptCommands: readonly Command[] = [list, show, exportIt, ofFile];
