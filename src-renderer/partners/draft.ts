import { FtpsAgreement, OftpAgreement, PartnerInput } from '../../shared/index.ts';
import type {
  BankPartner,
  DigipoortPartner,
  FtpsPartner,
  OftpInterop,
  OftpPartner,
  OftpSecurity,
  Partner,
  PartnerKind,
} from '../../shared/index.ts';
import { agreedDraftOf, wholeNumber, writtenAgreed } from './agreed-draft.ts';
import type { AgreedDraft } from './agreed-draft.ts';
import { bankDraftOf, emptyBank, writtenBank } from './bank-draft.ts';
import type { BankDraft } from './bank-draft.ts';
import { digipoortDraftOf, emptyDigipoort, writtenDigipoort } from './digipoort-draft.ts';
import type { DigipoortDraft } from './digipoort-draft.ts';
import { isCheckedField } from './draft-steps.ts';
import type { CheckedField } from './draft-steps.ts';
import {
  certificatesOf,
  lineDraftOf,
  linesOf,
  optional,
  secretOf,
  writtenLine,
  writtenSecrets,
} from './line-draft.ts';
import type { LineDraft, SecretDraft } from './line-draft.ts';
import { looksLikeAddress } from './server-address.ts';
import { serverDraftOf, usualPort, writtenServer } from './server-draft.ts';
import type { ServerDraft } from './server-draft.ts';

/** A partner as it stands in the dialog: every field as it is written, valid or not. */
export interface PartnerDraft
  extends AgreedDraft, OftpInterop, LineDraft, ServerDraft, DigipoortDraft, BankDraft {
  readonly kind: PartnerKind;
  readonly name: string;
  readonly code: string;
  readonly ourCode: string;
  readonly host: string;
  readonly port: string;
  readonly tls: boolean;
  readonly mayCall: boolean;
  readonly mayCallPlain: boolean;
  readonly theirPassword: SecretDraft;
  readonly callerCertificate: boolean;
  readonly callerPins: string;
  readonly sign: boolean;
  readonly compress: boolean;
  readonly encrypt: boolean;
  readonly signedReceipts: boolean;
  readonly authentication: boolean;
  readonly requireSigned: boolean;
  readonly requireEncrypted: boolean;
  /** Number of the cipher suite. */
  readonly suite: OftpSecurity['suite'];
  readonly bufferSize: string;
  readonly credit: string;
  readonly inactivitySeconds: string;
  readonly receiptDueHours: string;
  readonly restart: boolean;
  readonly bufferCompression: boolean;
  readonly destination: string;
  readonly originator: string;
  readonly userData: string;
}

export type DraftField = keyof PartnerDraft;

const noServer: ServerDraft = {
  ...serverDraftOf(FtpsAgreement.parse({ host: 'new', user: 'new' })),
  user: '',
};

const noDigipoort: DigipoortDraft = digipoortDraftOf(emptyDigipoort);
const noBank: BankDraft = { ...bankDraftOf(emptyBank), organization: '' };

/** A new partner: what is not said is as the contract has it. */
export const emptyDraft: PartnerDraft = {
  ...draftOf({ name: '', oftp2: OftpAgreement.parse({ code: 'NEW' }) }),
  code: '',
};

/** What the dialog begins with for a partner that is there. */
export function draftOfPartner(partner: Partner): PartnerDraft {
  switch (partner.kind) {
    case 'oftp2':
      return draftOf(partner);
    case 'ftps':
      return draftOfServer(partner);
    case 'digipoort':
      return draftOfDigipoort(partner);
    case 'bank-of-canada':
      return draftOfBank(partner);
  }
}

export function draftOfServer({ name, ftps }: Pick<FtpsPartner, 'name' | 'ftps'>): PartnerDraft {
  return {
    ...emptyDraft,
    kind: 'ftps',
    name,
    host: ftps.host,
    port: String(ftps.port ?? usualPort(ftps.mode)),
    oldestTls: ftps.oldestTls,
    inactivitySeconds: String(ftps.inactivitySeconds),
    deadlineHours: String(ftps.deadlineHours),
    ...lineDraftOf(ftps),
    ...serverDraftOf(ftps),
  };
}

