import type {
  Moment,
  Parameters,
  Partner,
  PartnerId,
  PartnerTerms,
  Problem,
  Receipt,
  ReceiptFigures,
  ReceiptId,
  TimelineEvent,
  Transfer,
  TransferFilter,
  TransferId,
  TransferSummary,
} from '../../shared/index.ts';

import type { PasswordStore } from './password-records.ts';
import type { ConnectionStore } from './connection-records.ts';
import type { SessionStore } from './session-records.ts';
import type {
  CertificateOfferStore,
  CertificateStore,
  RevocationCache,
  TrustStore,
} from './certificate-records.ts';

/** What a partner's protocol needs of a file or receipt to send it again; JSON in the journal. */
export type ProtocolFields = Record<string, string | number | boolean | null>;

/** A partner with its secrets sealed. */
export type PartnerRecord = Pick<Partner, 'id' | 'name' | 'practice' | 'createdAt' | 'updatedAt'> &
  PartnerTerms & {
    readonly sealed: {
      readonly ourPassword?: string;
      readonly theirPassword?: string;
      readonly proxyPassword?: string;
    };
  };
export type NewPartner = Pick<PartnerRecord, 'name' | 'sealed' | 'practice'> & PartnerTerms;

/** A transfer with what only the engine knows. */
export type TransferRecord = Transfer & {
  /** Name in the spool (out) or in the folder of files that are coming in. */
  readonly spoolFile?: string;
  /** Restart point: octets fsynced here (in), or sent (out). */
  readonly durableOctets: number;
  /** When the present period for delivering it began; absent: when it was queued. */
  readonly periodAt?: Moment;
  /** Of a file of records, the whole records in `durableOctets`; 0 for every other. */
  readonly durableRecords: number;
  readonly protocol: ProtocolFields;
};

type Internal = 'id' | 'partnerName' | 'createdAt' | 'updatedAt';
export type NewTransfer = Omit<TransferRecord, Internal | 'handled' | 'durableRecords'>;

/** null clears; absent leaves as it is. */
type Change<T> = {
  readonly [K in keyof T]?: undefined extends T[K] ? Exclude<T[K], undefined> | null : T[K];
};
export type TransferPatch = Change<
  Omit<TransferRecord, Internal | 'direction' | 'partnerId' | 'handled' | 'durableRecords'>
> & {
  /** Goes with `durableOctets` and is 0 wherever those are set without it: a restart is never counted in the wrong unit. */
  readonly durableRecords?: number;
  /** A person has dealt with it: it needs nobody any more. */
  readonly handled?: boolean;
};

export interface NewTimelineEvent {
  readonly kind: TimelineEvent['kind'];
  readonly by: TimelineEvent['by'];
  readonly params?: Parameters;
  readonly problem?: Problem;
  readonly line?: string;
  readonly at?: Moment;
}

export type ReceiptRecord = Receipt & {
  readonly octets: Uint8Array;
  readonly protocol: ProtocolFields;
  readonly attempts: number;
  readonly nextAttemptAt?: Moment;
};
export type NewReceipt = Omit<
  ReceiptRecord,
  'id' | 'partnerName' | 'fileName' | 'attempts' | 'nextAttemptAt'
>;

export interface Page {
  readonly offset: number;
  readonly limit: number;
}

export interface PartnerStore {
  list(): PartnerRecord[];
  get(id: PartnerId): PartnerRecord | undefined;
  /** Without regard to case. */
  byName(name: string): PartnerRecord | undefined;
  add(partner: NewPartner): PartnerRecord;
  update(id: PartnerId, partner: Pick<NewPartner, 'name' | 'sealed'> & PartnerTerms): PartnerRecord;
  /** Hides it; its history keeps its name, and the name is free again. */
  remove(id: PartnerId): void;
}

