import type { Certificate, PartnerId } from '../../shared/index.ts';

/** What of the store is shown. */
export interface CertificateFilter {
  /** Part of a label, a subject, a name, a partner, a serial number or a fingerprint. */
  readonly search: string;
  /** Only what ends within 60 days, or has ended. */
  readonly endingSoon: boolean;
  /** Also what is retired. */
  readonly retired: boolean;
}

/** Certificates that stand together in the list. */
export interface CertificateGroup {
  readonly key: string;
  readonly kind: 'own' | 'partner' | 'authorities';
  readonly partnerId: PartnerId | undefined;
  readonly partnerName: string;
  readonly certificates: readonly Certificate[];
}

/** Our own first, then each partner's by its name, then the authorities; what ends first comes first, what is retired last. */
export function groupCertificates(
  all: readonly Certificate[],
  filter: CertificateFilter,
): readonly CertificateGroup[] {
  const groups = new Map<string, { group: CertificateGroup; certificates: Certificate[] }>();
  for (const certificate of all) {
    if (!matches(certificate, filter)) continue;
    const group = groupOf(certificate);
    const known = groups.get(group.key) ?? { group, certificates: [] };
    known.certificates.push(certificate);
    groups.set(group.key, known);
  }
  return [...groups.values()]
    .map(({ group, certificates }) => ({ ...group, certificates: certificates.toSorted(byEnd) }))
    .toSorted((a, b) => order[a.kind] - order[b.kind] || a.partnerName.localeCompare(b.partnerName));
}

const order: Readonly<Record<CertificateGroup['kind'], number>> = { own: 0, partner: 1, authorities: 2 };

function groupOf({ owner, partnerId, partnerName = '' }: Certificate): CertificateGroup {
  const none = { partnerId: undefined, partnerName: '', certificates: [] };
  switch (owner) {
    case 'own':
      return { key: 'own', kind: 'own', ...none };
    case 'authority':
      return { key: 'authorities', kind: 'authorities', ...none };
    case 'partner':
      return { key: `partner-${partnerId ?? ''}`, kind: 'partner', partnerId, partnerName, certificates: [] };
  }
}

function matches(certificate: Certificate, { search, endingSoon, retired }: CertificateFilter): boolean {
  const { state, expiry } = certificate;
  if (state === 'retired' && !retired) return false;
  if (endingSoon && expiry?.state !== 'soon' && expiry?.state !== 'expired') return false;
  const wanted = search.trim().toLowerCase();
  return wanted === '' || textsOf(certificate).some((text) => text.toLowerCase().includes(wanted));
}

function textsOf({ label, partnerName = '', facts }: Certificate): readonly string[] {
  if (facts === undefined) return [label];
  const { subject, issuer, serial, names, identification, fingerprint } = facts;
  return [label, partnerName, subject, issuer, serial, identification, fingerprint, ...names];
}

function byEnd(a: Certificate, b: Certificate): number {
  const rank = rankOf(a) - rankOf(b);
  if (rank !== 0) return rank;
  return (a.facts?.validUntil ?? 0) - (b.facts?.validUntil ?? 0) || a.id - b.id;
}

function rankOf({ state }: Certificate): number {
  switch (state) {
    case 'active':
      return 0;
    case 'requested':
      return 1;
    case 'retired':
      return 2;
  }
}

/**
 * Certificates that end within so many days, or have ended, and have nobody in their place: the badge of the rail. What is retired
 * or requested is nobody's worry.
 */
export function endingWithin(all: readonly Certificate[], days: number): number {
  return all.filter((certificate) => endsWithin(certificate, days) && !isReplaced(certificate, all, days))
    .length;
}

function endsWithin({ state, expiry }: Certificate, days: number): boolean {
  if (state !== 'active' || expiry === undefined) return false;
  return expiry.state === 'expired' || (expiry.state === 'soon' && expiry.days <= days);
}

/** Others of the same owner hold longer and stand in for each of its purposes. */
function isReplaced(certificate: Certificate, all: readonly Certificate[], days: number): boolean {
  if (certificate.owner === 'authority') return false;
  const others = all.filter(
    (other) =>
      other.id !== certificate.id &&
      other.state === 'active' &&
      other.owner === certificate.owner &&
      other.partnerId === certificate.partnerId &&
      other.expiry?.state !== 'not-yet-valid' &&
      !endsWithin(other, days),
  );
  return certificate.purposes.every((purpose) => others.some((other) => other.purposes.includes(purpose)));
}
