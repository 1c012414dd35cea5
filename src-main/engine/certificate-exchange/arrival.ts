import { readFile, stat } from 'node:fs/promises';
import { CertificateError, longestSentFile, readSentCertificate } from '../../certificates/index.ts';
import type { SentCertificate } from '../../certificates/index.ts';
import type { CertificateExchangeKind, Problem } from '../../../shared/index.ts';
import type { NewTimelineEvent, TransferPatch, TransferRecord } from '../../journal/index.ts';
import type { EngineContext } from '../context.ts';
import { oweReceipt } from '../owe-receipt.ts';

/** So many certificates of one partner wait at most: a person looks at each. */
const mostWaiting = 20;

/** RFC 5024 5.3.14: the file came and was of no use. */
const notProcessed = '34';

/**
 * A file that has come, and lies durably in its folder, may be a certificate of the partner's: then it waits for a person, and its receipt
 * with it; one that nobody could say yes to is refused at once. Gives false for a file like any other, of which nothing is written.
 */
export async function offerCertificate(
  context: EngineContext,
  record: TransferRecord,
  collected: { readonly patch: TransferPatch; readonly event: NewTimelineEvent },
): Promise<boolean> {
  const kind = context.agreement.certificateKind(record.remoteName);
  const partner = context.journal.partners.get(record.partnerId);
  if (kind === undefined || partner?.kind !== 'oftp2' || partner.oftp2.certificateExchange !== 'ask')
    return false;
  const read = context.agreement.isFrom(partner, record.protocol)
    ? await readFrom(record.localPath ?? '')
    : problem('certificate-not-partners', { originator: String(record.protocol['originator'] ?? '') });
  const refusal = 'code' in read ? read : refusalOf(context, record, read);
  if (refusal === undefined && 'der' in read) wait(context, record, collected, kind, read);
  else if (refusal !== undefined) await refuse(context, record, collected, refusal);
  return true;
}

function problem(code: string, params: Problem['params'] = {}): Problem {
  return { code, params, retry: 'never' };
}

/** Rejects only for what is wrong with this computer; what is wrong with the file is in the answer. */
async function readFrom(file: string): Promise<SentCertificate | Problem> {
  try {
    const { size } = await stat(file);
    if (size > longestSentFile) return problem('certificate-too-large', { most: longestSentFile });
    return await readSentCertificate(await readFile(file));
  } catch (error) {
    if (error instanceof CertificateError) return problem(error.code, error.params);
    throw error;
  }
}

function refusalOf(
  { journal, certificates }: EngineContext,
  { partnerId }: TransferRecord,
  { der }: SentCertificate,
): Problem | undefined {
  const waiting = journal.offers.open().filter((offer) => offer.partnerId === partnerId);
  if (waiting.length >= mostWaiting) return problem('certificate-offers-full', { most: mostWaiting });
  return certificates.sent.unfit(der);
}

/** File and offer in one transaction: neither is ever without the other. */
function wait(
  { journal, ledger, hub, clock, certificates }: EngineContext,
  { id, partnerId, protocol }: TransferRecord,
  { patch, event }: { readonly patch: TransferPatch; readonly event: NewTimelineEvent },
  kind: CertificateExchangeKind,
  { der, chain }: SentCertificate,
): void {
  const { subject, fingerprint } = certificates.describe(der).facts;
  const now = clock();
  journal.transaction(() => {
    journal.offers.add({ partnerId, transferId: id, kind, der, chain, at: now });
    ledger.change(id, { ...patch, receipt: 'undecided', finishedAt: now, protocol }, event);
    ledger.note(id, { kind: 'certificate-offered', by: 'partner', params: { kind, subject, fingerprint } });
  });
  hub.emit({ type: 'certificates' });
}

async function refuse(
  context: EngineContext,
  record: TransferRecord,
  { patch, event }: { readonly patch: TransferPatch; readonly event: NewTimelineEvent },
  refusal: Problem,
): Promise<void> {
  await oweReceipt(
    context,
    record,
    { outcome: 'refused', reason: notProcessed, text: refusal.code },
    {
      patch: { ...patch, state: 'failed', problem: refusal },
      event: {
        ...event,
        kind: 'failed',
        params: { ...event.params, reason: notProcessed },
        problem: refusal,
      },
    },
  );
}
