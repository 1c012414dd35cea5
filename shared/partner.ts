import { z } from 'zod';
import { BankAgreement } from './bank-of-canada/index.ts';
import { DigipoortAgreement } from './digipoort/index.ts';
import { FtpsAgreement, FtpsSecrets } from './ftps-agreement.ts';
import { Proxy, Trust } from './partner-line.ts';
import { CertificateId, Fingerprint, Moment, PartnerId, Port } from './primitives.ts';

/** RFC 5024 5.1.2: capital letters, digits and / - . & ( ), no blank inside. */
const OdetteText = z.string().regex(/^[0-9A-Z/\-.&()]*$/);

/** An identification code, RFC 5024 5.4: 1 to 25 characters; O + code type + organisation + sub-address where it is an Odette ID. */
export const OdetteCode = z
  .string()
  .trim()
  .max(25)
  .regex(/^[0-9A-Z/\-.&()](?:[0-9A-Z/\-.&() ]*[0-9A-Z/\-.&()])?$/);

/** A session password, RFC 5024 5.3.2 SSIDPSWD: at most 8 characters. Empty is blank, which the RFC allows. */
export const OftpPassword = OdetteText.max(8);

/** What is done to each file and receipt between us and the partner, RFC 5024 6 and 4.2.3. */
export const OftpSecurity = z.object({
  /** What we send is signed, compressed (zlib), encrypted. */
  sign: z.boolean().default(false),
  compress: z.boolean().default(false),
  encrypt: z.boolean().default(false),
  /** SFIDCIPH: 1 3DES SHA-1, 2 AES-256 SHA-1, 3 3DES SHA-256, 4 AES-256 SHA-256, 5 3DES SHA-512, 6 AES-256 SHA-512, 7 AES-256 SHA3-512. */
  suite: z.literal([1, 2, 3, 4, 5, 6, 7]).default(4),
  /** Ask for a signed end-to-end response (SFIDSIGN). */
  signedReceipts: z.boolean().default(false),
  /** Both prove at the start of each session that they have the key of their certificate (SSIDAUTH). */
  authentication: z.boolean().default(false),
  /** Files that come without are refused. */
  requireSigned: z.boolean().default(false),
  requireEncrypted: z.boolean().default(false),
});
export type OftpSecurity = z.infer<typeof OftpSecurity>;

/** How the records of a file of format F or V lie in a local file. */
export const LocalRecords = z.enum([
  'lines', // each a line of text
  'blocks', // one behind the other, nothing between them (F only)
  'prefixed', // each behind its length in 2 octets, the high one first
]);
export type LocalRecords = z.infer<typeof LocalRecords>;

/** The format of what we send, and how files of records are written here (RFC 5024 5.3.3 SFIDFMT, SFIDLRECL). */
export const OftpFiles = z.object({
  /** U octets, T text, F records of one length, V records of different lengths. */
  format: z.enum(['U', 'T', 'F', 'V']).default('U'),
  /** Octets: of every record of F, of the longest of V. */
  recordLength: z.int().min(1).max(99_999).default(80),
  /** What a local file of ours is made of when it is sent as F or V. */
  sent: LocalRecords.default('lines'),
  /** What files of F and V are written as when they come in. */
  received: LocalRecords.default('lines'),
  /** Written behind each record where `received` is `lines`. */
  lineEnd: z.enum(['lf', 'crlf']).default('crlf'),
  /** F as lines: shorter ones are filled up with spaces, and lose them again. */
  pad: z.boolean().default(true),
});
export type OftpFiles = z.infer<typeof OftpFiles>;

/** Where files go that are not between the two codes of a session (RFC 5024 4.3.4, 4.3.6, 4.7.3). */
export const OftpRouting = z.object({
  /** Further codes of ours that this partner may address: each is delivered here. */
  ourCodes: z.array(OdetteCode).max(100).default([]),
  /** Codes that begin with ours (a sub-address behind it) are ours, too. */
  subAddresses: z.boolean().default(true),
  /** Codes behind this partner: what others send us for them is forwarded to it, and it may send in their name. */
  behind: z.array(OdetteCode).max(1000).default([]),
  /** What this partner sends for a code behind another partner is forwarded; otherwise it is refused. */
  mayForward: z.boolean().default(false),
});
export type OftpRouting = z.infer<typeof OftpRouting>;

