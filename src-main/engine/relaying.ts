import path from 'node:path';
import type { ProtocolFields, Reached, ReceiptIn, ReceiptProof, ReceiptWish } from '../agreements/index.ts';
import type { TransferRecord } from '../journal/index.ts';
import { PartnerId as PartnerIdSchema, toProblem } from '../../shared/index.ts';
import type { Problem, TransferId } from '../../shared/index.ts';
import type { EngineContext } from './context.ts';
import { hasCode, removeIfThere } from './durable.ts';
import { isThere, moveDurably } from './incoming.ts';
import { mayHaveArrived, mustGet, withLine } from './transfer-records.ts';

/**
 * Files that come from one partner and go on to another (RFC 5024 4.3.6, 4.3.7): what came in has no receipt of ours until the next
 * location's is there, which then goes back as it is.
 */
export interface Relaying {
  /**
   * A whole file that is for somebody else lies durably in the staging folder: it goes into the spool as it is. When this resolves it is
   * written down as forwarded, and may be acknowledged; a move into the spool that fails is tried again by `look`. What has to be read
   * once more, for a receipt of it to be made or checked, is read behind that, and goes on only then.
   */
  forward(incoming: TransferRecord, crossed: Reached, line: string | undefined): Promise<void>;
  /** After a stop in the middle of that: the file is at one place or the other. Never rejects; see `forward`. */
  finish(outgoing: TransferRecord): Promise<void>;
  /**
   * The next partner goes. What it may have is not answered, whether it arrived is not known: it is left to a person. False for any other
   * file: that may be cancelled.
   */
  leave(outgoing: TransferRecord): boolean;
  /**
   * The next location's receipt goes back to where the file came from, unless that has had an answer already. Within the caller's
   * transaction.
   */
  passOn(outgoing: TransferRecord, receipt: ReceiptIn, proof: ReceiptProof): void;
  /** Moves what could not be moved, and answers for whatever was to be forwarded and will not be. Cheap where there is nothing. */
  look(): void;
  /** Until every answer that is being made is written down, and every move has ended. */
  stop(): Promise<void>;
}

