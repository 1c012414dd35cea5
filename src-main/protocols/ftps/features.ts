import type { Reply } from './line/index.ts';

export type ChecksumAlgorithm = 'SHA-256' | 'SHA-1' | 'MD5' | 'CRC32';

/** How a checksum is asked for. */
export interface ChecksumWay {
  readonly verb: 'HASH' | 'XSHA256' | 'XSHA1' | 'XSHA' | 'XMD5' | 'MD5' | 'XCRC';
  readonly algorithm: ChecksumAlgorithm;
}

/** What a server says it can do, RFC 2389 3. What it refuses all the same is found out when it is asked. */
export interface Features {
  /** It has answered FEAT at all; one that has not may still know SIZE and MDTM. */
  readonly told: boolean;
  readonly utf8: boolean;
  readonly mlsd: boolean;
  readonly size: boolean;
  readonly mdtm: boolean;
  readonly mfmt: boolean;
  /** RFC 3659 5: REST in stream mode, for downloads and for STOR. */
  readonly restart: boolean;
  readonly epsv: boolean;
  /** The best first. */
  readonly checksums: readonly ChecksumWay[];
  /** The facts of MLSD that are there and switched off, with those that are on: what OPTS MLST would ask for; empty: nothing to ask for. */
  readonly mlstFacts: readonly string[];
}

/** The facts that a listing uses. */
const wantedFacts = new Set(['type', 'size', 'modify', 'unique', 'perm']);

const strength: readonly ChecksumAlgorithm[] = ['SHA-256', 'SHA-1', 'MD5', 'CRC32'];

const verbs: ReadonlyMap<string, ChecksumAlgorithm> = new Map<ChecksumWay['verb'], ChecksumAlgorithm>([
  ['XSHA256', 'SHA-256'],
  ['XSHA1', 'SHA-1'],
  ['XSHA', 'SHA-1'],
  ['XMD5', 'MD5'],
  ['MD5', 'MD5'],
  ['XCRC', 'CRC32'],
]);

/** Reads 211; any other reply is a server without FEAT. */
export function readFeatures(reply: Reply): Features {
  const told = reply.code === 211 && reply.lines.length > 1;
  const known = new Map<string, string>();
  for (const line of told ? reply.lines.slice(1, -1) : []) {
    // RFC 2389 3.2 wants one space before; servers also repeat the digits.
    const words = line.replace(/^211-/, '').trim();
    const space = words.indexOf(' ');
    const name = (space === -1 ? words : words.slice(0, space)).toUpperCase();
    known.set(name, space === -1 ? '' : words.slice(space + 1).trim());
  }
  const has = (name: string): boolean => known.has(name);
  return {
    told,
    utf8: has('UTF8'),
    mlsd: has('MLST') || has('MLSD'),
    size: has('SIZE') || !told,
    mdtm: has('MDTM') || !told,
    mfmt: has('MFMT'),
    restart: /\bSTREAM\b/i.test(known.get('REST') ?? ''),
    epsv: has('EPSV') || !told,
    checksums: checksumsOf(known),
    mlstFacts: mlstFacts(known.get('MLST') ?? ''),
  };
}

function checksumsOf(known: ReadonlyMap<string, string>): readonly ChecksumWay[] {
  const ways: ChecksumWay[] = [];
  for (const name of (known.get('HASH') ?? '').split(';')) {
    const algorithm = strength.find((each) => each === name.replace('*', '').trim().toUpperCase());
    if (algorithm !== undefined) ways.push({ verb: 'HASH', algorithm });
  }
  for (const [verb, algorithm] of verbs) {
    if (known.has(verb) && isVerb(verb)) ways.push({ verb, algorithm });
  }
  return ways.toSorted((one, other) => strength.indexOf(one.algorithm) - strength.indexOf(other.algorithm));
}

function isVerb(verb: string): verb is ChecksumWay['verb'] {
  return verbs.has(verb);
}

/** RFC 3659 7.8: a star marks what is on. */
function mlstFacts(words: string): readonly string[] {
  const facts = words.split(';').map((fact) => fact.trim().toLowerCase());
  const wanted = facts.filter((fact) => wantedFacts.has(fact.replace('*', '')));
  return wanted.every((fact) => fact.endsWith('*')) ? [] : wanted.map((fact) => fact.replace('*', ''));
}
