import path from 'node:path';
import { createJudge, createRevocation, expiry } from '../../certificates/index.ts';
import type { Road } from '../../certificates/index.ts';
import type { Counterpart, OwnStation, TlsIdentity } from '../../agreements/index.ts';
import type { SigningKey } from '../../cms/index.ts';
import { RevocationRules, lineOf } from '../../../shared/index.ts';
import type {
  Certificate,
  CertificateFacts,
  CertificateOffer,
  CertificatePurpose,
  CertificateVerdict,
  Need,
  PartnerTerms,
  PartnerId,
  Problem,
  TrustDecision,
} from '../../../shared/index.ts';
import type { CertificateRecord, Journal } from '../../journal/index.ts';
import type { Sealer } from '../../secrets/index.ts';
import { EngineError } from '../engine-error.ts';
import { adopt, ownInUse, propose, unfit } from './adoption.ts';
import type { Adoption, Proposal } from './adoption.ts';
import { createBrought } from './brought.ts';
import type { Brought } from './brought.ts';
import { createCallerRefusals } from './caller-refusals.ts';
import { createCertificateCalls } from './certificate-calls.ts';
import type { CertificateCalls } from './certificate-calls.ts';
import { createCertificateViews } from './certificate-views.ts';
import { createDownloadWays } from './download-ways.ts';
import { expiryNeeds } from './expiry-watch.ts';
import { roadOf } from './road-of.ts';
import { ensureIdentity } from './first-identity.ts';
import { ownStanding, shownTo } from './own-standing.ts';
import { createOwnKeys } from './own-keys.ts';
import { keepPractised } from './practised.ts';
import { createPins } from './pins.ts';
import { createTrustKeeper } from './trust-keeper.ts';
import { createTrustQuestions } from './trust-questions.ts';
import type { Asked, TrustQuestions } from './trust-questions.ts';

export type KeyPurpose = 'signing' | 'receipts' | 'authentication' | 'decryption';

export interface CertificateBook {
  readonly calls: CertificateCalls;
  readonly brought: Brought;
  readonly questions: Pick<TrustQuestions, 'askedBy' | 'wasAnswered' | 'needs'>;
  /** What is shown to whoever calls: the same object until another certificate is in use. */
  identity(): TlsIdentity;
  /** Our own certificate for TLS, for people to hand out. */
  ownTls(): Certificate & { readonly pem: string };
  /** What this partner is shown. Throws `certificate-not-active` {label}. */
  identityFor(partner: Counterpart): Promise<TlsIdentity>;
  /** See OwnStation. */
  standing: OwnStation['standing'];
  /** What is known of the certificate that this partner is shown; undefined: there is none. */
  shownTo(partner: PartnerTerms): CertificateFacts | undefined;
  judge(
    partner: PartnerTerms & { readonly id: PartnerId; readonly proxyPassword: string },
    road: Road,
    shown: readonly Uint8Array[],
    signal?: AbortSignal,
  ): Promise<CertificateVerdict>;
  /** See OwnStation. */
  keys(partner: Counterpart, purpose: KeyPurpose): Promise<readonly SigningKey[]>;
  partnersFor(partner: Counterpart, purpose: CertificatePurpose): readonly Uint8Array[];
  anchors(partner: Counterpart): { readonly authorities: readonly string[]; readonly system: boolean };
  all(): Certificate[];
  /** Our own, DER, whatever they are for. */
  own(): readonly Uint8Array[];
  /** The practice partner has this certificate now (PEM), and none from before. */
  practises(id: PartnerId, pem: string): void;
  /** A partner's entry was written. Within the caller's transaction. */
  agreed(id: PartnerId, before: PartnerTerms | undefined, after: PartnerTerms): void;
  /**
   * What a partner showed lately is its own, for these purposes. Within the caller's transaction. Throws `shown-certificate-gone` {fingerprint},
   * and what adoption throws.
   */
  keepShown(id: PartnerId, shown: Pick<Certificate, 'purposes'> & { readonly fingerprint: string }): void;
  /** See adoption.ts. */
  readonly sent: {
    unfit(der: Uint8Array): Problem | undefined;
    propose(id: PartnerId, der: Uint8Array): Proposal;
    /** Within the caller's transaction; `settled` tells of it afterwards. */
    adopt(adoption: Adoption): CertificateRecord;
    settled(id: PartnerId): Promise<void>;
    ownInUse(partner: PartnerTerms): CertificateRecord[];
  };
  /** No to a certificate that was asked about; `problem` is told of what waited for it. Throws `trust-question-unknown`. */
  refuse(
    no: Asked & { readonly note: string },
  ): Promise<{ readonly decisions: TrustDecision[]; readonly problem: Problem }>;
  view(record: CertificateRecord): Certificate;
  /** What a certificate says, and how near its end is. */
  describe(der: Uint8Array): Pick<CertificateOffer, 'facts' | 'expiry'>;
  /** A partner is being removed. Before its entry is gone, within the caller's transaction. */
  partnerGoes(id: PartnerId): void;
  /** Somebody called in this partner's name, and its certificate was not believed. */
  callerRefused(id: PartnerId, problem: Problem): void;
  /** The partner has come in: whatever stood against it is over. */
  callerAdmitted(id: PartnerId): void;
  needs(): Need[];
  /** Asks about the revocation of every active certificate that names somebody to ask; for the hours in which nobody calls. */
  refresh(): Promise<void>;
  /** Days go by: tells when a certificate has come nearer to its end than the next warning. */
  lookForEnds(): void;
}

