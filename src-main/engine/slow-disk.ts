import type { Problem } from '../../shared/index.ts';
import { callsUnderWay, hearHeldUp } from '../disk/index.ts';
import type { DiskCall } from '../disk/index.ts';

/** So much a disk may take for a call, and besides for what is written by it, in seconds and octets a second. */
const patience = 1;
const octetsASecond = 10 * 1024 * 1024;
/** What waits in a computer's memory for a disk is not more than this, as a rule. */
const mostOctets = 256 * 1024 * 1024;
/** Looks without anything slow, after which it has passed. */
const quietLooks = 30;

export interface SlowDisk {
  /** Once a second: what is to be told of a disk that is slow, `disk-slow` {folder, seconds}, until it has been quick for half a minute. */
  look(): Problem | undefined;
  close(): void;
}

interface Spell {
  folder: string;
  /** The longest. */
  seconds: number;
  /** How many calls. */
  times: number;
  quiet: number;
}

/**
 * Notices that a disk answers slowly, without asking it for anything. A call that others can go on beside is counted in looks, not by a
 * clock: neither a computer that slept nor an engine that was held up itself makes a disk slow.
 */
export function createSlowDisk(
  log: (event: string, facts: Readonly<Record<string, string | number>>) => void,
): SlowDisk {
  /** How many looks have seen each. */
  let seen = new Map<DiskCall, number>();
  let spell: Spell | undefined;
  const stop = hearHeldUp(({ folder, milliseconds }) => note(folder, milliseconds / 1_000, true));

  function note(folder: string, seconds: number, isNew: boolean): void {
    const whole = Math.floor(seconds);
    if (spell === undefined) {
      spell = { folder, seconds: whole, times: 0, quiet: 0 };
      log('disk-slow', { folder, seconds: whole });
    }
    if (whole >= spell.seconds) {
      spell.folder = folder;
      spell.seconds = whole;
    }
    if (isNew) spell.times += 1;
    spell.quiet = 0;
  }

  return {
    look() {
      const before = seen;
      seen = new Map();
      if (spell !== undefined) spell.quiet += 1;
      for (const call of callsUnderWay()) {
        // Between two looks lies a second, so that it has waited for one less than they are.
        const looks = (before.get(call) ?? 0) + 1;
        seen.set(call, looks);
        const allowed = patience + Math.min(call.octets, mostOctets) / octetsASecond;
        const waited = looks - 1;
        if (waited >= allowed) note(call.folder, waited, waited - 1 < allowed);
      }
      if (spell !== undefined && spell.quiet > quietLooks) {
        const { folder, seconds, times } = spell;
        log('disk-quick-again', { folder, seconds, times });
        spell = undefined;
      }
      if (spell === undefined) return undefined;
      return { code: 'disk-slow', params: { folder: spell.folder, seconds: spell.seconds }, retry: 'later' };
    },
    close: stop,
  };
}
