import type { CipherName, HashName, SuiteNumber } from './suites.ts';

/** A signer: its certificate, DER, and its key, PKCS#8 PEM. */
export interface SigningKey {
  readonly certificate: Uint8Array;
  readonly privateKeyPem: string;
}

/** How a file is secured: signed, then compressed, then encrypted (RFC 5024 6.2), each where asked. */
export interface SecureWish {
  readonly suite: SuiteNumber;
  /** Absent or empty: not signed. */
  readonly signers?: readonly SigningKey[];
  /** zlib (RFC 3274), level 1 to 9; absent: not compressed. */
  readonly compression?: { readonly level: number };
  /** Certificates, DER; absent or empty: not encrypted. */
  readonly recipients?: readonly Uint8Array[];
  /** How recipients are named in EnvelopedData, and signers in SignedData. */
  readonly identifyBy?: 'issuerAndSerialNumber' | 'subjectKeyIdentifier';
  /** Put the signers' certificates into the package; RFC 5024 6.2 says no. */
  readonly includeCertificates?: boolean;
  /** signingTime; absent: now. */
  readonly signingTime?: Date;
}

/** What came of securing a file. */
export interface Secured {
  /** Octets of what is sent. */
  readonly size: number;
  /** Octets of what was read. */
  readonly originalSize: number;
  /** Hash of what is sent, by the suite's hash: what an EERP signs (RFC 5024 5.3.13). */
  readonly hash: Uint8Array;
  readonly sha256: string;
}

export interface OpenWish {
  /** Our certificates with their keys: any that may have been encrypted for. */
  readonly keys: readonly SigningKey[];
  /** Certificates that may have signed (DER), besides those in the package. */
  readonly signers: readonly Uint8Array[];
  /** More octets than this never reach the disk (a bomb), whatever a layer promises. */
  readonly mostOctets: number;
  /**
   * Take off these, the outermost first, and nothing else: what lies inside the last is the file, even where it looks like CMS itself.
   * It stops before a layer of another kind; whoever announced these compares with {@link Opened.layers}. Absent: all that are found.
   */
  readonly layers?: readonly Layer['kind'][];
  /** By which the source is hashed while it is read; absent: by none. */
  readonly hash?: HashName;
}

/** One layer that was taken off, the outermost first. */
export type Layer =
  | {
      readonly kind: 'encrypted';
      readonly cipher: CipherName | 'aes-128-cbc' | 'aes-192-cbc';
      readonly recipient: string;
      readonly recipients: number;
    }
  | { readonly kind: 'compressed' }
  /** Nobody need have signed: then there are no signatures, and it counts as unsigned. */
  | { readonly kind: 'signed'; readonly signatures: readonly Signature[] };

/** What was found out about one signature. */
export interface Signature {
  /**
   * `valid`: by the certificate over these very octets. Whether the certificate is trusted is another question. `unsupported`: made in a
   * way that cannot be judged here, such as with a hash this runtime does not have.
   */
  readonly state: 'valid' | 'wrong' | 'unknown-signer' | 'unsupported';
  readonly hash: HashName | 'other';
  /** DER of the certificate whose key it is; absent for an unknown signer. */
  readonly certificate?: Uint8Array;
  /** How it names its signer: `CN=..., 4f3a...` or the key identifier, for people. */
  readonly signer: string;
  readonly signingTime?: number;
}

export interface Opened {
  /** Octets of what was read, and of what came out. */
  readonly size: number;
  readonly originalSize: number;
  readonly layers: readonly Layer[];
  /** Of what was read, where {@link OpenWish.hash} asked for it: what an EERP signs (RFC 5024 5.3.13). */
  readonly hash?: Uint8Array;
}
