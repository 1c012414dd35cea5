import type { Counterpart, ReceiptIn, ReceiptProof } from '../agreements/index.ts';
import { deadlineHoursOf } from '../../shared/index.ts';
import type { Problem } from '../../shared/index.ts';
import type { NewTimelineEvent, ReceiptRecord, TransferPatch, TransferRecord } from '../journal/index.ts';
import type { EngineContext } from './context.ts';
import { sendAnew } from './send-anew.ts';
import { stamped } from './stamped.ts';
import { mustGet, withLine } from './transfer-records.ts';

/**
 * Takes a receipt into the journal and brings it to its file. A receipt that comes twice is kept once; one that fits no file is
 * kept all the same. When this resolves it is durable, and the partner may be told so.
 */
export async function matchReceipt(
  context: EngineContext,
  partner: Counterpart,
  receipt: ReceiptIn,
): Promise<void> {
  const { agreement } = context;
  const record = fileOf(context, partner, receipt);
  const path = record?.spoolFile === undefined ? undefined : context.spool.path(record.spoolFile);
  const proof = await agreement.verify(partner, context.ownStation(), receipt, record?.protocol, path);
  context.journal.transaction(() => writeDown(context, partner, receipt, proof));
  // It may have to go on to where the file came from, or have been the last that was waited for.
  if (record?.relayOf !== undefined) context.relaying.look();
  context.wake();
}

function fileOf(
  context: EngineContext,
  partner: Counterpart,
  receipt: ReceiptIn,
): TransferRecord | undefined {
  const { remoteName, remoteStamp, of } = receipt;
  if (of !== undefined) return of === null ? undefined : context.journal.transfers.get(of);
  return stamped(context, { direction: 'out', partnerId: partner.id, remoteName, remoteStamp }).find(
    ({ protocol }) => sameFile(protocol, receipt.protocol),
  );
}

function writeDown(
  context: EngineContext,
  partner: Counterpart,
  receipt: ReceiptIn,
  { verification, problem, signer, certificate, lessThanAsked = false }: ReceiptProof,
): void {
  const { journal, ledger, clock } = context;
  const { remoteName, remoteStamp, form } = receipt;
  const known = journal.receipts.find({
    partnerId: partner.id,
    direction: 'in',
    form,
    remoteName,
    remoteStamp,
  });
  // One that proves nothing does not keep out one that does.
  const isKnown = known.some(
    (one) =>
      sameParties(one.protocol, receipt.protocol) &&
      (hasSameOctets(one, receipt) || (receipt.of === undefined && one.verification !== 'failed')),
  );
  if (isKnown) return;
  const now = clock();
  const record = fileOf(context, partner, receipt);
  const isRelay = record?.relayOf !== undefined;
  // What a receipt proves of a file that we forward is for its originator to say; for a member of a group we answer ourselves.
  const isMember = isRelay && record.group !== undefined;
  const isProven = (isRelay && !isMember) || verification !== 'failed';
  const refused = receipt.outcome === 'refused';
  const said = problem ?? receipt.reason;
  const anew =
    isProven && refused && !lessThanAsked && said?.retry === 'later' && mayGoAnew(context, partner, record);
  const reason = anew ? said : asUsual(said);
  const row = {
    direction: 'in' as const,
    partnerId: partner.id,
    form,
    outcome: receipt.outcome,
    at: now,
    remoteName,
    remoteStamp,
    verification,
    pending: false,
    octets: receipt.octets,
    protocol: {
      ...receipt.protocol,
      ...(certificate === undefined
        ? {}
        : { signerCertificate: Buffer.from(certificate).toString('base64') }),
      ...(signer === undefined ? {} : { signer }),
    },
    ...(reason === undefined ? {} : { reason }),
  };
  if (record === undefined) {
    ledger.addReceipt(row);
    context.log('receipt-without-file', { partner: partner.id, form, remoteName, remoteStamp });
    return;
  }
  ledger.addReceipt(
    { ...row, transferId: record.id },
    {
      id: record.id,
      ...effectOf(context, record, {
        form,
        refused,
        verification,
        signer,
        reason,
        isProven,
        said: (isRelay && isProven ? asUsual(receipt.reason) : reason) ?? null,
        handled: isRelay && isProven,
        line: receipt.line,
      }),
    },
  );
  if (isRelay)
    context.relaying.passOn(record, receipt, {
      verification,
      ...(problem === undefined ? {} : { problem }),
    });
  // After a NERP whoever forwards deletes the file (RFC 5024 4.3.7); whoever sent it may want to send it once more.
  if (isProven && (isRelay || !refused) && record.spoolFile !== undefined) context.discard(record);
  if (anew && reason !== undefined) sendAnew(context, mustGet(context, record.id), reason);
}