/** What cannot be guessed about a partner's program; docs/oftp2-interoperability.md has the reason of each. */
export const OftpInterop = z.object({
  /**
   * Data set names outside RFC 5024 5.1.2 (small letters, spaces, accents): `warn` and offer a clean one, `strict`: refuse them before
   * anything leaves, `free`: take them without a word.
   */
  names: z.enum(['warn', 'strict', 'free']).default('warn'),
  /**
   * A file comes with the name and the stamp of one that is here: `refuse` it as a duplicate (SFNA 13); `by-size`: it is another file
   * when the size it announces differs.
   */
  duplicates: z.enum(['refuse', 'by-size']).default('refuse'),
  /** Ask for the turn with the answer to a file (EFPA with CD-Request, 5.3.9), so that its receipt goes in the same session. */
  askForTurn: z.boolean().default(true),
  /** Put our certificate into what we sign. RFC 5024 6.2 says no; some programs find it only there. */
  certificateInSignatures: z.boolean().default(false),
  /** How our receipts are signed: around their fields (5.3.13), or beside them. */
  receiptSignature: z.enum(['attached', 'detached']).default('attached'),
  /** Receipts carry the hash of the file: `signed` ones only, or `always`. */
  receiptHash: z.enum(['signed', 'always']).default('signed'),
  /** A receipt without a signature where we asked for one: it proves nothing (`refuse`), or it is `take`n as an unsigned one (4.3.6). */
  unsignedReceipts: z.enum(['refuse', 'take']).default('refuse'),
  /** The oldest TLS that is spoken with it. */
  oldestTls: z.enum(['1.2', '1.3']).default('1.2'),
  /** SSIDUSER: a word that its program wants to see in each session. */
  sessionUserData: OdetteText.max(8).default(''),
});
export type OftpInterop = z.infer<typeof OftpInterop>;

/** When a refusal is tried again. */
export const OftpRetries = z.object({
  /** A file that is not delivered so many hours after it was queued fails, and a person is asked. */
  deadlineHours: z.int().min(1).max(720).default(72),
  /** A file that we have forwarded to it and that it has not answered for so many days is answered NERP 36 by us; null: never. */
  unansweredDays: z.int().min(1).max(365).nullable().default(null),
  /** Per reason, as `SFNA.06`; without an entry the partner's SFNARRTR and our own rules hold. */
  reasons: z
    .record(z.string().regex(/^(?:SFNA|EFNA|ESID|NERP)\.[0-9]{2}$/), z.enum(['later', 'never']))
    .default({}),
});
export type OftpRetries = z.infer<typeof OftpRetries>;