export interface CertificateBookOptions {
  readonly journal: Journal;
  readonly sealer: Sealer;
  readonly home: string;
  readonly clock: () => number;
  /** Which host this engine runs in. */
  readonly door: string;
  /** For the first certificate of a new home. */
  readonly commonName: string;
  readonly identification: string;
  readonly changed: () => void;
  /** Writes down what is fetched about certificates. */
  readonly watched?: <T>(work: () => T) => T;
  /** Opens the proxy's password of a partner. */
  readonly proxyPassword: (id: PartnerId) => Promise<string>;
}

/** Lists that have ended are kept so long, in ms: they still say of the past what was revoked. */
const keptMilliseconds = 30 * 86_400_000;

/** Opens the certificate store of a home; the first time, a key and a certificate of our own are made. */
export async function openCertificateBook(options: CertificateBookOptions): Promise<CertificateBook> {
  const { journal, sealer, home, clock } = options;
  const keys = createOwnKeys(sealer);
  const views = createCertificateViews(journal, clock);
  const revocation = createRevocation({ store: journal.revocation, clock });
  const judge = createJudge({ revocation, clock });
  const ways = createDownloadWays(options.watched);
  const trust = createTrustKeeper(journal, judge, { clock, door: options.door, ways });
  const pins = createPins(journal, trust, views, clock);
  const adoptions = { journal, views, trust, pins, clock };
  const refusals = createCallerRefusals(journal, clock);
  await ensureIdentity({ journal, views, keys, sealer, home, clock }, options);
  let current = await currentTls();
  let warned = warnings();
  const questions = createTrustQuestions({ journal, clock, trust, views, changed: options.changed });

  async function currentTls(): Promise<{ readonly id: number; readonly identity: TlsIdentity }> {
    const record = mustHaveTls();
    return { id: record.id, identity: await keys.identity(record) };
  }

  function mustHaveTls(): CertificateRecord {
    const record = views.ownFor('tls');
    if (record === undefined) throw new EngineError({ code: 'identity-unusable' });
    return record;
  }

  async function changed(): Promise<void> {
    if (mustHaveTls().id !== current.id) current = await currentTls();
    options.changed();
  }

  async function identityFor(partner: Counterpart): Promise<TlsIdentity> {
    const { ownCertificate } = lineOf(partner);
    if (ownCertificate === undefined) return current.identity;
    const record = journal.certificates.get(ownCertificate);
    if (record?.owner !== 'own' || record.state !== 'active' || record.der === undefined) {
      const label = record?.label ?? String(ownCertificate);
      throw new EngineError({ code: 'certificate-not-active', params: { label } });
    }
    return await keys.identity(record);
  }

  /**
   * Something encrypted for any of our certificates has to be opened, whatever is in use today; a signature is made with the one in use,
   * or the one that the partner's entry names.
   */
  async function keysFor(partner: Counterpart, purpose: KeyPurpose): Promise<readonly SigningKey[]> {
    const forPurpose = purpose === 'decryption' ? 'encryption' : purpose;
    const own = journal.certificates
      .list()
      .filter((one) => one.owner === 'own' && one.sealedKey !== undefined);
    const agreed = own.find(({ id, state }) => id === lineOf(partner).ownCertificate && state === 'active');
    const first = agreed ?? views.ownFor(forPurpose);
    const others = own.filter(({ id, purposes }) => id !== first?.id && purposes.includes(forPurpose));
    const isOpening = purpose === 'decryption' || purpose === 'authentication';
    const chosen = [...(first === undefined ? [] : [first]), ...(isOpening ? others : [])];
    const made = chosen.map(async (record) => {
      const { der } = record;
      return der === undefined ? [] : [{ certificate: der, privateKeyPem: await keys.open(record) }];
    });
    return (await Promise.all(made)).flat();
  }

  /** The one that began last comes first, of two that began together the one that came last: it is encrypted for. */
  function partnersFor({ id }: Counterpart, purpose: CertificatePurpose): readonly Uint8Array[] {
    const theirs = journal.certificates
      .list()
      .filter(
        ({ owner, partnerId, state, purposes }) =>
          owner === 'partner' && partnerId === id && state === 'active' && purposes.includes(purpose),
      );
    return theirs
      .flatMap(({ der }) => (der === undefined ? [] : [{ der, ...views.facts(der) }]))
      .toReversed()
      .toSorted((a, b) => usability(b) - usability(a) || b.validFrom - a.validFrom)
      .map(({ der }) => der);
  }

  /** What is valid now goes before what is not. */
  function usability(facts: CertificateFacts): number {
    return expiry(facts, clock()).state === 'valid' ? 1 : 0;
  }

  /** As the roads would look at it: a partner's by its rules, our own by what came with it. */
  async function check(record: CertificateRecord, fresh = true): Promise<CertificateVerdict> {
    if (record.der === undefined) {
      throw new EngineError({ code: 'certificate-not-active', params: { label: record.label } });
    }
    const shown = [record.der, ...record.chain];
    const verdict =
      record.partnerId === undefined
        ? await checkOwn(record, shown, fresh)
        : await checkPartners(record, record.partnerId, shown, fresh);
    const status = verdict.revocation.find(({ fingerprint }) => fingerprint === record.fingerprint);
    if (status !== undefined) journal.certificates.change(record.id, { revocation: status });
    return verdict;
  }

  async function checkOwn(
    record: CertificateRecord,
    shown: readonly Uint8Array[],
    fresh: boolean,
  ): Promise<CertificateVerdict> {
    const root = shown.at(-1);
    const isAlone = shown.length === 1;
    const verdict = await judge.judge({
      road: roadOf(record),
      shown,
      rules: {
        pins: isAlone && record.fingerprint !== undefined ? [record.fingerprint] : [],
        authorities: isAlone || root === undefined ? [] : [root],
        system: true,
        name: { kind: 'anyone' },
        revocation: RevocationRules.parse({}),
      },
      known: authorities(),
      fresh,
      download: ways.straight,
    });
    return verdict.trusted ? { ...verdict, by: 'own' } : verdict;
  }

  function authorities(): Uint8Array[] {
    return journal.certificates
      .list()
      .flatMap(({ owner, der, state }) =>
        owner === 'authority' && state === 'active' && der !== undefined ? [der] : [],
      );
  }

  async function checkPartners(
    record: CertificateRecord,
    id: PartnerId,
    shown: readonly Uint8Array[],
    fresh: boolean,
  ): Promise<CertificateVerdict> {
    const partner = pins.mustKnow(id);
    const proxyPassword = await options.proxyPassword(id);
    return await trust.judge({ ...partner, proxyPassword }, roadOf(record), shown, { fresh });
  }

  /** What ends soon. Ours that the entry of a partner names are in use for it, whatever is for the others. */
  function ends(): ReturnType<typeof expiryNeeds> {
    const agreed = new Set(
      journal.partners.list().flatMap((partner) => lineOf(partner).ownCertificate ?? []),
    );
    return expiryNeeds(views.all(), clock(), agreed);
  }

  function warnings(): string {
    return ends()
      .map(({ key }) => key)
      .join(' ');
  }

  return {
    calls: createCertificateCalls({
      journal,
      views,
      keys,
      trust,
      clock,
      pins,
      exports: path.join(home, 'exports'),
      check,
      settled(id, role) {
        refusals.delete(id);
        questions.settled(id, role);
      },
      questions,
      changed,
    }),
    sent: {
      unfit: (der) => unfit(adoptions, der),
      propose: (id, der) => propose(adoptions, id, der),
      adopt: (adoption) => adopt(adoptions, adoption),
      async settled(id) {
        refusals.delete(id);
        questions.settled(id);
        await changed();
      },
      ownInUse: (partner) => ownInUse(adoptions, lineOf(partner)),
    },
    async refuse({ note, ...asked }) {
      const { problem, facts } = questions.take(asked);
      trust.decide({ ...asked, subject: facts.subject, decision: 'refused', note });
      refusals.delete(asked.partnerId);
      await changed();
      return { decisions: trust.history(asked.partnerId), problem };
    },
    brought: createBrought({ journal, views, trust, clock }),
    view: views.view,
    describe: (der) => ({ facts: views.facts(der), expiry: views.expiry(der) }),
    identity: () => current.identity,
    ownTls() {
      const record = mustHaveTls();
      return { ...views.view(record), pem: current.identity.certificatePem };
    },
    identityFor,
    standing: (partner, how) => ownStanding({ journal, views, judge, ways }, partner, how),
    shownTo(partner) {
      const der = shownTo({ journal, views }, partner)?.der;
      return der === undefined ? undefined : views.facts(der);
    },
    questions,
    async judge(partner, road, shown, signal) {
      const verdict = await trust.judge(partner, road, shown, { signal });
      questions.judged(partner, road, verdict);
      return verdict;
    },
    keys: keysFor,
    partnersFor,
    anchors: trust.anchors,
    all: views.all,
    own: () =>
      journal.certificates
        .list()
        .flatMap(({ owner, der }) => (owner === 'own' && der !== undefined ? [der] : [])),
    practises: (id, pem) => keepPractised({ journal, views, clock }, id, pem),
    agreed(id, before, after) {
      pins.agreed(id, before, after);
      refusals.delete(id);
      questions.settled(id);
    },
    keepShown(partnerId, { fingerprint, purposes }) {
      const der = trust.shown(fingerprint);
      if (der === undefined)
        throw new EngineError({ code: 'shown-certificate-gone', params: { fingerprint } });
      adopt(adoptions, { partnerId, der, chain: [], kind: 'deliver', origin: 'shown', purposes, note: '' });
    },
    partnerGoes(id) {
      pins.partnerGoes(id);
      refusals.delete(id);
      questions.settled(id);
    },
    callerRefused(id, problem) {
      refusals.add(id, problem);
      options.changed();
    },
    callerAdmitted(id) {
      if (refusals.delete(id)) options.changed();
    },
    needs: () => [...refusals.needs(), ...ends()],
    async refresh() {
      journal.revocation.sweep(clock() - keptMilliseconds);
      for (const record of journal.certificates.list()) {
        if (!isAskedAbout(record)) continue;
        await check(record, false).catch(() => undefined);
      }
      options.changed();
    },
    lookForEnds() {
      const now = warnings();
      if (now === warned) return;
      warned = now;
      options.changed();
    },
  };

  /** Somebody can say something about it. */
  function isAskedAbout(record: CertificateRecord): boolean {
    if (record.state !== 'active' || record.der === undefined || record.owner === 'authority') return false;
    const { listAddresses, statusAddresses } = views.facts(record.der);
    return listAddresses.length + statusAddresses.length > 0;
  }
}
