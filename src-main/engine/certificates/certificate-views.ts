import { describeCertificate, expiry } from '../../certificates/index.ts';
import { allPurposes, expiryWarningDays } from '../../../shared/index.ts';
import type {
  Certificate,
  CertificateExpiry,
  CertificateFacts,
  CertificatePurpose,
} from '../../../shared/index.ts';
import type { CertificateRecord, Journal } from '../../journal/index.ts';

/** The entries of the certificate store as the doors see them. */
export interface CertificateViews {
  view(record: CertificateRecord): Certificate;
  /** All of them: our own first, then by partner; within each, what ends first. */
  all(): Certificate[];
  facts(der: Uint8Array): CertificateFacts;
  expiry(der: Uint8Array): CertificateExpiry;
  /** Our own that is used now for a purpose, where the partner's entry names no other. */
  ownFor(purpose: CertificatePurpose): CertificateRecord | undefined;
}

/** Facts of so many certificates are kept at hand: reading one takes a good part of a millisecond. */
const mostKept = 500;

export function createCertificateViews(journal: Journal, clock: () => number): CertificateViews {
  const read = new Map<string, CertificateFacts>();

  function facts(der: Uint8Array): CertificateFacts {
    const key = Buffer.from(der).toString('latin1');
    const known = read.get(key);
    if (known !== undefined) return known;
    const made = describeCertificate(der);
    if (read.size >= mostKept) read.clear();
    read.set(key, made);
    return made;
  }

  /** Usable now: active, and within its dates. */
  function usable(record: CertificateRecord): boolean {
    return (
      record.state === 'active' &&
      record.der !== undefined &&
      expiry(facts(record.der), clock()).state === 'valid'
    );
  }

  function newestUsable(own: readonly CertificateRecord[]): CertificateRecord | undefined {
    return own.findLast(usable) ?? own.findLast(({ state }) => state === 'active');
  }

  /** What the user has said; where nothing was said, or that one is retired, the newest that will do. */
  function chosenOf(
    all: readonly CertificateRecord[],
    purpose: CertificatePurpose,
  ): CertificateRecord | undefined {
    const own = all.filter(({ owner, purposes }) => owner === 'own' && purposes.includes(purpose));
    const chosen = own.find((one) => one.state === 'active' && one.inUseFor.includes(purpose));
    return chosen ?? newestUsable(own);
  }

  /** Of several to encrypt for, the one that began last; of two that began together, the one that came last. */
  function partnersBest(
    all: readonly CertificateRecord[],
    { partnerId }: CertificateRecord,
  ): CertificateRecord | undefined {
    const candidates = all.filter(
      (one) =>
        one.owner === 'partner' &&
        one.partnerId === partnerId &&
        one.purposes.includes('encryption') &&
        usable(one),
    );
    return candidates
      .toReversed()
      .toSorted((a, b) => begin(b) - begin(a))
      .at(0);
  }

  function begin({ der }: CertificateRecord): number {
    return der === undefined ? 0 : facts(der).validFrom;
  }

  function usesOf(all: readonly CertificateRecord[], record: CertificateRecord): CertificatePurpose[] {
    switch (record.owner) {
      case 'own':
        return allPurposes.filter((purpose) => chosenOf(all, purpose)?.id === record.id);
      case 'partner': {
        if (!usable(record)) return [];
        const best = partnersBest(all, record);
        return record.purposes.filter((purpose) => purpose !== 'encryption' || best?.id === record.id);
      }
      case 'authority':
        return [];
    }
  }

  function view(record: CertificateRecord, all: readonly CertificateRecord[]): Certificate {
    const { id, owner, partnerId, label, purposes, state, origin, der, revocation, addedAt, retiredAt } =
      record;
    const known = der === undefined ? undefined : facts(der);
    const partner = partnerId === undefined ? undefined : journal.partners.get(partnerId);
    return {
      id,
      owner,
      ...(partnerId === undefined ? {} : { partnerId }),
      ...(partner === undefined ? {} : { partnerName: partner.name }),
      label,
      purposes: [...purposes],
      inUseFor: usesOf(all, record),
      state,
      ...(known === undefined ? {} : { facts: known, expiry: expiryOf(known, clock()) }),
      ...(revocation === undefined ? {} : { revocation }),
      addedAt,
      origin,
      ...(retiredAt === undefined ? {} : { retiredAt }),
    };
  }

  return {
    view: (record) => view(record, journal.certificates.list()),
    facts,
    expiry: (der) => expiryOf(facts(der), clock()),
    ownFor: (purpose) => chosenOf(journal.certificates.list(), purpose),
    all() {
      const all = journal.certificates.list();
      return all.map((record) => view(record, all)).toSorted(byOwnerAndEnd);
    },
  };
}

const firstWarning = Math.max(...expiryWarningDays);

function expiryOf(facts: CertificateFacts, now: number): CertificateExpiry {
  const { state, days } = expiry(facts, now);
  return { state: state === 'valid' && days <= firstWarning ? 'soon' : state, days };
}

function byOwnerAndEnd(a: Certificate, b: Certificate): number {
  return (
    Number(a.owner !== 'own') - Number(b.owner !== 'own') ||
    (a.partnerName ?? '').localeCompare(b.partnerName ?? '') ||
    Number(a.owner === 'authority') - Number(b.owner === 'authority') ||
    (a.facts?.validUntil ?? 0) - (b.facts?.validUntil ?? 0) ||
    a.id - b.id
  );
}
