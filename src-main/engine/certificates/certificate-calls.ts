import { makeIdentity, makeRequest, pemToDer, publicKeyId, toPem } from '../../certificates/index.ts';
import { allPurposes, IdentityWish, lineOf } from '../../../shared/index.ts';
import type {
  Certificate,
  CertificateDetails,
  CertificateFacts,
  CertificateId,
  CertificateVerdict,
  EngineBody,
  LineRole,
  PartnerId,
} from '../../../shared/index.ts';
import type { CertificateRecord } from '../../journal/index.ts';
import { EngineError } from '../engine-error.ts';
import { exportOne } from './exporting.ts';
import { importFrom, inspect, labelOf, purposesFor } from './importing.ts';
import type { ImportParts } from './importing.ts';
import type { PinCalls } from './pins.ts';
import type { TrustQuestions } from './trust-questions.ts';

export interface CallParts extends ImportParts {
  /** Folder for exported keys. */
  readonly exports: string;
  readonly pins: PinCalls;
  /** Looks at one entry as the roads would, and keeps what was learned of its revocation. */
  check(record: CertificateRecord): Promise<CertificateVerdict>;
  /** Somebody has decided whom to trust for this partner: what stood against its calls is over. */
  settled(id: PartnerId, role?: LineRole): void;
  readonly questions: TrustQuestions;
  /** Something about the store has changed. */
  changed(): Promise<void>;
}

/** What comes and goes as files is not the store's. */
export type CertificateCalls = Omit<
  EngineBody['certificates'],
  'offers' | 'decide' | 'deliver' | 'look' | 'refuse' | 'standing'
>;

