import { allPurposes, expiryWarningDays } from '../../../shared/index.ts';
import type {
  Certificate,
  CertificateExpiry,
  CertificateFacts,
  CertificatePurpose,
  Moment,
  RevocationListEntry,
} from '../../../shared/index.ts';
import type { Finding } from './findings.ts';

interface Described extends Certificate {
  facts: CertificateFacts;
  expiry: CertificateExpiry;
}

const firstWarning = Math.max(...expiryWarningDays);

/** Our own certificate for each purpose, every certificate that has ended or ends before long, and the lists that are too old. */
export function certificateFindings(
  certificates: readonly Certificate[],
  lists: readonly RevocationListEntry[],
  now: Moment,
): Finding[] {
  const active = certificates.filter(isDescribed);
  const endings = active.flatMap(endingFinding);
  return [
    ...allPurposes.map((purpose) => ownFinding(purpose, active)),
    ...(endings.length > 0 ? endings : [allValid(active.length)]),
    ...listFindings(lists, now),
  ];
}

function isDescribed(certificate: Certificate): certificate is Described {
  return (
    certificate.state === 'active' && certificate.facts !== undefined && certificate.expiry !== undefined
  );
}

function ownFinding(purpose: CertificatePurpose, active: readonly Described[]): Finding {
  const group = 'certificates';
  const own = active.find((one) => one.owner === 'own' && one.inUseFor.includes(purpose));
  if (own === undefined) {
    // Without one for TLS nobody can call, nor be shown anything.
    const outcome = purpose === 'tls' ? 'failed' : 'warning';
    return { group, code: 'own-missing', params: { purpose }, outcome };
  }
  const params = { purpose, ...endOf(own) };
  if (own.revocation?.state === 'revoked') {
    return { group, code: 'own-revoked', params, outcome: 'failed' };
  }
  if (own.expiry.state === 'expired') return { group, code: 'own-expired', params, outcome: 'failed' };
  if (own.expiry.state === 'not-yet-valid') {
    return { group, code: 'own-not-yet-valid', params, outcome: 'failed' };
  }
  return own.expiry.days <= firstWarning
    ? { group, code: 'own-ending', params, outcome: 'warning' }
    : { group, code: 'own-in-use', params, outcome: 'fine' };
}

/** Our own that is in use has been spoken of with its purposes. */
function endingFinding(certificate: Described): Finding[] {
  const { expiry, owner, inUseFor, partnerName } = certificate;
  const group = 'certificates';
  const expired = expiry.state === 'expired';
  if (!expired && expiry.days > firstWarning) return [];
  const end = endOf(certificate);
  if (owner === 'own') {
    if (inUseFor.length > 0) return [];
    return expired
      ? [{ group, code: 'own-unused-expired', params: end, outcome: 'warning' }]
      : [{ group, code: 'own-unused-ending', params: end, outcome: 'warning' }];
  }
  const params = { ...end, partner: partnerName ?? '' };
  if (!expired) return [{ group, code: 'partner-certificate-ending', params, outcome: 'warning' }];
  // One that nothing would be done with any more only waits to be retired.
  const outcome = inUseFor.length > 0 ? 'failed' : 'warning';
  return [{ group, code: 'partner-certificate-expired', params, outcome }];
}

function allValid(count: number): Finding {
  return { group: 'certificates', code: 'certificates-valid', params: { count }, outcome: 'fine' };
}

function endOf({ label, expiry, facts }: Described): { label: string; days: number; until: Moment } {
  return { label, days: expiry.days, until: facts.validUntil };
}

function listFindings(lists: readonly RevocationListEntry[], now: Moment): Finding[] {
  const group = 'certificates';
  // Of several lists of one issuer and address only the newest counts.
  const newest = new Map<string, RevocationListEntry>();
  for (const list of lists) {
    const key = JSON.stringify([list.issuer, list.address]);
    const other = newest.get(key);
    if (other === undefined || other.thisUpdate < list.thisUpdate) newest.set(key, list);
  }
  const old = [...newest.values()].filter(({ nextUpdate }) => nextUpdate !== undefined && nextUpdate < now);
  if (old.length === 0) {
    const count = newest.size;
    return count === 0 ? [] : [{ group, code: 'lists-current', params: { count }, outcome: 'fine' }];
  }
  return old.map(({ issuer, nextUpdate, address }) => ({
    group,
    code: address === '' ? 'imported-list-expired' : 'list-expired',
    params: { issuer, address, ...(nextUpdate === undefined ? {} : { until: nextUpdate }) },
    outcome: 'warning',
  }));
}
