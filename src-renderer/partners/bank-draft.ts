import { bankHost, bankPorts, BankAgreement, bankUser } from '../../shared/index.ts';
import type { BankUserType } from '../../shared/index.ts';
import { wholeNumber } from './agreed-draft.ts';
import { linesOf, optional } from './line-draft.ts';
import type { LineDraft } from './line-draft.ts';
import { portsDraft, writtenPorts } from './server-draft.ts';
import type { ServerDraft } from './server-draft.ts';

/** What is agreed with the Bank of Canada alone, as it stands in the dialog; names are those of the contract. */
export interface BankDraft {
  readonly organization: string;
  readonly userType: BankUserType;
  /** Organizations, one on each line. */
  readonly permitted: string;
  readonly confirmWithinHours: string;
  readonly passwordFileEnd: BankAgreement['passwordFileEnd'];
  /** As `2026-10-01`; empty: the last two months. */
  readonly campaignFrom: string;
  /** Its files carry what is compared elsewhere than is known here. */
  readonly hasOwnLayout: boolean;
  readonly typeFrom: string;
  readonly typeTo: string;
  /** Both empty: not compared. */
  readonly organizationFrom: string;
  readonly organizationTo: string;
  /** Empty: not compared. */
  readonly bankRecordLength: string;
}

/** Fields of other kinds that this one has, too. */
type Shared = Pick<
  ServerDraft,
  'mode' | 'user' | 'transferType' | 'passiveAddress' | 'passiveFrom' | 'passiveTo' | 'uploadLimit'
> & {
  readonly host: string;
  readonly port: string;
  readonly oldestTls: BankAgreement['oldestTls'];
  readonly inactivitySeconds: string;
  readonly deadlineHours: string;
};

export const emptyBank: BankAgreement = BankAgreement.parse({
  organization: '00000',
  userType: 'employer',
});

export function bankDraftOf(bank: BankAgreement): BankDraft & Shared {
  const { layout, mode } = bank;
  const usual = bank.user === undefined || bank.user === bankUser({ ...bank, user: undefined });
  return {
    host: bank.host,
    port: String(bank.port ?? bankPorts[mode]),
    mode,
    user: usual ? '' : (bank.user ?? ''),
    oldestTls: bank.oldestTls,
    passiveAddress: bank.passiveAddress,
    ...portsDraft(bank.passivePorts),
    transferType: bank.transferType,
    uploadLimit: String(bank.uploadLimit),
    inactivitySeconds: String(bank.inactivitySeconds),
    deadlineHours: String(bank.deadlineHours),
    organization: bank.organization,
    userType: bank.userType,
    permitted: bank.permitted.join('\n'),
    confirmWithinHours: String(bank.confirmWithinHours),
    passwordFileEnd: bank.passwordFileEnd,
    campaignFrom: bank.campaignFrom ?? '',
    hasOwnLayout: layout !== undefined,
    typeFrom: text(layout?.recordType[0]),
    typeTo: text(layout?.recordType[1]),
    organizationFrom: text(layout?.organization?.[0]),
    organizationTo: text(layout?.organization?.[1]),
    bankRecordLength: text(layout?.recordLength),
  };
}

/** What the contract's schema is given; what holds of every line is added by the caller. */
export function writtenBank(draft: BankDraft & Shared & Pick<LineDraft, 'system'>): object {
  const { mode } = draft;
  const port = draft.port.trim();
  return {
    host: optional(draft.host) ?? bankHost,
    // The usual one is not written down: it goes with the mode.
    port: port === '' || port === String(bankPorts[mode]) ? undefined : wholeNumber(port),
    mode,
    organization: draft.organization.trim(),
    userType: draft.userType,
    user: optional(draft.user),
    oldestTls: draft.oldestTls,
    passiveAddress: draft.passiveAddress,
    passivePorts: writtenPorts(draft),
    transferType: draft.transferType,
    uploadLimit: wholeNumber(draft.uploadLimit),
    inactivitySeconds: wholeNumber(draft.inactivitySeconds),
    deadlineHours: wholeNumber(draft.deadlineHours),
    permitted: linesOf(draft.permitted.replaceAll(/[\s,;]+/g, '\n')),
    confirmWithinHours: wholeNumber(draft.confirmWithinHours),
    passwordFileEnd: draft.passwordFileEnd,
    campaignFrom: optional(draft.campaignFrom),
    layout: draft.hasOwnLayout ? writtenLayout(draft) : undefined,
  };
}

function writtenLayout(draft: BankDraft): object {
  const comparesOrganization = draft.organizationFrom.trim() !== '' || draft.organizationTo.trim() !== '';
  return {
    recordType: [wholeNumber(draft.typeFrom), wholeNumber(draft.typeTo)],
    organization: comparesOrganization
      ? [wholeNumber(draft.organizationFrom), wholeNumber(draft.organizationTo)]
      : undefined,
    recordLength: draft.bankRecordLength.trim() === '' ? undefined : wholeNumber(draft.bankRecordLength),
  };
}

function text(number: number | undefined): string {
  return number === undefined ? '' : String(number);
}
