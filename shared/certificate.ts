import { z } from 'zod';
import {
  CertificateId,
  CertificateOfferId,
  Fingerprint,
  Moment,
  PartnerId,
  TransferId,
} from './primitives.ts';
import { Problem } from './problem.ts';

/**
 * What a certificate is used for between partners. `tls`: both roles. `authentication`: SECD, AUCH, AURP (RFC 5024 5.3.20-22).
 * `receipts`: signing and checking EERP and NERP.
 */
export const CertificatePurpose = z.enum(['tls', 'authentication', 'signing', 'encryption', 'receipts']);
export type CertificatePurpose = z.infer<typeof CertificatePurpose>;

export const allPurposes: readonly CertificatePurpose[] = CertificatePurpose.options;

/** What a certificate says of itself: what people decide by, and what a pin is made of. */
export const CertificateFacts = z.object({
  /** SHA-256 of the DER octets, hexadecimal. */
  fingerprint: Fingerprint,
  /** One line, `CN=..., O=...`: commas inside a value have a backslash, signs that show nothing stand as `\u{...}`. */
  subject: z.string(),
  issuer: z.string(),
  /** Hexadecimal. */
  serial: z.string(),
  validFrom: Moment,
  validUntil: Moment,
  /** Subject alternative names as they stand: `DNS:...`, `IP Address:...`; in quotes where a name holds more than a name. */
  names: z.array(z.string()),
  /** The subject's serialNumber (2.5.4.5): an Odette ID, an OIN. Empty when there is none. */
  identification: z.string(),
  /** `RSA 2048`, `EC prime256v1`, `ED25519`; `unknown` where this runtime cannot read the key. */
  keyType: z.string(),
  /** RFC 5280 4.2.1.3, as `digitalSignature`, `keyEncipherment`, ...; empty where the certificate does not say. */
  keyUsage: z.array(z.string()),
  /** RFC 5280 4.2.1.12, as `serverAuth`, `clientAuth`, `emailProtection`, `OCSPSigning`, `anyExtendedKeyUsage`, or the number in dots. */
  extendedKeyUsage: z.array(z.string()),
  /** It may sign other certificates (basicConstraints). */
  authority: z.boolean(),
  /** Authorities that may stand below it; absent: any number. */
  pathLength: z.int().nonnegative().optional(),
  /** Issuer and subject are one, and the signature is its own key's. */
  selfSigned: z.boolean(),
  /** `sha256WithRSAEncryption`, or the number in dots. */
  signatureAlgorithm: z.string(),
  /** http and https addresses of its revocation list (RFC 5280 4.2.1.13). */
  listAddresses: z.array(z.string()),
  /** http and https addresses that answer for it by OCSP (RFC 5280 4.2.2.1). */
  statusAddresses: z.array(z.string()),
});
export type CertificateFacts = z.infer<typeof CertificateFacts>;

/** What must be known of revocation before a certificate counts: a fresh answer; no bad answer; nothing is asked. */
export const RevocationPolicy = z.enum(['require', 'prefer', 'off']);
export type RevocationPolicy = z.infer<typeof RevocationPolicy>;

const HttpAddress = z.url({ protocol: /^https?$/ }).max(2048);

/** How revocation is asked about for one partner. */
export const RevocationRules = z.object({
  policy: RevocationPolicy.default('require'),
  /** Ask at the addresses that the certificates of a trusted chain name. */
  fromCertificates: z.boolean().default(true),
  /** Further addresses of revocation lists. */
  listAddresses: z.array(HttpAddress).max(20).default([]),
  /** Asked by OCSP instead of what the certificate names. */
  statusAddress: HttpAddress.optional(),
});
export type RevocationRules = z.infer<typeof RevocationRules>;

/** What is known of one certificate of a path, and from whom. */
export const RevocationStatus = z.object({
  fingerprint: Fingerprint,
  subject: z.string(),
  /**
   * `not-needed`: it stands at the end of the path, or signs itself. `not-checked`: nobody was asked, or nobody answered; `why` says
   * which: a problem's code.
   */
  state: z.enum(['good', 'revoked', 'not-needed', 'not-checked']),
  by: z.enum(['list', 'ocsp', 'none']),
  why: z.string().optional(),
  /** Of the list or answer. */
  thisUpdate: Moment.optional(),
  nextUpdate: Moment.optional(),
  revokedAt: Moment.optional(),
  /** RFC 5280 5.3.1, as `keyCompromise`, `superseded`. */
  reason: z.string().optional(),
  /** Where the list or answer came from. */
  address: z.string().optional(),
});
export type RevocationStatus = z.infer<typeof RevocationStatus>;

/**
 * What speaks against the certificate of a line, and may be overruled by a person who knows whose it is. `changed`: another one was trusted
 * before.
 */
