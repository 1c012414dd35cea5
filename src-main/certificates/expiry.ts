import type { CertificateFacts } from './describe-certificate.ts';

export type Expiry = {
  readonly state: 'valid' | 'not-yet-valid' | 'expired';
  /** Whole days until it ends; negative after. */
  readonly days: number;
};

const day = 86_400_000;

/** Where `now` (ms) lies in a certificate's validity; its first and its last moment belong to it, RFC 5280 4.1.2.5. */
export function expiry(
  { validFrom, validUntil }: Pick<CertificateFacts, 'validFrom' | 'validUntil'>,
  now: number,
): Expiry {
  const days = Math.floor((validUntil - now) / day);
  if (now > validUntil) return { state: 'expired', days };
  return { state: now < validFrom ? 'not-yet-valid' : 'valid', days };
}
