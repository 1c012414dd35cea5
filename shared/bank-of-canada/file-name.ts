/** Names of data files at the Bank of Canada (FTPS Server User Guide 2.1; B-10 to B-18). */

/** Employers send payroll files, purchase agents send purchase files (B-03). */
export type BankUserType = 'employer' | 'purchase-agent';
/** What the letter at the end of a name says: `##T` and `##P` (B-10). */
export type BankFilePurpose = 'test' | 'production';

export interface BankFileName {
  /** Five digits. */
  readonly organization: string;
  /** Payroll: one or more letters and digits; purchase: three (B-11). */
  readonly sequence: string;
  readonly purpose: BankFilePurpose;
}

export type BankNameFault =
  | 'empty'
  | 'space' // B-13: `12345 1.##T`
  | 'character' // neither a letter nor a digit where only these may be
  | 'no-extension' // `12345001##T`: the period is missing
  | 'no-hashes' // `12345999.P`
  | 'few-hashes' // `12345999.#P`
  | 'many-hashes' // `12345001.###T`
  | 'other-extension' // `12345001.TXT`
  | 'no-organization' // it does not begin with five digits
  | 'no-sequence' // `12345.##p`
  | 'sequence-length' // purchase: exactly three
  | 'other-organization'; // B-14: valid, and somebody else's

/** The name read, or the first thing that is wrong with it. Capitals make no difference in the ending. */
export type BankNameReading =
  { readonly ok: true; readonly name: BankFileName } | { readonly ok: false; readonly fault: BankNameFault };

/** The longest sequence that is taken: file systems end somewhere. */
const longestSequence = 200;

/** Reads a name as the bank's server does, for one organization and one type of user. */
export function readBankFileName(
  written: string,
  { organization, userType }: { readonly organization: string; readonly userType: BankUserType },
): BankNameReading {
  if (written === '') return fault('empty');
  if (/\s/.test(written)) return fault('space');
  const dot = written.indexOf('.');
  if (dot < 0) return fault('no-extension');
  const ending = endingFault(written.slice(dot + 1));
  if (ending !== undefined) return fault(ending);
  const stem = written.slice(0, dot);
  if (!/^\d{5}/.test(stem)) return fault('no-organization');
  const sequence = stem.slice(5);
  if (sequence === '') return fault('no-sequence');
  if (!/^[A-Za-z0-9]+$/.test(sequence)) return fault('character');
  if (userType === 'purchase-agent' ? sequence.length !== 3 : sequence.length > longestSequence)
    return fault('sequence-length');
  if (stem.slice(0, 5) !== organization) return fault('other-organization');
  const purpose = /P$/i.test(written) ? 'production' : 'test';
  return { ok: true, name: { organization, sequence, purpose } };
}

function fault(found: BankNameFault): BankNameReading {
  return { ok: false, fault: found };
}

function endingFault(ending: string): BankNameFault | undefined {
  const [, hashes = '', letter] = /^(#*)([TP])$/i.exec(ending) ?? [];
  if (letter === undefined) return 'other-extension';
  if (hashes.length === 2) return undefined;
  if (hashes.length === 0) return 'no-hashes';
  return hashes.length < 2 ? 'few-hashes' : 'many-hashes';
}

/** Whether a name says test or production, whosever it is; undefined: it is no name of a file for the bank. */
export function bankPurposeOf(name: string): BankFilePurpose | undefined {
  const letter = /^\d{5}[A-Za-z0-9]+\.##([TP])$/i.exec(name)?.[1]?.toUpperCase();
  if (letter === undefined) return undefined;
  return letter === 'P' ? 'production' : 'test';
}

/** The name as it is written on the server: `12345001.##P`. */
export function bankFileName({ organization, sequence, purpose }: BankFileName): string {
  return `${organization}${sequence}.##${purpose === 'production' ? 'P' : 'T'}`;
}

/**
 * The name that a local one carries in it, as the guide advises: `2009-JAN-05-12345001.##T` gives `12345001.##T` (B-16). Undefined where
 * it carries none of this organization.
 */
export function bankNameWithin(
  local: string,
  terms: { readonly organization: string; readonly userType: BankUserType },
): BankFileName | undefined {
  const at = local.lastIndexOf(terms.organization);
  if (at < 0) return undefined;
  // What stands before it is not a digit: `912345001.##P` is not of organization 12345.
  if (/\d/.test(local.charAt(at - 1))) return undefined;
  const reading = readBankFileName(local.slice(at), terms);
  return reading.ok ? reading.name : undefined;
}

/**
 * The sequence to offer next: behind the highest number in use, as wide as it was; purchase files have three digits. Undefined where all
 * are used up (B-15).
 */
export function nextSequence(used: Iterable<string>, userType: BankUserType): string | undefined {
  const taken = new Set([...used].map((sequence) => sequence.toLowerCase()));
  const width = 3;
  const numbers = [...taken].filter((sequence) => /^\d{1,15}$/.test(sequence)).map(Number);
  const highest = numbers.reduce((most, number) => Math.max(most, number), 0);
  const most = userType === 'purchase-agent' ? 999 : Number.MAX_SAFE_INTEGER;
  for (let number = highest + 1; number <= most; number += 1) {
    const sequence = String(number).padStart(width, '0');
    if (!taken.has(sequence)) return sequence;
  }
  // Behind 999 comes what was left out before it.
  for (let number = 1; number <= Math.min(most, 999); number += 1) {
    const sequence = String(number).padStart(width, '0');
    if (!taken.has(sequence)) return sequence;
  }
  return undefined;
}
