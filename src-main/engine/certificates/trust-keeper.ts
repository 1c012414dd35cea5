import { userInfo } from 'node:os';
import { describeCertificate, parsePem, pemToDer, toPem } from '../../certificates/index.ts';
import type { ExpectedName, Judge, Road, TrustRules } from '../../certificates/index.ts';
import type { Counterpart } from '../../agreements/index.ts';
import type {
  CertificatePurpose,
  CertificateVerdict,
  OftpAgreement,
  PartnerId,
  TrustDecision,
} from '../../../shared/index.ts';
import type { CertificateRecord, Journal } from '../../journal/index.ts';
import type { DownloadWays } from './download-ways.ts';

/** What a certificate must be for to come on this road. */
const purposeOn: Readonly<Record<Road, CertificatePurpose>> = {
  'tls-client': 'tls',
  'tls-server': 'tls',
  signer: 'signing',
  recipient: 'encryption',
  receipt: 'receipts',
};

/** Whom each partner is trusted by, and the history of it. */
export interface TrustKeeper {
  rules(partner: Pick<Counterpart, 'id' | 'oftp2'>, road: Road): TrustRules;
  judge(
    partner: Pick<Counterpart, 'id' | 'oftp2' | 'proxyPassword'>,
    road: Road,
    shown: readonly Uint8Array[],
    options?: { readonly signal?: AbortSignal | undefined; readonly fresh?: boolean },
  ): Promise<CertificateVerdict>;
  anchors(partner: Pick<Counterpart, 'id' | 'oftp2'>): {
    readonly authorities: readonly string[];
    readonly system: boolean;
  };
  /** Writes down what has changed in whom a partner is trusted by. Within the caller's transaction. */
  agreed(id: PartnerId, before: OftpAgreement | undefined, after: OftpAgreement, note?: string): void;
  decide(decision: Omit<TrustDecision, 'id' | 'at' | 'by'>): TrustDecision;
  /** Newest first. */
  history(partnerId?: PartnerId): TrustDecision[];
  /** A certificate that some partner has shown lately, by its fingerprint. */
  shown(fingerprint: string): Uint8Array | undefined;
}

/** So many shown certificates are remembered, for whoever trusts one of them. */
const mostShown = 200;

