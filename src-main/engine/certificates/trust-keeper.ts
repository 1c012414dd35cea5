import { userInfo } from 'node:os';
import { describeCertificate, parsePem, pemToDer, toPem } from '../../certificates/index.ts';
import type { ExpectedName, Judge, Road, TrustRules } from '../../certificates/index.ts';
import { LineRole, lineOf } from '../../../shared/index.ts';
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

/** A decision as it is made now. */
export type Said = Omit<TrustDecision, 'id' | 'at' | 'by' | 'for' | 'despiteDates'> &
  Partial<Pick<TrustDecision, 'for' | 'despiteDates'>>;

/** A yes to a certificate on the line. */
export interface Yes {
  readonly partnerId: PartnerId;
  readonly fingerprint: string;
  readonly role: LineRole;
  readonly despiteDates: boolean;
  readonly note: string;
}

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
  agreed(
    id: PartnerId,
    before: PartnerTerms | undefined,
    after: PartnerTerms,
    said?: { readonly note: string; readonly despiteDates: boolean },
  ): void;
  /** The partner goes: nobody is trusted for it any more. Within the caller's transaction. */
  ended(id: PartnerId, before: PartnerTerms): void;
  decide(decision: Said): TrustDecision;
  /** Trusts a certificate until the engine stops, or somebody says otherwise. Within the caller's transaction. */
  trustNow(yes: Yes): void;
  /** Ends what was said for this session; says nothing where nothing was. Within the caller's transaction. */
  trustNoMore(no: Pick<Yes, 'partnerId' | 'role' | 'fingerprint' | 'note'>): void;
  /** Says of a pin what was said of it anew. Within the caller's transaction. */
  pinned(yes: Yes): void;
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
  /** By role and partner: fingerprints, and whether their dates do not count. */
  const forSession = new Map<string, Map<string, boolean>>();

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

  function trustedNow(id: PartnerId, role: LineRole): [fingerprint: string, despiteDates: boolean][] {
    return [...(forSession.get(`${role} ${id}`) ?? [])];
  }

  function pinsOn(road: Road, partner: Trusted): string[] {
    const { trust, callerPins } = lineOf(partner);
    const kept = ofPartner(partner.id).flatMap(({ owner, purposes, fingerprint }) =>
      owner === 'partner' && fingerprint !== undefined && purposes.includes(purposeOn[road])
        ? [fingerprint]
        : [],
    );
    const role = roleOn(road);
    if (role === undefined) return kept;
    const now = trustedNow(partner.id, role).map(([fingerprint]) => fingerprint);
    return [...(role === 'server' ? trust.pins : callerPins), ...kept, ...now];
  }

  function despiteDatesOn(road: Road, { id }: Trusted): string[] {
    const role = roleOn(road);
    if (role === undefined) return [];
    const now = trustedNow(id, role).flatMap(([fingerprint, despite]) => (despite ? [fingerprint] : []));
    return [...journal.trust.despiteDates(id, role), ...now];
  }

  function rules(partner: Trusted, road: Road): TrustRules {
    const { trust } = lineOf(partner);
    return {
      pins: pinsOn(road, partner),
      despiteDates: despiteDatesOn(road, partner),
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

  /** A no counts at once, whatever was said for this session. */
  function decide(decision: Said): TrustDecision {
    const { partnerId, fingerprint } = decision;
    if (decision.decision !== 'trusted')
      for (const role of LineRole.options) forSession.get(`${role} ${partnerId}`)?.delete(fingerprint);
    return journal.trust.add({
      for: 'always',
      despiteDates: false,
      ...decision,
      at: options.clock(),
      by: `${userName()} (${options.door})`,
    });
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
      for (const [role, all] of kept)
        for (const fingerprint of all) say({ partnerId: id, fingerprint, role, decision: 'ended', note: '' });
    },
    agreed(id, before, after, { note, despiteDates } = { note: '', despiteDates: false }) {
      const was = before === undefined ? undefined : lineOf(before);
      const is = lineOf(after);
      const lists = [
        ['server', was?.trust.pins ?? [], is.trust.pins],
        ['caller', was?.callerPins ?? [], is.callerPins],
        ['authority', fingerprints(was?.trust.authorities ?? []), fingerprints(is.trust.authorities)],
      ] as const;
      for (const [role, earlier, now] of lists) {
        for (const fingerprint of now)
          if (!earlier.includes(fingerprint))
            say({ partnerId: id, fingerprint, role, decision: 'trusted', despiteDates, note });
        for (const fingerprint of earlier)
          if (!now.includes(fingerprint)) say({ partnerId: id, fingerprint, role, decision: 'ended', note });
      }
    },
    decide,
    trustNow(yes) {
      const { partnerId, role, fingerprint, despiteDates } = yes;
      say({ ...yes, decision: 'trusted', for: 'session' });
      const key = `${role} ${partnerId}`;
      const trusted = forSession.get(key) ?? new Map<string, boolean>();
      forSession.set(key, trusted.set(fingerprint, despiteDates));
    },
    trustNoMore(no) {
      if (forSession.get(`${no.role} ${no.partnerId}`)?.has(no.fingerprint) === true)
        say({ ...no, decision: 'ended' });
    },
    pinned: (yes) => say({ ...yes, decision: 'trusted' }),
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

  function say(said: Said): void {
    const subject = subjectOf(said.fingerprint);
    decide({ ...said, ...(subject === undefined ? {} : { subject }) });
  }

  function subjectOf(fingerprint: string): string | undefined {
    const kept = journal.certificates.byFingerprint(fingerprint).find(({ der }) => der !== undefined);
    const der = lately.get(fingerprint) ?? kept?.der;
    return der === undefined ? undefined : describeCertificate(der).subject;
  }
}

/** Whether a road is a line, where a person can be asked. */
export function roleOn(road: Road): LineRole | undefined {
  if (road === 'tls-client') return 'server';
  return road === 'tls-server' ? 'caller' : undefined;
}

function nameOn(road: Road, partner: PartnerTerms): ExpectedName {
  const { host, trust } = lineOf(partner);
  if (road === 'tls-client' || partner.kind !== 'oftp2')
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
