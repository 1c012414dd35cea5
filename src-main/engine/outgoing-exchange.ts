import { setTimeout as pause } from 'node:timers/promises';
import type { Counterpart, Exchange, FileOut } from '../agreements/index.ts';
import { receiptDueHoursOf } from '../../shared/index.ts';
import type { Parameters, Problem, ReceiptId, TransferId } from '../../shared/index.ts';
import type { ReceiptRecord, TransferPatch, TransferRecord } from '../journal/index.ts';
import { backOff } from './back-off.ts';
import type { EngineContext } from './context.ts';
import type { ExchangeResult } from './exchange-result.ts';
import { ownStamp } from './own-stamp.ts';
import { afterRefusal } from './refusals.ts';
import { mayHaveArrived, mustGet, receiptByHand, withArrival, withLine } from './transfer-records.ts';
import { notDeleted, withdrawn } from './metafiles/index.ts';

/** So long, in ms, a session waits for files of its partner that are being opened. */
const longestSettling = 20_000;

/** The restart point of a file on its way out is written down every second, and sooner when much has gone. */
const progressMilliseconds = 1_000;
const progressOctets = 16 * 1024 * 1024;
/** So many octets may have gone out since: those, and what lay in the buffers of two computers. */
const mostBehind = 2 * progressOctets;

/** A receipt that the partner's revision has no room for is tried again after so many ms. */
const receiptWithoutRoom = 24 * 3_600_000;

type OutgoingExchange = Pick<
  Exchange,
  | 'nextReceipt'
  | 'receiptSent'
  | 'nextFile'
  | 'hasMore'
  | 'settle'
  | 'fileStarted'
  | 'fileNoted'
  | 'fileProgress'
  | 'fileDelivered'
  | 'fileSkipped'
  | 'fileRenamed'
  | 'fileWithdrawn'
  | 'fileNotWithdrawn'
  | 'fileNotDeleted'
  | 'fileRefused'
  | 'fileInterrupted'
>;

interface MovingFile {
  octets: number;
  readonly total: number;
  written: number;
  writtenAt: number;
  /** Before this attempt, another one may have brought every octet. */
  readonly mayHaveArrivedBefore: boolean;
}

