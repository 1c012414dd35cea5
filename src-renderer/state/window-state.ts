import { assertNever, createEngineApi, sendingOnce } from '../../shared/index.ts';
import type { EngineApi, EngineEvent, EventBatch, Session } from '../../shared/index.ts';
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Connection, FileIntake, WindowCarrier } from '../carrier/index.ts';
import { createCertificateStore } from './certificate-store.ts';
import type { CertificateStore } from './certificate-store.ts';
import { createFolders } from './folders.ts';
import type { Folders } from './folders.ts';
import { createHappenings } from './happenings.ts';
import type { Happenings } from './happenings.ts';
import { isBack } from './is-back.ts';
import { createOpenSession } from './open-session.ts';
import type { OpenSession } from './open-session.ts';
import { createOpenTransfer } from './open-transfer.ts';
import type { OpenTransfer } from './open-transfer.ts';
import { createOverview } from './overview.ts';
import type { Overview } from './overview.ts';
import { createProgressStore, withProgress, withoutStill } from './progress.ts';
import type { ProgressState } from './progress.ts';
import { createPulse } from './pulse.ts';
import type { Pulse } from './pulse.ts';
import { createStillFigures } from './still-figures.ts';
import { createThroughput } from './throughput.ts';
import type { Throughput } from './throughput.ts';
import { createTransferNews } from './transfer-news.ts';
import type { TransferNews } from './transfer-news.ts';
import { createReceiptList, createSessionList, createTransferList } from './transfer-lists.ts';
import type { ReceiptList, SessionList, TransferList } from './transfer-lists.ts';

/** Everything the window knows of the engine, kept up to date by its events. */
export interface WindowState {
  readonly api: EngineApi;
  readonly files: FileIntake;
  readonly connection: StoreApi<{ readonly connection: Connection }>;
  readonly overview: Overview;
  readonly transfers: TransferList;
  readonly receipts: ReceiptList;
  readonly certificates: CertificateStore;
  readonly open: OpenTransfer;
  readonly sessions: SessionList;
  readonly openSession: OpenSession;
  readonly progress: StoreApi<ProgressState>;
  readonly happenings: Happenings;
  readonly news: TransferNews;
  readonly folders: Folders;
  readonly throughput: Throughput;
  readonly pulse: Pulse;
  /** Resolves when there is something to show: settings and first rows, or that they cannot be read. */
  readonly opened: Promise<void>;
  retryConnection(): void;
}

/** Milliseconds, two frames: the rows are in sight before what stands around them keeps the page busy. */
const untilPainted = 32;
/** Rows of the first screen: where the page turns out higher it asks for more. */
const firstRows = 30;

/**
 * Listens first, then reads: what happens in between is heard. The journal comes first, since it is what people open the window for; the
 * rest when it is there. After each absence of the engine everything is read again.
 */
export function createWindowState(carrier: WindowCarrier): WindowState {
  const connection = createStore<{ readonly connection: Connection }>(() => ({
    connection: { state: 'connecting' },
  }));
  const api = sendingOnce(createEngineApi(carrier), () => isBack(connection));
  const overview = createOverview(api);
  const transfers = createTransferList(api);
  const receipts = createReceiptList(api);
  const certificates = createCertificateStore(api);
  const open = createOpenTransfer(api);
  const sessions = createSessionList(api);
  const openSession = createOpenSession(api);
  const progress = createProgressStore();
  const stillFigures = createStillFigures(progress);
  const happenings = createHappenings();
  const news = createTransferNews();
  const folders = createFolders(api);
  const throughput = createThroughput();
  const pulse = createPulse(
    () => api.engine.status({}),
    () => connection.getState().connection.state === 'here',
  );

  function readRest(): void {
    overview.readRest();
    certificates.refresh();
  }

  function readFirst(): Promise<void> {
    const settingsRead = overview.readSettings();
    const rowsRead = new Promise<void>((resolve) => {
      const stop = transfers.store.subscribe(({ list, problem }) => {
        if (list.total === undefined && problem === undefined) return;
        stop();
        setTimeout(readRest, untilPainted);
        resolve();
      });
    });
    transfers.look(0, firstRows);
    return Promise.all([settingsRead, rowsRead]).then(() => undefined);
  }

  function readAgain(): void {
    void overview.readSettings();
    transfers.refresh();
    readRest();
    receipts.refresh();
    open.refresh();
    sessions.refresh();
    openSession.refresh();
  }

  function hearBatch(batch: EventBatch): void {
    if (batch.reset) readAgain();
    for (const event of batch.events) hear(event);
    const figures = batch.events.flatMap((event) => (event.type === 'progress' ? [event.progress] : []));
    if (figures.length > 0) {
      progress.setState((state) => withProgress(state, figures));
      stillFigures.hear(figures);
    }
    const changed = batch.events.flatMap((event) => (event.type === 'transfer' ? [event.transfer] : []));
    if (changed.length > 0) {
      progress.setState((state) => withoutStill(state, changed));
      overview.readSummary();
    }
  }

  function hear(event: EngineEvent): void {
    switch (event.type) {
      case 'transfer':
        transfers.hear(event.transfer, event.isNew);
        open.hearTransfer(event.transfer);
        happenings.hear(event.transfer);
        news.hear(event.transfer);
        return;
      case 'timeline':
        open.hearEvent(event.transferId, event.event);
        return;
      case 'receipt':
        hearReceipt(event.receipt);
        return;
      case 'partners':
        overview.readPartners();
        // Their names and what they use are part of the list.
        certificates.refresh();
        return;
      case 'certificates':
        certificates.refresh();
        return;
      case 'needs':
        overview.readNeeds();
        return;
      case 'settings':
        overview.store.setState({ settings: event.settings });
        return;
      case 'status':
        overview.store.setState({ status: event.status });
        throughput.hear(event.status);
        return;
      case 'practice':
        overview.store.setState({ practice: event.status });
        return;
      case 'session':
        hearSession(event.session);
        return;
      case 'progress':
        return;
      default:
        assertNever(event);
    }
  }

  /** The event does not say whether a receipt is new: one that is newer than all that were heard of is. */
  let newestReceipt = 0;
  function hearReceipt(receipt: Extract<EngineEvent, { type: 'receipt' }>['receipt']): void {
    receipts.hear(receipt, receipt.id > newestReceipt);
    newestReceipt = Math.max(newestReceipt, receipt.id);
    overview.readSummary();
  }

  /** As with receipts. */
  let newestSession = 0;
  function hearSession(session: Session): void {
    sessions.hear(session, session.id > newestSession);
    newestSession = Math.max(newestSession, session.id);
    openSession.hear(session);
  }

  carrier.subscribe(0, hearBatch);
  // Asked before the line stands: the questions go out with its first words.
  const opened = readFirst();
  carrier.watch((next) => {
    const before = connection.getState().connection.state;
    connection.setState({ connection: next });
    if (next.state === 'here' && before === 'away') readAgain();
  });

  return {
    api,
    files: carrier.files,
    connection,
    overview,
    transfers,
    receipts,
    certificates,
    open,
    sessions,
    openSession,
    progress,
    happenings,
    news,
    folders,
    throughput,
    pulse,
    opened,
    retryConnection: () => carrier.retryNow(),
  };
}
