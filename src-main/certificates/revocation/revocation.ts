import type { X509Certificate } from 'node:crypto';
import type { RevocationListEntry, RevocationRules, RevocationStatus } from '../../../shared/index.ts';
import type { Download } from '../download.ts';

/** A list or an OCSP answer that is kept, DER. */
export interface KeptAnswer {
  readonly der: Uint8Array;
  /** Where it came from; empty when it was imported. */
  readonly address: string;
  /** Milliseconds since 1970. */
  readonly keptAt: number;
}

/** Where lists and answers are kept between starts; the engine gives one over the journal. Synchronous, short. */
export interface RevocationStore {
  /** Lists of one issuer: `issuerKey` is the SHA-256 of its name, DER, hexadecimal. Newest first. */
  lists(issuerKey: string): readonly KeptAnswer[];
  /** In place of an older one from the same address. */
  keepList(issuerKey: string, list: KeptAnswer, facts: Omit<RevocationListEntry, 'address' | 'keptAt'>): void;
  /** The OCSP answer for one certificate, by its fingerprint. */
  answer(fingerprint: string): KeptAnswer | undefined;
  keepAnswer(fingerprint: string, answer: KeptAnswer): void;
}

export interface RevocationQuestion {
  /** Leaf first; the last is the authority that is trusted as it is. Signatures, dates and rules of the path have been checked. */
  readonly path: readonly X509Certificate[];
  readonly rules: RevocationRules;
  readonly download: Download;
  /** Ask anew whatever is kept. */
  readonly fresh: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** Knows about every certificate of a path whether its issuer has revoked it. */
export interface Revocation {
  /**
   * One status for each certificate of the path, in its order. Never rejects: what could not be learned is `not-checked` with the code
   * `revocation-no-list`, `revocation-list-invalid` or `revocation-list-expired` in `why`.
   */
  check(question: RevocationQuestion): Promise<readonly RevocationStatus[]>;
}
