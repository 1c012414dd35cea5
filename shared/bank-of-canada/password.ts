/** Passwords at the Bank of Canada, and the file that changes one (FTPS Server User Guide 2.1; B-30 to B-36). */

export const bankPasswordRules = [
  'ascii', // B-30: nothing but a-z, A-Z, 0-9
  'length', // 12 to 40 characters
  'lower', // a small letter
  'upper', // a capital letter
  'digits', // two digits
  'first-digit', // a digit among the first eight characters
  'first-letters', // two letters among the first eight characters
  'user-shift', // B-31: not the user name turned around
  'previous-same', // not the previous one, whatever the capitals
  'previous-reversed', // nor the previous one backwards
  'previous-shift', // nor the previous one turned around
  'previous-different', // three characters differ from the previous one
] as const;
export type BankPasswordRule = (typeof bankPasswordRules)[number];

export const bankPasswordCautions = [
  'contains-user', // it contains the user name (C15)
  'few-new-characters', // it differs in three places, and is made of nearly the same characters (C19)
] as const;
export type BankPasswordCaution = (typeof bankPasswordCautions)[number];

export interface BankPasswordCheck {
  /** Rules that it breaks, in the order in which they are told; empty: the bank takes it. */
  readonly broken: readonly BankPasswordRule[];
  /** What is allowed and unwise. */
  readonly cautions: readonly BankPasswordCaution[];
}

export const bankPasswordLength = { least: 12, most: 40 } as const;
const leastDifferent = 3;

/** Holds a new password against every rule. `previous`: empty where it is not known; then what compares with it is not asked. */
export function checkBankPassword(
  password: string,
  { user, previous }: { readonly user: string; readonly previous: string },
): BankPasswordCheck {
  const head = password.slice(0, 8);
  const lower = password.toLowerCase();
  const before = previous.toLowerCase();
  const holds: Record<BankPasswordRule, boolean> = {
    ascii: /^[a-zA-Z0-9]*$/.test(password),
    length: password.length >= bankPasswordLength.least && password.length <= bankPasswordLength.most,
    lower: /[a-z]/.test(password),
    upper: /[A-Z]/.test(password),
    digits: count(password, /[0-9]/g) >= 2,
    'first-digit': /[0-9]/.test(head),
    'first-letters': count(head, /[a-zA-Z]/g) >= 2,
    'user-shift': !isShift(lower, user.toLowerCase()),
    'previous-same': before === '' || lower !== before,
    'previous-reversed': before === '' || lower !== [...before].toReversed().join(''),
    'previous-shift': before === '' || lower === before || !isShift(lower, before),
    'previous-different': before === '' || placesThatDiffer(lower, before) >= leastDifferent,
  };
  const cautions: BankPasswordCaution[] = [];
  if (user !== '' && lower.includes(user.toLowerCase())) cautions.push('contains-user');
  const isClose = before !== '' && newCharacters(lower, before) < leastDifferent;
  if (isClose && holds['previous-different']) cautions.push('few-new-characters');
  return { broken: bankPasswordRules.filter((rule) => !holds[rule]), cautions };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Whether one is the other turned around: `cdab` and `abcd`; the other itself is, too. */
function isShift(one: string, other: string): boolean {
  return one.length > 0 && one.length === other.length && `${other}${other}`.includes(one);
}

/** Places at which they differ; what one is longer counts. */
function placesThatDiffer(one: string, other: string): number {
  const [longer, shorter] = one.length >= other.length ? [one, other] : [other, one];
  return [...longer].filter((character, at) => character !== shorter[at]).length;
}

/** Characters of one that the other does not have, each as often as it stands there. */
function newCharacters(one: string, other: string): number {
  const left = [...other];
  return [...one].filter((character) => {
    const at = left.indexOf(character);
    if (at < 0) return true;
    left.splice(at, 1);
    return false;
  }).length;
}

const letters = {
  lower: 'abcdefghijkmnopqrstuvwxyz',
  upper: 'ABCDEFGHJKLMNPQRSTUVWXYZ',
  digits: '23456789',
} as const;

/**
 * A password that keeps every rule, 20 characters, without those that look alike (l, I, O, 0, 1). `random(n)` gives an integer from 0 to
 * n-1 that nobody can guess.
 */
export function makeBankPassword(
  random: (below: number) => number,
  known: { readonly user: string; readonly previous: string },
): string {
  const all = `${letters.lower}${letters.upper}${letters.digits}`;
  for (;;) {
    const password = Array.from({ length: 20 }, () => all.charAt(random(all.length))).join('');
    const { broken, cautions } = checkBankPassword(password, known);
    if (broken.length === 0 && cautions.length === 0) return password;
  }
}

/** The file that changes the password (B-33), `Password_12345.txt`. */
export function bankPasswordFileName(organization: string): string {
  return `Password_${organization}.txt`;
}

/** Whether a name is that of a file that changes a password; capitals make no difference (B-33). */
export function isBankPasswordFile(name: string, organization: string): boolean {
  const [, theirs] = /^password_(\d{5})\.txt$/i.exec(name) ?? [];
  return theirs === organization;
}

/** Months after which the bank wants another password (B-36). */
export const bankPasswordMonths = 3;