/** The contract's group `certificates`, written. */
export function createCertificateCalls(parts: CallParts): CertificateCalls {
  const { journal, views, keys, trust, pins, clock } = parts;

  function mustGet(id: CertificateId): CertificateRecord {
    const record = journal.certificates.get(id);
    if (record === undefined) throw new EngineError({ code: 'certificate-unknown', params: { id } });
    return record;
  }

  async function told(record: CertificateRecord): Promise<Certificate> {
    await parts.changed();
    return views.view(mustGet(record.id));
  }

  /** Above it, as far as known: what came with it, and authorities in the store. */
  function chainOf(record: CertificateRecord): CertificateFacts[] {
    if (record.der === undefined) return [];
    const others = journal.certificates
      .list()
      .flatMap(({ der, chain }) => (der === undefined ? chain : [der, ...chain]));
    const chain: CertificateFacts[] = [views.facts(record.der)];
    const known = [...record.chain, ...others].map((der) => views.facts(der));
    for (
      let last = chain[0];
      last !== undefined && !last.selfSigned && chain.length < 10;
      last = chain.at(-1)
    ) {
      const { issuer } = last;
      const above = known.find(({ subject, authority }) => subject === issuer && authority);
      if (above === undefined || chain.some(({ fingerprint }) => fingerprint === above.fingerprint)) break;
      chain.push(above);
    }
    return chain;
  }

  function details(record: CertificateRecord): CertificateDetails {
    const { der, request, fingerprint } = record;
    const usedBy = journal.partners.list().filter((partner) => {
      const line = lineOf(partner);
      const isTheirs = record.partnerId === partner.id || line.ownCertificate === record.id;
      const isPinned =
        fingerprint !== undefined &&
        (line.trust.pins.includes(fingerprint) || line.callerPins.includes(fingerprint));
      return isTheirs || isPinned;
    });
    return {
      ...views.view(record),
      ...(der === undefined ? {} : { pem: toPem('CERTIFICATE', der) }),
      ...(request === undefined ? {} : { request }),
      chain: chainOf(record),
      usedBy: usedBy.map(({ id, name }) => ({ id, name })),
    };
  }

  /** What is used by nobody, and by no partner's entry. */
  function requireUnused(record: CertificateRecord): void {
    const isNamed = journal.partners.list().some((partner) => lineOf(partner).ownCertificate === record.id);
    if (isNamed || (record.owner === 'own' && views.view(record).inUseFor.length > 0)) {
      throw new EngineError({ code: 'certificate-in-use', params: { label: record.label } });
    }
  }

  return {
    list: ({ owner, partnerId, expiringWithinDays, retired }) =>
      Promise.resolve(
        views.all().filter((one) => {
          if (owner !== undefined && one.owner !== owner) return false;
          if (partnerId !== undefined && one.partnerId !== partnerId) return false;
          if (!retired && one.state === 'retired') return false;
          return expiringWithinDays === undefined || (one.expiry?.days ?? Infinity) <= expiringWithinDays;
        }),
      ),
    get: ({ id }) => Promise.resolve().then(() => details(mustGet(id))),
    async make(input) {
      const wish = IdentityWish.parse(input);
      const { certificatePem, privateKeyPem } = await makeIdentity(wish);
      const der = pemToDer(certificatePem);
      const facts = views.facts(der);
      const publicKey = publicKeyId(der);
      const sealedKey = await keys.seal(privateKeyPem, publicKey);
      return await told(
        journal.certificates.add({
          owner: 'own',
          label: labelOf(wish.label, facts),
          purposes: allPurposes.filter((purpose) => wish.purposes.includes(purpose)),
          inUseFor: [],
          state: 'active',
          origin: 'made',
          fingerprint: facts.fingerprint,
          der,
          chain: [],
          publicKey,
          sealedKey,
          validUntil: facts.validUntil,
          addedAt: clock(),
        }),
      );
    },
    async request(input) {
      const wish = IdentityWish.parse(input);
      const { requestPem, privateKeyPem, publicKeyId: publicKey } = await makeRequest(wish);
      const sealedKey = await keys.seal(privateKeyPem, publicKey);
      const record = journal.certificates.add({
        owner: 'own',
        label: wish.label === '' ? wish.commonName : wish.label,
        purposes: allPurposes.filter((purpose) => wish.purposes.includes(purpose)),
        inUseFor: [],
        state: 'requested',
        origin: 'requested',
        chain: [],
        publicKey,
        sealedKey,
        request: requestPem,
        addedAt: clock(),
      });
      await parts.changed();
      return details(record);
    },
    inspect: ({ source, password }) => inspect(parts, source, password),
    async import(wish) {
      if (wish.partnerId !== undefined) pins.mustKnow(wish.partnerId);
      const { added, lists } = await importFrom(parts, wish);
      if (wish.partnerId !== undefined) parts.settled(wish.partnerId);
      await parts.changed();
      return { added: added.map((record) => views.view(record)), lists: [...lists] };
    },
    export: (wish) => exportOne(mustGet(wish.id), wish, { keys, folder: parts.exports }),
    async change({ id, label, purposes }) {
      const record = mustGet(id);
      const wished =
        purposes === undefined || record.der === undefined
          ? purposes
          : purposesFor(views.facts(record.der), purposes);
      return await told(
        journal.certificates.change(id, {
          ...(label === undefined || label === '' ? {} : { label }),
          ...(wished === undefined ? {} : { purposes: wished }),
        }),
      );
    },
    async use({ id, purposes }) {
      const record = mustGet(id);
      requireOwn(record);
      const isOver = views.view(record).expiry?.state === 'expired';
      if (record.state !== 'active' || record.der === undefined || isOver) {
        throw new EngineError({ code: 'certificate-not-active', params: { label: record.label } });
      }
      const allowed = purposesFor(views.facts(record.der), purposes);
      journal.transaction(() => {
        for (const other of journal.certificates.list()) {
          const left = other.inUseFor.filter((purpose) => !allowed.includes(purpose));
          if (other.id !== id && left.length < other.inUseFor.length) {
            journal.certificates.change(other.id, { inUseFor: left });
          }
        }
        journal.certificates.change(id, {
          inUseFor: allPurposes.filter((one) => record.inUseFor.includes(one) || allowed.includes(one)),
          purposes: allPurposes.filter((one) => record.purposes.includes(one) || allowed.includes(one)),
        });
      });
      return await told(record);
    },
    async retire({ id, note }) {
      const record = mustGet(id);
      requireUnused(record);
      journal.transaction(() => {
        journal.certificates.change(id, { state: 'retired', retiredAt: clock(), inUseFor: [] });
        pins.retired(record, note);
      });
      return await told(record);
    },
    async restore({ id, note }) {
      const record = mustGet(id);
      if (record.state !== 'retired') return views.view(record);
      journal.transaction(() => {
        const state = record.der === undefined ? 'requested' : 'active';
        journal.certificates.change(id, { state, retiredAt: null });
        pins.restored(record, note);
      });
      return await told(record);
    },
    async remove({ id, force }) {
      const record = mustGet(id);
      requireUnused(record);
      // A key may still have to open what was encrypted for it.
      const isPlain = record.state === 'requested' || (record.state === 'retired' && record.owner !== 'own');
      if (!isPlain && !(force && record.state === 'retired')) {
        throw new EngineError({ code: 'certificate-kept', params: { label: record.label } });
      }
      journal.certificates.remove(id);
      await parts.changed();
      return {};
    },
    questions: ({ partnerId }) => Promise.resolve(parts.questions.list(partnerId)),
    async trust({ partnerId, ...wish }) {
      pins.trust(partnerId, wish);
      parts.settled(partnerId, wish.role);
      parts.questions.answered({ partnerId, role: wish.role, fingerprint: wish.fingerprint });
      await parts.changed();
      return trust.history(partnerId);
    },
    async distrust({ partnerId, fingerprint, role, note }) {
      pins.distrust(partnerId, fingerprint, role, note);
      await parts.changed();
      return trust.history(partnerId);
    },
    decisions: ({ partnerId }) => Promise.resolve(trust.history(partnerId)),
    async check({ id }) {
      const verdict = await parts.check(mustGet(id));
      await parts.changed();
      return verdict;
    },
    lists: () => Promise.resolve(journal.revocation.entries()),
  };
}

function requireOwn(record: CertificateRecord): void {
  if (record.owner !== 'own')
    throw new EngineError({ code: 'certificate-not-own', params: { label: record.label } });
}
