import { describeCertificate } from '../certificates/index.ts';
import type { CertificateVerdict, Parameters, RevocationStatus } from '../../shared/index.ts';

/** What the timeline says of a certificate that was judged. */
export function peerFacts({ by, path, revocation }: CertificateVerdict): Parameters {
  const [leaf] = path;
  return {
    ...(leaf === undefined ? {} : { peerSubject: leaf.subject }),
    ...(by === 'pin' ? { pinned: true } : {}),
    ...(by === 'authority' || by === 'system' ? { byAuthority: true } : {}),
    ...revocationFacts(revocation),
  };
}

function revocationFacts(statuses: readonly RevocationStatus[]): Parameters {
  if (statuses.some(({ state }) => state === 'not-checked')) return { revocationUnknown: true };
  return statuses.some(({ state }) => state === 'good') ? { notRevoked: true } : {};
}

/** Of a certificate, PEM. */
export function subjectOf(pem: string): string {
  return describeCertificate(pem).subject;
}

/** Whom a certificate names that nobody has judged; nothing where none was shown, or it cannot be read. */
export function shownFacts([leaf]: readonly Uint8Array[]): Parameters {
  if (leaf === undefined) return {};
  try {
    return { peerSubject: describeCertificate(leaf).subject };
  } catch {
    return {};
  }
}
