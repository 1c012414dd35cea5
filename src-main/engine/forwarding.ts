import path from 'node:path';
import { z } from 'zod';
import type { ProtocolFields, Reached, Route } from '../agreements/index.ts';
import type { TransferRecord } from '../journal/index.ts';
import { PartnerId as PartnerIdSchema, toProblem } from '../../shared/index.ts';
import type { PartnerId, Problem, TransferId } from '../../shared/index.ts';
import type { EngineContext } from './context.ts';
import { hasCode, isThere, moveDurably, removeIfThere } from './durable.ts';
import { mustGet, withLine } from './transfer-records.ts';

/** One way on for a file that came; a member of a group has a destination of its own. */
interface Leg {
  readonly partnerId: PartnerId;
  readonly member?: string;
}

/**
 * Where a file goes on, as it is kept with it from the moment it was offered: what is set otherwise meanwhile is for the next file. A
 * number: one partner. A text: the members of a group.
 */
export function keptRoute(route: Route): number | string | null {
  if (route.to === 'partner') return route.partnerId;
  return route.to === 'group'
    ? JSON.stringify(route.members.map(({ partnerId, destination }) => [partnerId, destination]))
    : null;
}

const keptMembers = z.array(z.tuple([PartnerIdSchema, z.string()]));

/** Undefined: it goes no further, it is for us. */
export function legsOf({ protocol }: TransferRecord): readonly Leg[] | undefined {
  const kept = protocol['forwardTo'];
  if (typeof kept === 'number') return [{ partnerId: PartnerIdSchema.parse(kept) }];
  if (typeof kept !== 'string') return undefined;
  return keptMembers.parse(JSON.parse(kept)).map(([partnerId, member]) => ({ partnerId, member }));
}

/** Files that have come and go on: written down, and brought into the spool. */
export interface Forwarding {
  /** The end of the file that came and the beginning of each that goes are one: neither is ever without the other. */
  writeDown(incoming: TransferRecord, crossed: Reached, line: string | undefined): void;
  /**
   * Brings the octets into the spool for each that goes, and queues them. Never rejects: what fails is tried again by `look`. What has to be
   * read once more, for a receipt of it to be made or checked, is read behind that, and goes on only then.
   */
  place(incoming: TransferId): Promise<void>;
  /** What a receipt needs and the line has not told, read from wherever the file lies; nothing where all is known, or it is gone. */
  measured(incoming: TransferRecord, places: readonly string[], begin?: () => void): Promise<ProtocolFields>;
  look(): void;
  /** Until every move has ended; what is only read is left. */
  stop(): Promise<unknown>;
}

