import type { Counterpart, OftpCounterpart } from '../agreements/index.ts';
import type {
  OftpSecrets,
  Partner,
  Moment,
  PartnerId,
  PartnerInput,
  PartnerKind,
  PartnerSummary,
  PartnerTerms,
} from '../../shared/index.ts';
import {
  PartnerInput as PartnerSchema,
  agreementFindings,
  allPurposes,
  lineOf,
  passwordUserOf,
  purposesOf,
  purposesThere,
} from '../../shared/index.ts';
import type { PartnerRecord } from '../journal/index.ts';
import type { Sealer } from '../secrets/index.ts';
import type { BroughtCertificate } from './certificates/index.ts';
import type { EngineContext } from './context.ts';
import { EngineError } from './engine-error.ts';

type Sealed = PartnerRecord['sealed'];

export interface UpdateOptions {
  /** When the entry was changed last, as its editor knew it. */
  readonly seen?: Moment | undefined;
  /** A certificate that was shown on the line, to be kept with the entry. */
  readonly shown?: Parameters<EngineContext['certificates']['keepShown']>[1] | undefined;
}

export interface AddOptions {
  readonly practice?: boolean;
  /** Certificates that come with it: they are kept with the entry, or neither is. */
  readonly brought?: readonly BroughtCertificate[];
}

/** The partners of this home, with their secrets sealed. */
export interface PartnerBook {
  get(id: PartnerId): Partner;
  list(): PartnerSummary[];
  add(input: PartnerInput, options?: AddOptions): Promise<Partner>;
  /** Throws what `add` would, and adds nothing. */
  check(input: PartnerInput, options?: AddOptions): Promise<void>;
  /** Throws `partner-changed` {partner} where it was changed since it was seen, and what keeping what was shown throws. */
  update(id: PartnerId, input: PartnerInput, options?: UpdateOptions): Promise<Partner>;
  remove(id: PartnerId): void;
  proxyPassword(id: PartnerId): Promise<string>;
  /** With its passwords in clear, for one session. */
  counterpart(id: PartnerId): Promise<Counterpart>;
  /** Partners that may call us and announce this code. */
  callers(code: string): Promise<readonly OftpCounterpart[]>;
  canBeCalled(id: PartnerId): boolean;
  practice(kind: PartnerKind): Partner | undefined;
}

