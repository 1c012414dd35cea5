import { userInfo } from 'node:os';
import { describeCertificate, parsePem, pemToDer, toPem } from '../../certificates/index.ts';
import type { ExpectedName, Judge, Road, TrustRules } from '../../certificates/index.ts';
import { lineOf } from '../../../shared/index.ts';
import type {
  CertificatePurpose,
  CertificateVerdict,
  PartnerId,
  PartnerTerms,
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

/** A partner as far as its certificates go. */
type Trusted = PartnerTerms & { readonly id: PartnerId };

/** Whom each partner is trusted by, and the history of it. */
export interface TrustKeeper {
  rules(partner: Trusted, road: Road): TrustRules;
  judge(
    partner: Trusted & { readonly proxyPassword: string },
    road: Road,
    shown: readonly Uint8Array[],
    options?: { readonly signal?: AbortSignal | undefined; readonly fresh?: boolean },
  ): Promise<CertificateVerdict>;
  anchors(partner: Trusted): {
    readonly authorities: readonly string[];
    readonly system: boolean;
  };
  /** Writes down what has changed in whom a partner is trusted by. Within the caller's transaction. */
  agreed(id: PartnerId, before: PartnerTerms | undefined, after: PartnerTerms, note?: string): void;
  /** The partner goes: nobody is trusted for it any more. Within the caller's transaction. */
  ended(id: PartnerId, before: PartnerTerms): void;
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

  function authoritiesOf(partner: Trusted): Uint8Array[] {
    return [
      ...lineOf(partner).trust.authorities.flatMap((text) => parsePem(text).map(pemToDer)),
      ...ofPartner(partner.id).flatMap(({ owner, der }) =>
        owner === 'authority' && der !== undefined ? [der] : [],
      ),
    ];
  }

  function pinsOn(road: Road, partner: Trusted): string[] {
    const { trust, callerPins } = lineOf(partner);
    const kept = ofPartner(partner.id).flatMap(({ owner, purposes, fingerprint }) =>
      owner === 'partner' && fingerprint !== undefined && purposes.includes(purposeOn[road])
        ? [fingerprint]
        : [],
    );
    if (road === 'tls-client') return [...trust.pins, ...kept];
    return road === 'tls-server' ? [...callerPins, ...kept] : kept;
  }

  function rules(partner: Trusted, road: Road): TrustRules {
    const { trust } = lineOf(partner);
    return {
      pins: pinsOn(road, partner),
      authorities: authoritiesOf(partner),
      system: trust.system,
      name: nameOn(road, partner),
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
      system: lineOf(partner).trust.system,
    }),
    ended(id, before) {
      const { trust, callerPins } = lineOf(before);
      const kept = [
        ['server', trust.pins],
        ['caller', callerPins],
        ['authority', fingerprints(trust.authorities)],
      ] as const;
      for (const [role, all] of kept) for (const fingerprint of all) say(id, fingerprint, role, 'ended', '');
    },
    agreed(id, before, after, note = '') {
      const was = before === undefined ? undefined : lineOf(before);
      const is = lineOf(after);
      const lists = [
        ['server', was?.trust.pins ?? [], is.trust.pins],
        ['caller', was?.callerPins ?? [], is.callerPins],
        ['authority', fingerprints(was?.trust.authorities ?? []), fingerprints(is.trust.authorities)],
      ] as const;
      for (const [role, earlier, now] of lists) {
        for (const fingerprint of now)
          if (!earlier.includes(fingerprint)) say(id, fingerprint, role, 'trusted', note);
        for (const fingerprint of earlier)
          if (!now.includes(fingerprint)) say(id, fingerprint, role, 'ended', note);
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

function nameOn(road: Road, partner: PartnerTerms): ExpectedName {
  const { host, trust } = lineOf(partner);
  if (road === 'tls-client' || partner.kind === 'ftps')
    return { kind: 'host', host: trust.serverName ?? host };
  const { code, destination } = partner.oftp2;
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