/** Our files and receipts on their way out in one session. */
export function createOutgoingExchange(
  context: EngineContext,
  partner: Counterpart,
  result: ExchangeResult,
  facts: () => Parameters,
): { exchange: OutgoingExchange; cancelFile: (id: TransferId) => boolean; release: () => void } {
  const { journal, ledger, clock, receiptsUnderWay } = context;
  const taken = new Set<ReceiptId>();
  /** What was refused in this session is not offered in it again (RFC 5024 5.3.5): a subsequent one may. */
  const refusedHere: TransferId[] = [];
  /** What this session sends, or has sent. */
  const claimed = new Map<TransferId, AbortController>();
  const moving = new Map<TransferId, MovingFile>();

  function later(attempts: number): number {
    return clock() + backOff(attempts, context.random());
  }

  // The line is there, whoever called: what has waited for it, and not for a time of its own, may go.
  function freeReceipts(): readonly ReceiptRecord[] {
    const due = Math.max(clock(), context.heldUntil(partner.id));
    return journal.receipts.pending(partner.id, due).filter(({ id }) => !receiptsUnderWay.has(id));
  }

  function firstFile(): TransferRecord | undefined {
    const heldUntil = context.heldUntil(partner.id);
    return journal.transfers.ready(partner.id, clock(), { except: refusedHere, heldUntil });
  }

  /** Once is enough for a person. */
  function noteWithoutRoom(id: TransferId, form: string): void {
    const problem: Problem = { code: 'revision-without-receipt', params: { form }, retry: 'later' };
    if (journal.transfers.timeline(id).some((event) => event.problem?.code === problem.code)) return;
    ledger.note(id, { kind: 'waiting', by: 'us', params: {}, problem });
  }

  /** A partner that sends none leaves it at the delivery: nobody can ask for the spooled copy again. */
  function awaitingReceipt(now: number): TransferPatch {
    const hours = receiptDueHoursOf(partner);
    if (hours === undefined) return { spoolFile: null };
    return { receipt: 'awaiting', receiptDueAt: now + hours * 3_600_000 };
  }

  function delivered(id: TransferId, line: string | undefined, params: Parameters): void {
    const record = mustGet(context, id);
    const now = clock();
    // The receipt may have come first, in a session of its own: then it stays.
    const answered = record.receipt !== 'none';
    const byHand = record.protocol[receiptByHand] === true;
    const { spoolFile } = ledger.change(
      id,
      {
        state: 'delivered',
        octetsDone: record.size,
        durableOctets: record.size,
        problem: null,
        nextAttemptAt: null,
        finishedAt: now,
        protocol: withArrival(record.protocol, false),
        ...(answered ? {} : awaitingReceipt(now)),
      },
      withLine(
        {
          kind: 'delivered',
          by: 'partner',
          params: byHand ? { ...params, keptUntilConfirmed: true } : params,
        },
        line,
      ),
    );
    if (spoolFile !== undefined || record.spoolFile === undefined) return;
    // What this leaves, a sweep at the next start takes.
    void context.spool.remove(record.spoolFile).catch(() => undefined);
  }

  const exchange: OutgoingExchange = {
    nextReceipt(canGo) {
      for (const { id, form, protocol, transferId } of freeReceipts()) {
        const receipt = { key: id, form, protocol };
        if (canGo(receipt)) {
          receiptsUnderWay.add(id);
          taken.add(id);
          return receipt;
        }
        // It stays owed: the partner may speak another revision one day.
        journal.receipts.postpone(id, clock() + receiptWithoutRoom);
        if (transferId !== undefined) noteWithoutRoom(transferId, form);
      }
      return undefined;
    },
    receiptSent(key, line) {
      result.moved += 1;
      journal.transaction(() => {
        const receipt = journal.receipts.markSent(key, clock());
        ledger.tellReceipt(receipt);
        if (receipt.transferId === undefined) return;
        ledger.change(
          receipt.transferId,
          { receipt: 'sent', receiptAt: clock() },
          withLine({ kind: 'receipt-sent', by: 'us', params: { form: receipt.form } }, line),
        );
      });
      receiptsUnderWay.delete(key);
      taken.delete(key);
    },
    nextFile(sameStamp) {
      const record = firstFile();
      if (record === undefined) return undefined;
      result.moved += 1;
      const isOpen = mayHaveArrived(record);
      const sending = ledger.change(record.id, {
        state: 'sending',
        attempts: record.attempts + 1,
        nextAttemptAt: null,
        protocol: { ...withArrival(record.protocol, isOpen), offered: true },
        ...ownStamp(context, record, sameStamp),
      });
      const stop = new AbortController();
      moving.delete(sending.id);
      claimed.set(sending.id, stop);
      return toFileOut(context, sending, isOpen, stop.signal);
    },
    hasMore: () =>
      firstFile() !== undefined || freeReceipts().length > 0 || context.opening.isBusy(partner.id),
    // A receipt that is being made may still go in this session; a large file's goes in the next.
    // The wait alone keeps no program from ending.
    settle: () =>
      Promise.race([context.opening.settled(partner.id), pause(longestSettling, undefined, { ref: false })]),
    fileStarted(id, { position: { octets, records }, line, fields }) {
      const record = mustGet(context, id);
      moving.set(id, {
        octets,
        total: record.size,
        written: octets,
        writtenAt: clock(),
        mayHaveArrivedBefore: mayHaveArrived(record),
      });
      ledger.change(
        id,
        {
          octetsDone: octets,
          durableOctets: octets,
          durableRecords: records,
          problem: null,
          // From here on a crash leaves open how far it got.
          protocol: withArrival({ ...record.protocol, ...fields }, true),
        },
        withLine(
          {
            kind: octets > 0 || records > 0 ? 'resumed' : 'sending',
            by: 'us',
            params: { ...facts(), position: octets, size: record.size, attempt: record.attempts },
          },
          line,
        ),
      );
    },
    fileNoted(id, fields) {
      ledger.change(id, { protocol: { ...mustGet(context, id).protocol, ...fields } });
    },
    fileProgress(id, { octets, records }) {
      const file = moving.get(id);
      if (file === undefined) return;
      context.speed.out.add(Math.max(0, octets - file.octets));
      file.octets = octets;
      context.hub.emit({
        type: 'progress',
        progress: { id, octets, total: file.total, octetsPerSecond: context.speed.out.octetsPerSecond },
      });
      const due = clock() - file.writtenAt >= progressMilliseconds || octets - file.written >= progressOctets;
      if (!due) return;
      file.writtenAt = clock();
      file.written = octets;
      ledger.change(id, { durableOctets: octets, durableRecords: records, octetsDone: octets });
    },
    fileDelivered(id, line, known = {}) {
      delivered(id, line, known);
    },
    fileSkipped(id, problem) {
      const skipped = ledger.change(
        id,
        { state: 'cancelled', problem, nextAttemptAt: null, finishedAt: clock() },
        { kind: 'skipped', by: 'us', params: {}, problem },
      );
      context.discard(skipped);
    },
    fileRenamed(id, remoteName) {
      const from = mustGet(context, id).remoteName;
      ledger.change(id, { remoteName }, { kind: 'renamed', by: 'us', params: { from, name: remoteName } });
    },
    fileWithdrawn(id, { alreadyGone, line }) {
      withdrawn(context, id, alreadyGone, line);
    },
    fileNotWithdrawn(id, line) {
      const { withdraw: _withdraw, ...protocol } = mustGet(context, id).protocol;
      ledger.change(id, { protocol }, { kind: 'not-withdrawn', by: 'partner', params: {} });
      delivered(id, line, { alreadyThere: true });
    },
    fileNotDeleted(id, problem, line) {
      refusedHere.push(id);
      notDeleted(context, id, problem, line);
    },
    fileRefused(id, refused, line) {
      const record = mustGet(context, id);
      const arrivedBefore = moving.get(id)?.mayHaveArrivedBefore ?? mayHaveArrived(record);
      if (refused.duplicate && arrivedBefore) {
        // It broke off after the partner had everything: that attempt arrived.
        delivered(id, line, { alreadyThere: true });
        return;
      }
      refusedHere.push(id);
      const { patch, event } = afterRefusal(record, refused, later(record.attempts));
      const settled = patch.state === 'failed' ? { finishedAt: clock() } : {};
      ledger.change(id, { ...patch, ...settled }, withLine(event, line));
      if (patch.state === 'failed') context.relaying.look();
    },
    fileInterrupted(id, problem, { octets, records, answerMissing }) {
      const record = mustGet(context, id);
      // A user may have cancelled it meanwhile, or its receipt may have come by another line.
      if (record.state !== 'sending') return;
      const again = problem.retry !== 'never';
      // An attempt that got no answer to its offer leaves open what was open before.
      const isOpen = answerMissing || (!moving.has(id) && mayHaveArrived(record));
      const until = later(record.attempts);
      ledger.change(
        id,
        {
          state: isOpen ? 'unknown' : again ? 'waiting' : 'failed',
          problem,
          octetsDone: octets,
          durableOctets: octets,
          durableRecords: records,
          nextAttemptAt: again ? until : null,
          protocol: withArrival(record.protocol, isOpen),
        },
        {
          kind: answerMissing || (isOpen && !again) ? 'unknown' : again ? 'interrupted' : 'failed',
          by: 'us',
          params: { octets, ...(again ? { until } : {}) },
          problem,
        },
      );
    },
  };
  return {
    exchange,
    cancelFile(id) {
      const stop = claimed.get(id);
      stop?.abort();
      return stop !== undefined;
    },
    release() {
      for (const key of taken) receiptsUnderWay.delete(key);
      taken.clear();
    },
  };
}

function toFileOut(
  context: EngineContext,
  record: TransferRecord,
  mayHaveArrivedBefore: boolean,
  signal: AbortSignal,
): FileOut {
  return {
    id: record.id,
    path: context.spool.path(record.spoolFile ?? ''),
    size: record.size,
    remoteName: record.remoteName,
    remoteStamp: record.remoteStamp,
    sentOctets: record.durableOctets,
    sentAtMost: Math.min(record.size, record.durableOctets + mostBehind),
    sentRecords: record.durableRecords,
    attempt: record.attempts,
    protocol: record.protocol,
    mayHaveArrived: mayHaveArrivedBefore,
    signal,
  };
}
