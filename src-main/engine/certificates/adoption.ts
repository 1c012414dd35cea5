import type {
  CertificateExchangeKind,
  CertificateFacts,
  CertificatePurpose,
  PartnerId,
  PartnerLine,
  Problem,
} from '../../../shared/index.ts';
import { allPurposes, toProblem } from '../../../shared/index.ts';
import type { CertificateRecord, Journal } from '../../journal/index.ts';
import type { CertificateViews } from './certificate-views.ts';
import { allowedPurposes, labelOf, purposesFor, requireStrong } from './importing.ts';
import type { PinCalls } from './pins.ts';
import type { TrustKeeper } from './trust-keeper.ts';

/** A certificate that a partner has sent itself or has shown, and that a person has said yes to. */
export interface Adoption {
  readonly partnerId: PartnerId;
  readonly der: Uint8Array;
  readonly chain: readonly Uint8Array[];
  readonly kind: CertificateExchangeKind;
  /** `sent`, unless told. */
  readonly origin?: 'sent' | 'shown';
  readonly purposes: readonly CertificatePurpose[];
  readonly note: string;
}

/** What a certificate that has come would be, and what it follows. */
export interface Proposal {
  readonly allowed: readonly CertificatePurpose[];
  readonly proposed: readonly CertificatePurpose[];
  /** Most likely followed first. */
  readonly current: readonly CertificateRecord[];
  readonly known: boolean;
}

interface Parts {
  readonly journal: Journal;
  readonly views: CertificateViews;
  readonly trust: TrustKeeper;
  readonly pins: PinCalls;
  readonly clock: () => number;
}

function activeOf(journal: Journal, id: PartnerId): CertificateRecord[] {
  return journal.certificates
    .list()
    .filter(({ owner, partnerId, state }) => owner === 'partner' && partnerId === id && state === 'active');
}

/** Why a certificate can never be taken as this partner's, whoever says yes; undefined: a person may decide. */
export function unfit({ journal, views }: Parts, der: Uint8Array): Problem | undefined {
  const facts = views.facts(der);
  const { fingerprint, subject, keyUsage } = facts;
  try {
    requireStrong(facts);
  } catch (error) {
    return toProblem(error);
  }
  if (journal.certificates.byFingerprint(fingerprint).some(({ owner }) => owner === 'own')) {
    return { code: 'certificate-is-ours', params: { subject }, retry: 'never' };
  }
  if (allowedPurposes(facts).length === 0) {
    const params = { subject, keyUsage: keyUsage.join(', '), purposes: allPurposes.join(', ') };
    return { code: 'certificate-for-nothing', params, retry: 'never' };
  }
  return undefined;
}

/** A partner that has several is known by their names: a new one follows the one of its own name, and is for the same. */
export function propose({ journal, views }: Parts, partnerId: PartnerId, der: Uint8Array): Proposal {
  const facts = views.facts(der);
  const allowed = allowedPurposes(facts);
  const active = activeOf(journal, partnerId);
  const others = active
    .filter(({ fingerprint }) => fingerprint !== facts.fingerprint)
    .flatMap((record) => (record.der === undefined ? [] : [{ record, ...views.facts(record.der) }]))
    .toSorted((a, b) => nearness(b, facts) - nearness(a, facts) || b.validFrom - a.validFrom);
  const followed = others.filter(({ subject }) => subject === facts.subject);
  const same = allowed.filter((purpose) => followed.some(({ record }) => record.purposes.includes(purpose)));
  return {
    allowed,
    proposed: same.length === 0 ? allowed : same,
    current: others.map(({ record }) => record),
    known: active.length > others.length,
  };
}

function nearness({ subject }: CertificateFacts, to: CertificateFacts): number {
  return subject === to.subject ? 1 : 0;
}

/**
 * Keeps a certificate as the partner's and writes down who said so; where it replaces, those before it are not trusted any more for the
 * same purposes. Within the caller's transaction. Throws `certificate-weak`, `certificate-wrong-purpose`.
 */
export function adopt(parts: Parts, adoption: Adoption): CertificateRecord {
  const { journal, views, trust, clock } = parts;
  const { partnerId, der, chain, kind, origin = 'sent', note } = adoption;
  const facts = views.facts(der);
  requireStrong(facts);
  const purposes = purposesFor(facts, adoption.purposes);
  const { fingerprint, subject } = facts;
  const known = journal.certificates
    .byFingerprint(fingerprint)
    .find((one) => one.owner === 'partner' && one.partnerId === partnerId);
  const record =
    known === undefined
      ? journal.certificates.add({
          owner: 'partner',
          partnerId,
          label: labelOf(undefined, facts),
          purposes,
          inUseFor: [],
          state: 'active',
          origin,
          fingerprint,
          der,
          chain,
          validUntil: facts.validUntil,
          addedAt: clock(),
        })
      : journal.certificates.change(known.id, {
          state: 'active',
          retiredAt: null,
          purposes: allPurposes.filter(
            (purpose) =>
              purposes.includes(purpose) || (known.state === 'active' && known.purposes.includes(purpose)),
          ),
        });
  trust.decide({ partnerId, fingerprint, subject, role: 'partner', decision: 'trusted', note });
  if (kind === 'replace') endOthers(parts, record, purposes, note);
  return record;
}

/** From now on only the new one counts for these purposes. */
function endOthers(
  { journal, pins, clock }: Parts,
  { id, partnerId, fingerprint }: CertificateRecord,
  purposes: readonly CertificatePurpose[],
  note: string,
): void {
  if (partnerId === undefined || fingerprint === undefined) return;
  if (purposes.includes('tls')) pins.onlyOn(partnerId, fingerprint, note);
  for (const other of activeOf(journal, partnerId)) {
    const left = other.purposes.filter((purpose) => !purposes.includes(purpose));
    if (other.id === id || left.length === other.purposes.length) continue;
    if (left.length > 0) {
      journal.certificates.change(other.id, { purposes: left });
      continue;
    }
    journal.certificates.change(other.id, { state: 'retired', retiredAt: clock() });
    pins.retired(other, note);
  }
}

/** Our own that this partner meets: the one that its entry names, else each that is in use for something. */
export function ownInUse(
  { journal, views }: Pick<Parts, 'journal' | 'views'>,
  { ownCertificate }: Pick<PartnerLine, 'ownCertificate'>,
): CertificateRecord[] {
  const named = ownCertificate === undefined ? undefined : journal.certificates.get(ownCertificate);
  if (named?.owner === 'own' && named.state === 'active' && named.der !== undefined) return [named];
  const inUse = allPurposes.map((purpose) => views.ownFor(purpose));
  return inUse.filter(
    (record, at): record is CertificateRecord =>
      record?.der !== undefined && inUse.findIndex((other) => other?.id === record.id) === at,
  );
}
