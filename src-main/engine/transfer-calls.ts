import type { EngineBody, PartnerId, Problem, TransferId, TransferState } from '../../shared/index.ts';
import { toTransfer } from '../journal/index.ts';
import type { TransferRecord } from '../journal/index.ts';
import { dayOf } from './day-of.ts';
import { advanceNotice } from './advance-notice.ts';
import type { EngineContext } from './context.ts';
import type { Dispatcher } from './dispatcher.ts';
import { cutSession } from './cut-session.ts';
import { EngineError } from './engine-error.ts';
import { cancelFetched, forgetFetched, isFetched, retryFetched } from './fetched/index.ts';
import { createMetafileCalls, sendAgain } from './metafiles/index.ts';
import { requireFreeName } from './names-once.ts';
import type { Recipient } from './file-check.ts';
import type { Sending } from './sending.ts';
import { isSpooled } from './spooled-hashes.ts';
import { mayHaveArrived, mustGet, receiptByHand, withArrival } from './transfer-records.ts';

/** What may have reached the partner by some way, whatever we know of it. */
const confirmable: ReadonlySet<TransferState> = new Set(['delivered', 'unknown', 'waiting', 'failed']);
const notOnTheWay: ReadonlySet<TransferState> = new Set(['delivered', 'collected', 'cancelled']);