export const TrustDoubt = z.enum([
  'changed',
  'self-signed',
  'unknown-authority',
  'wrong-name',
  'expired',
  'not-yet-valid',
]);
export type TrustDoubt = z.infer<typeof TrustDoubt>;

/** What came of looking at a certificate: the way to whom it is trusted by, revocation at every level, and what stands against it. */
export const CertificateVerdict = z.object({
  trusted: z.boolean(),
  /** `pin`: exactly this certificate. `authority`: one of the partner's own. `own`: it is ours. */
  by: z.enum(['pin', 'authority', 'system', 'own']).optional(),
  /** Leaf first, up to the authority that is trusted, as far as known. */
  path: z.array(CertificateFacts),
  revocation: z.array(RevocationStatus),
  problem: Problem.optional(),
  /** All that speaks against it, where none of it is more than a person may overrule. */
  doubts: z.array(TrustDoubt).optional(),
});
export type CertificateVerdict = z.infer<typeof CertificateVerdict>;

export const CertificateExpiry = z.object({
  /** `soon`: within 60 days. */
  state: z.enum(['valid', 'soon', 'not-yet-valid', 'expired']),
  /** Whole days until it ends; negative after. */
  days: z.int(),
});
export type CertificateExpiry = z.infer<typeof CertificateExpiry>;

/** Days before the end of a certificate at which people are told. */
export const expiryWarningDays = [60, 30, 7] as const;

/** One entry of the certificate store: our own with its key, a partner's, or an authority of a partner. */
export const Certificate = z.object({
  id: CertificateId,
  owner: z.enum(['own', 'partner', 'authority']),
  /** Whose it is (partner), or for whom it is trusted (authority). Absent for our own. */
  partnerId: PartnerId.optional(),
  partnerName: z.string().optional(),
  /** For people; the subject's common name unless they have named it. */
  label: z.string(),
  purposes: z.array(CertificatePurpose),
  /** Our own: what it is used for now where the partner's entry names no other. Of a partner: what it would be chosen for now. */
  inUseFor: z.array(CertificatePurpose),
  /**
   * `requested`: a key of ours that waits for the authority's answer. `retired`: nothing new is done with it; what was encrypted for it
   * is still read, what it signed is still verified.
   */
  state: z.enum(['requested', 'active', 'retired']),
  /** Absent while requested. */
  facts: CertificateFacts.optional(),
  expiry: CertificateExpiry.optional(),
  /** What was last learned of its revocation. */
  revocation: RevocationStatus.optional(),
  addedAt: Moment,
  /** How it came: `made`, `requested`, `imported`, `first-start`; by the partner `shown` on the line, or `sent` as a file. */
  origin: z.enum(['made', 'requested', 'imported', 'first-start', 'shown', 'sent']),
  retiredAt: Moment.optional(),
});
export type Certificate = z.infer<typeof Certificate>;

/** Everything about one entry. */
export const CertificateDetails = Certificate.extend({
  pem: z.string().optional(),
  /** PKCS#10, PEM; of an own one that was requested. */
  request: z.string().optional(),
  /** From itself to the root, as far as known. */
  chain: z.array(CertificateFacts),
  /** The partners that use it or are known by it. */
  usedBy: z.array(z.object({ id: PartnerId, name: z.string() })),
});
export type CertificateDetails = z.infer<typeof CertificateDetails>;

/**
 * What a certificate that comes as a file means: `request`: this is mine, send me yours. `deliver`: mine from now on, the one before
 * holds until it ends. `replace`: mine from now on, the one before does not hold any more.
 */
export const CertificateExchangeKind = z.enum(['request', 'deliver', 'replace']);
export type CertificateExchangeKind = z.infer<typeof CertificateExchangeKind>;

/** A certificate that a partner has sent as a file: it counts for nothing until a person has said yes. */
export const CertificateOffer = z.object({
  id: CertificateOfferId,
  partnerId: PartnerId,
  partnerName: z.string(),
  /** The file that it came in. */
  transferId: TransferId,
  kind: CertificateExchangeKind,
  at: Moment,
  facts: CertificateFacts,
  expiry: CertificateExpiry,
  /** What it may be used for by its own key usage. */
  allowed: z.array(CertificatePurpose),
  /** What it is most likely meant for: what the one has that it follows, else all that it may. */
  proposed: z.array(CertificatePurpose),
  /** The partner's active certificates, the one that it most likely follows first. */
  current: z.array(Certificate),
  /** It is one of them already. */
  known: z.boolean(),
});
export type CertificateOffer = z.infer<typeof CertificateOffer>;

/** How long a yes to a certificate counts: until the engine stops, or until it is taken back. */
export const TrustPeriod = z.enum(['session', 'always']);
export type TrustPeriod = z.infer<typeof TrustPeriod>;

/** When a partner shows a certificate: `server` when we call it, `caller` when it calls. */
export const LineRole = z.enum(['server', 'caller']);
export type LineRole = z.infer<typeof LineRole>;