export function createTrustKeeper(
  journal: Journal,
  judge: Judge,
  options: { readonly clock: () => number; readonly door: string; readonly ways: DownloadWays },
): TrustKeeper {
  const { ways } = options;
  const lately = new Map<string, Uint8Array>();

  function ofPartner(id: PartnerId): CertificateRecord[] {
    return journal.certificates
      .list()
      .filter(({ partnerId, state }) => partnerId === id && state === 'active');
  }

  function authoritiesOf({ id, oftp2 }: Pick<Counterpart, 'id' | 'oftp2'>): Uint8Array[] {
    return [
      ...oftp2.trust.authorities.flatMap((text) => parsePem(text).map(pemToDer)),
      ...ofPartner(id).flatMap(({ owner, der }) => (owner === 'authority' && der !== undefined ? [der] : [])),
    ];
  }

  function pinsOn(road: Road, { id, oftp2 }: Pick<Counterpart, 'id' | 'oftp2'>): string[] {
    const kept = ofPartner(id).flatMap(({ owner, purposes, fingerprint }) =>
      owner === 'partner' && fingerprint !== undefined && purposes.includes(purposeOn[road])
        ? [fingerprint]
        : [],
    );
    if (road === 'tls-client') return [...oftp2.trust.pins, ...kept];
    return road === 'tls-server' ? [...oftp2.callerPins, ...kept] : kept;
  }

  function rules(partner: Pick<Counterpart, 'id' | 'oftp2'>, road: Road): TrustRules {
    const { trust } = partner.oftp2;
    return {
      pins: pinsOn(road, partner),
      authorities: authoritiesOf(partner),
      system: trust.system,
      name: nameOn(road, partner.oftp2),
      revocation: trust.revocation,
    };
  }

  function remember(shown: readonly Uint8Array[]): void {
    const [leaf] = shown;
    if (leaf === undefined) return;
    try {
      const { fingerprint } = describeCertificate(leaf);
      lately.delete(fingerprint);
      lately.set(fingerprint, leaf);
    } catch {
      // What cannot be read cannot be trusted either.
    }
    for (const oldest of lately.keys()) {
      if (lately.size <= mostShown) break;
      lately.delete(oldest);
    }
  }

  function decide(decision: Omit<TrustDecision, 'id' | 'at' | 'by'>): TrustDecision {
    return journal.trust.add({ ...decision, at: options.clock(), by: `${userName()} (${options.door})` });
  }

  return {
    rules,
    async judge(partner, road, shown, { signal, fresh = false } = {}) {
      remember(shown);
      const verdict = await judge.judge({
        road,
        shown,
        rules: rules(partner, road),
        known: ofPartner(partner.id).flatMap(({ der, chain }) =>
          der === undefined ? chain : [der, ...chain],
        ),
        fresh,
        download: ways.to(partner),
        ...(signal === undefined ? {} : { signal }),
      });
      return verdict.trusted ? withoutEnded(partner.id, road, verdict) : verdict;
    },
    anchors: (partner) => ({
      authorities: authoritiesOf(partner).map((der) => toPem('CERTIFICATE', der)),
      system: partner.oftp2.trust.system,
    }),
    agreed(id, before, after, note = '') {
      const lists = [
        ['server', before?.trust.pins ?? [], after.trust.pins],
        ['caller', before?.callerPins ?? [], after.callerPins],
        ['authority', fingerprints(before?.trust.authorities ?? []), fingerprints(after.trust.authorities)],
      ] as const;
      for (const [role, was, is] of lists) {
        for (const fingerprint of is)
          if (!was.includes(fingerprint)) say(id, fingerprint, role, 'trusted', note);
        for (const fingerprint of was)
          if (!is.includes(fingerprint)) say(id, fingerprint, role, 'ended', note);
      }
    },
    decide,
    history: (partnerId) => journal.trust.list(partnerId),
    shown: (fingerprint) => lately.get(fingerprint),
  };

  /** Whoever stands behind a certificate: a person has said that it does not count any more. */
  function withoutEnded(id: PartnerId, road: Road, verdict: CertificateVerdict): CertificateVerdict {
    const [leaf] = verdict.path;
    if (leaf === undefined || verdict.by === 'pin') return verdict;
    const isEnded = journal.certificates
      .byFingerprint(leaf.fingerprint)
      .some(({ owner, partnerId, state }) => owner === 'partner' && partnerId === id && state === 'retired');
    if (!isEnded) return verdict;
    const { path, revocation } = verdict;
    const { subject, fingerprint } = leaf;
    const params = { road, subject, fingerprint };
    return {
      trusted: false,
      path,
      revocation,
      problem: { code: 'certificate-ended', params, retry: 'never' },
    };
  }

  function say(
    partnerId: PartnerId,
    fingerprint: string,
    role: TrustDecision['role'],
    decision: TrustDecision['decision'],
    note: string,
  ): void {
    const subject = subjectOf(fingerprint);
    decide({ partnerId, fingerprint, ...(subject === undefined ? {} : { subject }), role, decision, note });
  }

  function subjectOf(fingerprint: string): string | undefined {
    const kept = journal.certificates.byFingerprint(fingerprint).find(({ der }) => der !== undefined);
    const der = lately.get(fingerprint) ?? kept?.der;
    return der === undefined ? undefined : describeCertificate(der).subject;
  }
}

function nameOn(road: Road, oftp2: OftpAgreement): ExpectedName {
  const { host, code, destination, trust } = oftp2;
  if (road === 'tls-client') return { kind: 'host', host: trust.serverName ?? host };
  return {
    kind: 'partner',
    codes: [code, ...(destination === undefined ? [] : [destination])],
    hosts: [trust.serverName ?? '', host].filter((name) => name !== ''),
  };
}

function fingerprints(authorities: readonly string[]): string[] {
  return authorities.flatMap((text) => parsePem(text).map((pem) => describeCertificate(pem).fingerprint));
}

/** The user of this computer, as far as the system tells. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '?';
  }
}
