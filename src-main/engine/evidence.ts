import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Receipt, ReceiptId, Transfer } from '../../shared/index.ts';
import { toReceipt, toTransfer } from '../journal/index.ts';
import { fileStem } from './certificates/index.ts';
import type { EngineContext } from './context.ts';
import { EngineError } from './engine-error.ts';

/** What proves a receipt to somebody else, as the doors get it; contents are base64. */
export interface Evidence {
  receipt: Receipt;
  transfer?: Transfer;
  files: { name: string; content: string }[];
  facts: Record<string, string>;
}

/** Throws `receipt-unknown` {id}. */
export function evidenceOf({ journal, agreement }: EngineContext, id: ReceiptId): Evidence {
  const receipt = journal.receipts.get(id);
  if (receipt === undefined) throw new EngineError({ code: 'receipt-unknown', params: { id } });
  const transfer = receipt.transferId === undefined ? undefined : journal.transfers.get(receipt.transferId);
  const signer = receipt.protocol['signerCertificate'];
  const { files, facts } = agreement.evidence(
    {
      form: receipt.form,
      octets: receipt.octets,
      signer: typeof signer === 'string' ? Buffer.from(signer, 'base64') : undefined,
    },
    transfer?.protocol,
  );
  return {
    receipt: toReceipt(receipt),
    ...(transfer === undefined ? {} : { transfer: toTransfer(transfer) }),
    files: files.map(({ name, octets }) => ({ name, content: Buffer.from(octets).toString('base64') })),
    facts: { ...facts },
  };
}

/**
 * Writes it with a README into a new folder below `exports`: whole and on the disk, or not at all. Throws `write-failed` {file}.
 */
export async function saveEvidence(
  { receipt, files }: Evidence,
  readme: string,
  exports: string,
): Promise<{ folder: string; files: string[] }> {
  const all = [
    ...files.map(({ name, content }) => ({ name, octets: Buffer.from(content, 'base64') })),
    { name: 'README.txt', octets: Buffer.from(readme) },
  ];
  let staging: string | undefined;
  try {
    await mkdir(exports, { recursive: true, mode: 0o700 });
    staging = await mkdtemp(path.join(exports, '.proof-'));
    for (const { name, octets } of all) {
      await using file = await open(path.join(staging, name), 'wx', 0o600);
      await file.writeFile(octets);
      await file.sync();
    }
    const stem = `receipt-${receipt.id}-${fileStem(receipt.fileName ?? receipt.remoteName)}`;
    const folder = await freeName(exports, stem);
    await rename(staging, folder);
    return { folder, files: all.map(({ name }) => name) };
  } catch (cause) {
    if (staging !== undefined) await rm(staging, { recursive: true, force: true });
    throw new EngineError({ code: 'write-failed', params: { file: exports } }, { cause });
  }
}

/** A name that nothing has: the second time it is saved, what was saved before stays as it is. */
async function freeName(folder: string, stem: string): Promise<string> {
  for (let number = 1; number < 1_000; number += 1) {
    const wanted = path.join(folder, number === 1 ? stem : `${stem}-${number}`);
    if (!(await isThere(wanted))) return wanted;
  }
  return path.join(folder, `${stem}-${randomBytes(8).toString('hex')}`);
}

async function isThere(file: string): Promise<boolean> {
  try {
    await stat(file);
    return true;
  } catch {
    return false;
  }
}
