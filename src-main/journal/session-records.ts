import type {
  Moment,
  Parameters,
  PartnerId,
  Problem,
  Session,
  SessionFile,
  SessionFilter,
  SessionId,
  SessionLine,
  TransferId,
} from '../../shared/index.ts';

export interface NewSession {
  readonly partnerId?: PartnerId | undefined;
  readonly role: Session['role'];
  readonly address: string;
  readonly beganAt: Moment;
  readonly facts?: Parameters;
}

/** What has come to a session since it was written last. */
export interface SessionChange {
  readonly id: SessionId;
  /** Lines there were up to now, those that are not kept included. */
  readonly lines: number;
  readonly newLines: readonly SessionLine[];
  readonly newFiles: readonly TransferId[];
  readonly address: string;
  readonly facts: Parameters;
  readonly ended?: {
    readonly at: Moment;
    readonly by?: Session['endedBy'];
    readonly problem?: Problem | undefined;
  };
}

/** How much of the sessions is kept. */
export interface SessionLimits {
  /** Sessions that began earlier go. */
  readonly before: Moment;
  /** Sessions with partners that stay at most. */
  readonly partners: number;
  /** Sessions of callers who are nobody, counted apart: however many call, the partners' stay. */
  readonly strangers: number;
  /** Lines of all sessions together. */
  readonly lines: number;
  /** Lines that are kept of one session at most. */
  readonly linesOfOne: number;
  /** Sessions that are taken away at a time. */
  readonly batch: number;
}

/**
 * The sessions with their traces. What is written here is there after a crash of the program; after one of the computer the last of it
 * may be missing, unless something durable was written since. Nobody waits for the disk because of a trace.
 */
export interface SessionStore {
  begin(session: NewSession): SessionId;
  /** All of it, or nothing. */
  write(changes: readonly SessionChange[]): void;
  get(id: SessionId): Session | undefined;
  /** Those with a number above `after`, in their order. */
  lines(id: SessionId, after: number, limit: number): SessionLine[];
  /** In the order of their numbers; of very many the first thousand. */
  files(id: SessionId): SessionFile[];
  /** Newest first. */
  list(filter: SessionFilter & { readonly offset: number; readonly limit: number }): {
    total: number;
    rows: Session[];
  };
  /** Those that an engine left open which is no more. */
  endUnfinished(problem: Problem): void;
  /** Takes away one batch of what is too much; gives how many sessions went. */
  prune(limits: SessionLimits): number;
}
