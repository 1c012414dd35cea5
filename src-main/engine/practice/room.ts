import path from 'node:path';
import type { Partner, PartnerId, PartnerInput, PracticeKind } from '../../../shared/index.ts';
import type { EngineContext } from '../context.ts';
import { EngineError } from '../engine-error.ts';
import type { PartnerBook } from '../partner-book.ts';
import type { Station } from './stations.ts';

/** What the practice partners of all kinds share. */
export interface Surroundings {
  readonly context: EngineContext;
  readonly partners: PartnerBook;
  readonly home: string;
  changed(): void;
}

/** One practice partner: started when somebody needs it, once at a time. */
export interface Room<S extends Station> {
  /** The station while it runs. */
  readonly station: S | undefined;
  /** Throws `practice-not-running`. */
  mustRun(): S;
  /** `name`: of a new entry. */
  start(name?: string): Promise<Partner>;
  stop(): Promise<void>;
  /** Its entry follows what it says now. */
  enterAgain(): Promise<void>;
  /** Of its entry, where there is one. */
  partnerId(): PartnerId | undefined;
}

export function createRoom<S extends Station>(
  { context, partners, home, changed }: Surroundings,
  play: {
    readonly kind: PracticeKind;
    /** Of a new entry that nobody named. */
    readonly name: string;
    /** Absent: the host has handed in none. */
    readonly open: ((folder: string) => Promise<S>) | undefined;
    /** The entry that leads to it; `existing` as it was agreed before. */
    entry(station: S, name: string, existing: Partner | undefined): PartnerInput;
  },
): Room<S> {
  let station: S | undefined;
  let starting: Promise<S> | undefined;
  let entering: Promise<Partner> | undefined;

  async function started(): Promise<S> {
    if (station !== undefined) return station;
    if (play.open === undefined) throw new EngineError({ code: 'practice-not-here' });
    starting ??= play.open(path.join(home, 'practice', play.kind)).finally(() => {
      starting = undefined;
    });
    station = await starting;
    changed();
    return station;
  }

  /** The station has a new port, certificate and passwords at each start: its entry follows. */
  async function entryFor(running: S, wanted = play.name): Promise<Partner> {
    const existing = partners.practice(play.kind);
    const input = play.entry(running, existing?.name ?? freeName(wanted), existing);
    const partner =
      existing === undefined
        ? await partners.add(input, { practice: true })
        : await partners.update(existing.id, input);
    context.certificates.practises(partner.id, running.certificatePem);
    return partner;
  }

  function freeName(wanted: string): string {
    for (let n = 1; ; n += 1) {
      const name = n === 1 ? wanted : `${wanted} ${n}`;
      if (context.journal.partners.byName(name) === undefined) return name;
    }
  }

  async function enter(name: string | undefined): Promise<Partner> {
    const wasRunning = station !== undefined;
    const running = await started();
    const existing = partners.practice(play.kind);
    if (wasRunning && existing !== undefined) return existing;
    const partner = await entryFor(running, name);
    changed();
    return partner;
  }

  return {
    get station() {
      return station;
    },
    mustRun() {
      if (station === undefined) throw new EngineError({ code: 'practice-not-running' });
      return station;
    },
    // Two doors that start it at once start it once.
    start(name) {
      entering ??= enter(name).finally(() => {
        entering = undefined;
      });
      return entering;
    },
    async stop() {
      const stopping = station ?? (await starting?.catch(() => undefined));
      station = undefined;
      await stopping?.stop();
    },
    async enterAgain() {
      if (station !== undefined) await entryFor(station);
    },
    partnerId: () => partners.practice(play.kind)?.id,
  };
}

/** What the status of each says of it. */
export function roomFacts(room: Room<Station>): {
  readonly running: boolean;
  readonly host: string;
  readonly fingerprint?: string;
  readonly partnerId?: PartnerId;
} {
  const { station } = room;
  const partnerId = room.partnerId();
  return {
    running: station !== undefined,
    host: station?.host ?? '127.0.0.1',
    ...(station === undefined ? {} : { fingerprint: station.fingerprint }),
    ...(partnerId === undefined ? {} : { partnerId }),
  };
}
