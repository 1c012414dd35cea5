import type {
  DoctorCheck,
  EngineBody,
  EngineStatus,
  Partner,
  PartnerId,
  PartnerInput,
  Problem,
  TransferFilter,
  TransferState,
} from '../../shared/index.ts';
import { toProblem } from '../../shared/index.ts';
import { toReceipt } from '../journal/index.ts';
import type { Page } from '../journal/index.ts';
import { createCertificateExchange } from './certificate-exchange/index.ts';
import type { EngineContext } from './context.ts';
import { createAutomationCalls } from './automation.ts';
import type { Dispatcher } from './dispatcher.ts';
import { EngineError } from './engine-error.ts';
import { createEvidenceCalls } from './evidence.ts';
import { cancelFetched, isFetched } from './fetched/index.ts';
import { createFetchCall } from './fetching/index.ts';
import type { Listening } from './listening.ts';
import { lookAtServer } from './look-at-server.ts';
import { endOfGone } from './incoming.ts';
import { createLocalCalls } from './local-folders/index.ts';
import { assignReceipt, leaveUnknown } from './metafiles/index.ts';
import { standing } from './standing.ts';
import { isAboutCertificates, listNeeds } from './needs.ts';
import type { PartnerBook, UpdateOptions } from './partner-book.ts';
import { createExport, createImport } from './partner-list/index.ts';
import { isRefusedLogin } from './waiting-for-login.ts';
import type { PasswordBook } from './passwords/index.ts';
import type { PracticeBook } from './practice/index.ts';
import { createRemoteCalls } from './remote/index.ts';
import type { KeptLines } from './remote/index.ts';
import type { Sending } from './sending.ts';
import { createSessionCalls } from './sessions/index.ts';
import type { SettingsBook } from './settings-book.ts';
import { requireGroups } from './station-groups.ts';
import { cutSession } from './cut-session.ts';
import { createTransferCalls } from './transfer-calls.ts';
import { failWaiting, waitNoMore } from './waiting-for-trust.ts';

export interface EngineParts {
  readonly context: EngineContext;
  readonly settings: SettingsBook;
  readonly partners: PartnerBook;
  readonly passwords: PasswordBook;
  readonly dispatcher: Dispatcher;
  readonly listening: Listening;
  readonly sending: Sending;
  readonly practice: PracticeBook;
  readonly keptLines: KeptLines;
  /** Where what a person wants to have is written. */
  readonly exportsFolder: string;
  doctor(): Promise<DoctorCheck[]>;
  readonly diagnostics: Pick<EngineBody['engine'], 'diagnostics' | 'saveDiagnostics'>;
  status(): EngineStatus;
  tellStatus(): void;
  close(): Promise<void>;
}

const unfinishedIn: ReadonlySet<TransferState> = new Set(['receiving', 'waiting', 'preparing']);