export function createRelaying(context: EngineContext): Relaying {
  const { journal, ledger, agreement, clock } = context;
  const answering = new Map<TransferId, Promise<void>>();
  const moving = new Map<TransferId, Promise<void>>();
  /** What could not be moved into the spool, each with the name that it has in both folders. */
  const unmoved = new Map<TransferId, TransferRecord>();
  const stopping = new AbortController();

  /** The end of the one and the beginning of the other are one: neither is ever without the other. */
  function writeDown(incoming: TransferRecord, crossed: Reached, line: string | undefined): TransferRecord {
    const { id, remoteName, remoteStamp, size, spoolFile = '', protocol } = incoming;
    const partnerId = PartnerIdSchema.parse(protocol['forwardTo']);
    const partner = journal.partners.get(partnerId);
    const kept = agreement.forwarded(protocol, { ...crossed, localOctets: size });
    const ends = partner === undefined ? {} : agreement.farEnds(partner, context.ownStation(), 'out', kept);
    return journal.transaction(() => {
      const outgoing = ledger.add(
        {
          direction: 'out',
          partnerId,
          fileName: remoteName,
          size: crossed.octets,
          octetsDone: 0,
          durableOctets: 0,
          remoteName,
          remoteStamp,
          state: 'preparing',
          receipt: 'none',
          attempts: 0,
          // Under one name in both folders, so that neither is swept before the file has moved.
          spoolFile,
          relayOf: id,
          protocol: kept,
          ...ends,
        },
        {
          kind: 'queued',
          by: 'us',
          params: { size, remoteName, from: incoming.partnerName, relayOf: id },
        },
      );
      ledger.change(
        id,
        {
          state: 'collected',
          receipt: 'owed',
          size,
          octetsDone: size,
          durableOctets: size,
          protocol,
          problem: null,
          finishedAt: clock(),
        },
        withLine(
          {
            kind: 'forwarded',
            by: 'us',
            params: {
              octets: size,
              to: outgoing.partnerName,
              transfer: outgoing.id,
              ...(incoming.destination === undefined ? {} : { destination: incoming.destination }),
            },
          },
          line,
        ),
      );
      return outgoing;
    });
  }

  /** `moved`: hears when it lies in the spool, where what comes behind that takes as long as reading the file. */
  async function intoSpool(
    { id, relayOf, partnerId, partnerName, spoolFile = '' }: TransferRecord,
    moved: () => void,
  ): Promise<void> {
    const target = context.spool.path(spoolFile);
    try {
      await moveDurably(path.join(context.stagingFolder, spoolFile), target);
    } catch (error) {
      // It may have moved already.
      if (!hasCode(error, 'ENOENT') || !(await isThere(target))) throw error;
    }
    const incoming = relayOf === undefined ? undefined : mustGet(context, relayOf);
    const hashed = incoming === undefined ? {} : await measured(incoming, [target], moved);
    const isWanted = journal.transaction(() => {
      if (incoming !== undefined) {
        ledger.change(incoming.id, { spoolFile: null });
        for (const row of [incoming.id, id])
          ledger.change(row, { protocol: { ...mustGet(context, row).protocol, ...hashed } });
      }
      // Meanwhile somebody may have cancelled it.
      const { state, problem: before, spoolFile: kept } = mustGet(context, id);
      if (state !== 'preparing') return kept !== undefined;
      if (journal.partners.get(partnerId) !== undefined) {
        ledger.change(id, { state: 'queued', ...(before === undefined ? {} : { problem: null }) });
        return true;
      }
      const problem: Problem = { code: 'partner-gone', params: { partner: partnerName }, retry: 'never' };
      ledger.change(
        id,
        { state: 'failed', problem, finishedAt: clock() },
        { kind: 'failed', by: 'us', params: {}, problem },
      );
      return true;
    });
    if (!isWanted) await context.spool.remove(spoolFile);
    context.wake();
  }

  /** What a receipt needs and the line has not told, read from wherever the file lies; nothing where all is known, or it is gone. */
  async function measured(
    { partnerId, protocol }: TransferRecord,
    places: readonly string[],
    begin: () => void,
  ): Promise<ProtocolFields> {
    const sender = journal.partners.get(partnerId);
    if (!agreement.isUnmeasured(protocol, sender)) return {};
    begin();
    for (const place of places) {
      if (await isThere(place))
        return await agreement.transmitted(place, protocol, sender, { signal: stopping.signal });
    }
    return {};
  }

  /** The file is ours already, and its sender may be told so: a disk in trouble delays it, and is asked again. */
  async function move(outgoing: TransferRecord): Promise<void> {
    const { id, remoteName } = outgoing;
    const { promise: moved, resolve } = Promise.withResolvers<void>();
    const done = intoSpool(outgoing, resolve)
      .then(
        () => void unmoved.delete(id),
        (error: unknown) => {
          // At the next start it is found again.
          if (stopping.signal.aborted) return;
          unmoved.set(id, outgoing);
          const text = error instanceof Error ? error.message : String(error);
          noteUnmoved(id, { code: 'relay-not-moved', params: { file: remoteName }, text, retry: 'later' });
        },
      )
      .finally(() => {
        moving.delete(id);
        resolve();
      });
    moving.set(id, done);
    await moved;
  }

  function noteUnmoved(id: TransferId, problem: Problem): void {
    context.log('relay-not-moved', { transfer: id, code: problem.code });
    try {
      const { state, problem: before } = mustGet(context, id);
      if (state !== 'preparing' || before?.code === problem.code) return;
      ledger.change(id, { problem }, { kind: 'waiting', by: 'us', params: {}, problem });
    } catch (error) {
      // A journal in trouble keeps nothing from being moved later.
      context.log('look-failed', { code: toProblem(error).code });
    }
  }

  /** One file has one answer. One that proves nothing does not keep out one that does. */
  function isAnswered(incoming: TransferId): boolean {
    const { rows } = journal.receipts.list({ transferId: incoming, direction: 'out', offset: 0, limit: 10 });
    return rows.some(({ verification }) => verification !== 'failed');
  }

  /** What a file that goes no further is answered with; undefined: it may still go. */
  function endOf({
    state,
    problem,
    partnerName,
  }: TransferRecord): { wish: ReceiptWish; problem: Problem } | undefined {
    const end: Problem | undefined =
      state === 'cancelled'
        ? { code: 'relay-cancelled', params: { partner: partnerName }, retry: 'never' }
        : problem;
    const wish = end === undefined ? undefined : agreement.answerToUndeliverable(end);
    return end === undefined || wish === undefined ? undefined : { wish, problem: end };
  }

  async function answer(outgoing: TransferRecord, wish: ReceiptWish, problem: Problem): Promise<void> {
    const { id, relayOf } = outgoing;
    if (relayOf === undefined) return;
    const incoming = mustGet(context, relayOf);
    const { partnerId, remoteName, remoteStamp } = incoming;
    if (journal.partners.get(partnerId) === undefined) {
      // Whoever gave it to us is no partner any more: there is nobody to tell.
      journal.transaction(() => letGo(id, relayOf));
      await removeOctets(outgoing, incoming);
      return;
    }
    const partner = await context.counterpart(partnerId);
    const hashed = await measured(incoming, placesOf(outgoing, incoming), () => undefined);
    const protocol = { ...incoming.protocol, ...hashed };
    const owed = await agreement.receiptFor(
      partner,
      context.ownStation(),
      { remoteName, remoteStamp, protocol },
      wish,
    );
    const isWritten = journal.transaction(() => {
      // Meanwhile somebody may have tried it again, or its receipt may have come.
      const now = mustGet(context, id);
      if (
        (now.state !== 'failed' && now.state !== 'cancelled') ||
        mustGet(context, relayOf).receipt !== 'owed'
      )
        return false;
      letGo(id, relayOf);
      ledger.addReceipt(
        {
          direction: 'out',
          partnerId,
          transferId: relayOf,
          form: owed.form,
          outcome: wish.outcome,
          at: clock(),
          remoteName,
          remoteStamp,
          verification: owed.signed ? 'verified' : 'unsigned',
          pending: true,
          octets: owed.octets,
          protocol: owed.protocol,
          reason: problem,
        },
        {
          id: relayOf,
          patch: { problem, protocol },
          event: {
            kind: 'failed',
            by: 'us',
            params: {
              to: outgoing.partnerName,
              ...(wish.outcome === 'refused' ? { reason: wish.reason } : {}),
            },
            problem,
          },
        },
      );
      return true;
    });
    if (!isWritten) return;
    context.wake();
    await removeOctets(outgoing, incoming);
  }

  /** Nothing of it can go any more from the moment in which that is written down. Within the caller's transaction. */
  function letGo(id: TransferId, relayOf: TransferId): void {
    ledger.change(id, { handled: true, spoolFile: null });
    ledger.change(relayOf, { spoolFile: null });
  }

  /** It may not have moved into the spool yet. What is left here, the sweeps at the next start take. */
  async function removeOctets(outgoing: TransferRecord, incoming: TransferRecord): Promise<void> {
    for (const place of placesOf(outgoing, incoming)) await removeIfThere(place).catch(() => undefined);
  }

  function placesOf(outgoing: TransferRecord, incoming: TransferRecord): readonly string[] {
    const { spoolFile = incoming.spoolFile } = outgoing;
    if (spoolFile === undefined) return [];
    return [path.join(context.stagingFolder, spoolFile), context.spool.path(spoolFile)];
  }

  return {
    async forward(incoming, crossed, line) {
      await move(writeDown(incoming, crossed, line));
    },
    finish: move,
    leave({ id, relayOf, partnerName }) {
      if (relayOf === undefined || !mayHaveArrived(mustGet(context, id))) return false;
      const problem: Problem = {
        code: 'relay-partner-gone',
        params: { partner: partnerName },
        retry: 'never',
      };
      ledger.change(
        id,
        { state: 'unknown', problem, nextAttemptAt: null },
        { kind: 'unknown', by: 'us', params: {}, problem },
      );
      return true;
    },
    passOn(outgoing, receipt, { verification, problem }) {
      const incoming = outgoing.relayOf === undefined ? undefined : mustGet(context, outgoing.relayOf);
      if (incoming === undefined) return;
      const { form, octets, protocol } = agreement.passOn(receipt);
      if (isAnswered(incoming.id)) {
        const tooLate: Problem = { code: 'relay-answered-before', params: { form }, retry: 'never' };
        ledger.note(incoming.id, {
          kind: receipt.outcome === 'refused' ? 'receipt-refused' : 'receipt-received',
          by: 'partner',
          params: { form, from: outgoing.partnerName },
          problem: tooLate,
        });
        return;
      }
      const reason = receipt.reason ?? problem;
      ledger.addReceipt(
        {
          direction: 'out',
          partnerId: incoming.partnerId,
          transferId: incoming.id,
          form,
          outcome: receipt.outcome,
          at: clock(),
          remoteName: incoming.remoteName,
          remoteStamp: incoming.remoteStamp,
          verification,
          pending: true,
          octets,
          protocol,
          ...(reason === undefined ? {} : { reason }),
        },
        {
          id: incoming.id,
          patch: { receipt: 'owed', problem: receipt.reason ?? null },
          event: {
            kind: 'receipt-passed-on',
            by: 'us',
            params: { form, from: outgoing.partnerName },
            ...(receipt.reason === undefined ? {} : { problem: receipt.reason }),
          },
        },
      );
    },
    look() {
      if (stopping.signal.aborted) return;
      for (const [id, outgoing] of unmoved) if (!moving.has(id)) void move(outgoing);
      for (const outgoing of journal.transfers.relaysEnded()) {
        const end = endOf(outgoing);
        if (end === undefined || answering.has(outgoing.id)) continue;
        const done = answer(outgoing, end.wish, end.problem)
          .catch((error: unknown) => {
            // Asked again every minute.
            context.log('answer-not-made', { transfer: outgoing.id, code: toProblem(error).code });
          })
          .finally(() => answering.delete(outgoing.id));
        answering.set(outgoing.id, done);
      }
    },
    async stop() {
      stopping.abort();
      await Promise.all([...answering.values(), ...moving.values()]);
    },
  };
}
