import { bankPurposeOf } from '../../shared/index.ts';
import type { BankFilePurpose, Finding } from '../../shared/index.ts';
import type { ParcelFile } from './parcel.ts';

/** The name it will have between the partners, as far as the checks have said. */
export function nameBetween({ name, as, findings }: ParcelFile): string {
  const adjusted = findings?.find(({ code }) => code === 'name-adjusted')?.params['to'];
  const atBank = findings?.find(isOfPurpose)?.params['name'];
  const found = adjusted ?? atBank;
  return as ?? (typeof found === 'string' ? found : name);
}

/** Whether it goes to the bank as a test or in earnest; undefined while that is open, and with other partners. */
export function purposeOf({ findings }: ParcelFile): BankFilePurpose | undefined {
  const found = findings?.find(isOfPurpose)?.code;
  if (found === undefined) return undefined;
  return found === 'bank-production' ? 'production' : 'test';
}

/** Characters in one of them are not safe in text (B-05). */
export function mayComeToHarm(files: readonly ParcelFile[]): boolean {
  return files.some(({ findings }) => findings?.some(({ code }) => code === 'bank-not-ascii') === true);
}

function isOfPurpose({ code }: Finding): boolean {
  return code === 'bank-production' || code === 'bank-test';
}

/** Notes that say the same of every one of several files: they are said once. */
export function sharedNotes(files: readonly ParcelFile[]): readonly Finding[] {
  const [first, ...others] = files;
  if (first === undefined || others.length === 0) return [];
  return (first.findings ?? []).filter(
    (note) =>
      note.severity === 'note' &&
      others.every(({ findings }) => findings?.some((one) => isSameNote(one, note)) === true),
  );
}

export function isSameNote(one: Finding, other: Finding): boolean {
  return one.code === other.code && JSON.stringify(one.params) === JSON.stringify(other.params);
}

/** A name that a file can be given with one press. */
export interface SuggestedName {
  readonly name: string;
  readonly purpose: BankFilePurpose | undefined;
}

/**
 * The names that a finding offers. Whether a file is a test or production is for a person to say: of a name that says so already, only one
 * of the same kind is offered (B-18).
 */
export function suggestedNames({ code, params }: Finding): readonly SuggestedName[] {
  // A password is nothing to be sent under another name.
  if (code === 'bank-password-file') return [];
  const said = typeof params['name'] === 'string' ? bankPurposeOf(params['name']) : undefined;
  const purposes = (['test', 'production'] as const).filter((one) => said === undefined || said === one);
  return [
    ...named(params['suggestion'], undefined),
    ...purposes.flatMap((purpose) => named(params[purpose], purpose)),
  ];
}

function named(
  name: Finding['params'][string] | undefined,
  purpose: BankFilePurpose | undefined,
): SuggestedName[] {
  return typeof name === 'string' && name !== '' ? [{ name, purpose }] : [];
}