/** The calls of the contract's group `transfers`. */
export function createTransferCalls(
  context: EngineContext,
  sending: Sending,
  dispatcher: Dispatcher,
  beforeCall: (partnerId: PartnerId) => Promise<void>,
): Omit<EngineBody['transfers'], 'evidence' | 'saveEvidence'> {
  const { journal, ledger, clock } = context;

  function outgoing(id: TransferId): TransferRecord {
    const record = mustGet(context, id);
    if (record.direction !== 'out')
      throw new EngineError({ code: 'not-possible-now', params: { id, state: record.state } });
    return record;
  }

  function membersOf({ id, direction, group }: TransferRecord): readonly TransferRecord[] {
    if (direction === 'in') return journal.transfers.relays(id);
    return group === undefined ? [mustGet(context, id)] : journal.transfers.group(group);
  }

  /** The partner's word has come by other means, and was a no. The copy stays until a person has seen to it. */
  function refusedByWord(record: TransferRecord, on: string, note: string): TransferRecord {
    const { id, state, receipt } = record;
    const isOpen = receipt === 'awaiting' || receipt === 'late' || receipt === 'none';
    const isThere = state === 'delivered' || state === 'unknown';
    if (record.protocol[receiptByHand] !== true || !isOpen || !isThere)
      throw new EngineError({ code: 'not-possible-now', params: { id, state } });
    const problem: Problem = {
      code: 'refused-by-word',
      params: { file: record.fileName, on },
      retry: 'never',
      ...(note === '' ? {} : { text: note }),
    };
    return ledger.change(
      id,
      {
        state: 'delivered',
        receipt: 'refused',
        receiptAt: clock(),
        nextAttemptAt: null,
        problem,
        finishedAt: record.finishedAt ?? clock(),
        protocol: withArrival(record.protocol, false),
      },
      { kind: 'rejected', by: 'user', params: { on, note } },
    );
  }

  return {
    ...createMetafileCalls(context, (partnerId) => dispatcher.hurry(partnerId), beforeCall),
    list(filter) {
      const { total, rows } = journal.transfers.list(filter);
      return Promise.resolve({ total, rows: rows.map(toTransfer) });
    },
    get: ({ id }) => Promise.resolve().then(() => toTransfer(mustGet(context, id))),
    timeline: ({ id }) =>
      Promise.resolve().then(() => {
        mustGet(context, id);
        return [...journal.transfers.timeline(id)];
      }),
    summary: () => Promise.resolve(journal.transfers.summary()),
    async check({ partnerId, destinations, files }) {
      return [...(await sending.check(recipientsOf(partnerId, destinations), files))];
    },
    async send({ partnerId, destinations, ...args }) {
      await beforeCall(partnerId);
      return await sending.send({ recipients: recipientsOf(partnerId, destinations), ...args });
    },
    async broadcast(args) {
      for (const partnerId of new Set(args.recipients.map((recipient) => recipient.partnerId)))
        await beforeCall(partnerId);
      return await sending.send(args);
    },
    group: ({ id }) =>
      Promise.resolve().then(() => {
        const record = mustGet(context, id);
        const members = membersOf(record);
        return {
          members: members.map(toTransfer),
          received: members.filter(({ receipt }) => receipt === 'received' || receipt === 'confirmed').length,
          refused: members.filter(({ receipt }) => receipt === 'refused').length,
          failed: members.filter(({ state }) => state === 'failed' || state === 'cancelled').length,
        };
      }),
    async collect({ partnerId }) {
      await beforeCall(partnerId);
      return { collected: [...(await dispatcher.collect(partnerId))] };
    },
    async cancel({ id }) {
      const coming = mustGet(context, id);
      if (isFetched(coming)) {
        cancelFetched(context, coming);
        return await Promise.resolve(toTransfer(mustGet(context, id)));
      }
      const record = outgoing(id);
      if (notOnTheWay.has(record.state))
        throw new EngineError({ code: 'not-possible-now', params: { id, state: record.state } });
      // What hands it over may be there already: only the partner's server knows.
      if (record.protocol['told'] === true)
        throw new EngineError({ code: 'metafile-may-have-gone', params: { file: record.remoteName } });
      // Its sender would be told that it did not arrive, and send it again.
      if (record.relayOf !== undefined && mayHaveArrived(record))
        throw new EngineError({ code: 'relay-may-have-arrived', params: { partner: record.partnerName } });
      sending.cancelPreparing(id);
      const cancelled = ledger.change(
        id,
        { state: 'cancelled', nextAttemptAt: null, finishedAt: clock() },
        { kind: 'cancelled', by: 'user', params: {} },
      );
      cutSession(context, record);
      // The answer to whoever sent it may still be made from what is forwarded, and clears it away.
      if (record.relayOf === undefined) context.discard(cancelled);
      context.relaying.look();
      return await Promise.resolve(toTransfer(mustGet(context, id)));
    },
    async retry({ id, ifThere }) {
      const coming = mustGet(context, id);
      if (isFetched(coming)) {
        retryFetched(context, coming);
        dispatcher.hurry(coming.partnerId);
        return toTransfer(mustGet(context, id));
      }
      await beforeCall(outgoing(id).partnerId);
      // As it is now: meanwhile another press may have sent it again, and it is not sent twice.
      const record = outgoing(id);
      if (record.relayOf !== undefined && (record.spoolFile === undefined || record.handled === true))
        throw new EngineError({ code: 'relay-answered', params: { id } });
      if (record.receipt === 'refused') {
        // The partner has told why by other means: these octets under this name are refused again.
        if (record.protocol[receiptByHand] === true)
          throw new EngineError({ code: 'refused-by-word', params: { file: record.fileName } });
        const anew = sendAgain(context, record);
        dispatcher.hurry(record.partnerId);
        return toTransfer(anew);
      }
      requireFreeName(context, record);
      const isUnprepared = record.spoolFile === undefined || isSpooled(record.protocol);
      if (record.state === 'failed' && isUnprepared) {
        if (record.localPath === undefined)
          throw new EngineError({ code: 'not-possible-now', params: { id, state: record.state } });
        ledger.change(
          id,
          { state: 'preparing', finishedAt: null, problem: null, periodAt: clock(), handled: false },
          { kind: 'retried', by: 'user', params: {} },
        );
        await sending.prepare(id, record.localPath, false);
        dispatcher.hurry(record.partnerId);
        return toTransfer(mustGet(context, id));
      }
      if (record.state !== 'waiting' && record.state !== 'failed' && record.state !== 'unknown') {
        throw new EngineError({ code: 'not-possible-now', params: { id, state: record.state } });
      }
      const again = ledger.change(
        id,
        {
          // What may have arrived keeps its state: the partner is asked, and it is not sent twice.
          state: record.state === 'unknown' ? 'unknown' : 'queued',
          nextAttemptAt: record.state === 'unknown' ? clock() : null,
          finishedAt: null,
          // What held it up before is over, as far as the new period is concerned.
          ...(record.state === 'unknown' ? {} : { problem: null }),
          periodAt: clock(),
          handled: false,
          ...(ifThere === undefined ? {} : { protocol: { ...record.protocol, ifThere } }),
        },
        { kind: 'retried', by: 'user', params: ifThere === undefined ? {} : { ifThere } },
      );
      dispatcher.hurry(record.partnerId);
      return toTransfer(again);
    },
    async confirm({ id, outcome, on = dayOf(clock()), note }) {
      const record = outgoing(id);
      if (outcome === 'refused') return await Promise.resolve(toTransfer(refusedByWord(record, on, note)));
      if (record.relayOf !== undefined)
        throw new EngineError({ code: 'relay-not-confirmed', params: { id } });
      if (!confirmable.has(record.state) || record.receipt === 'received' || record.receipt === 'confirmed') {
        throw new EngineError({ code: 'not-possible-now', params: { id, state: record.state } });
      }
      const confirmed = ledger.change(
        id,
        {
          state: 'delivered',
          receipt: 'confirmed',
          receiptAt: clock(),
          nextAttemptAt: null,
          problem: null,
          finishedAt: record.finishedAt ?? clock(),
        },
        {
          kind: 'confirmed',
          by: 'user',
          params: record.protocol[receiptByHand] === true ? { on, note } : { note },
        },
      );
      context.discard(confirmed);
      return await Promise.resolve(toTransfer(mustGet(context, id)));
    },
    notice: (wish) => advanceNotice(context, wish),
    async handled({ id }) {
      const record = mustGet(context, id);
      // Whose partner is gone, nobody can be asked about; only a person can tell its sender what is known.
      const isLeft = record.problem?.code === 'relay-partner-gone';
      const isTaken = record.problem?.code === 'digipoort-withdrawn-taken';
      const isOver = record.state === 'failed' || record.receipt === 'refused' || isLeft || isTaken;
      if (!isOver || record.handled === true)
        throw new EngineError({ code: 'not-possible-now', params: { id, state: record.state } });
      if (record.relayOf !== undefined && !isLeft)
        throw new EngineError({ code: 'relay-unanswered', params: { id } });
      const handled = ledger.change(id, { handled: true }, { kind: 'handled', by: 'user', params: {} });
      if (isLeft || record.protocol[receiptByHand] === true) context.discard(handled);
      if (isFetched(handled)) forgetFetched(context, handled);
      return await Promise.resolve(toTransfer(mustGet(context, id)));
    },
  };
}

/** Several destinations behind one partner, or what is agreed with it. */
function recipientsOf(partnerId: PartnerId, destinations: readonly string[] | undefined): Recipient[] {
  return destinations === undefined
    ? [{ partnerId }]
    : destinations.map((destination) => ({ partnerId, destination }));
}