export function createPartnerBook(context: EngineContext, sealer: Sealer): PartnerBook {
  const { journal, hub } = context;

  function record(id: PartnerId): PartnerRecord {
    const found = journal.partners.get(id);
    if (found === undefined) throw new EngineError({ code: 'partner-unknown', params: { id } });
    return found;
  }

  function requireFreeName(name: string, except?: PartnerId): void {
    const other = journal.partners.byName(name);
    if (other !== undefined && other.id !== except)
      throw new EngineError({ code: 'partner-exists', params: { name: other.name } });
  }

  /** A partner must not be left without the certificate that it is to be shown. */
  function requireOwnCertificate(terms: PartnerTerms): void {
    const { ownCertificate } = lineOf(terms);
    if (ownCertificate === undefined) return;
    const entry = journal.certificates.get(ownCertificate);
    if (entry?.owner !== 'own')
      throw new EngineError({
        code: 'certificate-not-own',
        params: { label: entry?.label ?? ownCertificate },
      });
    if (entry.state !== 'active')
      throw new EngineError({ code: 'certificate-not-active', params: { label: entry.label } });
  }

  /** What does not work together is not kept: the doors say the same beforehand. */
  function requireWorking(
    terms: PartnerTerms,
    before?: PartnerRecord,
    { practice = before?.practice ?? false, brought }: AddOptions = {},
  ): void {
    if (terms.kind !== 'oftp2') return;
    const found = purposesThere(journal.certificates.list(), before?.id);
    const there = brought === undefined ? found : { ...found, theirs: purposesOf(brought) };
    const finding = agreementFindings(terms.oftp2, {
      ownCode: context.ownStation().code,
      groupCodes: context.ownStation().groups.map(({ code }) => code),
      others: journal.partners.list().filter(({ id }) => id !== before?.id),
      // The practice partner shows its certificate whenever it starts.
      certificates: practice ? { ...there, theirs: new Set(allPurposes) } : there,
      before: before?.kind === 'oftp2' ? before.oftp2 : undefined,
    })[0];
    if (finding?.weight !== 'error') return;
    const { code, params, path } = finding;
    throw new EngineError({ code, params: { ...params, field: path.join('.') } });
  }

  /** A person says it of the certificate that is in use now (D-04). */
  function withRegistered<T extends PartnerTerms>(terms: T): T {
    if (terms.kind !== 'digipoort') return terms;
    const { isRegistered, registeredCertificate, ...digipoort } = terms.digipoort;
    const now = isRegistered
      ? (registeredCertificate ?? context.certificates.shownTo(terms)?.fingerprint)
      : undefined;
    return {
      ...terms,
      digipoort: { ...digipoort, isRegistered, ...(now === undefined ? {} : { registeredCertificate: now }) },
    };
  }

  async function requireAddable(name: string, terms: PartnerTerms, options: AddOptions): Promise<void> {
    requireFreeName(name);
    requireOwnCertificate(terms);
    await context.agreement.requireUsable(terms, undefined);
    requireWorking(terms, undefined, options);
  }

  async function seal(secrets: OftpSecrets, earlier: Sealed): Promise<Sealed> {
    const sealed: { -readonly [K in keyof Sealed]: Sealed[K] } = { ...earlier };
    for (const key of ['ourPassword', 'theirPassword', 'proxyPassword'] as const) {
      const value = secrets[key];
      if (value === null || value === '') delete sealed[key];
      else if (value !== undefined) sealed[key] = await sealer.seal(value, key);
    }
    return sealed;
  }

  /** Each is bound to what it is: one cannot be put in the other's place. */
  async function open(sealed: Sealed, key: keyof Sealed): Promise<string> {
    const text = sealed[key];
    return text === undefined ? '' : Buffer.from(await sealer.open(text, key)).toString('utf8');
  }

  /** What is entered by hand is the password from now on, whatever came of a change. Within the caller's transaction. */
  function passwordEntered(before: PartnerRecord): void {
    const partnerId = before.id;
    if (passwordUserOf(before) === undefined) return;
    const change = journal.passwords.open(partnerId);
    if (change?.state === 'prepared' || change?.state === 'sending')
      throw new EngineError({ code: 'password-change-runs', params: { partner: before.name } });
    const now = context.clock();
    const { id } =
      change ?? journal.passwords.add({ partnerId, state: 'replaced', sealed: {}, startedAt: now });
    journal.passwords.change(id, { state: 'replaced', decidedAt: now, refusedAt: null, forget: true });
  }

  function lastContact(id: PartnerId): Moment | undefined {
    const moments = [context.contacts.get(id), context.trials.get(id)].filter((at) => at !== undefined);
    return moments.length === 0 ? undefined : Math.max(...moments);
  }

  async function toCounterpart({ sealed, ...partner }: PartnerRecord): Promise<Counterpart> {
    return {
      ...partner,
      ourPassword: await open(sealed, 'ourPassword'),
      theirPassword: await open(sealed, 'theirPassword'),
      proxyPassword: await open(sealed, 'proxyPassword'),
    };
  }

  return {
    get: (id) => toPartner(record(id)),
    list() {
      const figures = journal.transfers.perPartner();
      return journal.partners.list().map((partner) => {
        const lastContactAt = lastContact(partner.id);
        return {
          ...toPartner(partner),
          ...(figures.get(partner.id) ?? { queued: 0, receiptsDue: 0, needsYou: 0 }),
          ...(lastContactAt === undefined ? {} : { lastContactAt }),
          destinations: [...context.agreement.destinations(partner)],
          capabilities: context.agreement.capabilities(partner),
        };
      });
    },
    async check(input, options = {}) {
      const { name, secrets: _unused, ...said } = PartnerSchema.parse(input);
      await requireAddable(name, withRegistered(said), options);
    },
    async add(input, options = {}) {
      const { name, secrets, ...said } = PartnerSchema.parse(input);
      const terms = withRegistered(said);
      const { practice = false, brought = [] } = options;
      await requireAddable(name, terms, options);
      const sealed = await seal(secrets, {});
      requireFreeName(name);
      requireWorking(terms, undefined, options);
      const added = journal.transaction(() => {
        const partner = journal.partners.add({ name, sealed, practice, ...terms });
        // The practice partner has another certificate each time it starts: nobody decides about it.
        if (!partner.practice) context.certificates.agreed(partner.id, undefined, terms);
        context.certificates.brought.keep(partner.id, brought);
        return partner;
      });
      hub.emit({ type: 'partners' });
      if (brought.length > 0) hub.emit({ type: 'certificates' });
      return toPartner(added);
    },
    async update(id, input, { seen, shown } = {}) {
      const { name, secrets, ...said } = PartnerSchema.parse(input);
      const terms = withRegistered(said);
      requireSameKind(record(id), terms);
      await context.agreement.requireUsable(terms, record(id));
      const sealed = await seal(secrets, record(id).sealed);
      requireFreeName(name, id);
      requireOwnCertificate(terms);
      requireWorking(terms, record(id));
      const updated = journal.transaction(() => {
        const before = record(id);
        if (seen !== undefined && before.updatedAt !== seen)
          throw new EngineError({ code: 'partner-changed', params: { partner: before.name } });
        if (secrets.ourPassword !== undefined) passwordEntered(before);
        const partner = journal.partners.update(id, { name, sealed, ...terms });
        // First, because it may fail: what the entry settles is settled in memory, too, and no rollback brings that back.
        if (shown !== undefined) context.certificates.keepShown(id, shown);
        if (!partner.practice) context.certificates.agreed(id, before, terms);
        return partner;
      });
      hub.emit({ type: 'certificates' });
      hub.emit({ type: 'partners' });
      return toPartner(updated);
    },
    remove(id) {
      record(id);
      journal.transaction(() => {
        context.certificates.partnerGoes(id);
        journal.partners.remove(id);
      });
      hub.emit({ type: 'partners' });
      hub.emit({ type: 'certificates' });
    },
    proxyPassword: (id) => open(record(id).sealed, 'proxyPassword'),
    counterpart: (id) => toCounterpart(record(id)),
    callers(code) {
      const callers = journal.partners
        .list()
        .filter(
          (partner) => partner.kind === 'oftp2' && partner.oftp2.mayCall && partner.oftp2.code === code,
        );
      return Promise.all(callers.map(toCounterpart)).then((all) =>
        all.filter((partner) => partner.kind === 'oftp2'),
      );
    },
    canBeCalled(id) {
      const partner = journal.partners.get(id);
      return partner !== undefined && lineOf(partner).host !== '';
    },
    practice(kind) {
      const partner = journal.partners.list().find((each) => each.practice && each.kind === kind);
      return partner === undefined ? undefined : toPartner(partner);
    },
  };
}

/** Its history is that of its kind: who goes over to another protocol is another partner. */
function requireSameKind({ kind, name }: PartnerRecord, terms: PartnerTerms): void {
  if (kind !== terms.kind) throw new EngineError({ code: 'partner-other-kind', params: { name, kind } });
}

export function toPartner(record: PartnerRecord): Partner {
  const { sealed, ...partner } = record;
  return {
    ...partner,
    secretsSet: {
      ourPassword: sealed.ourPassword !== undefined,
      theirPassword: sealed.theirPassword !== undefined,
      proxyPassword: sealed.proxyPassword !== undefined,
    },
  };
}