export const OftpAgreement = z.object({
  /** The partner's identification code: its SSIDCODE, and destination of what we send unless told otherwise. */
  code: OdetteCode,
  /** Our code with this partner, where it differs from our own station's. */
  ourCode: OdetteCode.optional(),
  /** Destination and originator written in each file, where they differ from the session's codes (a clearing centre). */
  destination: OdetteCode.optional(),
  originator: OdetteCode.optional(),
  /** Where to call. Empty: the partner only calls us. */
  host: z.string().trim().max(253).default(''),
  /** 6619 with TLS and 3305 without, unless told otherwise. */
  port: Port.optional(),
  tls: z.boolean().default(true),
  trust: Trust.prefault({}),
  /** Absent: straight. */
  proxy: Proxy.optional(),
  /** Show our own certificate when the partner's server asks for one. */
  presentCertificate: z.boolean().default(true),
  /** Which of our own certificates this partner knows us by; absent: the one in use for all. */
  ownCertificate: CertificateId.optional(),
  /** May this partner call us? */
  mayCall: z.boolean().default(true),
  /** When it calls us over TLS: client certificates it may show (SHA-256), beside its certificates for TLS in the store. */
  callerPins: z.array(Fingerprint).max(20).default([]),
  /**
   * It must show a certificate when it calls: one of those, or one that its authorities have signed for its code or host. Where
   * `callerPins` has any, it must in any case.
   */
  callerCertificate: z.boolean().default(false),
  /** May it call us without TLS? Its password then crosses the line in clear. */
  mayCallPlain: z.boolean().default(false),
  /** Exchange buffer in octets, RFC 5024 5.3.2 SSIDSDEB. */
  bufferSize: z.int().min(128).max(99_999).default(65_535),
  /** Buffers before the other side must grant more, SSIDCRED; 1 hangs a known peer. */
  credit: z.int().min(2).max(999).default(999),
  /** The highest revision we speak with it, SSIDLEV: 1 is 1.2, 2 is 1.3, 4 is 1.4, 5 is 2.0. The lower of both sides' is spoken. */
  level: z.literal([1, 2, 4, 5]).default(5),
  restart: z.boolean().default(true),
  bufferCompression: z.boolean().default(false),
  security: OftpSecurity.prefault({}),
  files: OftpFiles.prefault({}),
  routing: OftpRouting.prefault({}),
  interop: OftpInterop.prefault({}),
  retries: OftpRetries.prefault({}),
  /** `ask`: certificates that come as ODETTE_CERTIFICATE_* files wait for a person. `off`: they are files like others. */
  certificateExchange: z.enum(['ask', 'off']).default('ask'),
  /** A session without any octet ends after this many seconds. */
  inactivitySeconds: z.int().min(5).max(3600).default(90),
  /** A receipt later than this many hours after delivery is shown as late. */
  receiptDueHours: z.int().min(1).max(720).default(24),
  /** Written into SFIDUSER of each file. */
  userData: OdetteText.max(8).default(''),
});
export type OftpAgreement = z.infer<typeof OftpAgreement>;

/** Secrets go in and never come out: absent leaves as it is, a text sets, null clears. */
export const OftpSecrets = z.object({
  /** What we say to the partner. */
  ourPassword: OftpPassword.nullable().optional(),
  /** What the partner must say to us. */
  theirPassword: OftpPassword.nullable().optional(),
  proxyPassword: z.string().max(255).nullable().optional(),
});
export type OftpSecrets = z.infer<typeof OftpSecrets>;

export const PartnerName = z
  .string()
  .trim()
  .min(1)
  .max(60)
  // oxlint-disable-next-line no-control-regex -- the very characters a name must not carry
  .regex(/^[^\u0000-\u001f\u007f]+$/);

/** What a partner is: what was agreed with it, and by which protocol files go. */
export const PartnerKind = z.enum(['oftp2', 'ftps', 'digipoort', 'bank-of-canada']);
export type PartnerKind = z.infer<typeof PartnerKind>;

const oftpTerms = { kind: z.literal('oftp2'), oftp2: OftpAgreement };
const ftpsTerms = { kind: z.literal('ftps'), ftps: FtpsAgreement };
const digipoortTerms = { kind: z.literal('digipoort'), digipoort: DigipoortAgreement };
const bankTerms = { kind: z.literal('bank-of-canada'), bank: BankAgreement };

/** Under which name the agreement of each kind stands. */
export const agreementKeys = {
  oftp2: 'oftp2',
  ftps: 'ftps',
  digipoort: 'digipoort',
  'bank-of-canada': 'bank',
} as const satisfies Record<PartnerKind, string>;

/** What was agreed with a partner of any kind. */
export const PartnerTerms = z.discriminatedUnion('kind', [
  z.object(oftpTerms),
  z.object(ftpsTerms),
  z.object(digipoortTerms),
  z.object(bankTerms),
]);
export type PartnerTerms = z.infer<typeof PartnerTerms>;

/** The agreement alone, whatever its kind. */
export function agreementOf(
  terms: PartnerTerms,
): OftpAgreement | FtpsAgreement | DigipoortAgreement | BankAgreement {
  switch (terms.kind) {
    case 'oftp2':
      return terms.oftp2;
    case 'ftps':
      return terms.ftps;
    case 'digipoort':
      return terms.digipoort;
    case 'bank-of-canada':
      return terms.bank;
  }
}

export type OftpTerms = Extract<PartnerTerms, { kind: 'oftp2' }>;
export type FtpsTerms = Extract<PartnerTerms, { kind: 'ftps' }>;
export type DigipoortTerms = Extract<PartnerTerms, { kind: 'digipoort' }>;
export type BankTerms = Extract<PartnerTerms, { kind: 'bank-of-canada' }>;

