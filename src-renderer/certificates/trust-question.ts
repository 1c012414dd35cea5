import type { CertificateFacts, LineRole, TrustDoubt } from '../../shared/index.ts';
import type { ToldProblem } from '../context/index.ts';

/** What a problem tells of a certificate: all of it only the engine knows, while it asks. */
export type ToldFacts = Pick<
  CertificateFacts,
  'subject' | 'issuer' | 'validFrom' | 'validUntil' | 'fingerprint'
> &
  Partial<CertificateFacts>;

/** A certificate that was shown on the line and may be trusted once it has been compared. */
export interface TrustDoubts {
  /** All that speaks against it. */
  readonly doubts: readonly TrustDoubt[];
  readonly role: LineRole;
  readonly shown: ToldFacts;
  /** The fingerprint that was trusted before. */
  readonly expected: string | undefined;
  /** The name that it had to carry. */
  readonly expectedName: string | undefined;
}

/** Every doubt, for whatever comes as text. */
const allDoubts: readonly TrustDoubt[] = [
  'changed',
  'self-signed',
  'unknown-authority',
  'wrong-name',
  'expired',
  'not-yet-valid',
];

const asking: ReadonlySet<string> = new Set([
  'certificate-no-chain',
  'certificate-wrong-name',
  'certificate-expired',
  'certificate-not-yet-valid',
  'trust-asked',
  'trust-refused',
]);

/** The question that a problem asks; undefined where it asks none: a person cannot overrule what stands against the certificate. */
export function trustQuestion({ code, params }: ToldProblem): TrustDoubts | undefined {
  const doubts = doubtsIn(code, params);
  const fingerprint = textOf(params['fingerprint']);
  if (!asking.has(code) || fingerprint === '' || doubts.length === 0) return undefined;
  const expected = textOf(params['expected']);
  const name = textOf(params['name']);
  return {
    doubts,
    role: textOf(params['road']) === 'tls-server' ? 'caller' : 'server',
    shown: {
      fingerprint,
      subject: textOf(params['subject']),
      issuer: textOf(params['issuer']),
      validFrom: momentOf(params['validFrom']),
      validUntil: momentOf(params['validUntil']),
    },
    expected: expected === '' || expected === fingerprint ? undefined : expected,
    expectedName: name === '' ? undefined : name,
  };
}

/** Problems of an earlier version do not list them: their code says the one. */
function doubtsIn(code: string, params: ToldProblem['params']): readonly TrustDoubt[] {
  const told = textOf(params['doubts']);
  if (told !== '') return allDoubts.filter((doubt) => told.split(',').includes(doubt));
  if (code === 'certificate-wrong-name') return ['wrong-name'];
  return code === 'certificate-no-chain' ? allDoubts.filter((doubt) => doubt === params['why']) : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Zero where it was not told. */
function momentOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}
