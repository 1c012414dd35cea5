import type { Receipt, Transfer } from '../index.ts';
import { format } from './format.ts';
import { presentMoment } from './present.ts';
import { problemSentences } from './problem-words.ts';
import type { Words } from './words.ts';

/** What the engine gives for a receipt. */
export interface Evidence {
  readonly receipt: Receipt;
  readonly transfer?: Transfer | undefined;
  readonly files: readonly { readonly name: string; readonly content: string }[];
  readonly facts: Readonly<Record<string, string>>;
}

/** What a third party reads first: what the receipt says, what each file is, and the command that checks it. */
export function readmeOf(words: Words, { receipt, transfer, files, facts }: Evidence): string {
  const own = words.evidence;
  const params = {
    form: receipt.form,
    partner: receipt.partnerName,
    at: presentMoment(receipt.at),
    remoteName: receipt.remoteName,
    stamp: receipt.remoteStamp,
    file: transfer?.fileName ?? receipt.fileName ?? receipt.remoteName,
    sha256: transfer?.sha256 ?? '',
    ...facts,
  };
  const isSigned = files.some(({ name }) => name === 'signature.p7m');
  const filled = (lines: readonly string[]): readonly string[] => lines.map((line) => format(line, params));
  const lines = [
    ...filled([
      receipt.outcome === 'received' ? own.received : own.refused,
      '',
      facts['metafileDigest'] === undefined ? own.about : own.aboutMetafile,
      ...(transfer?.sha256 === undefined ? [] : [own.fileHash]),
      '',
    ]),
    // Filled in already; what the partner wrote in it is not read again.
    ...failureLines(words, receipt),
    ...filled(isSigned ? signedLines(words, facts) : [own.unsigned]),
  ];
  return `${lines.join('\n')}\n`;
}

function failureLines(words: Words, { verification, reason }: Receipt): readonly string[] {
  if (verification !== 'failed' || reason === undefined) return [];
  const { title, meaning } = problemSentences(words, reason);
  return [format(words.evidence.failed, { title, meaning }), ''];
}

function signedLines(words: Words, facts: Readonly<Record<string, string>>): readonly string[] {
  const own = words.evidence;
  if (facts['signer'] === undefined) return [own.unknownSigner];
  return [
    own.signedBy,
    own.fingerprint,
    ...(facts['algorithm'] === undefined ? [] : [own.transmitted]),
    '',
    own.check,
    '',
    `  ${checkCommand(facts['detached'] === 'true')}`,
    '',
    own.compare,
    '',
    '  cmp checked.bin signed-content.bin',
  ];
}

/** Trusts exactly the signer's certificate, as whoever checks must have compared its fingerprint. */
function checkCommand(isDetached: boolean): string {
  const content = isDetached ? ' -content signed-content.bin' : '';
  return `openssl cms -verify -binary -inform DER -in signature.p7m${content} -certfile signer.pem -CAfile signer.pem -partial_chain -purpose any -out checked.bin`;
}