/** A certificate that a partner has shown on the line and that is not trusted: a person is asked. Nothing secret was sent. */
export const TrustQuestion = z.object({
  partnerId: PartnerId,
  partnerName: z.string(),
  role: LineRole,
  since: Moment,
  facts: CertificateFacts,
  doubts: z.array(TrustDoubt).min(1),
  /** The name or names that it had to carry. */
  expectedName: z.string(),
  /** The one that was trusted before: its facts, or only its fingerprint where no more is known of it. */
  previous: z.object({ fingerprint: Fingerprint, facts: CertificateFacts.optional() }).optional(),
  /** Why it is not trusted. */
  problem: Problem,
  /** Files that wait for the answer. */
  waiting: z.int().nonnegative(),
});
export type TrustQuestion = z.infer<typeof TrustQuestion>;

/** What a server has shown, before anything secret was sent to it. */
export const ShownCertificate = z.object({
  trusted: z.boolean(),
  /** Absent where it showed none. */
  facts: CertificateFacts.optional(),
  doubts: z.array(TrustDoubt),
  /** Why it is not trusted. */
  problem: Problem.optional(),
});
export type ShownCertificate = z.infer<typeof ShownCertificate>;

/** Who said yes or no to a certificate of a partner, and when. */
export const TrustDecision = z.object({
  id: z.int().positive(),
  at: Moment,
  partnerId: PartnerId,
  fingerprint: Fingerprint,
  subject: z.string().optional(),
  /** `server`: when we call. `caller`: when the partner calls. `partner`: one of its certificates. `authority`: what it has signed. */
  role: z.enum(['server', 'caller', 'partner', 'authority']),
  /** `refused`: somebody was asked, and said no; it may be asked again. */
  decision: z.enum(['trusted', 'ended', 'refused']),
  /** `session`: until the engine stops. */
  for: TrustPeriod.default('always'),
  /** Said of a certificate that is not valid any more, or not yet: its dates do not count. */
  despiteDates: z.boolean().default(false),
  /** Name of the user of this computer, and through which door. */
  by: z.string(),
  note: z.string(),
});
export type TrustDecision = z.infer<typeof TrustDecision>;

/** What a new own certificate or request says. */
export const IdentityWish = z.object({
  label: z.string().trim().max(60).default(''),
  commonName: z.string().trim().min(1).max(64),
  /** Odette ID or OIN: the subject's serialNumber. */
  identification: z.string().trim().max(64).default(''),
  organisation: z.string().trim().max(64).default(''),
  unit: z.string().trim().max(64).default(''),
  locality: z.string().trim().max(64).default(''),
  /** Two capital letters. */
  country: z
    .string()
    .trim()
    .regex(/^(?:[A-Z]{2})?$/)
    .default(''),
  /** Host names and IP addresses. */
  names: z.array(z.string().trim().min(1).max(253)).max(50).default([]),
  bits: z.literal([2048, 3072, 4096]).default(2048),
  purposes: z
    .array(CertificatePurpose)
    .min(1)
    .default(['tls', 'authentication', 'signing', 'encryption', 'receipts']),
});
export type IdentityWish = z.input<typeof IdentityWish>;

/** Where the octets of a certificate file come from: a file on this computer, or pasted text or octets. */
export const CertificateSource = z.union([
  z.object({ path: z.string().min(1).max(4096) }).strict(),
  /** base64. */
  z.object({ content: z.base64().max(4_000_000) }).strict(),
]);
export type CertificateSource = z.infer<typeof CertificateSource>;

/** What lies in a file, before anything is done with it. */
export const CertificateContents = z.object({
  form: z.enum(['pem', 'der', 'pkcs7', 'pkcs12', 'pkcs10', 'crl', 'key']),
  certificates: z.array(CertificateFacts),
  /** Private keys in it. */
  keys: z.int().nonnegative(),
  /** A request of ours that one of the certificates answers. */
  answers: CertificateId.optional(),
  /** The certificate of the key, or the first that is no authority. */
  leaf: Fingerprint.optional(),
});
export type CertificateContents = z.infer<typeof CertificateContents>;

/** A revocation list that is kept. */
export const RevocationListEntry = z.object({
  issuer: z.string(),
  thisUpdate: Moment,
  nextUpdate: Moment.optional(),
  entries: z.int().nonnegative(),
  /** Where it came from; empty when it was imported. */
  address: z.string(),
  keptAt: Moment,
});
export type RevocationListEntry = z.infer<typeof RevocationListEntry>;

/** One line of `waybill doctor`. */
export const DoctorCheck = z.object({
  group: z.enum(['runtime', 'secrets', 'certificates', 'network']),
  /** Key of its words. */
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  outcome: z.enum(['fine', 'warning', 'failed']),
});
export type DoctorCheck = z.infer<typeof DoctorCheck>;
