import path from 'node:path';
import {
  bankFileName,
  bankNameWithin,
  isBankPasswordFile,
  nextSequence,
  readBankFileName,
} from '../../../shared/index.ts';
import type { BankAgreement, BankFileName, Finding, Moment } from '../../../shared/index.ts';
import type { FileToCheck } from '../agreement.ts';

/** Months of a campaign, where its beginning was not told (B-15, revision 2.1). */
const campaignMonths = 2;

/** From when on a sequence counts as used: today for payroll files, the campaign for purchase files (B-15). */
export function sequencesCountFrom(
  { userType, campaignFrom }: Pick<BankAgreement, 'userType' | 'campaignFrom'>,
  now: Date,
): Moment {
  if (userType === 'employer') return new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime();
  if (campaignFrom !== undefined) return new Date(`${campaignFrom}T00:00:00`).getTime();
  return new Date(now.getFullYear(), now.getMonth() - campaignMonths, now.getDate()).getTime();
}

/** The name of a file at the bank, and what is wrong with it. Test and production are never taken for each other (B-18). */
export function bankName(
  agreement: BankAgreement,
  file: Pick<FileToCheck, 'path' | 'as' | 'namesSince' | 'now'>,
): { readonly remoteName: string; readonly findings: readonly Finding[] } {
  const { organization, userType } = agreement;
  const terms = { organization, userType };
  const local = path.basename(file.path);
  const within = file.as === undefined ? bankNameWithin(local, terms) : undefined;
  const remoteName = within === undefined ? (file.as ?? local) : bankFileName(within);
  const used = usedNames(agreement, file);
  const reading = readBankFileName(remoteName, terms);
  if (!reading.ok) {
    const code = isBankPasswordFile(remoteName, organization) ? 'bank-password-file' : 'bank-name';
    const params = { name: remoteName, fault: reading.fault, organization, ...suggestions(agreement, used) };
    return { remoteName, findings: [{ severity: 'error', code, params, file: file.path }] };
  }
  const { name } = reading;
  const findings: Finding[] = [];
  const taken = bankNameTaken(agreement, remoteName, file);
  if (taken !== undefined) findings.push({ severity: 'error', ...taken, file: file.path });
  const code = name.purpose === 'production' ? 'bank-production' : 'bank-test';
  findings.push({ severity: 'note', code, params: { name: remoteName }, file: file.path });
  return { remoteName, findings };
}

/** Whether a name was used already, in the words of a finding (B-15): asked once more at the moment in which a file gets it. */
export function bankNameTaken(
  agreement: BankAgreement,
  remoteName: string,
  { namesSince, now }: Pick<FileToCheck, 'namesSince' | 'now'>,
): Pick<Finding, 'code' | 'params'> | undefined {
  const used = usedNames(agreement, { namesSince, now });
  const reading = readBankFileName(remoteName, agreement);
  if (!reading.ok || !used.some((one) => isSame(one, reading.name))) return undefined;
  return { code: 'bank-sequence-used', params: { name: remoteName, ...suggestions(agreement, used) } };
}

function usedNames(
  agreement: BankAgreement,
  { namesSince, now }: Pick<FileToCheck, 'namesSince' | 'now'>,
): readonly BankFileName[] {
  return namesSince(sequencesCountFrom(agreement, new Date(now))).flatMap((name) => {
    const reading = readBankFileName(name, agreement);
    return reading.ok ? [reading.name] : [];
  });
}

/** Capitals make no difference on every server; a test and a production file may bear one sequence. */
function isSame(one: BankFileName, other: BankFileName): boolean {
  return one.purpose === other.purpose && one.sequence.toLowerCase() === other.sequence.toLowerCase();
}

/** The next free name of either sort: which of them it is to be, a person says. */
function suggestions(
  { organization, userType }: BankAgreement,
  used: readonly BankFileName[],
): Readonly<Record<string, string>> {
  const sequence = nextSequence(
    used.map((one) => one.sequence),
    userType,
  );
  if (sequence === undefined) return {};
  return {
    test: bankFileName({ organization, sequence, purpose: 'test' }),
    production: bankFileName({ organization, sequence, purpose: 'production' }),
  };
}
