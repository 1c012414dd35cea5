import type { CertificateFacts } from '../certificate.ts';
import type { Finding } from '../problem.ts';
import type { DigipoortAgreement } from './agreement.ts';
import { oinOf } from './oin.ts';

/** What there is to say of our certificate with one partner. */
export type StandingFinding = Omit<Finding, 'file'>;

/**
 * What Digipoort asks of our certificate beside what everybody does: an OIN, and that it is registered with Logius, which is for a person to say
 * (D-04, D-05). A new certificate is not the one of which it was said.
 */
export function digipoortStanding(
  { sender, isRegistered, registeredCertificate }: DigipoortAgreement,
  facts: Pick<CertificateFacts, 'identification' | 'fingerprint' | 'subject'>,
): readonly StandingFinding[] {
  const oin = oinOf(facts);
  const { subject } = facts;
  const findings: StandingFinding[] = [];
  if (oin === undefined)
    findings.push({ severity: 'note', code: 'digipoort-oin-missing', params: { subject } });
  else if (/^\d{20}$/.test(sender) && sender !== oin)
    findings.push({ severity: 'warning', code: 'digipoort-oin-differs', params: { oin, sender } });
  if (!isRegistered) {
    findings.push({ severity: 'note', code: 'digipoort-not-registered', params: { subject } });
  } else if (registeredCertificate !== undefined && registeredCertificate !== facts.fingerprint) {
    findings.push({ severity: 'warning', code: 'digipoort-other-registered', params: { subject } });
  }
  return findings;
}
