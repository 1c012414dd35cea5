import { lineOf, withPins } from '../../../shared/index.ts';
import type {
  CertificatePurpose,
  LineRole,
  PartnerId,
  PartnerTerms,
  TrustPeriod,
} from '../../../shared/index.ts';
import type { CertificateRecord, Journal, PartnerRecord } from '../../journal/index.ts';
import { EngineError } from '../engine-error.ts';
import type { CertificateViews } from './certificate-views.ts';
import { labelOf } from './importing.ts';
import type { TrustKeeper } from './trust-keeper.ts';

type Role = LineRole;

/** Pins live in the partner's entry, and the certificates they stand for, where known, in the store: kept in step here. */
export interface PinCalls {
  /** Throws `partner-unknown`. */
  mustKnow(id: PartnerId): PartnerRecord;
  /** `session`: its entry stays as it is. Throws `partner-unknown`, `partner-never-calls`. */
  trust(
    id: PartnerId,
    wish: {
      readonly fingerprint: string;
      readonly role: Role;
      readonly for: TrustPeriod;
      readonly despiteDates: boolean;
      readonly note: string;
    },
  ): void;
  distrust(id: PartnerId, fingerprint: string, role: Role, note: string): void;
  /** A partner's certificate is not trusted any more: nor is a pin on it. Within the caller's transaction. */
  retired(record: CertificateRecord, note: string): void;
  restored(record: CertificateRecord, note: string): void;
  /** Where anything is pinned for this partner, it is this one and no other: whoever must show one still must. Within the caller's transaction. */
  onlyOn(id: PartnerId, fingerprint: string, note: string): void;
  /** A partner's entry was changed: what is not pinned there any more does not count for TLS either. Within the caller's transaction. */
  agreed(id: PartnerId, before: PartnerTerms | undefined, after: PartnerTerms): void;
  /** A partner goes: nothing is trusted for it any more. Before its entry is gone, within the caller's transaction. */
  partnerGoes(id: PartnerId): void;
}

