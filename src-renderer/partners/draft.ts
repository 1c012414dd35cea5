import { OftpAgreement, PartnerInput } from '../../shared/index.ts';
import type { OftpInterop, OftpPartner, OftpSecurity, Proxy, RevocationPolicy } from '../../shared/index.ts';
import type { PartnerStep } from '../context/index.ts';
import { agreedDraftOf, wholeNumber, writtenAgreed } from './agreed-draft.ts';
import type { AgreedDraft } from './agreed-draft.ts';

/** What is done with a password: kept as it is, cleared, or set to what is written. */
export type SecretDraft =
  { readonly kind: 'keep' } | { readonly kind: 'clear' } | { readonly kind: 'set'; readonly text: string };

/** A partner as it stands in the dialog: every field as it is written, valid or not. */
export interface PartnerDraft extends AgreedDraft, OftpInterop {
  readonly name: string;
  readonly code: string;
  readonly ourCode: string;
  readonly host: string;
  readonly port: string;
  readonly tls: boolean;
  readonly mayCall: boolean;
  readonly mayCallPlain: boolean;
  readonly ourPassword: SecretDraft;
  readonly theirPassword: SecretDraft;
  readonly pins: string;
  readonly system: boolean;
  readonly authorities: string;
  readonly serverName: string;
  readonly revocationPolicy: RevocationPolicy;
  readonly fromCertificates: boolean;
  readonly listAddresses: string;
  readonly statusAddress: string;
  readonly proxyKind: Proxy['kind'] | 'none';
  readonly proxyHost: string;
  readonly proxyPort: string;
  readonly proxyUser: string;
  readonly proxyPassword: SecretDraft;
  readonly presentCertificate: boolean;
  /** Number of the certificate we show; empty: the one in use for all. */
  readonly ownCertificate: string;
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

/** Fields that can be wrong, and the step each is on. */
export const stepOfField = {
  name: 'who',
  code: 'who',
  ourCode: 'who',
  host: 'where',
  port: 'where',
  proxyHost: 'where',
  proxyPort: 'where',
  proxyUser: 'where',
  proxyPassword: 'where',
  ourPassword: 'identity',
  theirPassword: 'identity',
  pins: 'identity',
  authorities: 'identity',
  serverName: 'identity',
  listAddresses: 'identity',
  statusAddress: 'identity',
  callerPins: 'identity',
  bufferSize: 'agreed',
  credit: 'agreed',
  inactivitySeconds: 'agreed',
  receiptDueHours: 'agreed',
  destination: 'agreed',
  originator: 'agreed',
  userData: 'agreed',
  level: 'agreed',
  recordLength: 'agreed',
  sent: 'agreed',
  received: 'agreed',
  deadlineHours: 'agreed',
  reasons: 'agreed',
  ourCodes: 'agreed',
  behind: 'agreed',
  sessionUserData: 'agreed',
  sign: 'agreed',
  encrypt: 'agreed',
  signedReceipts: 'agreed',
  authentication: 'agreed',
  requireSigned: 'agreed',
  requireEncrypted: 'agreed',
} as const satisfies Partial<Record<DraftField, PartnerStep>>;
export type CheckedField = keyof typeof stepOfField;

export function isCheckedField(name: PropertyKey | undefined): name is CheckedField {
  return name !== undefined && Object.hasOwn(stepOfField, name);
}

/** A new partner: what is not said is as the contract has it. */
export const emptyDraft: PartnerDraft = {
  ...draftOf({ name: '', oftp2: OftpAgreement.parse({ code: 'NEW' }) }),
  code: '',
};

export function draftOf({ name, oftp2 }: Pick<OftpPartner, 'name' | 'oftp2'>): PartnerDraft {
  return {
    name,
    code: oftp2.code,
    ourCode: oftp2.ourCode ?? '',
    host: oftp2.host,
    port: oftp2.port === undefined ? '' : String(oftp2.port),
    tls: oftp2.tls,
    mayCall: oftp2.mayCall,
    mayCallPlain: oftp2.mayCallPlain,
    ourPassword: { kind: 'keep' },
    theirPassword: { kind: 'keep' },
    pins: oftp2.trust.pins.join('\n'),
    system: oftp2.trust.system,
    authorities: oftp2.trust.authorities.join('\n'),
    serverName: oftp2.trust.serverName ?? '',
    revocationPolicy: oftp2.trust.revocation.policy,
    fromCertificates: oftp2.trust.revocation.fromCertificates,
    listAddresses: oftp2.trust.revocation.listAddresses.join('\n'),
    statusAddress: oftp2.trust.revocation.statusAddress ?? '',
    proxyKind: oftp2.proxy?.kind ?? 'none',
    proxyHost: oftp2.proxy?.host ?? '',
    proxyPort: oftp2.proxy === undefined ? '' : String(oftp2.proxy.port),
    proxyUser: oftp2.proxy?.user ?? '',
    proxyPassword: { kind: 'keep' },
    presentCertificate: oftp2.presentCertificate,
    ownCertificate: oftp2.ownCertificate === undefined ? '' : String(oftp2.ownCertificate),
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
  | { readonly ok: true; readonly input: PartnerInput; readonly agreement: OftpAgreement }
  | { readonly ok: false; readonly wrong: ReadonlySet<CheckedField> };

/** The draft held against the contract's own schema: what the engine would be given, or the fields that are wrong. */
export function checkDraft(draft: PartnerDraft): CheckedDraft {
  const written = {
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
      trust: {
        pins: linesOf(draft.pins),
        authorities: certificatesOf(draft.authorities),
        system: draft.system,
        serverName: optional(draft.serverName),
        revocation: {
          policy: draft.revocationPolicy,
          fromCertificates: draft.fromCertificates,
          listAddresses: linesOf(draft.listAddresses),
          statusAddress: optional(draft.statusAddress),
        },
      },
      proxy: draft.proxyKind === 'none' ? undefined : proxyOf(draft, draft.proxyKind),
      presentCertificate: draft.presentCertificate,
      ownCertificate: draft.ownCertificate === '' ? undefined : wholeNumber(draft.ownCertificate),
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
    secrets: {
      ourPassword: secretOf(draft.ourPassword),
      theirPassword: secretOf(draft.theirPassword),
      // Without a proxy its password is of no use to anybody.
      proxyPassword: draft.proxyKind === 'none' ? null : secretOf(draft.proxyPassword),
    },
  };
  const checked = PartnerInput.safeParse(written);
  const agreement = checked.success && checked.data.kind === 'oftp2' ? checked.data.oftp2 : undefined;
  const wrong = new Set<CheckedField>();
  if (draft.authorities.trim() !== '' && written.oftp2.trust.authorities.length === 0)
    wrong.add('authorities');
  for (const { path } of checked.error?.issues ?? []) {
    const field = fieldAt(path);
    if (isCheckedField(field)) wrong.add(field);
  }
  return checked.success && agreement !== undefined && wrong.size === 0
    ? { ok: true, input: checked.data, agreement }
    : { ok: false, wrong };
}

/** The field is the last name on the way to the value: ['oftp2', 'trust', 'pins', 0]. */
export function fieldAt(path: readonly PropertyKey[]): PropertyKey | undefined {
  const name = path.findLast((step) => typeof step === 'string');
  if (!path.includes('proxy') || name === undefined) return name;
  return `proxy${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}

function proxyOf(draft: PartnerDraft, kind: Proxy['kind']): Proxy {
  return {
    kind,
    host: draft.proxyHost,
    port: wholeNumber(draft.proxyPort),
    user: draft.proxyUser.trim(),
  };
}

function optional(text: string): string | undefined {
  const trimmed = text.trim();
  return trimmed === '' ? undefined : trimmed;
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Each certificate of a PEM text. */
export function certificatesOf(text: string): string[] {
  return text.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? [];
}

function secretOf(secret: SecretDraft): string | null | undefined {
  switch (secret.kind) {
    case 'keep':
      return undefined;
    case 'clear':
      return null;
    case 'set':
      return secret.text;
  }
}
