import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { WaybillError } from '../../../shared/index.ts';
import type { Receipt, Transfer } from '../../../shared/index.ts';
import { format, presentMoment } from '../../../shared/words/index.ts';
import type { Words } from '../../../shared/words/index.ts';

/** What the engine gives for a receipt. */
export interface Evidence {
  readonly receipt: Receipt;
  readonly transfer?: Transfer | undefined;
  readonly files: readonly { readonly name: string; readonly content: string }[];
  readonly facts: Readonly<Record<string, string>>;
}

/**
 * Writes what proves a receipt into a new or empty folder, with a README in plain words. Gives the names. Throws `folder-not-empty`
 * {folder}, `write-failed` {file}.
 */
export async function writeEvidence(
  words: Words,
  folder: string,
  evidence: Evidence,
): Promise<readonly string[]> {
  const readme = { name: 'README.txt', octets: Buffer.from(readmeOf(words, evidence)) };
  const files = evidence.files.map(({ name, content }) => ({ name, octets: Buffer.from(content, 'base64') }));
  try {
    await mkdir(folder, { recursive: true });
    if ((await readdir(folder)).length > 0)
      throw new WaybillError({ code: 'folder-not-empty', params: { folder } });
    for (const { name, octets } of [...files, readme]) {
      await writeFile(path.join(folder, name), octets, { flag: 'wx' });
    }
  } catch (error) {
    if (error instanceof WaybillError) throw error;
    throw new WaybillError({ code: 'write-failed', params: { file: folder } }, { cause: error });
  }
  return [...files.map(({ name }) => name), readme.name];
}

/** What a third party reads first: what the receipt says, what each file is, and the command that checks it. */
export function readmeOf(words: Words, { receipt, transfer, files, facts }: Evidence): string {
  const own = words.commandLine.evidence;
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
  const lines = [
    receipt.outcome === 'received' ? own.received : own.refused,
    '',
    own.about,
    ...(transfer?.sha256 === undefined ? [] : [own.fileHash]),
    '',
    ...(isSigned ? signedLines(words, facts) : [own.unsigned]),
  ];
  return `${lines.map((line) => format(line, params)).join('\n')}\n`;
}

function signedLines(words: Words, facts: Readonly<Record<string, string>>): readonly string[] {
  const own = words.commandLine.evidence;
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
export function checkCommand(isDetached: boolean): string {
  const content = isDetached ? ' -content signed-content.bin' : '';
  return `openssl cms -verify -binary -inform DER -in signature.p7m${content} -certfile signer.pem -CAfile signer.pem -partial_chain -purpose any -out checked.bin`;
}
