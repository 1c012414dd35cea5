import { X509Certificate } from 'node:crypto';
import type { PeerJudge, PeerVerdict } from '../index.ts';

/** Trusts these certificates, by SHA-256 fingerprint, and nobody else. Who is trusted and why is not this protocol's matter. */
export function trusting(...fingerprints: readonly string[]): PeerJudge {
  return (shown) => Promise.resolve(verdictOn(shown, fingerprints));
}

/** Leaves it to the TLS library. */
export const undecided: PeerJudge = () => Promise.resolve({ pinned: false, facts: {} });

function verdictOn(shown: readonly Uint8Array[], fingerprints: readonly string[]): PeerVerdict {
  const [leaf] = shown;
  if (leaf === undefined) {
    return { pinned: false, facts: {}, problem: { code: 'certificate-missing', params: {}, retry: 'never' } };
  }
  const fingerprint = new X509Certificate(leaf).fingerprint256.replaceAll(':', '').toLowerCase();
  const facts = { fingerprint };
  return fingerprints.includes(fingerprint)
    ? { pinned: true, facts }
    : { pinned: false, facts, problem: { code: 'certificate-no-chain', params: facts, retry: 'never' } };
}
