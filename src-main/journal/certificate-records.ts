import type {
  Certificate,
  CertificateExchangeKind,
  CertificateId,
  CertificateOfferId,
  CertificatePurpose,
  Moment,
  PartnerId,
  RevocationListEntry,
  RevocationStatus,
  TransferId,
  LineRole,
  TrustDecision,
} from '../../shared/index.ts';

/** An entry of the certificate store as it is kept. */
export interface CertificateRecord {
  readonly id: CertificateId;
  readonly owner: Certificate['owner'];
  readonly partnerId?: PartnerId;
  readonly label: string;
  readonly purposes: readonly CertificatePurpose[];
  /** Own ones: for what the user has said that it is used now. */
  readonly inUseFor: readonly CertificatePurpose[];
  readonly state: Certificate['state'];
  readonly origin: Certificate['origin'];
  /** SHA-256, hexadecimal; absent while requested. */
  readonly fingerprint?: string;
  readonly der?: Uint8Array;
  /** DER: what came with it and stands between it and its root. */
  readonly chain: readonly Uint8Array[];
  /** SHA-256 of the public key (SubjectPublicKeyInfo), hexadecimal; own ones. */
  readonly publicKey?: string;
  /** The private key, sealed; own ones. */
  readonly sealedKey?: string;
  /** PKCS#10, PEM. */
  readonly request?: string;
  readonly validUntil?: Moment;
  readonly revocation?: RevocationStatus;
  readonly addedAt: Moment;
  readonly retiredAt?: Moment;
}

export type NewCertificate = Omit<CertificateRecord, 'id' | 'retiredAt' | 'revocation'>;

/** null clears; absent leaves as it is. */
export interface CertificatePatch {
  readonly label?: string;
  readonly purposes?: readonly CertificatePurpose[];
  readonly inUseFor?: readonly CertificatePurpose[];
  readonly state?: Certificate['state'];
  readonly retiredAt?: Moment | null;
  readonly revocation?: RevocationStatus | null;
  /** The authority's answer to a request. */
  readonly answer?: {
    readonly fingerprint: string;
    readonly der: Uint8Array;
    readonly chain: readonly Uint8Array[];
    readonly validUntil: Moment;
  };
}

export interface CertificateStore {
  /** All but those of partners that were removed; own first, then in the order they came. */
  list(): CertificateRecord[];
  get(id: CertificateId): CertificateRecord | undefined;
  byFingerprint(fingerprint: string): CertificateRecord[];
  add(certificate: NewCertificate): CertificateRecord;
  change(id: CertificateId, patch: CertificatePatch): CertificateRecord;
  remove(id: CertificateId): void;
}

/** A certificate that came as a file, with what was said of it. */
export interface CertificateOfferRecord {
  readonly id: CertificateOfferId;
  readonly partnerId: PartnerId;
  readonly transferId: TransferId;
  readonly kind: CertificateExchangeKind;
  readonly der: Uint8Array;
  /** DER: what came with it and stands between it and its root. */
  readonly chain: readonly Uint8Array[];
  readonly at: Moment;
  readonly decision?: 'accepted' | 'refused';
  readonly decidedAt?: Moment;
}

export interface CertificateOfferStore {
  /** Those that wait for a person, oldest first; not of partners that were removed. */
  open(): CertificateOfferRecord[];
  /** Decided, and the file that they came in is still known to lie in its folder. */
  decidedWithFile(): CertificateOfferRecord[];
  get(id: CertificateOfferId): CertificateOfferRecord | undefined;
  add(offer: Omit<CertificateOfferRecord, 'id' | 'decision' | 'decidedAt'>): CertificateOfferRecord;
  decide(id: CertificateOfferId, decision: 'accepted' | 'refused', at: Moment): void;
}

export interface TrustStore {
  add(decision: Omit<TrustDecision, 'id'>): TrustDecision;
  /** Newest first; those of removed partners as well. */
  list(partnerId?: PartnerId): TrustDecision[];
  /** Fingerprints whose dates do not count: the last word about each of them was a yes for always that says so. */
  despiteDates(partnerId: PartnerId, role: LineRole): string[];
}

/** A revocation list or an OCSP answer, DER. */
export interface KeptRevocation {
  readonly der: Uint8Array;
  readonly address: string;
  readonly keptAt: Moment;
}

export interface RevocationCache {
  /** Newest first. */
  lists(issuerKey: string): KeptRevocation[];
  keepList(
    issuerKey: string,
    list: KeptRevocation,
    facts: Omit<RevocationListEntry, 'address' | 'keptAt'>,
  ): void;
  answer(fingerprint: string): KeptRevocation | undefined;
  keepAnswer(fingerprint: string, answer: KeptRevocation): void;
  entries(): RevocationListEntry[];
  /** Removes lists and answers that were kept before `keptBefore`, where a list has ended before that, too. */
  sweep(keptBefore: Moment): void;
}
