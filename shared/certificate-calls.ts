import { z } from 'zod';
import { call, done, nothing } from './call.ts';
import {
  Certificate,
  CertificateContents,
  CertificateDetails,
  CertificateExchangeKind,
  CertificateFacts,
  CertificateOffer,
  CertificatePurpose,
  CertificateSource,
  CertificateVerdict,
  IdentityWish,
  LineRole,
  RevocationListEntry,
  RevocationStatus,
  ShownCertificate,
  TrustDecision,
  TrustPeriod,
  TrustQuestion,
} from './certificate.ts';
import { CertificateId, CertificateOfferId, Fingerprint, PartnerId } from './primitives.ts';
import { Finding } from './problem.ts';
import { Transfer } from './transfer.ts';

/** Our certificates, those of partners, and whom to trust. */
export const certificateCalls = {
  /** Our own first, then by partner; what ends first comes first. */
  list: call(
    z.object({
      owner: Certificate.shape.owner.optional(),
      partnerId: PartnerId.optional(),
      /** Only what ends within so many days, or has ended. */
      expiringWithinDays: z.int().min(0).max(36_500).optional(),
      retired: z.boolean().default(false),
    }),
    z.array(Certificate),
  ),
  get: call(z.object({ id: CertificateId }), CertificateDetails),
  /** Makes a key and a certificate signed with itself. Durable when it answers. */
  make: call(IdentityWish, Certificate),
  /** Makes a key and a PKCS#10 request for an authority. */
  request: call(IdentityWish, CertificateDetails),
  /** Looks into a file without keeping anything. */
  inspect: call(
    z.object({ source: CertificateSource, password: z.string().max(1024).optional() }),
    CertificateContents,
  ),
  /**
   * Keeps what lies in a file: a key with its certificate, or the answer to a request, is ours; anything else is the partner's that is
   * named, as its certificate or (`authority`) as whoever signs for it. Revocation lists are kept for every partner.
   */
  import: call(
    z.object({
      source: CertificateSource,
      password: z.string().max(1024).optional(),
      partnerId: PartnerId.optional(),
      authority: z.boolean().default(false),
      purposes: z.array(CertificatePurpose).min(1).optional(),
      label: z.string().trim().max(60).optional(),
    }),
    z.object({ added: z.array(Certificate), lists: z.array(RevocationListEntry) }),
  ),
  /**
   * The certificate, its chain, its request, or with its key under a password. A private key is written to a file on this computer and
   * nothing else: `path`, or a new file in the home's `exports`.
   */
  export: call(
    z.object({
      id: CertificateId,
      form: z.enum(['pem', 'der', 'pkcs7', 'pkcs12', 'request']),
      password: z.string().min(8).max(1024).optional(),
      /** Absolute; a file that is there is never written over. Absent: `content` is answered (but for `pkcs12`). */
      path: z.string().min(1).max(4096).optional(),
    }),
    z.object({
      name: z.string(),
      /** base64. */ content: z.string().optional(),
      path: z.string().optional(),
    }),
  ),
  change: call(
    z.object({
      id: CertificateId,
      label: z.string().trim().max(60).optional(),
      purposes: z.array(CertificatePurpose).min(1).optional(),
    }),
    Certificate,
  ),
  /** From now on our own certificate for these purposes. */
  use: call(z.object({ id: CertificateId, purposes: z.array(CertificatePurpose).min(1) }), Certificate),
  retire: call(z.object({ id: CertificateId, note: z.string().max(500).default('') }), Certificate),
  restore: call(z.object({ id: CertificateId, note: z.string().max(500).default('') }), Certificate),
  /** Only a request that nobody answered, or what is retired; a key that is gone opens nothing any more, hence `force`. */
  remove: call(z.object({ id: CertificateId, force: z.boolean().default(false) }), done),
  /** Certificates that were shown on the line, are not trusted, and wait for a yes or no, oldest first. */
  questions: call(z.object({ partnerId: PartnerId.optional() }), z.array(TrustQuestion)),
  /** Calls a partner as far as its certificate, and hangs up: nothing secret is sent. Throws what kept us from seeing it. */
  look: call(z.object({ partnerId: PartnerId }), ShownCertificate),
  /** Trusts exactly this certificate of a partner from now on: what waits for that goes. */
  trust: call(
    z.object({
      partnerId: PartnerId,
      fingerprint: Fingerprint,
      role: LineRole.default('server'),
      for: TrustPeriod.default('always'),
      /** It is not valid any more, or not yet, and whoever trusts it knows. Otherwise its dates count. */
      despiteDates: z.boolean().default(false),
      note: z.string().max(500).default(''),
    }),
    z.array(TrustDecision),
  ),
  /** No to a certificate that was asked about: what waits for it fails, and the next call asks again. Throws `trust-question-unknown`. */
  refuse: call(
    z.object({
      partnerId: PartnerId,
      fingerprint: Fingerprint,
      role: LineRole.default('server'),
      note: z.string().max(500).default(''),
    }),
    z.array(TrustDecision),
  ),
  distrust: call(
    z.object({
      partnerId: PartnerId,
      fingerprint: Fingerprint,
      role: LineRole.default('server'),
      note: z.string().max(500).default(''),
    }),
    z.array(TrustDecision),
  ),
  /** Newest first. */
  decisions: call(z.object({ partnerId: PartnerId.optional() }), z.array(TrustDecision)),
  /**
   * Our certificate as this partner is shown it: the number of our organisation in it, what stands behind it, whether each level is revoked, and
   * what there is to say of it. Asks about revocation anew where that is wanted.
   */
  standing: call(
    z.object({ partnerId: PartnerId, fresh: z.boolean().default(false) }),
    z.object({
      facts: CertificateFacts,
      /** 20 digits (Digipoort). */
      oin: z.string().optional(),
      /** Who is shown with it: leaf first. */
      shown: z.array(z.string()),
      path: z.array(CertificateFacts),
      revocation: z.array(RevocationStatus),
      findings: z.array(Finding.omit({ file: true })),
    }),
  ),
  /** Builds the path, asks about revocation anew, and says what holds today. */
  check: call(z.object({ id: CertificateId }), CertificateVerdict),
  lists: call(nothing, z.array(RevocationListEntry)),
  /** Certificates that came as files and wait for a person, oldest first. */
  offers: call(z.object({ partnerId: PartnerId.optional() }), z.array(CertificateOffer)),
  /**
   * Yes or no to a certificate that came as a file; the partner gets its receipt, positive or negative, when this has answered. Saying
   * the same again changes nothing.
   */
  decide: call(
    z.object({
      offerId: CertificateOfferId,
      accept: z.boolean(),
      /** What it is used for; `proposed`, unless told. */
      purposes: z.array(CertificatePurpose).min(1).optional(),
      /** As it was compared with the partner; it must be that of the offer. */
      fingerprint: Fingerprint.optional(),
      /** Kept with the decision; a refusal tells it to the partner. */
      note: z.string().trim().max(200).default(''),
      /** Accepting a request: send ours, too. */
      answer: z.boolean().default(false),
    }),
    /** What was queued as our answer. */
    z.object({ queued: z.array(Transfer) }),
  ),
  /** Sends certificates of ours to a partner, a file each, in clear; those in use with it, unless told. Durable when it answers. */
  deliver: call(
    z.object({
      partnerId: PartnerId,
      kind: CertificateExchangeKind.default('deliver'),
      certificateIds: z.array(CertificateId).min(1).max(20).optional(),
    }),
    z.object({ queued: z.array(Transfer) }),
  ),
} as const;
