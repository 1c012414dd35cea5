import { nerpAfterRefusal } from '../../protocols/oftp2/index.ts';
import type { NerpReason } from '../../protocols/oftp2/index.ts';
import { codesThrough } from '../../../shared/index.ts';
import type { OftpAgreement, OftpTerms, PartnerId, Problem } from '../../../shared/index.ts';
import type { OwnStation, ProtocolFields, Resumption } from '../agreement.ts';
import type { Refusal } from '../receipt-wish.ts';
import type { FarEnds, Route, RoutedMember, RoutedPartner } from '../route.ts';
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

/**
 * Its records lie as they came in; of a file that is secured, only how many there are in it is known (RFC 5024 5.3.8). `member`: the
 * destination among those of a group. Its receipt is for us, who can hold it against no certificate of whoever is behind a partner: none
 * is asked to be signed (4.3.6).
 */
export function keptForForwarding(
  file: ProtocolFields,
  { records, localOctets }: Resumption,
  member?: string,
): ProtocolFields {
  const passed = Object.fromEntries(
    forwardedFields.flatMap((name) => {
      const value = file[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const kept = member === undefined ? passed : { ...passed, destination: member, signedReceipt: false };
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

/**
 * A partner sends in its own name, in that of its sub-addresses, and in the name of whoever is said to be behind it: a file of anybody
 * else is none of its own, and its receipt would be led astray.
 */
export function mayOriginate(partner: OftpAgreement, originator: string): boolean {
  return codesThrough(partner).some((code) => isAt(originator, code));
}

/**
 * Where a file goes that a partner offers: to us, to the partner that its destination is behind, to every member of a group of ours, or
 * nowhere (RFC 5024 4.3.4). A code that is somewhere exactly goes before one that it is a sub-address of; whoever has the code itself,
 * before whoever has it behind. A file never goes back to where it came from.
 */
export function routeOf(
  file: FileEnds,
  from: RoutedPartner<OftpTerms>,
  { code, groups }: Pick<OwnStation, 'code' | 'groups'>,
  all: readonly RoutedPartner<OftpTerms>[],
): Route {
  const { routing } = from.oftp2;
  const own = codesOfOurs(from.oftp2, code);
  if (own.includes(file.destination)) return toUs(file, from.oftp2);
  const others = all.filter(({ id, oftp2 }) => id !== from.id && !mayOriginate(oftp2, file.originator));
  const isElsewhere = all.some(
    ({ id, oftp2 }) => id !== from.id && codesThrough(oftp2).includes(file.destination),
  );
  const group = isElsewhere ? undefined : groups.find((one) => one.code === file.destination);
  if (
    group === undefined &&
    !isElsewhere &&
    routing.subAddresses &&
    own.some((one) => isAt(file.destination, one))
  )
    return toUs(file, from.oftp2);
  const next: Route | undefined =
    group === undefined ? toPartner(file.destination, others) : toMembers(group.members, file, others);
  if (next === undefined || !routing.mayForward) return { to: 'nobody', why: 'not-ours' };
  if (!mayOriginate(from.oftp2, file.originator)) return { to: 'nobody', why: 'wrong-origin' };
  return next;
}

function toPartner(destination: string, others: readonly RoutedPartner<OftpTerms>[]): Route | undefined {
  const partnerId = nextOf(destination, others);
  return partnerId === undefined ? undefined : { to: 'partner', partnerId };
}

/** To each of them, or to nobody; whoever has sent it has it already. */
function toMembers(
  members: readonly string[],
  { originator }: FileEnds,
  others: readonly RoutedPartner<OftpTerms>[],
): Route | undefined {
  const routed: RoutedMember[] = [];
  for (const destination of members) {
    if (destination === originator) continue;
    const partnerId = nextOf(destination, others);
    if (partnerId === undefined) return undefined;
    routed.push({ partnerId, destination });
  }
  return routed.length === 0 ? undefined : { to: 'group', members: routed };
}

function toUs({ originator }: FileEnds, from: OftpAgreement): Route {
  return mayOriginate(from, originator) ? { to: 'us' } : { to: 'nobody', why: 'wrong-origin' };
}

/** Whose code begins most like it; of equals whoever has it as its own, then whoever was there first. */
function nextOf(destination: string, others: readonly RoutedPartner<OftpTerms>[]): PartnerId | undefined {
  let best: { readonly id: PartnerId; readonly weight: number } | undefined;
  for (const { id, oftp2 } of others) {
    for (const code of codesThrough(oftp2)) {
      if (!isAt(destination, code)) continue;
      const weight = code.length * 2 + (code === oftp2.code ? 1 : 0);
      if (best === undefined || weight > best.weight) best = { id, weight };
    }
  }
  return best?.id;
}

/** NERP reasons (RFC 5024 5.3.14) for what ends here: stopped by the operator, invalid destination, not acknowledged by recipient, not
 * delivered to recipient, duplicate file. */
const ownEnds: ReadonlyMap<string, NerpReason> = new Map([
  ['relay-cancelled', '50'],
  ['partner-gone', '12'],
  ['relay-unanswered-long', '36'],
  ['retry-deadline', '35'],
  ['retry-deadline-untried', '35'],
  ['duplicate-never-sent', '23'],
]);

/**
 * What we answer for a file that was given to us and could not be passed on for this problem, or that a member of a group has refused;
 * undefined: it may still be passed on.
 */
export function answerToUndeliverable(problem: Problem): Refusal | undefined {
  if (problem.code.startsWith('oftp2.nerp.')) return asItWasRefused(problem);
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

/** A NERP of somebody else, said again by us: whoever has created it stays its creator (RFC 5024 5.3.14). */
function asItWasRefused({ params, text, code }: Problem): Refusal {
  const { reason, creator } = params;
  return {
    outcome: 'refused',
    reason: typeof reason === 'string' && /^[0-9]{2}$/.test(reason) ? reason : code.slice(-2),
    text: text ?? '',
    evenUnsigned: true,
    ...(typeof creator === 'string' && creator !== '' ? { creator } : {}),
  };
}