/** The contract, written. */
export function createEngineBody(parts: EngineParts): EngineBody {
  const { context, settings, partners, dispatcher, listening, practice } = parts;
  const { journal, hub } = context;

  async function beforeCall(id: Parameters<PartnerBook['get']>[0]): Promise<void> {
    await practice.ensureFor(partners.get(id));
  }
  const transfers = createTransferCalls(context, parts.sending, dispatcher, beforeCall);

  const evidence = createEvidenceCalls(context, parts.exportsFolder, parts.status().version);
  const certificateExchange = createCertificateExchange(context);

  async function agree(id: PartnerId, partner: PartnerInput, options?: UpdateOptions): Promise<Partner> {
    const updated = await partners.update(id, partner, options);
    // What is agreed now holds for whoever looks there, too.
    void parts.keptLines.leave(id);
    dispatcher.hurry(id);
    return updated;
  }

  /** What failed only because a certificate was not trusted goes on once it is; and what failed at a login, with the other password. */
  async function sendAgain(
    id: PartnerId,
    hasFailedSo: (problem: Problem) => boolean = ({ code }) => isAboutCertificates(code),
  ): Promise<void> {
    const filter: TransferFilter & Page = {
      partnerId: id,
      states: ['failed', 'unknown'],
      offset: 0,
      limit: 500,
    };
    // Oldest first, as they were sent.
    for (const record of journal.transfers.list(filter).rows.toReversed()) {
      const isOurs = record.direction === 'out' || isFetched(record);
      if (!isOurs || record.problem === undefined || !hasFailedSo(record.problem)) continue;
      // What has another reason to stay says so when a person tries it again.
      await transfers.retry({ id: record.id }).catch((error: unknown) => {
        context.log('not-sent-again', { transfer: record.id, code: toProblem(error).code });
      });
    }
    dispatcher.hurry(id);
  }

  return {
    engine: {
      status: () => Promise.resolve(parts.status()),
      doctor: () => parts.doctor(),
      ...parts.diagnostics,
      stop() {
        // The answer has to leave before the line to the caller closes.
        setTimeout(() => void parts.close(), 50);
        return Promise.resolve({});
      },
    },
    settings: {
      get: () => Promise.resolve(settings.current()),
      async update(change) {
        const before = settings.current();
        requireGroups(journal, before.station, settings.merged(change).station);
        const now = settings.update(change);
        hub.emit({ type: 'settings', settings: now });
        if (JSON.stringify(before.listener) !== JSON.stringify(now.listener)) {
          if (now.listener.enabled) await listening.start(now.listener);
          else await listening.stop();
        }
        parts.tellStatus();
        return now;
      },
    },
    listener: {
      async start({ host, tlsPort, plainPort, remember }) {
        const kept = settings.current().listener;
        const wish = {
          host: host ?? kept.host,
          tlsPort: tlsPort === undefined ? kept.tlsPort : tlsPort,
          plainPort: plainPort === undefined ? kept.plainPort : plainPort,
        };
        if (wish.tlsPort === null && wish.plainPort === null)
          throw new EngineError({ code: 'listener-without-port' });
        await listening.start(wish);
        if (remember) {
          const ports = {
            tlsPort: wish.tlsPort === 0 ? kept.tlsPort : wish.tlsPort,
            plainPort: wish.plainPort === 0 ? kept.plainPort : wish.plainPort,
          };
          hub.emit({
            type: 'settings',
            settings: settings.update({ listener: { enabled: true, host: wish.host, ...ports } }),
          });
        }
        return parts.status();
      },
      async stop({ remember }) {
        await listening.stop();
        if (remember)
          hub.emit({ type: 'settings', settings: settings.update({ listener: { enabled: false } }) });
        return parts.status();
      },
    },
    automation: createAutomationCalls(context, settings, dispatcher),
    partners: {
      list: () => Promise.resolve(partners.list()),
      get: ({ id }) => Promise.resolve().then(() => partners.get(id)),
      add: (input) => partners.add(input),
      import: createImport(journal, partners, context.certificates),
      export: createExport(journal, partners, parts.exportsFolder),
      update: ({ id, partner, ...options }) => agree(id, partner, options),
      async sendAs({ id, transferType }) {
        const partner = partners.get(id);
        if (partner.kind !== 'bank-of-canada') throw otherKind(partner);
        const { name, kind, bank } = partner;
        return await agree(id, { name, kind, bank: { ...bank, transferType } });
      },
      async registered({ id }) {
        const partner = partners.get(id);
        if (partner.kind !== 'digipoort') throw otherKind(partner);
        const { name, kind, digipoort } = partner;
        const { registeredCertificate: _before, ...agreed } = digipoort;
        return await partners.update(id, { name, kind, digipoort: { ...agreed, isRegistered: true } });
      },
      async remove({ id, force }) {
        const { name } = partners.get(id);
        const open = journal.transfers.open(id);
        const offers = journal.offers.open().filter(({ partnerId }) => partnerId === id);
        const count = open.length + offers.length;
        if (count > 0 && !force)
          throw new EngineError({ code: 'partner-has-open-files', params: { name, count } });
        for (const transfer of open) {
          if (transfer.direction !== 'out' || transfer.state === 'delivered') continue;
          if (context.relaying.leave(transfer)) cutSession(context, transfer);
          else if (transfer.protocol['told'] === true) leaveUnknown(context, transfer);
          else await transfers.cancel({ id: transfer.id });
        }
        partners.remove(id);
        void parts.keptLines.leave(id);
        for (const { transferId } of offers) context.ledger.change(transferId, { receipt: 'none' });
        endIncoming(context, id);
        return {};
      },
      async test({ id }) {
        await beforeCall(id);
        const partner = await partners.counterpart(id);
        const address = context.agreement.addressOf(partner);
        const trace = context.sessionLog.begin({
          partnerId: id,
          role: 'initiator',
          address,
          facts: { test: true },
        });
        const purpose = { sessionId: trace.id, partnerId: id };
        const checks = await context.connections.during(purpose, () =>
          context.agreement.test(partner, context.ownStation(), {
            connected: (facts) => trace.facts(facts),
            opened(facts) {
              trace.facts(facts);
              context.trials.set(id, context.clock());
              context.passwords.loggedIn(id);
            },
            trace: (direction, line) => trace.line(direction, line),
            ended(outcome) {
              trace.ended(outcome);
              if (isRefusedLogin(outcome.problem)) context.passwords.loginRefused(id);
            },
          }),
        );
        context.hub.emit({ type: 'partners' });
        return [...checks];
      },
    },
    transfers: { ...transfers, ...evidence.transfers },
    passwords: {
      ...parts.passwords.calls,
      async change({ partnerId, password }) {
        await beforeCall(partnerId);
        return await parts.passwords.calls.change({ partnerId, password });
      },
      async confirm(wish) {
        const state = parts.passwords.calls.confirm(wish);
        await sendAgain(wish.partnerId, isRefusedLogin);
        return state;
      },
      async reject(wish) {
        const state = parts.passwords.calls.reject(wish);
        await sendAgain(wish.partnerId, isRefusedLogin);
        return state;
      },
      async use(wish) {
        const state = parts.passwords.calls.use(wish);
        await sendAgain(wish.partnerId, isRefusedLogin);
        return state;
      },
    },
    local: createLocalCalls(() => context.receivedFolder()),
    remote: {
      ...createRemoteCalls(context, parts.keptLines),
      fetch: createFetchCall(context, parts.keptLines, dispatcher.queued),
    },
    receipts: {
      list(filter) {
        const { total, rows } = journal.receipts.list(filter);
        return Promise.resolve({ total, rows: rows.map(toReceipt) });
      },
      async get({ id }) {
        const receipt = await Promise.resolve(journal.receipts.get(id));
        if (receipt === undefined) throw new EngineError({ code: 'receipt-unknown', params: { id } });
        return { ...toReceipt(receipt), octets: Buffer.from(receipt.octets).toString('base64') };
      },
      figures: ({ days }) => Promise.resolve(journal.receipts.figures(context.clock(), days)),
      assign: (wish) => assignReceipt(context, wish),
      ...evidence.receipts,
    },
    sessions: createSessionCalls(journal, context.connections, parts.exportsFolder),
    needs: {
      list: () => Promise.resolve(listNeeds(context)),
    },
    certificates: {
      ...context.certificates.calls,
      ...certificateExchange,
      async trust(wish) {
        const decisions = await context.certificates.calls.trust(wish);
        hub.emit({ type: 'partners' });
        waitNoMore(context, wish.partnerId);
        await sendAgain(wish.partnerId);
        return decisions;
      },
      async look({ partnerId }) {
        await beforeCall(partnerId);
        return await lookAtServer(context, await partners.counterpart(partnerId));
      },
      standing: (wish) => standing(context, wish),
      async refuse(wish) {
        const { decisions, problem } = await context.certificates.refuse(wish);
        failWaiting(context, wish.partnerId, wish.fingerprint, problem);
        return decisions;
      },
      async distrust(wish) {
        const decisions = await context.certificates.calls.distrust(wish);
        hub.emit({ type: 'partners' });
        return decisions;
      },
      async import(wish) {
        const imported = await context.certificates.calls.import(wish);
        // It may hold a private key: nothing of it stays where a window has put it.
        if ('path' in wish.source) await context.spool.forget(wish.source.path);
        if (wish.partnerId !== undefined) await sendAgain(wish.partnerId);
        return imported;
      },
      async decide(wish) {
        const answer = await certificateExchange.decide(wish);
        const partnerId = journal.offers.get(wish.offerId)?.partnerId;
        if (wish.accept && partnerId !== undefined) await sendAgain(partnerId);
        return answer;
      },
      async deliver(wish) {
        await beforeCall(wish.partnerId);
        const answer = await certificateExchange.deliver(wish);
        dispatcher.hurry(wish.partnerId);
        return answer;
      },
    },
    practice: practice.calls,
  };
}

/** Files on their way in from a partner that was removed: what has come is kept, and nothing more comes. */
function endIncoming(context: EngineContext, id: PartnerId): void {
  for (const record of context.journal.transfers.open(id)) {
    if (isFetched(record) && record.protocol['committing'] !== true) {
      cancelFetched(context, record);
      continue;
    }
    if (record.direction !== 'in' || !unfinishedIn.has(record.state)) continue;
    if (record.state === 'preparing' || record.protocol['committing'] === true)
      context.opening.begin(record.id);
    else endOfGone(context, record);
  }
  for (const { partnerId, session } of context.sessions) if (partnerId === id) session.abort();
}

function otherKind({ name, kind }: Partner): EngineError {
  return new EngineError({ code: 'partner-other-kind', params: { name, kind } });
}