export function createForwarding(context: EngineContext): Forwarding {
  const { journal, ledger, agreement, clock, spool } = context;
  const placing = new Map<TransferId, { readonly placed: Promise<void>; readonly done: Promise<void> }>();
  /** What could not be brought into the spool. */
  const unplaced = new Set<TransferId>();
  const stopping = new AbortController();

  function addLeg(
    incoming: TransferRecord,
    crossed: Reached,
    { partnerId, member }: Leg,
    group: TransferId | undefined,
  ): TransferRecord {
    const { id, remoteName, remoteStamp, size } = incoming;
    const partner = journal.partners.get(partnerId);
    const kept = agreement.forwarded(incoming.protocol, { ...crossed, localOctets: size }, member);
    const ends = partner === undefined ? {} : agreement.farEnds(partner, context.ownStation(), 'out', kept);
    return ledger.add(
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
        spoolFile: spool.newName(),
        relayOf: id,
        protocol: kept,
        ...ends,
        ...(group === undefined ? {} : { group }),
      },
      { kind: 'queued', by: 'us', params: { size, remoteName, from: incoming.partnerName, relayOf: id } },
    );
  }

  function addLegs(incoming: TransferRecord, crossed: Reached): readonly TransferRecord[] {
    const added: TransferRecord[] = [];
    for (const leg of legsOf(incoming) ?? []) {
      const one = addLeg(incoming, crossed, leg, added[0]?.id);
      // The first gives the group its number.
      const isFirst = leg.member !== undefined && added.length === 0;
      added.push(isFirst ? ledger.change(one.id, { group: one.id }) : one);
    }
    return added;
  }

  function noteUnplaced(id: TransferId, problem: Problem): void {
    context.log('relay-not-moved', { transfer: id, code: problem.code });
    try {
      for (const leg of preparing(id)) {
        if (leg.problem?.code === problem.code) continue;
        ledger.change(leg.id, { problem }, { kind: 'waiting', by: 'us', params: {}, problem });
      }
    } catch (error) {
      // A journal in trouble keeps nothing from being placed later.
      context.log('look-failed', { code: toProblem(error).code });
    }
  }

  function preparing(id: TransferId): readonly TransferRecord[] {
    return journal.transfers.relays(id).filter(({ state }) => state === 'preparing');
  }

  async function measured(
    { partnerId, protocol }: TransferRecord,
    places: readonly string[],
    begin: () => void = () => undefined,
  ): Promise<ProtocolFields> {
    const sender = journal.partners.get(partnerId);
    if (!agreement.isUnmeasured(protocol, sender)) return {};
    begin();
    for (const file of places) {
      if (await isThere(file))
        return await agreement.transmitted(file, protocol, sender, { signal: stopping.signal });
    }
    return {};
  }

  /**
   * Each has a name of its own for the octets; the last takes them along, so that without links one copy less is made. `placed`: hears when
   * they are there, where what comes behind that takes as long as reading the file.
   */
  async function intoSpool(id: TransferId, placed: () => void): Promise<void> {
    const { spoolFile } = mustGet(context, id);
    const legs = preparing(id);
    const staging = path.join(context.stagingFolder, spoolFile ?? '');
    if (spoolFile !== undefined) {
      for (const [index, leg] of legs.entries()) {
        const target = spool.path(leg.spoolFile ?? '');
        if (index < legs.length - 1) {
          if (!(await isThere(target))) await spool.link(staging, leg.spoolFile ?? '');
          continue;
        }
        await moveDurably(staging, target).catch(async (error: unknown) => {
          // It may have moved already.
          if (!hasCode(error, 'ENOENT') || !(await isThere(target))) throw error;
        });
      }
    }
    const targets = legs.map((leg) => spool.path(leg.spoolFile ?? ''));
    const hashed = legs.length === 0 ? {} : await measured(mustGet(context, id), targets, placed);
    const unwanted = journal.transaction(() => {
      if (spoolFile !== undefined) ledger.change(id, { spoolFile: null });
      if (Object.keys(hashed).length > 0) {
        for (const row of [id, ...legs.map((leg) => leg.id)])
          ledger.change(row, { protocol: { ...mustGet(context, row).protocol, ...hashed } });
      }
      return legs.filter((leg) => !queue(leg)).map((leg) => leg.spoolFile ?? '');
    });
    for (const name of unwanted) await spool.remove(name);
    // Two names of one file are not moved over each other.
    if (spoolFile !== undefined) await removeIfThere(staging);
    context.wake();
  }

  /** Within a transaction. False: meanwhile somebody has cancelled it, and nothing of it is wanted. */
  function queue({ id, partnerId, partnerName }: TransferRecord): boolean {
    const { state, problem: before, spoolFile } = mustGet(context, id);
    if (state !== 'preparing') return spoolFile !== undefined;
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
  }

  /** The file is ours already, and its sender may be told so: a disk in trouble delays it, and is asked again. */
  function place(id: TransferId): Promise<void> {
    const under = placing.get(id);
    if (under !== undefined) return under.placed;
    const { promise: placed, resolve } = Promise.withResolvers<void>();
    const done = intoSpool(id, resolve)
      .then(
        () => void unplaced.delete(id),
        (error: unknown) => {
          // At the next start it is found again.
          if (stopping.signal.aborted) return;
          unplaced.add(id);
          const text = error instanceof Error ? error.message : String(error);
          const file = journal.transfers.get(id)?.remoteName ?? '';
          noteUnplaced(id, { code: 'relay-not-moved', params: { file }, text, retry: 'later' });
        },
      )
      .finally(() => {
        placing.delete(id);
        resolve();
      });
    placing.set(id, { placed, done });
    return placed;
  }

  return {
    writeDown(incoming, crossed, line) {
      const { id, size, protocol, destination } = incoming;
      journal.transaction(() => {
        const legs = addLegs(incoming, crossed);
        const [first] = legs;
        const isGroup = first?.group !== undefined;
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
                ...(isGroup
                  ? { members: legs.length }
                  : { to: first?.partnerName ?? '', transfer: first?.id ?? 0 }),
                ...(destination === undefined ? {} : { destination }),
              },
            },
            line,
          ),
        );
      });
    },
    place,
    measured,
    look() {
      for (const id of unplaced) void place(id);
    },
    stop() {
      stopping.abort();
      return Promise.all([...placing.values()].map(({ done }) => done));
    },
  };
}
