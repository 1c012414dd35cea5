import path from 'node:path';
import type { OwedReceipt, Reached, ReceiptIn, ReceiptProof, ReceiptWish } from '../agreements/index.ts';
import type { TransferPatch, TransferRecord } from '../journal/index.ts';
import { toProblem } from '../../shared/index.ts';
import type { Problem, TransferId } from '../../shared/index.ts';
import type { EngineContext } from './context.ts';
import { removeIfThere } from './durable.ts';
import { createForwarding } from './forwarding.ts';
import { codeOf, endOf, groupAnswer } from './group-answer.ts';
import { lookForUnanswered } from './unanswered.ts';
import { mayHaveArrived, mustGet } from './transfer-records.ts';

/**
 * Files that come from one partner and go on to another, or to each member of a group (RFC 5024 4.3.4, 4.3.6, 4.3.7): what came in has no
 * receipt of ours until the next location's is there, which then goes back as it is; for a group, until all of them are there.
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
   * The next location's receipt goes back to where the file came from, unless that has had an answer already; that of a member of a group
   * is noted there. Within the caller's transaction, and `look` is to be called after it.
   */
  passOn(outgoing: TransferRecord, receipt: ReceiptIn, proof: ReceiptProof): void;
  /** Moves what could not be moved, and answers for whatever was to be forwarded and will not be. Cheap where there is nothing. */
  look(): void;
  /** Ends the waiting for answers of partners with whom that was agreed. To be called every minute. */
  lookForUnanswered(): void;
  /** Until every answer that is being made is written down, and every move has ended. */
  stop(): Promise<void>;
}

/** The end of one that goes no further: what its sender is told, and why. */
interface End {
  readonly wish: ReceiptWish;
  readonly problem: Problem;
}