export function createPins(
  journal: Journal,
  trust: TrustKeeper,
  views: CertificateViews,
  clock: () => number,
): PinCalls {
  function mustKnow(id: PartnerId): PartnerRecord {
    const partner = journal.partners.get(id);
    if (partner === undefined) throw new EngineError({ code: 'partner-unknown', params: { id } });
    return partner;
  }

  function write(partner: PartnerRecord, terms: PartnerTerms, note: string, despiteDates = false): void {
    const { id, name, sealed } = partner;
    journal.partners.update(id, { name, sealed, ...terms });
    trust.agreed(id, partner, terms, { note, despiteDates });
  }

  function entry(id: PartnerId, fingerprint: string): CertificateRecord | undefined {
    return journal.certificates
      .byFingerprint(fingerprint)
      .find(({ owner, partnerId }) => owner === 'partner' && partnerId === id);
  }

  /** What was shown and is now trusted has its place in the store, where its end is watched. */
  function keepShown(id: PartnerId, fingerprint: string): void {
    const kept = entry(id, fingerprint);
    if (kept !== undefined) {
      const purposes: CertificatePurpose[] = kept.purposes.includes('tls')
        ? [...kept.purposes]
        : ['tls', ...kept.purposes];
      journal.certificates.change(kept.id, { state: 'active', retiredAt: null, purposes });
      return;
    }
    const der = trust.shown(fingerprint);
    if (der === undefined) return;
    const facts = views.facts(der);
    journal.certificates.add({
      owner: 'partner',
      partnerId: id,
      label: labelOf(undefined, facts),
      purposes: ['tls'],
      inUseFor: [],
      state: 'active',
      origin: 'shown',
      fingerprint,
      der,
      chain: [],
      validUntil: facts.validUntil,
      addedAt: clock(),
    });
  }

  /** It does not count for TLS any more; for anything else it may. */
  function dropTls(id: PartnerId, fingerprint: string): void {
    const kept = entry(id, fingerprint);
    if (kept === undefined || kept.state !== 'active' || !kept.purposes.includes('tls')) return;
    const left = kept.purposes.filter((purpose) => purpose !== 'tls');
    journal.certificates.change(
      kept.id,
      left.length === 0 ? { state: 'retired', retiredAt: clock() } : { purposes: left },
    );
  }

  return {
    mustKnow,
    trust(id, { fingerprint, role, for: period, despiteDates, note }) {
      journal.transaction(() => {
        const partner = mustKnow(id);
        if (role === 'caller' && partner.kind !== 'oftp2')
          throw new EngineError({ code: 'partner-never-calls', params: { partner: partner.name } });
        if (period === 'session') {
          trust.trustNow({ partnerId: id, fingerprint, role, despiteDates, note });
          return;
        }
        const isKnown = pinsOf(partner, role).includes(fingerprint);
        keepShown(id, fingerprint);
        write(partner, withPin(partner, fingerprint, role), note, despiteDates);
        // It was trusted, and its dates have come to count against it.
        if (isKnown && despiteDates) trust.pinned({ partnerId: id, fingerprint, role, despiteDates, note });
      });
    },
    distrust(id, fingerprint, role, note) {
      journal.transaction(() => {
        const partner = mustKnow(id);
        const terms = withoutPin(partner, fingerprint, role);
        write(partner, terms, note);
        trust.trustNoMore({ partnerId: id, fingerprint, role, note });
        if (!isPinned(terms, fingerprint)) dropTls(id, fingerprint);
      });
    },
    retired({ owner, partnerId, fingerprint, label }, note) {
      if (partnerId === undefined || fingerprint === undefined || owner === 'own') return;
      const partner = mustKnow(partnerId);
      if (isPinned(partner, fingerprint)) {
        const terms = withoutPin(withoutPin(partner, fingerprint, 'server'), fingerprint, 'caller');
        write(partner, terms, note);
      }
      trust.decide({ partnerId, fingerprint, subject: label, role: owner, decision: 'ended', note });
    },
    restored({ owner, partnerId, fingerprint, label }, note) {
      if (partnerId === undefined || fingerprint === undefined || owner === 'own') return;
      trust.decide({ partnerId, fingerprint, subject: label, role: owner, decision: 'trusted', note });
    },
    onlyOn(id, fingerprint, note) {
      const partner = mustKnow(id);
      const { trust: trusted, callerPins } = lineOf(partner);
      const only = (pins: readonly string[]): string[] => (pins.length === 0 ? [] : [fingerprint]);
      write(partner, withPins(partner, { server: only(trusted.pins), caller: only(callerPins) }), note);
    },
    partnerGoes(id) {
      trust.ended(id, mustKnow(id));
      for (const {
        id: entryId,
        owner,
        partnerId,
        state,
        fingerprint,
        label,
      } of journal.certificates.list()) {
        if (partnerId !== id || state !== 'active' || fingerprint === undefined || owner === 'own') continue;
        journal.certificates.change(entryId, { state: 'retired', retiredAt: clock() });
        trust.decide({
          partnerId: id,
          fingerprint,
          subject: label,
          role: owner,
          decision: 'ended',
          note: '',
        });
      }
    },
    agreed(id, before, after) {
      trust.agreed(id, before, after);
      if (before === undefined) return;
      const earlier = lineOf(before);
      for (const fingerprint of [...earlier.trust.pins, ...earlier.callerPins])
        if (!isPinned(after, fingerprint)) dropTls(id, fingerprint);
    },
  };
}

/** A partner has room for so many pins: the oldest goes. */
const mostPins = 20;

function withPin(terms: PartnerTerms, fingerprint: string, role: Role): PartnerTerms {
  return repinned(terms, role, (pins) =>
    [...pins.filter((pin) => pin !== fingerprint), fingerprint].slice(-mostPins),
  );
}

function withoutPin(terms: PartnerTerms, fingerprint: string, role: Role): PartnerTerms {
  return repinned(terms, role, (pins) => pins.filter((pin) => pin !== fingerprint));
}

function repinned(
  terms: PartnerTerms,
  role: Role,
  change: (pins: readonly string[]) => readonly string[],
): PartnerTerms {
  const { trust, callerPins } = lineOf(terms);
  return withPins(terms, {
    server: role === 'server' ? change(trust.pins) : trust.pins,
    caller: role === 'caller' ? change(callerPins) : callerPins,
  });
}

function pinsOf(terms: PartnerTerms, role: Role): readonly string[] {
  const { trust, callerPins } = lineOf(terms);
  return role === 'server' ? trust.pins : callerPins;
}

function isPinned(terms: PartnerTerms, fingerprint: string): boolean {
  const { trust, callerPins } = lineOf(terms);
  return trust.pins.includes(fingerprint) || callerPins.includes(fingerprint);
}
