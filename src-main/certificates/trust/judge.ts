import type { CertificateVerdict, RevocationRules } from '../../../shared/index.ts';
import type { Download } from '../download.ts';

export type { Download } from '../download.ts';

/**
 * The road on which a certificate has come, RFC 5024 11. `tls-client`: we have called, and the server shows it. `tls-server`: a caller
 * shows it. `signer`: of a signed file. `recipient`: we are about to encrypt for it. `receipt`: of a signed EERP, NERP, or of an
 * answered challenge (AURP).
 */
export type Road = 'tls-client' | 'tls-server' | 'signer' | 'recipient' | 'receipt';

/** Whose name the certificate has to carry; not asked of a pin. */
export type ExpectedName =
  /** It is our own, whatever it is called. */
  | { readonly kind: 'anyone' }
  /** RFC 6125: a DNS name or an IP address among its alternative names. */
  | { readonly kind: 'host'; readonly host: string }
  /** One of the codes in the subject's serialNumber or common name, or one of the hosts among its names. */
  | { readonly kind: 'partner'; readonly codes: readonly string[]; readonly hosts: readonly string[] };

/** What has to hold for a certificate of one partner. */
export interface TrustRules {
  /** SHA-256, hexadecimal: exactly these certificates, whatever name they carry and whoever signed them. */
  readonly pins: readonly string[];
  /** Those of the pins whose dates do not count: a person has said so of each, knowing them. */
  readonly despiteDates?: readonly string[];
  /** DER. The partner's own authorities: any of them may end the path, root or not. */
  readonly authorities: readonly Uint8Array[];
  /** The authorities that the operating system trusts, too. */
  readonly system: boolean;
  readonly name: ExpectedName;
  readonly revocation: RevocationRules;
}

export interface Question {
  readonly road: Road;
  /** DER, as the other side has shown them: the leaf first, the others in any order. Empty: it has shown none. */
  readonly shown: readonly Uint8Array[];
  readonly rules: TrustRules;
  /** Certificates known besides (DER), that may stand between the leaf and an authority. */
  readonly known?: readonly Uint8Array[];
  /** Ask about revocation anew, whatever is kept. */
  readonly fresh?: boolean;
  /** How addresses are reached for this partner. */
  readonly download: Download;
  readonly signal?: AbortSignal;
}

/**
 * Says whether a certificate is trusted, and why not. Never rejects for anything the other side has shown. The problems, each with
 * `road`, `subject`, `issuer`, `validFrom`, `validUntil`, `fingerprint` of the leaf, and `level`, the subject of the certificate that it
 * is about:
 * `certificate-missing`, `certificate-unreadable`, `certificate-expired`, `certificate-not-yet-valid`,
 * `certificate-no-chain` {why: self-signed | unknown-authority | changed, expected: the first pin, where changed}, `certificate-chain-invalid` {why: authority-expired |
 * authority-not-yet-valid | not-an-authority | key-usage | path-length | name-constraints | critical-extension | weak-key |
 * weak-signature | signature}, `certificate-wrong-purpose`, `certificate-wrong-name` {name}, `certificate-revoked` {revokedAt, reason},
 * `revocation-no-list`, `revocation-list-invalid`, `revocation-list-expired` {address}. Only the last three may pass by themselves
 * (retry: later). Where a person may overrule all that speaks against it, `doubts` names that, in the verdict and, with commas, in the
 * problem.
 */
export interface Judge {
  judge(question: Question): Promise<CertificateVerdict>;
}
