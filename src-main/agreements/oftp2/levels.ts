import type { Problem } from '../../../shared/index.ts';
import { stampAt } from '../../protocols/oftp2/index.ts';
import type { Eerp, Level, Nerp } from '../../protocols/oftp2/index.ts';
import { joinStamp, splitStamp } from './stamps.ts';

/** What revisions are called that SSIDLEV has a digit for (RFC 5024 5.3.2). */
const revisions: Readonly<Record<Level, string>> = { 1: '1.2', 2: '1.3', 4: '1.4', 5: '2.0' };

/** Security fields of a file below level 5: a signed receipt cannot be asked for there. */
export const withoutSecurity = { signedReceipt: false, cipherSuite: 0 } as const;

/** A file is to be signed, compressed or encrypted, and the partner speaks a revision that knows nothing of it. */
export function needsSecurity(level: Level): Problem {
  return { code: 'revision-without-security', params: { revision: revisions[level] }, retry: 'never' };
}

/** Revisions below 1.4 have no negative receipt. */
export function hasRoomFor(level: Level, form: string): boolean {
  return level >= 4 || form !== 'NERP';
}

/** A receipt as this revision can say it: signatures and hashes come with 2.0. */
export function receiptAt(level: Level, receipt: Eerp | Nerp): Eerp | Nerp {
  if (level === 5) return receipt;
  return { ...receipt, hash: new Uint8Array(), signature: new Uint8Array() };
}

/** Whether a partner of this revision takes two stamps for one (RFC 2204 5.3.3: no century, no counter); undefined: it never does. */
export function sameStampAt(level: Level): ((one: string, other: string) => boolean) | undefined {
  if (level >= 4) return undefined;
  const short = (stamp: string): string => joinStamp(stampAt(level, splitStamp(stamp)));
  return (one, other) => short(one) === short(other);
}
