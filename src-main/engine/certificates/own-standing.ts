import { parsePem, pemToDer } from '../../certificates/index.ts';
import type { Judge } from '../../certificates/index.ts';
import type { Counterpart, OwnStanding } from '../../agreements/index.ts';
import { expiryWarningDays, lineOf } from '../../../shared/index.ts';
import type { CertificateFacts, PartnerTerms, StandingFinding } from '../../../shared/index.ts';
import type { CertificateRecord, Journal } from '../../journal/index.ts';
import type { CertificateViews } from './certificate-views.ts';
import type { DownloadWays } from './download-ways.ts';

interface Parts {
  readonly journal: Journal;
  readonly views: CertificateViews;
  readonly judge: Judge;
  readonly ways: DownloadWays;
}

const earliestWarning = Math.max(...expiryWarningDays);

/** Which of ours a partner is shown: the one that its entry names, or the one in use for all. */
export function shownTo(
  { journal, views }: Pick<Parts, 'journal' | 'views'>,
  partner: PartnerTerms,
): CertificateRecord | undefined {
  const { ownCertificate } = lineOf(partner);
  return ownCertificate === undefined ? views.ownFor('tls') : journal.certificates.get(ownCertificate);
}

/**
 * Our certificate as a partner's server would look at it: its dates, whether what is shown leads up to a root, and the revocation of every level
 * (PKIoverheid has four). From lists that are kept and still valid, unless `fresh`. undefined: there is none.
 */
export async function ownStanding(
  parts: Parts,
  partner: Counterpart,
  { fresh = false, signal }: { readonly fresh?: boolean; readonly signal?: AbortSignal | undefined } = {},
): Promise<OwnStanding | undefined> {
  const { views } = parts;
  const record = shownTo(parts, partner);
  if (record?.der === undefined) return undefined;
  const facts = views.facts(record.der);
  const shown = [record.der, ...record.chain];
  const isAlone = shown.length === 1;
  const roots = rootsFor(parts, partner, record);
  const top = shown.at(-1) ?? record.der;
  const { policy } = lineOf(partner).trust.revocation;
  const verdict = await parts.judge.judge({
    // As whoever is called looks at a caller.
    road: 'tls-server',
    shown,
    rules: {
      pins: facts.selfSigned || (isAlone && roots.length === 0) ? [facts.fingerprint] : [],
      // Without its root, what came with it is believed as far as it goes: it is our own.
      authorities: roots.length > 0 ? [...roots, top] : [top],
      system: true,
      name: { kind: 'anyone' },
      revocation: { ...lineOf(partner).trust.revocation, policy: policy === 'off' ? 'off' : 'require' },
    },
    fresh,
    download: parts.ways.to(partner),
    ...(signal === undefined ? {} : { signal }),
  });
  const known = verdict.path.length > 0 ? verdict.path : [facts];
  return {
    facts,
    shown: shown
      .map((der) => views.facts(der))
      .flatMap((one) => (one.selfSigned && one !== facts ? [] : [one.subject])),
    path: known,
    revocation: verdict.revocation,
    findings: [
      ...datesOf(facts, views.expiry(record.der).days),
      ...chainOf(facts, known, isAlone),
      ...verdict.revocation.flatMap(({ state, subject, why }): StandingFinding[] => {
        if (state === 'revoked')
          return [{ severity: 'error', code: 'own-certificate-revoked', params: { level: subject } }];
        if (state !== 'not-checked' || policy === 'off') return [];
        const code = why === 'revocation-list-expired' ? 'own-list-expired' : 'own-list-missing';
        return [{ severity: 'warning', code, params: { level: subject } }];
      }),
    ],
  };
}

/** Self-signed ones: what came with it, what this partner is trusted by, and authorities in the store. */
function rootsFor(
  { journal, views }: Parts,
  partner: Counterpart,
  record: CertificateRecord,
): readonly Uint8Array[] {
  const { authorities } = lineOf(partner).trust;
  const stored = journal.certificates
    .list()
    .flatMap(({ owner, state, der }) =>
      owner === 'authority' && state === 'active' && der !== undefined ? [der] : [],
    );
  const all = [...record.chain, ...authorities.flatMap((text) => parsePem(text).map(pemToDer)), ...stored];
  return all.filter((der) => views.facts(der).selfSigned);
}

function datesOf({ subject, validUntil }: CertificateFacts, days: number): readonly StandingFinding[] {
  if (days < 0) return [{ severity: 'error', code: 'own-certificate-over', params: { subject, validUntil } }];
  return days > earliestWarning
    ? []
    : [{ severity: 'warning', code: 'own-certificate-ends', params: { subject, days, validUntil } }];
}

/** A server that has only its root needs all that stands between. */
function chainOf(
  facts: CertificateFacts,
  path: readonly CertificateFacts[],
  isAlone: boolean,
): readonly StandingFinding[] {
  const top = path.at(-1) ?? facts;
  if (top.selfSigned) return [];
  return [
    isAlone && path.length === 1
      ? { severity: 'warning', code: 'own-chain-missing', params: { issuer: top.issuer } }
      : { severity: 'note', code: 'own-root-unknown', params: { issuer: top.issuer } },
  ];
}
