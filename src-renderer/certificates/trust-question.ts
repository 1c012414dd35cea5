import type { CertificateFacts } from '../../shared/index.ts';
import type { ToldProblem } from '../context/index.ts';

/** Why a certificate that was shown is not trusted, in so far as trusting exactly it would help. */
export type TrustDoubt = 'self-signed' | 'unknown-authority' | 'changed' | 'wrong-name' | 'other';

/** A certificate that was shown on the line and may be trusted once it has been compared. */
export interface TrustQuestion {
  readonly doubt: TrustDoubt;
  readonly role: 'server' | 'caller';
  readonly shown: Pick<CertificateFacts, 'subject' | 'issuer' | 'validFrom' | 'validUntil' | 'fingerprint'>;
  /** The fingerprint that was trusted before. */
  readonly expected: string | undefined;
}

/**
 * The question that a problem asks; undefined where it asks none: what has expired or is revoked is not mended by trusting it. A pin
 * counts whatever name the certificate carries and whoever signed it.
 */
export function trustQuestion({ code, params }: ToldProblem): TrustQuestion | undefined {
  if (code !== 'certificate-no-chain' && code !== 'certificate-wrong-name') return undefined;
  const fingerprint = textOf(params['fingerprint']);
  if (fingerprint === '') return undefined;
  const expected = textOf(params['expected']);
  return {
    doubt: code === 'certificate-wrong-name' ? 'wrong-name' : doubtOf(textOf(params['why'])),
    role: textOf(params['road']) === 'tls-server' ? 'caller' : 'server',
    shown: {
      fingerprint,
      subject: textOf(params['subject']),
      issuer: textOf(params['issuer']),
      validFrom: momentOf(params['validFrom']),
      validUntil: momentOf(params['validUntil']),
    },
    expected: expected === '' || expected === fingerprint ? undefined : expected,
  };
}

function doubtOf(why: string): TrustDoubt {
  return why === 'self-signed' || why === 'unknown-authority' || why === 'changed' ? why : 'other';
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Zero where it was not told. */
function momentOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}