/** What a receipt makes of its file: the row, and what is told of it. */
export function effectOf(
  { clock }: Pick<EngineContext, 'clock'>,
  record: TransferRecord,
  receipt: {
    readonly form: string;
    readonly refused: boolean;
    readonly verification: ReceiptProof['verification'];
    readonly signer?: string | undefined;
    readonly reason: Problem | undefined;
    readonly isProven: boolean;
    readonly said: Problem | null;
    readonly handled: boolean;
    readonly line?: string | undefined;
    /** A person has said whose it is. */
    readonly byHand?: boolean;
  },
): { readonly patch: TransferPatch; readonly event: NewTimelineEvent } {
  const { form, refused, verification, signer, reason, isProven, said, handled, line, byHand } = receipt;
  const now = clock();
  const wasWithdrawn = record.state === 'cancelled' && record.protocol['withdrawn'] === true;
  const isTaken = wasWithdrawn && isProven && !refused;
  // A person wanted it back, and its partner has not taken it: that is as it should be.
  const isBack = wasWithdrawn && isProven && refused;
  return {
    patch: isBack
      ? { receipt: 'refused', receiptAt: now }
      : {
          // Whoever answers for a file has it, even where the answer to the sending itself was lost.
          state: 'delivered',
          octetsDone: record.size,
          nextAttemptAt: null,
          finishedAt: record.finishedAt ?? now,
          problem: isTaken ? withdrawnTaken(record) : said,
          ...withoutWish(record),
          handled,
          // A receipt that proves nothing is none: the file needs somebody now, as it would when none came.
          ...(isProven ? { receipt: refused ? 'refused' : 'received', receiptAt: now } : { receipt: 'late' }),
        },
    event: withLine(
      {
        kind: refused ? 'receipt-refused' : 'receipt-received',
        by: byHand === true ? 'user' : 'partner',
        params: { form, verification, ...(signer === undefined ? {} : { signer }) },
        ...(reason === undefined ? {} : { problem: reason }),
      },
      line,
    ),
  };
}

/** Whoever has answered for a file has dealt with it: the wish to take it back has its answer, too. */
function withoutWish({ protocol }: TransferRecord): TransferPatch {
  const { withdraw, aloneSince: _since, ...kept } = protocol;
  return withdraw === true ? { protocol: kept } : {};
}

/** Loud: whoever took it back counts on its not having arrived. */
function withdrawnTaken({ remoteName }: TransferRecord): Problem {
  return { code: 'digipoort-withdrawn-taken', params: { file: remoteName }, retry: 'never' };
}

/**
 * Only what was agreed for this very reason sends a refused file anew, and not beyond its period: a person is asked then. A file that is
 * forwarded keeps the stamp of its originator, who alone may send another one (RFC 5024 4.3.4).
 */
function mayGoAnew(
  { clock }: EngineContext,
  partner: Counterpart,
  record: TransferRecord | undefined,
): boolean {
  if (record?.spoolFile === undefined || record.relayOf !== undefined) return false;
  return clock() - (record.periodAt ?? record.createdAt) <= deadlineHoursOf(partner) * 3_600_000;
}

/** What was agreed for this reason does not come about: what is usual holds. */
function asUsual(problem: Problem | undefined): Problem | undefined {
  if (problem === undefined) return undefined;
  const { byAgreement: _agreed, ...params } = problem.params;
  return { ...problem, params };
}

/** Where its name alone does not say that it came before, all of it does. */
function hasSameOctets(one: Pick<ReceiptRecord, 'octets'>, other: Pick<ReceiptIn, 'octets'>): boolean {
  return Buffer.compare(one.octets, other.octets) === 0;
}

function sameParties(one: ReceiptIn['protocol'], other: ReceiptIn['protocol']): boolean {
  return one['originator'] === other['originator'] && one['destination'] === other['destination'];
}

/** A receipt goes the way back: its destination is the file's originator. */
function sameFile(file: ReceiptIn['protocol'], receipt: ReceiptIn['protocol']): boolean {
  return file['originator'] === receipt['destination'] && file['destination'] === receipt['originator'];
}
