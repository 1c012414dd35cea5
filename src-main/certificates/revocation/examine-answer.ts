import { X509Certificate } from 'node:crypto';
import { isSignedBy } from '../anatomy/index.ts';
import { skew } from './finding.ts';
import type { Finding } from './finding.ts';
import { isNameOfIssuer } from './level.ts';
import type { Level } from './level.ts';
import { isAbout, readAnswer } from './ocsp-answer.ts';
import type { OcspAnswer, OcspResponse } from './ocsp-answer.ts';
import type { KeptAnswer } from './revocation.ts';
import { readRevocable } from './revocable-certificate.ts';
import type { RevocableCertificate } from './revocable-certificate.ts';

/** How long an answer counts that does not say until when: newer ones are always to be had (RFC 6960 4.2.2.1). */
const undated = 3_600_000;

/** What an OCSP answer says about the certificate of this level. `isRevoked`: whether a responder of this issuer is known to be revoked. */
export function examineAnswer(
  level: Level,
  { der, address, keptAt }: KeptAnswer,
  now: number,
  isRevoked: (responder: RevocableCertificate) => boolean,
): Finding {
  try {
    const answer = readAnswer(der);
    if (answer === undefined) return { kind: 'nothing' };
    if (!isRightlySigned(level, answer, now, isRevoked)) return { kind: 'invalid', by: 'ocsp', address };
    const about = answer.responses.filter((response) => isAbout(response, level.certificate, level.issuer));
    const response =
      about.find(({ state }) => state === 'revoked') ?? about.find(({ state }) => state === 'good');
    return response === undefined ? { kind: 'nothing' } : findingOf(response, address, keptAt, now);
  } catch {
    return { kind: 'invalid', by: 'ocsp', address };
  }
}

function findingOf(response: OcspResponse, address: string, keptAt: number, now: number): Finding {
  const { thisUpdate, nextUpdate, state, revokedAt, reason } = response;
  if (thisUpdate > now + skew) return { kind: 'invalid', by: 'ocsp', address };
  const expired = now - skew >= (nextUpdate ?? thisUpdate + undated);
  const revoked = state === 'revoked';
  return {
    kind: expired ? 'expired' : revoked ? 'revoked' : 'good',
    by: 'ocsp',
    address,
    keptAt,
    thisUpdate,
    nextUpdate,
    revoked: revoked ? { at: revokedAt, reason } : undefined,
  };
}

/** RFC 6960 4.2.2.2: by the issuer itself, or by whom it has itself made its responder. */
function isRightlySigned(
  level: Level,
  answer: OcspAnswer,
  now: number,
  isRevoked: (responder: RevocableCertificate) => boolean,
): boolean {
  if (isSignedBy(answer.signed, level.issuerPublicKey)) return true;
  return answer.certificates.some((der) => {
    try {
      const responder = readRevocable(der);
      return (
        responder.extendedKeyUsage.includes('OCSPSigning') &&
        responder.maySignAnswers &&
        responder.validFrom <= now + skew &&
        responder.validUntil >= now - skew &&
        isNameOfIssuer(level, responder.issuer) &&
        isSignedBy(answer.signed, new X509Certificate(Buffer.from(der)).publicKey) &&
        isSignedBy(responder.signed, level.issuerPublicKey) &&
        !isRevoked(responder)
      );
    } catch {
      return false;
    }
  });
}