const OftpPartnerInput = z.object({
  name: PartnerName,
  ...oftpTerms,
  secrets: OftpSecrets.prefault({}),
});
const FtpsPartnerInput = z.object({
  name: PartnerName,
  ...ftpsTerms,
  secrets: FtpsSecrets.prefault({}),
});

const DigipoortPartnerInput = z.object({
  name: PartnerName,
  ...digipoortTerms,
  secrets: FtpsSecrets.prefault({}),
});
const BankPartnerInput = z.object({
  name: PartnerName,
  ...bankTerms,
  secrets: FtpsSecrets.prefault({}),
});

export const PartnerInput = z.discriminatedUnion('kind', [
  OftpPartnerInput,
  FtpsPartnerInput,
  DigipoortPartnerInput,
  BankPartnerInput,
]);
/** What a caller writes: defaults may be left out. */
export type PartnerInput = z.input<typeof PartnerInput>;
export type OftpPartnerInput = z.input<typeof OftpPartnerInput>;
export type FtpsPartnerInput = z.input<typeof FtpsPartnerInput>;
export type DigipoortPartnerInput = z.input<typeof DigipoortPartnerInput>;
export type BankPartnerInput = z.input<typeof BankPartnerInput>;

const known = {
  id: PartnerId,
  name: PartnerName,
  /** Which secrets are set; never what they are. */
  secretsSet: z.object({ ourPassword: z.boolean(), theirPassword: z.boolean(), proxyPassword: z.boolean() }),
  /** True for the partner that the practice station plays. */
  practice: z.boolean(),
  createdAt: Moment,
  updatedAt: Moment,
};
const OftpPartner = z.object({ ...known, ...oftpTerms });
const FtpsPartner = z.object({ ...known, ...ftpsTerms });
const DigipoortPartner = z.object({ ...known, ...digipoortTerms });
const BankPartner = z.object({ ...known, ...bankTerms });

export const Partner = z.discriminatedUnion('kind', [
  OftpPartner,
  FtpsPartner,
  DigipoortPartner,
  BankPartner,
]);
export type Partner = z.infer<typeof Partner>;
export type OftpPartner = Extract<Partner, { kind: 'oftp2' }>;
export type FtpsPartner = Extract<Partner, { kind: 'ftps' }>;
export type DigipoortPartner = Extract<Partner, { kind: 'digipoort' }>;
export type BankPartner = Extract<Partner, { kind: 'bank-of-canada' }>;

/** What can be done with a partner, so that no door asks for its protocol. */
const today = {
  queued: z.int().nonnegative(),
  receiptsDue: z.int().nonnegative(),
  needsYou: z.int().nonnegative(),
  lastContactAt: Moment.optional(),
  /** The codes that files can be sent to through it: its own, and those behind it. Empty where files go to nobody but the partner. */
  destinations: z.array(z.string()),
  capabilities: z.object({
    send: z.boolean(),
    /** It is called to give what it has for us. */
    collect: z.boolean(),
    /** What is there can be looked at, fetched and changed file by file. */
    browse: z.boolean(),
    receipts: z.boolean(),
    restart: z.boolean(),
  }),
};

export const PartnerSummary = z.discriminatedUnion('kind', [
  OftpPartner.extend(today),
  FtpsPartner.extend(today),
  DigipoortPartner.extend(today),
  BankPartner.extend(today),
]);
export type PartnerSummary = z.infer<typeof PartnerSummary>;

/** One tick of a connection test. */
export const ConnectionCheck = z.object({
  /** `protection`: data connections over TLS. `folder`: what is there can be listed. */
  step: z.enum(['dns', 'tcp', 'tls', 'login', 'protection', 'folder']),
  outcome: z.enum(['passed', 'failed', 'skipped']),
  milliseconds: z.number().nonnegative(),
  detail: z.string().optional(),
  problem: z
    .object({ code: z.string(), params: z.record(z.string(), z.unknown()), text: z.string().optional() })
    .optional(),
});
export type ConnectionCheck = z.infer<typeof ConnectionCheck>;
