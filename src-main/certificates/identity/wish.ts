import type { CertificatePurpose } from '../../../shared/index.ts';

/** What a certificate or a request of our own is to say; what IdentityWish gives fits, and more is optional. */
export interface Wish {
  readonly commonName: string;
  /** Odette ID or OIN; goes into the subject's serialNumber, where partners look for it. */
  readonly identification?: string | undefined;
  /** The same, where only an Odette ID is meant; `identification` goes before it. */
  readonly odetteCode?: string | undefined;
  readonly organisation?: string | undefined;
  readonly unit?: string | undefined;
  readonly locality?: string | undefined;
  /** Two capital letters. */
  readonly country?: string | undefined;
  /** Host names and IP addresses it is good for; what is neither is left out. */
  readonly names: readonly string[];
  /** RSA; 2048 unless told otherwise: what every partner's software reads, and enough for the three years it is made for. */
  readonly bits?: 2048 | 3072 | 4096 | undefined;
  /** Only TLS, unless told otherwise. */
  readonly purposes?: readonly CertificatePurpose[] | undefined;
  /** Three years, unless told otherwise; valid from the day before, for partners whose clock is behind. Not for requests. */
  readonly days?: number | undefined;
  readonly now?: Date | undefined;
}
