import type { X509Certificate } from 'node:crypto';
import type { RevocationStatus } from '../../../shared/index.ts';
import { certificateParts, nameText } from '../anatomy/index.ts';
import { checkLevel } from './check-level.ts';
import { createDownloads } from './downloads.ts';
import { levelOf } from './level.ts';
import type { Revocation, RevocationQuestion, RevocationStore } from './revocation.ts';

export interface RevocationOptions {
  readonly store: RevocationStore;
  /** Milliseconds since 1970. */
  clock(this: void): number;
}

/**
 * Knows about revocation by kept lists and answers, by OCSP (RFC 6960) and by lists from addresses (RFC 5280 6.3). Give the same `download`
 * for the same way to the network: an address that has failed on it is left alone for a minute.
 */
export function createRevocation({ store, clock }: RevocationOptions): Revocation {
  const knowledge = { store, clock, downloads: createDownloads(clock), issuers: new Map<string, string>() };

  async function status(question: RevocationQuestion, index: number): Promise<RevocationStatus> {
    const { path, rules } = question;
    const certificate = path[index];
    const issuer = path[index + 1];
    if (certificate === undefined) throw new RangeError('no such certificate');
    const who = identify(certificate);
    if (rules.policy === 'off') return { ...who, state: 'not-checked', by: 'none' };
    if (issuer === undefined || isSelfSigned(certificate)) return { ...who, state: 'not-needed', by: 'none' };
    try {
      return { ...who, ...(await checkLevel(knowledge, levelOf(certificate, issuer), question)) };
    } catch {
      return { ...who, state: 'not-checked', by: 'none', why: 'revocation-no-list' };
    }
  }

  return {
    check: (question) => Promise.all(question.path.map((_certificate, index) => status(question, index))),
  };
}

function identify(certificate: X509Certificate): Pick<RevocationStatus, 'fingerprint' | 'subject'> {
  const fingerprint = certificate.fingerprint256.replaceAll(':', '').toLowerCase();
  try {
    return { fingerprint, subject: nameText(certificateParts(certificate.raw).subject) };
  } catch {
    return { fingerprint, subject: '' };
  }
}

function isSelfSigned(certificate: X509Certificate): boolean {
  try {
    return certificate.checkIssued(certificate) && certificate.verify(certificate.publicKey);
  } catch {
    return false;
  }
}