export interface TransferStore {
  add(transfer: NewTransfer, event: NewTimelineEvent): TransferRecord;
  change(id: TransferId, patch: TransferPatch, event?: NewTimelineEvent): TransferRecord;
  note(id: TransferId, event: NewTimelineEvent): TimelineEvent;
  timeline(id: TransferId): TimelineEvent[];
  get(id: TransferId): TransferRecord | undefined;
  /** Newest first. */
  list(filter: TransferFilter & Page): { total: number; rows: TransferRecord[] };
  /** Of this remote name, without regard to case or padding, and of a stamp that begins with `begin`. Newest first. */
  byStampBegin(
    key: Pick<Transfer, 'direction' | 'partnerId' | 'remoteName'> & { readonly begin: string },
  ): TransferRecord[];
  /** The oldest file of ours that may go now, or waits until just `heldUntil`, and is none of `except`. */
  ready(
    partnerId: PartnerId,
    now: Moment,
    but?: { readonly except?: readonly TransferId[]; readonly heldUntil?: Moment },
  ): TransferRecord | undefined;
  /** The oldest file that is to be fetched and may be now; as `ready`. */
  readyToFetch(
    partnerId: PartnerId,
    now: Moment,
    but?: { readonly except?: readonly TransferId[]; readonly heldUntil?: Moment },
  ): TransferRecord | undefined;
  /** Files that still wait to be fetched, in periods that began at `moment` or before; oldest first. */
  unfetchedSince(partnerId: PartnerId, moment: Moment, limit: number): TransferRecord[];
  /** Partners of whom files are still to be fetched, or to come. */
  fetchingFrom(): PartnerId[];
  /** Where the files go that are still to be fetched, and what they are there. */
  fetchTargets(): { readonly partnerId: PartnerId; readonly remoteName: string; readonly target: string }[];
  /** Files of ours that still wait to be delivered, in periods that began at `moment` or before; oldest first. */
  /**
   * The names under which files are to go to a partner, or have gone or may have gone since that moment, `except` one; of those that failed or were
   * cancelled only what may have arrived.
   */
  namesSince(partnerId: PartnerId, moment: Moment, except?: TransferId): string[];
  /** Files that the partner has, or has been told of, and whose receipt has not come, the oldest first. */
  awaiting(partnerId: PartnerId): TransferRecord[];
  /** Those, and what the partner was told of and has refused, or what was taken back there, as long as nothing newer of its name was told: a receipt may still come. */
  answerable(partnerId: PartnerId): TransferRecord[];
  undeliveredSince(partnerId: PartnerId, moment: Moment, limit: number): TransferRecord[];
  /** What a crash left in the middle: preparing, sending, receiving. */
  interrupted(): TransferRecord[];
  /** Receipts awaited longer than agreed. */
  overdue(now: Moment): TransferRecord[];
  /** The transfers that carry one file to several destinations, the first of them first. */
  group(id: TransferId): TransferRecord[];
  /** What forwards a file that has come in. */
  relays(id: TransferId): TransferRecord[];
  /** What forwards a file and has come to an end without reaching its destination, and nobody has been told. */
  relaysEnded(): TransferRecord[];
  /** What forwards a file to a partner, came to its end there at `moment` or before, and has had no answer; oldest first. */
  relaysUnanswered(partnerId: PartnerId, moment: Moment, limit: number): TransferRecord[];
  /** Files that came for a group, of which every member has come to its end, and that are not answered. */
  groupsSettled(): TransferRecord[];
  /** Files of a partner that have not come to their end, receipt included. */
  open(partnerId: PartnerId): TransferRecord[];
  /** Every spooled copy that a row stands for. */
  spoolFiles(): Set<string>;
  /** Every file in the staging folder that a row stands for: still coming in, being opened, or kept as it came. */
  stagingFiles(): Set<string>;
  summary(): TransferSummary;
  perPartner(): Map<PartnerId, { queued: number; receiptsDue: number; needsYou: number }>;
  /** What waits for a person, newest first. */
  needs(limit: number): TransferRecord[];
}

/** What was asked for under a key that the caller made, and the first transfer that came of it. */
export interface SendKeyRecord {
  readonly request: string;
  readonly transferId: TransferId;
}

export interface SendKeys {
  get(key: string): SendKeyRecord | undefined;
  /** Throws where the key is there already. */
  keep(key: string, record: SendKeyRecord): void;
}

export type ReceiptFilter = Page & {
  readonly partnerId?: PartnerId | undefined;
  readonly direction?: Receipt['direction'] | undefined;
  readonly transferId?: TransferId | undefined;
  /** Part of a file's, remote or partner's name; no patterns. */
  readonly search?: string | undefined;
};

export interface ReceiptStore {
  add(receipt: NewReceipt): ReceiptRecord;
  get(id: ReceiptId): ReceiptRecord | undefined;
  /** Newest first. */
  list(filter: ReceiptFilter): { total: number; rows: ReceiptRecord[] };
  /** By day, and how long the open ones have been waited for; `now` is in the last of the days. */
  figures(now: Moment, days: number): ReceiptFigures;
  /** Ours that wait for a session and may go now, oldest first; of very many the first thousand. */
  pending(partnerId: PartnerId, now: Moment): ReceiptRecord[];
  markSent(id: ReceiptId, at: Moment): ReceiptRecord;
  postpone(id: ReceiptId, nextAttemptAt: Moment): void;
  /** Brings one that came without a file to its file (absent: to none), with what is kept of it from now on. */
  assign(
    id: ReceiptId,
    to: { readonly transferId?: TransferId; readonly protocol: ReceiptRecord['protocol'] },
  ): ReceiptRecord;
  /** Those of which a person has to say whose they are, the oldest first. */
  questions(limit: number): ReceiptRecord[];
  find(
    key: Pick<Receipt, 'partnerId' | 'direction' | 'form' | 'remoteName' | 'remoteStamp'>,
  ): ReceiptRecord[];
}

export interface Stamps {
  /** Date CCYYMMDD and time hhmmsscccc, in local time, never given twice (RFC 5024 5.3.3). */
  next(now: Date): { readonly date: string; readonly time: string };
  /** The first of a second in which no stamp was given yet: for partners that know no counter (RFC 2204 5.3.3). */
  nextSecond(now: Date): { readonly date: string; readonly time: string };
}

/** Everything that happened in one home. Synchronous: statements are short, and durable when they return. */
export interface Journal {
  readonly partners: PartnerStore;
  readonly transfers: TransferStore;
  readonly sendKeys: SendKeys;
  readonly receipts: ReceiptStore;
  readonly sessions: SessionStore;
  readonly connections: ConnectionStore;
  readonly certificates: CertificateStore;
  readonly trust: TrustStore;
  readonly offers: CertificateOfferStore;
  readonly passwords: PasswordStore;
  readonly revocation: RevocationCache;
  readonly settings: { read(key: string): unknown; write(key: string, value: unknown): void };
  readonly stamps: Stamps;
  /** Partners with a file or a receipt of ours that may go now. */
  partnersReady(now: Moment): PartnerId[];
  /**
   * The earliest moment after `after` at which a file or receipt of ours becomes ready. Without `after` it may lie in the past: then
   * something is ready already, and waits for its partner. `except`: without what is for these.
   */
  nextAttemptAt(after?: Moment, except?: readonly PartnerId[]): Moment | undefined;
  /** All or nothing, durable when it returns; may be nested. */
  transaction<T>(work: () => T): T;
  close(): void;
}