export function createRelaying(context: EngineContext): Relaying {
  const { journal, ledger, agreement, clock } = context;
  const forwarding = createForwarding(context);
  /** By the row that is answered for: that of the file that came (a group), or that went (any other). */
  const answering = new Map<TransferId, Promise<void>>();
  let stopped = false;

  /** One file has one answer. One that proves nothing does not keep out one that does. */
  function isAnswered(incoming: TransferId): boolean {
    const { rows } = journal.receipts.list({ transferId: incoming, direction: 'out', offset: 0, limit: 10 });
    return rows.some(({ verification }) => verification !== 'failed');
  }

  function owe(
    incoming: TransferRecord,
    wish: ReceiptWish,
    { form, octets, protocol, signed }: OwedReceipt,
    change: { readonly patch: TransferPatch; readonly event: Parameters<typeof ledger.note>[1] },
    reason: Problem | undefined,
  ): void {
    const { id, partnerId, remoteName, remoteStamp } = incoming;
    ledger.addReceipt(
      {
        direction: 'out',
        partnerId,
        transferId: id,
        form,
        outcome: wish.outcome,
        at: clock(),
        remoteName,
        remoteStamp,
        verification: signed ? 'verified' : 'unsigned',
        pending: true,
        octets,
        protocol,
        ...(reason === undefined ? {} : { reason }),
      },
      { id, ...change },
    );
  }

  async function answer(outgoing: TransferRecord, { wish, problem }: End): Promise<void> {
    const { relayOf } = outgoing;
    if (relayOf === undefined) return;
    const incoming = mustGet(context, relayOf);
    const { partnerId, remoteName, remoteStamp } = incoming;
    if (journal.partners.get(partnerId) === undefined || outgoing.group !== undefined) {
      // Whoever gave it to us is no partner any more, and there is nobody to tell; or the whole group is answered for.
      if (endMember(outgoing, incoming, problem)) await removeOctets(outgoing, incoming);
      return;
    }
    const partner = await context.counterpart(partnerId);
    const protocol = {
      ...incoming.protocol,
      ...(await forwarding.measured(incoming, placesOf(outgoing, incoming))),
    };
    const file = { remoteName, remoteStamp, protocol };
    const owed = await agreement.receiptFor(partner, context.ownStation(), file, wish);
    const isWritten = journal.transaction(() => {
      if (!isStillSo(outgoing) || mustGet(context, relayOf).receipt !== 'owed') return false;
      letGo(outgoing, problem);
      owe(
        incoming,
        wish,
        owed,
        {
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
        problem,
      );
      return true;
    });
    if (!isWritten) return;
    context.wake();
    await removeOctets(outgoing, incoming);
  }

  /** Meanwhile somebody may have tried it again, or its receipt may have come. */
  function isStillSo({ id, state, receipt, attempts }: TransferRecord): boolean {
    const now = mustGet(context, id);
    return (
      now.state === state && now.receipt === receipt && now.attempts === attempts && now.handled !== true
    );
  }

  /** One of the members of a group goes no further; what the others come to is waited for. */
  function endMember(outgoing: TransferRecord, incoming: TransferRecord, problem: Problem): boolean {
    return journal.transaction(() => {
      if (!isStillSo(outgoing)) return false;
      letGo(outgoing, problem);
      if (outgoing.group === undefined) return true;
      ledger.note(incoming.id, {
        kind: 'failed',
        by: 'us',
        params: { to: outgoing.partnerName, destination: codeOf(outgoing) },
        problem,
      });
      return true;
    });
  }

  /** Nothing of it can go any more from the moment in which that is written down. Within the caller's transaction. */
  function letGo({ id, relayOf, state }: TransferRecord, problem: Problem): void {
    const isUnanswered = state === 'delivered' || state === 'unknown';
    ledger.change(
      id,
      { handled: true, spoolFile: null, nextAttemptAt: null, ...(isUnanswered ? { problem } : {}) },
      isUnanswered ? { kind: 'receipt-late', by: 'us', params: {}, problem } : undefined,
    );
    if (relayOf !== undefined && isLast(id, relayOf)) ledger.change(relayOf, { spoolFile: null });
  }

  /** No other one needs the octets that may still lie where they came in. */
  function isLast(id: TransferId, relayOf: TransferId): boolean {
    return journal.transfers.relays(relayOf).every((one) => one.id === id || one.state !== 'preparing');
  }

  /** It may not have moved into the spool yet. What is left here, the sweeps at the next start take. */
  async function removeOctets(outgoing: TransferRecord, incoming: TransferRecord): Promise<void> {
    for (const file of placesOf(outgoing, incoming)) await removeIfThere(file).catch(() => undefined);
  }

  /** Where its octets may lie that nothing else needs. */
  function placesOf(outgoing: TransferRecord, incoming: TransferRecord): readonly string[] {
    const { spoolFile: came } = incoming;
    const { spoolFile: goes } = outgoing;
    return [
      ...(came !== undefined && isLast(outgoing.id, incoming.id)
        ? [path.join(context.stagingFolder, came)]
        : []),
      ...(goes === undefined ? [] : [context.spool.path(goes)]),
    ];
  }

  /** Once, and only when every member of the group has come to its end. */
  async function answerGroup(incoming: TransferRecord): Promise<void> {
    const { id, partnerId, remoteName, remoteStamp } = incoming;
    const settled = groupAnswer(context, journal.transfers.relays(id));
    if (settled === undefined || journal.partners.get(partnerId) === undefined) return;
    // One signature could prove one destination only: a request for it is ignored (4.3.6).
    const protocol = { ...incoming.protocol, signedReceipt: false };
    const file = { remoteName, remoteStamp, protocol };
    const partner = await context.counterpart(partnerId);
    const owed = await agreement.receiptFor(partner, context.ownStation(), file, settled.wish);
    const isWritten = journal.transaction(() => {
      // A receipt that came late may have changed it.
      const now = groupAnswer(context, journal.transfers.relays(id));
      if (JSON.stringify(now) !== JSON.stringify(settled)) return false;
      if (isAnswered(id) || mustGet(context, id).receipt !== 'owed') return false;
      const { wish, received, refused, problem } = settled;
      const event = {
        kind: 'group-answered',
        by: 'us',
        params: { form: owed.form, received, ...(refused === 0 ? {} : { refused }) },
        ...(problem === undefined ? {} : { problem }),
      } as const;
      owe(incoming, wish, owed, { patch: { problem: problem ?? null }, event }, problem);
      return true;
    });
    if (isWritten) context.wake();
  }

  /** What comes of a member's receipt is waited for with those of the others. Within the caller's transaction. */
  function noteMember(
    outgoing: TransferRecord,
    incoming: TransferRecord,
    { form, outcome, reason }: ReceiptIn,
    { verification, problem }: ReceiptProof,
  ): void {
    const tooLate: Problem | undefined = isAnswered(incoming.id)
      ? { code: 'relay-answered-before', params: { form }, retry: 'never' }
      : undefined;
    const said = tooLate ?? problem ?? reason;
    ledger.note(incoming.id, {
      kind: outcome === 'refused' ? 'receipt-refused' : 'receipt-received',
      by: 'partner',
      params: { form, from: outgoing.partnerName, destination: codeOf(outgoing), verification },
      ...(said === undefined ? {} : { problem: said }),
    });
  }

  /** One at a time for each; what goes wrong is asked again every minute. */
  function begin(id: TransferId, work: () => Promise<void>): Promise<void> {
    const under = answering.get(id);
    if (under !== undefined) return under;
    const done = work()
      .catch((error: unknown) => {
        context.log('answer-not-made', { transfer: id, code: toProblem(error).code });
      })
      .finally(() => answering.delete(id));
    answering.set(id, done);
    return done;
  }

  function lookForGroups(): void {
    if (stopped) return;
    for (const incoming of journal.transfers.groupsSettled())
      void begin(incoming.id, () => answerGroup(incoming));
  }

  function endOne(outgoing: TransferRecord, end: End): void {
    const done = begin(outgoing.id, () => answer(outgoing, end));
    if (outgoing.group !== undefined) void done.then(lookForGroups);
  }

  return {
    async forward(incoming, crossed, line) {
      forwarding.writeDown(incoming, crossed, line);
      await forwarding.place(incoming.id);
    },
    async finish({ relayOf }) {
      if (relayOf !== undefined) await forwarding.place(relayOf);
    },
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
    passOn(outgoing, receipt, proof) {
      const incoming = outgoing.relayOf === undefined ? undefined : mustGet(context, outgoing.relayOf);
      if (incoming === undefined) return;
      if (outgoing.group !== undefined) {
        noteMember(outgoing, incoming, receipt, proof);
        return;
      }
      const { verification, problem } = proof;
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
      if (stopped) return;
      forwarding.look();
      for (const outgoing of journal.transfers.relaysEnded()) {
        const end = endOf(context, outgoing);
        if (end !== undefined) endOne(outgoing, { wish: end.refusal, problem: end.problem });
      }
      lookForGroups();
    },
    lookForUnanswered() {
      if (stopped) return;
      for (const { outgoing, problem } of lookForUnanswered(context)) {
        const wish = agreement.answerToUndeliverable(problem);
        if (wish !== undefined) endOne(outgoing, { wish, problem });
      }
    },
    async stop() {
      stopped = true;
      await Promise.all([...answering.values(), forwarding.stop()]);
    },
  };
}
