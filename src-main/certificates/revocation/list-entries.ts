import { DerCursor, NotDer, isTime, moment, sameOctets, significant, tags } from '../der/index.ts';
import { readExtensions } from '../anatomy/index.ts';

export interface RevokedEntry {
  /** Absent where the list has no date that could be read: it is revoked all the same. */
  readonly revokedAt: number | undefined;
  readonly reason: Reason | undefined;
}

/** CRLReason, RFC 5280 5.3.1; 7 is not used. */
const reasons = [
  'unspecified',
  'keyCompromise',
  'cACompromise',
  'affiliationChanged',
  'superseded',
  'cessationOfOperation',
  'certificateHold',
  undefined,
  'removeFromCRL',
  'privilegeWithdrawn',
  'aACompromise',
] as const;
export type Reason = Exclude<(typeof reasons)[number], undefined>;

/** The name of a CRLReason; undefined for a number that has none. */
export function reasonName(number: number): Reason | undefined {
  return reasons[number];
}

const reasonCode = '2.5.29.21';
/** Reason, hold instruction, invalidity date. The issuer of the certificate (2.5.29.29) is what makes a list an indirect one. */
const known: ReadonlySet<string> = new Set([reasonCode, '2.5.29.23', '2.5.29.24']);
const certificateIssuer = '2.5.29.29';
/** OBJECT IDENTIFIER 2.5.29.21 and its OCTET STRING with one ENUMERATED octet: what nearly all extensions of entries look like. */
const plainReason = [0x30, 0x0c, 0x30, 0x0a, 0x06, 0x03, 0x55, 0x1d, 0x15, 0x04, 0x03, 0x0a, 0x01];

/** Walks over all entries once and counts them. Throws NotDer where one is not as it must be; makes no object for a usual one. */
export function scanEntries(der: Uint8Array, from: number, to: number): number {
  const entries = new DerCursor(der, from, to);
  const entry = new DerCursor(der, from, from);
  let count = 0;
  while (!entries.done) {
    entries.take(tags.sequence);
    entry.reset(entries.from, entries.to);
    entry.take(tags.integer);
    if (entry.to === entry.from) throw new NotDer('serial number');
    entry.take();
    if (!isTime(entry.tag)) throw new NotDer('time');
    if (!entry.done && !isPlainReason(der, entry.to, entries.to)) readEntryExtensions(entry);
    count += 1;
  }
  return count;
}

/** The entry of this certificate. Of several the first that stands: an entry that only takes another away never hides one that counts. */
export function findEntry(
  der: Uint8Array,
  from: number,
  to: number,
  serial: Uint8Array,
): RevokedEntry | undefined {
  const sought = significant(serial);
  const entries = new DerCursor(der, from, to);
  const entry = new DerCursor(der, from, from);
  while (!entries.done) {
    entries.take(tags.sequence);
    entry.reset(entries.from, entries.to);
    entry.take(tags.integer);
    if (entry.to - entry.from < sought.length || !sameOctets(significant(entry.value), sought)) continue;
    const revokedAt = readMoment(entry.take().tag, entry.value);
    const reason = entry.done ? undefined : readEntryExtensions(entry);
    if (reason !== 'removeFromCRL') return { revokedAt, reason };
  }
  return undefined;
}

function readMoment(tag: number, value: Buffer): number | undefined {
  try {
    return moment(tag, value);
  } catch {
    return undefined;
  }
}

function isPlainReason(der: Uint8Array, from: number, to: number): boolean {
  if (to - from !== plainReason.length + 1) return false;
  return plainReason.every((octet, index) => der[from + index] === octet);
}

function readEntryExtensions(entry: DerCursor): Reason | undefined {
  const extensions = readExtensions(entry);
  for (const [id, { critical }] of extensions)
    if (id === certificateIssuer || (critical && !known.has(id))) throw new NotDer(`entry extension ${id}`);
  const reason = extensions.get(reasonCode);
  return reason === undefined ? undefined : readReason(reason.value);
}

function readReason(value: Uint8Array): Reason | undefined {
  const cursor = new DerCursor(value);
  const content = cursor.take(0x0a).value;
  cursor.end();
  const number = content.length === 1 ? content[0] : undefined;
  if (number === undefined) throw new NotDer('reason');
  return reasonName(number);
}
