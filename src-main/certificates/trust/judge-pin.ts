import type { RevocationStatus } from '../../../shared/index.ts';
import { describeCertificate } from '../describe-certificate.ts';
import type { Revocation } from '../revocation/index.ts';
import { askRevocation, revocationRefusal, statusWithout } from './ask-revocation.ts';
import type { Surroundings } from './find-paths.ts';
import type { Question } from './judge.ts';
import { isSignedBy, mayHaveSigned } from './known-certificate.ts';
import type { KnownCertificate } from './known-certificate.ts';
import type { Opinion } from './opinion.ts';
import { mayUseKey } from './purpose.ts';
import { hasStrongKey } from './strength.ts';

/** Issuers whose signature is tried. */
const mostIssuers = 10;

/** The rules name exactly this certificate. */
export function isPinned({ fingerprint }: KnownCertificate, pins: readonly string[]): boolean {
  return pins.some((pin) => pin.replaceAll(/[:\s]/g, '').toLowerCase() === fingerprint);
}

/**
 * A pinned certificate, whose dates have been looked at: trusted whoever signed it and whatever it is called. On a line, the TLS library
 * holds the key to what it may do; elsewhere that is done here. Its issuer may have revoked it, where there is one to ask.
 */
export async function judgePin(
  leaf: KnownCertificate,
  surroundings: Surroundings,
  question: Question,
  revocation: Revocation,
): Promise<Opinion> {
  const { road, rules } = question;
  // Whoever makes a second key to it is the partner for everybody who trusts it as it is.
  if (!hasStrongKey(leaf)) {
    const { subject } = describeCertificate(leaf.x509.raw);
    const refusal = { code: 'certificate-chain-invalid', why: 'weak-key', level: subject } as const;
    return { path: [leaf], revocation: [], refusal };
  }
  if (road !== 'tls-client' && road !== 'tls-server' && !mayUseKey(leaf, road)) {
    const { subject } = describeCertificate(leaf.x509.raw);
    return { path: [leaf], revocation: [], refusal: { code: 'certificate-wrong-purpose', level: subject } };
  }
  const issuer = issuerOf(leaf, surroundings);
  if (issuer === undefined)
    return { by: 'pin', path: [leaf], revocation: [statusWithout(leaf, 'not-needed')] };
  const path = [leaf, issuer];
  const asked = await askRevocation(revocation, path, question);
  const statuses = namesSomebodyToAsk(leaf, question) ? asked : asked.map(forgetMissingList);
  const refusal = revocationRefusal(statuses, rules.revocation.policy);
  return { by: 'pin', path, revocation: statuses, ...(refusal && { refusal }) };
}

/** Who has signed it, where that is somebody else and known. */
function issuerOf(
  leaf: KnownCertificate,
  { authorities, between, system }: Surroundings,
): KnownCertificate | undefined {
  if (leaf.selfIssued && isSignedBy(leaf, leaf)) return undefined;
  return [...authorities, ...between, ...(system.get(leaf.issuerKey) ?? [])]
    .filter((one) => mayHaveSigned(one, leaf))
    .slice(0, mostIssuers)
    .find((one) => isSignedBy(leaf, one));
}

function namesSomebodyToAsk({ x509 }: KnownCertificate, { rules: { revocation } }: Question): boolean {
  const { listAddresses, statusAddresses } = describeCertificate(x509.raw);
  return (
    revocation.listAddresses.length > 0 ||
    revocation.statusAddress !== undefined ||
    (revocation.fromCertificates && listAddresses.length + statusAddresses.length > 0)
  );
}

/** Where a certificate names no list and none is kept, there is none to miss. */
function forgetMissingList(status: RevocationStatus): RevocationStatus {
  if (status.why !== 'revocation-no-list') return status;
  const { fingerprint, subject } = status;
  return { fingerprint, subject, state: 'not-needed', by: 'none' };
}
