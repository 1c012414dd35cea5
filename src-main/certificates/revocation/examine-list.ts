import { isSignedBy } from '../anatomy/index.ts';
import type { Finding } from './finding.ts';
import { skew } from './finding.ts';
import { isNameOfIssuer } from './level.ts';
import type { Level } from './level.ts';
import { isNewer, readList } from './list.ts';
import type { RevocationList } from './list.ts';
import type { KeptAnswer } from './revocation.ts';

/** How long a list counts that does not say when the next one comes, though it must (RFC 5280 5.1.2.5). */
const undated = 24 * 3_600_000;

export type ExaminedList =
  | {
      readonly kind: 'verified';
      readonly list: RevocationList;
      readonly address: string;
      readonly keptAt: number;
    }
  /** A list of another issuer. */
  | { readonly kind: 'other'; readonly list: RevocationList; readonly address: string }
  | { readonly kind: 'invalid'; readonly address: string };

/** Reads a list and verifies that the issuer of this level has signed it, and may (RFC 5280 6.3.3 f, g). */
export function examineList(level: Level, { der, address, keptAt }: KeptAnswer): ExaminedList {
  try {
    const list = readList(der);
    if (!isNameOfIssuer(level, list.issuer)) return { kind: 'other', list, address };
    return level.issuer.maySignLists && isSignedBy(list.signed, level.issuerPublicKey)
      ? { kind: 'verified', list, address, keptAt }
      : { kind: 'invalid', address };
  } catch {
    return { kind: 'invalid', address };
  }
}

/** What the lists say: of each scope only the newest counts. */
export function findingsOf(level: Level, lists: readonly ExaminedList[], now: number): readonly Finding[] {
  const newest = new Map<string, ExaminedList & { kind: 'verified' }>();
  const findings: Finding[] = [];
  for (const examined of lists) {
    if (examined.kind === 'invalid')
      findings.push({ kind: 'invalid', by: 'list', address: examined.address });
    if (examined.kind !== 'verified') continue;
    const { list, address } = examined;
    if (list.facts.thisUpdate > now + skew) {
      findings.push({ kind: 'invalid', by: 'list', address });
      continue;
    }
    const before = newest.get(list.scope);
    if (before === undefined || !isNewer(before.list, list)) newest.set(list.scope, examined);
  }
  return [...findings, ...[...newest.values()].map((examined) => findingOf(level, examined, now))];
}

function findingOf(
  { certificate }: Level,
  { list, address, keptAt }: ExaminedList & { kind: 'verified' },
  now: number,
): Finding {
  const covered = list.covers(certificate);
  if (covered === 'nothing') return { kind: 'nothing' };
  const { thisUpdate, nextUpdate } = list.facts;
  const entry = list.find(certificate.serial);
  if (entry === undefined && covered === 'some') return { kind: 'nothing' };
  const expired = now >= (nextUpdate ?? thisUpdate + undated);
  return {
    kind: expired ? 'expired' : entry === undefined ? 'good' : 'revoked',
    by: 'list',
    address,
    keptAt,
    thisUpdate,
    nextUpdate,
    revoked: entry === undefined ? undefined : { at: entry.revokedAt, reason: entry.reason },
  };
}
