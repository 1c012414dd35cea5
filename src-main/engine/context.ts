import type { Agreement, Counterpart, Exchange, OwnStation, RunningSession } from '../agreements/index.ts';
import type { Moment, PartnerId, ReceiptId, TransferId } from '../../shared/index.ts';
import type { Journal, TransferRecord } from '../journal/index.ts';
import type { CertificateBook } from './certificates/index.ts';
import type { ArrivingFiles } from './arriving-files.ts';
import type { ConnectionLog } from './connections/index.ts';
import type { SessionLog } from './sessions/index.ts';
import type { EventHub } from './event-hub.ts';
import type { Ledger } from './ledger.ts';
import type { Opening } from './opening.ts';
import type { Relaying } from './relaying.ts';
import type { Speedometer } from './speedometer.ts';
import type { Spool } from './spool.ts';

/** A session that is open now. */
export interface OpenSession {
  readonly partnerId: PartnerId;
  readonly session: RunningSession;
  readonly exchange: Exchange;
  /** A person does not want this file sent any more. False where it is not under way in this session. */
  cancelFile(id: TransferId): boolean;
}

/** Hears how logins with our password have ended, for good. */
export interface LoginWatch {
  loggedIn(id: PartnerId): void;
  loginRefused(id: PartnerId): void;
  /** The password in use was refused, and another one is kept: nobody is called before a person has chosen. */
  waitsForChoice(id: PartnerId): boolean;
}

/** What the parts of the engine share. */
export interface EngineContext {
  readonly journal: Journal;
  readonly ledger: Ledger;
  readonly hub: EventHub;
  readonly spool: Spool;
  readonly agreement: Agreement;
  readonly certificates: CertificateBook;
  readonly sessionLog: SessionLog;
  readonly connections: ConnectionLog;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** In [0, 1). */
  readonly random: () => number;
  /** Folder of files that are still coming in. */
  readonly stagingFolder: string;
  /** Folder for what has come in, one folder in it for each partner. */
  receivedFolder(): string;
  ownStation(): OwnStation;
  /** A partner with its passwords in clear. Throws `partner-unknown`. */
  counterpart(id: PartnerId): Promise<Counterpart>;
  /** Somebody can be asked whether a certificate is trusted: a window, a terminal. Otherwise the answer is no. */
  readonly asksPeople: boolean;
  readonly opening: Opening;
  readonly relaying: Relaying;
  readonly speed: { readonly out: Speedometer; readonly in: Speedometer };
  readonly sessions: Set<OpenSession>;
  /** Hears how logins end, for whoever has two passwords to choose from. */
  readonly passwords: LoginWatch;
  readonly arriving: ArrivingFiles;
  /** Receipts of ours that a session has taken and not yet sent. */
  readonly receiptsUnderWay: Set<ReceiptId>;
  /** When each partner was last spoken to in this run, for what there was to do. */
  readonly contacts: Map<PartnerId, Moment>;
  /** When each was last tried by a person, and let us in: people see it as a contact, and no answer was looked for. */
  readonly trials: Map<PartnerId, Moment>;
  /** Until when a partner is not called; what waits only for that may go when the partner calls meanwhile. */
  heldUntil(partnerId: PartnerId): Moment;
  /** A call to this partner begins: what is kept open with it and would be in its way is ended. */
  makeWay(partnerId: PartnerId): Promise<void>;
  /** Partners of whom a person has said that they are not called by themselves. */
  paused(): readonly PartnerId[];
  /** Something has changed that may let a file go: look again. */
  wake(): void;
  /** The spooled copy is not needed any more. */
  discard(record: TransferRecord): void;
  log(event: string, facts: Readonly<Record<string, string | number | boolean>>): void;
}
