import type { Evidence } from '../../index.ts';
import { format } from '../format.ts';
import { presentMoment } from '../present.ts';
import { problemSentences } from '../problem-words.ts';
import type { Words } from '../words.ts';
import { compareCommand, signatureCommand } from './check-steps.ts';
import { paramsOf } from './gist.ts';
import { standingOf } from './standing.ts';
import { visible } from './visible.ts';

/** What a third party reads first: what this says, what each file is, and the command that checks the receipt. */
export function readmeOf(words: Words, evidence: Evidence): string {
  const { transfer, receipt } = evidence;
  const own = words.evidence;
  const { proven, open, standing } = own.page;
  const known = { ...paramsOf(evidence), at: receipt === undefined ? '' : presentMoment(receipt.at) };
  // No name ends a line: what follows would look like a line of ours, or like a command.
  const params = Object.fromEntries(Object.entries(known).map(([name, value]) => [name, visible(value)]));
  const filled = (lines: readonly string[]): readonly string[] => lines.map((line) => format(line, params));
  const what = standing[standingOf(evidence)];
  const lines = [
    ...filled([gistOf(words, evidence), '', own.others, '']),
    ...filled([proven, what.proven, open, what.open, '']),
    ...filled([
      receipt === undefined
        ? own.fileName
        : evidence.facts['metafileDigest'] === undefined
          ? own.about
          : own.aboutMetafile,
      ...(transfer?.sha256 === undefined ? [] : [own.fileHash]),
      '',
    ]),
    // Filled in already; what the partner wrote in it is not read again.
    ...failureLines(words, receipt),
    ...(receipt === undefined ? [] : filled(signatureLines(words, evidence))),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function gistOf(words: Words, { transfer, receipt }: Evidence): string {
  const own = words.evidence;
  if (receipt === undefined) return transfer?.direction === 'in' ? own.noReceiptCame : own.noReceiptSent;
  if (receipt.direction === 'out') return receipt.outcome === 'received' ? own.oursReceived : own.oursRefused;
  return receipt.outcome === 'received' ? own.received : own.refused;
}

function failureLines(words: Words, receipt: Evidence['receipt']): readonly string[] {
  if (receipt?.verification !== 'failed' || receipt.reason === undefined) return [];
  const { title, meaning } = problemSentences(words, receipt.reason);
  return [visible(format(words.evidence.failed, { title, meaning })), ''];
}

function signatureLines(words: Words, { files, facts }: Evidence): readonly string[] {
  const own = words.evidence;
  if (!files.some(({ name }) => name === 'signature.p7m')) return [own.unsigned];
  if (facts['signer'] === undefined) return [own.unknownSigner];
  return [
    own.signedBy,
    own.fingerprint,
    ...(facts['algorithm'] === undefined ? [] : [own.transmitted]),
    '',
    own.check,
    '',
    `  ${signatureCommand(facts['detached'] === 'true')}`,
    '',
    own.compare,
    '',
    `  ${compareCommand}`,
  ];
}
