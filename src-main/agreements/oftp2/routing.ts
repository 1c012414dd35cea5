import { nerpAfterRefusal } from '../../protocols/oftp2/index.ts';
import type { NerpReason } from '../../protocols/oftp2/index.ts';
import type { OftpAgreement, OftpTerms, PartnerId, Problem } from '../../../shared/index.ts';
import type { ProtocolFields, Resumption } from '../agreement.ts';
import type { ReceiptWish } from '../receipt-wish.ts';
import type { FarEnds, Route, RoutedPartner } from '../route.ts';
import { textOf } from './fields.ts';
import { crossesAsRecords, keptRecords } from './record-files.ts';

/** For whom and from whom a virtual file is: SFIDDEST and SFIDORIG (RFC 5024 5.3.3). */
export interface FileEnds {
  readonly destination: string;
  readonly originator: string;
}

export function endsOf(file: ProtocolFields): FileEnds {
  return { destination: textOf(file['destination']), originator: textOf(file['originator']) };
}

/** The ends of a file that are not those of the session. */
export function farEndsOf(
  file: FileEnds,
  session: { readonly partner: string; readonly ours: string },
  direction: 'in' | 'out',
): FarEnds {
  const [from, to] = direction === 'in' ? [session.partner, session.ours] : [session.ours, session.partner];
  return {
    ...(file.destination === to ? {} : { destination: file.destination }),
    ...(file.originator === from ? {} : { originator: file.originator }),
  };
}

/** Of a file that came: what its SFID says to the next location (RFC 5024 5.3.3), and the hash that a NERP of ours would carry. */
const forwardedFields = [
  'destination',
  'originator',
  'userData',
  'description',
  'format',
  'recordLength',
  'securityLevel',
  'cipherSuite',
  'compression',
  'enveloping',
  'signedReceipt',
  'originalOctets',
  'fileHash',
] as const;

/** Its records lie as they came in; of a file that is secured, only how many there are in it is known (RFC 5024 5.3.8). */
export function keptForForwarding(
  file: ProtocolFields,
  { records, localOctets }: Resumption,
): ProtocolFields {
  const kept = Object.fromEntries(
    forwardedFields.flatMap((name) => {
      const value = file[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
  if (keptRecords(file) === undefined) return kept;
  return crossesAsRecords(file) ? { ...kept, local: 'arrived', localOctets, records } : { ...kept, records };
}

/** A code, or one behind it: a sub-address is the code with something added (RFC 5024 5.4). */
function isAt(code: string, base: string): boolean {
  return base !== '' && code.startsWith(base);
}

/** The code that we write into our files for a partner, beside the one of the session. */
function codesOfOurs(partner: OftpAgreement, ours: string): readonly string[] {
  const written = partner.originator === undefined ? [] : [partner.originator];
  return [ours, ...written, ...partner.routing.ourCodes].filter((code) => code !== '');
}

/** What lies at a partner or behind it, the session's code first. */
function codesOfPartner({ code, destination, routing }: OftpAgreement): readonly string[] {
  return [...new Set([code, ...(destination === undefined ? [] : [destination]), ...routing.behind])];
}

/** The codes that a file can be sent to through a partner, the one that it goes to by itself first. */
export function destinationsOf(partner: OftpAgreement): readonly string[] {
  return [...new Set([partner.destination ?? partner.code, ...codesOfPartner(partner)])];
}

/**
 * A partner sends in its own name, in that of its sub-addresses, and in the name of whoever is said to be behind it: a file of anybody
 * else is none of its own, and its receipt would be led astray.
 */
export function mayOriginate(partner: OftpAgreement, originator: string): boolean {
  return codesOfPartner(partner).some((code) => isAt(originator, code));
}

/**
 * Where a file goes that a partner offers: to us, to the partner that its destination is behind, or nowhere (RFC 5024 4.3.4). A code that
 * is somewhere exactly goes before one that it is a sub-address of; whoever has the code itself, before whoever has it behind. A
 * file never goes back to where it came from.
 */
export function routeOf(
  file: FileEnds,
  from: RoutedPartner<OftpTerms>,
  ours: string,
  all: readonly RoutedPartner<OftpTerms>[],
): Route {
  const { routing } = from.oftp2;
  const own = codesOfOurs(from.oftp2, ours);
  if (own.includes(file.destination)) return toUs(file, from.oftp2);
  const others = all.filter(({ id, oftp2 }) => id !== from.id && !mayOriginate(oftp2, file.originator));
  const isElsewhere = all.some(
    ({ id, oftp2 }) => id !== from.id && codesOfPartner(oftp2).includes(file.destination),
  );
  if (!isElsewhere && routing.subAddresses && own.some((code) => isAt(file.destination, code)))
    return toUs(file, from.oftp2);
  const next = nextOf(file.destination, others);
  if (next === undefined || !routing.mayForward) return { to: 'nobody', why: 'not-ours' };
  if (!mayOriginate(from.oftp2, file.originator)) return { to: 'nobody', why: 'wrong-origin' };
  return { to: 'partner', partnerId: next };
}

function toUs({ originator }: FileEnds, from: OftpAgreement): Route {
  return mayOriginate(from, originator) ? { to: 'us' } : { to: 'nobody', why: 'wrong-origin' };
}

/** Whose code begins most like it; of equals whoever has it as its own, then whoever was there first. */
function nextOf(destination: string, others: readonly RoutedPartner<OftpTerms>[]): PartnerId | undefined {
  let best: { readonly id: PartnerId; readonly weight: number } | undefined;
  for (const { id, oftp2 } of others) {
    for (const code of codesOfPartner(oftp2)) {
      if (!isAt(destination, code)) continue;
      const weight = code.length * 2 + (code === oftp2.code ? 1 : 0);
      if (best === undefined || weight > best.weight) best = { id, weight };
    }
  }
  return best?.id;
}

/** NERP reasons (RFC 5024 5.3.14) for what ends here: stopped by the operator, invalid destination, not delivered to recipient, duplicate file. */
const ownEnds: ReadonlyMap<string, NerpReason> = new Map([
  ['relay-cancelled', '50'],
  ['partner-gone', '12'],
  ['retry-deadline', '35'],
  ['retry-deadline-untried', '35'],
  ['duplicate-never-sent', '23'],
]);

/** What we answer for a file that was given to us and could not be passed on for this problem; undefined: it may still be. */
export function answerToUndeliverable(problem: Problem): ReceiptWish | undefined {
  const own = ownEnds.get(problem.code);
  // A period that is over says itself what the last answer was.
  const { last } = problem.params;
  const refusal = own !== undefined && typeof last === 'string' ? last : problem.code;
  const [, command, reason = ''] = /^oftp2\.(sfna|efna)\.([0-9]{2})$/.exec(refusal) ?? [];
  if (command === undefined)
    return own === undefined
      ? undefined
      : { outcome: 'refused', reason: own, text: problem.code, evenUnsigned: true };
  return {
    outcome: 'refused',
    reason: nerpAfterRefusal(command === 'sfna' ? 'SFNA' : 'EFNA', reason),
    text: problem.text ?? problem.code,
    evenUnsigned: true,
  };
}