export function draftOfDigipoort({
  name,
  digipoort,
}: Pick<DigipoortPartner, 'name' | 'digipoort'>): PartnerDraft {
  return {
    ...emptyDraft,
    kind: 'digipoort',
    name,
    // D-03: never without our certificate.
    ...lineDraftOf({ ...digipoort, presentCertificate: true }),
    ...digipoortDraftOf(digipoort),
  };
}

export function draftOfBank({ name, bank }: Pick<BankPartner, 'name' | 'bank'>): PartnerDraft {
  return {
    ...emptyDraft,
    kind: 'bank-of-canada',
    name,
    // The bank asks for none.
    ...lineDraftOf({ ...bank, presentCertificate: false }),
    ...bankDraftOf(bank),
  };
}

export function draftOf({ name, oftp2 }: Pick<OftpPartner, 'name' | 'oftp2'>): PartnerDraft {
  return {
    ...noBank,
    ...noDigipoort,
    ...noServer,
    ...lineDraftOf(oftp2),
    kind: 'oftp2',
    name,
    code: oftp2.code,
    ourCode: oftp2.ourCode ?? '',
    host: oftp2.host,
    port: oftp2.port === undefined ? '' : String(oftp2.port),
    tls: oftp2.tls,
    mayCall: oftp2.mayCall,
    mayCallPlain: oftp2.mayCallPlain,
    theirPassword: { kind: 'keep' },
    callerCertificate: oftp2.callerCertificate,
    callerPins: oftp2.callerPins.join('\n'),
    ...oftp2.security,
    bufferSize: String(oftp2.bufferSize),
    credit: String(oftp2.credit),
    inactivitySeconds: String(oftp2.inactivitySeconds),
    receiptDueHours: String(oftp2.receiptDueHours),
    restart: oftp2.restart,
    bufferCompression: oftp2.bufferCompression,
    destination: oftp2.destination ?? '',
    originator: oftp2.originator ?? '',
    userData: oftp2.userData,
    ...oftp2.interop,
    ...agreedDraftOf(oftp2),
  };
}

export type CheckedDraft =
  | { readonly ok: true; readonly input: PartnerInput; readonly agreement: OftpAgreement | undefined }
  | { readonly ok: false; readonly wrong: ReadonlySet<CheckedField> };

/** The draft held against the contract's own schema: what the engine would be given, or the fields that are wrong. */
export function checkDraft(draft: PartnerDraft): CheckedDraft {
  const checked = PartnerInput.safeParse(written(draft));
  const wrong = new Set<CheckedField>();
  if (draft.authorities.trim() !== '' && certificatesOf(draft.authorities).length === 0)
    wrong.add('authorities');
  // An address that could not be read is no host, and may hold a password.
  if (draft.kind !== 'oftp2' && looksLikeAddress(draft.host)) wrong.add('host');
  for (const { path } of checked.error?.issues ?? []) {
    const field = fieldAt(path);
    if (isCheckedField(field)) wrong.add(field);
  }
  return checked.success && wrong.size === 0
    ? {
        ok: true,
        input: checked.data,
        agreement: checked.data.kind === 'oftp2' ? checked.data.oftp2 : undefined,
      }
    : { ok: false, wrong };
}

function written(draft: PartnerDraft): object {
  const { name, kind } = draft;
  switch (kind) {
    case 'oftp2':
      return writtenOftp(draft);
    case 'ftps':
      return writtenFtps(draft);
    case 'digipoort':
      return {
        name,
        kind,
        digipoort: { ...writtenLine(draft), ...writtenDigipoort(draft) },
        secrets: writtenSecrets(draft),
      };
    case 'bank-of-canada':
      return {
        name,
        kind,
        bank: { ...writtenLine(draft), ...writtenBank(draft) },
        secrets: writtenSecrets(draft),
      };
  }
}

