import { readFile, stat } from 'node:fs/promises';
import { CertificateError, longestSentFile, readSentCertificate } from '../../certificates/index.ts';
import { toProblem } from '../../../shared/index.ts';
import type { CertificateOfferRecord } from '../../journal/index.ts';
import type { EngineContext } from '../context.ts';
import { asFileError, hasCode, removeIfThere } from '../durable.ts';

/**
 * Clears the files away whose certificate was decided about: what was said yes to is in the store, and the journal keeps each as it came.
 * Only what came goes, nothing that somebody has put in its place. What does not go now is tried again: called after each decision, at the
 * start, and every minute.
 */
export async function clearDecided(context: EngineContext): Promise<void> {
  for (const offer of context.journal.offers.decidedWithFile()) {
    try {
      await clear(context, offer);
    } catch (error) {
      context.log('certificate-file-stays', { offer: offer.id, code: toProblem(error).code });
    }
  }
}

async function clear(
  { journal, ledger }: EngineContext,
  { transferId, der }: CertificateOfferRecord,
): Promise<void> {
  const path = journal.transfers.get(transferId)?.localPath;
  if (path === undefined) return;
  const isOurs = await holds(path, der);
  if (isOurs) {
    await removeIfThere(path).catch((error: unknown) => {
      throw asFileError(error, path);
    });
  }
  // Somebody else may have been here meanwhile.
  if (journal.transfers.get(transferId)?.localPath === undefined) return;
  ledger.change(
    transferId,
    { localPath: null },
    isOurs ? { kind: 'cleared', by: 'us', params: { path } } : undefined,
  );
}

/** Whether the certificate that came is what lies there. Throws what the file system throws for a file that is there. */
async function holds(path: string, der: Uint8Array): Promise<boolean> {
  try {
    if ((await stat(path)).size > longestSentFile) return false;
    const read = await readSentCertificate(await readFile(path));
    return Buffer.compare(read.der, der) === 0;
  } catch (error) {
    if (error instanceof CertificateError || hasCode(error, 'ENOENT')) return false;
    throw asFileError(error, path);
  }
}