function writtenFtps(draft: PartnerDraft): object {
  const port = draft.port.trim();
  return {
    name: draft.name,
    kind: 'ftps',
    ftps: {
      ...writtenLine(draft),
      ...writtenServer(draft),
      host: draft.host,
      // The usual one is not written down: it goes with the mode.
      port: port === '' || port === String(usualPort(draft.mode)) ? undefined : wholeNumber(port),
      oldestTls: draft.oldestTls,
      inactivitySeconds: wholeNumber(draft.inactivitySeconds),
      deadlineHours: wholeNumber(draft.deadlineHours),
    },
    secrets: writtenSecrets(draft),
  };
}

function writtenOftp(draft: PartnerDraft): object {
  return {
    name: draft.name,
    kind: 'oftp2',
    oftp2: {
      code: draft.code,
      ourCode: optional(draft.ourCode),
      destination: optional(draft.destination),
      originator: optional(draft.originator),
      host: draft.host,
      port: draft.port.trim() === '' ? undefined : wholeNumber(draft.port),
      tls: draft.tls,
      ...writtenLine(draft),
      callerCertificate: draft.callerCertificate,
      mayCall: draft.mayCall,
      callerPins: linesOf(draft.callerPins),
      mayCallPlain: draft.mayCall && draft.mayCallPlain,
      security: {
        sign: draft.sign,
        compress: draft.compress,
        encrypt: draft.encrypt,
        signedReceipts: draft.signedReceipts,
        authentication: draft.authentication,
        requireSigned: draft.requireSigned,
        requireEncrypted: draft.requireEncrypted,
        suite: draft.suite,
      },
      bufferSize: wholeNumber(draft.bufferSize),
      credit: wholeNumber(draft.credit),
      restart: draft.restart,
      bufferCompression: draft.bufferCompression,
      inactivitySeconds: wholeNumber(draft.inactivitySeconds),
      receiptDueHours: wholeNumber(draft.receiptDueHours),
      userData: draft.userData.trim(),
      interop: {
        names: draft.names,
        duplicates: draft.duplicates,
        askForTurn: draft.askForTurn,
        certificateInSignatures: draft.certificateInSignatures,
        receiptSignature: draft.receiptSignature,
        receiptHash: draft.receiptHash,
        unsignedReceipts: draft.unsignedReceipts,
        oldestTls: draft.oldestTls,
        sessionUserData: draft.sessionUserData.trim(),
      },
      ...writtenAgreed(draft),
    },
    secrets: { ...writtenSecrets(draft), theirPassword: secretOf(draft.theirPassword) },
  };
}

/** The field is the last name on the way to the value: ['oftp2', 'trust', 'pins', 0]. */
export function fieldAt(path: readonly PropertyKey[]): PropertyKey | undefined {
  const name = path.findLast((step) => typeof step === 'string');
  if (path.includes('passivePorts')) return name === 'to' ? 'passiveTo' : 'passiveFrom';
  if (path.includes('profile')) return fieldOfProfile(path, name);
  if (path.includes('layout')) return fieldOfLayout(path, name);
  if (!path.includes('proxy') || name === undefined) return name;
  return `proxy${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}

function fieldOfProfile(path: readonly PropertyKey[], name: string | undefined): PropertyKey | undefined {
  if (path.includes('root') && name !== undefined)
    return `root${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
  if (path.includes('fields') || path.includes('order')) return 'metafileFields';
  return path.includes('constants') ? 'constants' : name;
}

/** Columns are said at where they begin, unless it is their end that is wrong. */
function fieldOfLayout(path: readonly PropertyKey[], name: string | undefined): PropertyKey | undefined {
  const place = path.at(-1) === 1 ? 'To' : 'From';
  if (name === 'recordLength') return 'bankRecordLength';
  return name === 'recordType' ? `type${place}` : `organization${place}`;
}
