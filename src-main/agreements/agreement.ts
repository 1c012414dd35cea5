import type { Road } from '../certificates/index.ts';
import type { HashName, SigningKey } from '../cms/index.ts';
import type {
  CertificateExchangeKind,
  CertificateVerdict,
  ConnectionCheck,
  MetafileCorrection,
  Moment,
  FtpsTerms,
  OftpTerms,
  OverwriteAction,
  Parameters,
  PartnerId,
  PartnerTerms,
  Problem,
  ReceiptId,
  StationGroup,
  TransferId,
} from '../../shared/index.ts';
import type { NewConnection } from '../sockets/index.ts';
import type { BrowseHooks, Browser } from './browsing.ts';
import type {
  AwaitingFile,
  DownloadStart,
  EntryLeft,
  FetchedFile,
  FileOut,
  CheckedName,
  FileToCheck,
  FileToPrepare,
  FileWanted,
  KeptStart,
  OfferAnswer,
  OfferedFile,
  OpenedFile,
  ProtocolFields,
  Reached,
  Resumption,
  SecureHooks,
  SecuredFile,
  StatedMetafile,
} from './files.ts';
import type { EvidenceFile, ReceiptIn, ReceiptOut, ReceiptProof } from './receipt.ts';
import type { OwedReceipt, ReceiptWish, Refusal } from './receipt-wish.ts';
import type { OwnStanding } from './own-standing.ts';
import type { FarEnds, Route, RoutedPartner } from './route.ts';

export type * from './files.ts';
export type * from './receipt.ts';
export type * from './own-standing.ts';
export type * from './browsing.ts';

export interface Capabilities {
  readonly send: boolean;
  readonly collect: boolean;
  readonly receipts: boolean;
  readonly restart: boolean;
  readonly browse: boolean;
}

export interface Known {
  readonly id: PartnerId;
  readonly name: string;
  readonly ourPassword: string;
  readonly theirPassword: string;
  readonly proxyPassword: string;
}

/** A partner with what a session needs beside the journal's row. */
export type Counterpart = Known & PartnerTerms;
export type OftpCounterpart = Known & OftpTerms;
export type FtpsCounterpart = Known & FtpsTerms;
export type OftpExchange = Exchange<OftpTerms>;
export type FtpsExchange = Exchange<FtpsTerms>;

/** A certificate of ours, followed by what stands between it and its root (PEM), and its key in clear, never out of the main process. */
export interface TlsIdentity {
  readonly certificatePem: string;
  readonly privateKeyPem: string;
}

/** Our own side, as it is at the moment. */
export interface OwnStation {
  readonly code: string;
  /** Codes of ours that stand for several destinations each (RFC 5024 4.3.4). */
  readonly groups: readonly StationGroup[];
  /** What whoever calls us is shown: the same object until it is another certificate. */
  readonly identity: TlsIdentity;
  /** What this partner is shown when we call it. */
  identityFor(partner: Counterpart): Promise<TlsIdentity>;
  /** What there is to say of that certificate, from lists that are kept, unless `fresh`; undefined: there is none. */
  standing(
    partner: Counterpart,
    options?: { readonly fresh?: boolean; readonly signal?: AbortSignal | undefined },
  ): Promise<OwnStanding | undefined>;
  /**
   * Our certificates with their keys, the one in use for this partner first; for `decryption` every one that something may have been
   * encrypted for, the retired included. Empty where there is none.
   */
  keys(
    partner: Counterpart,
    purpose: 'signing' | 'receipts' | 'authentication' | 'decryption',
  ): Promise<readonly SigningKey[]>;
  /** The partner's certificates for a purpose, DER: the one to encrypt for first. */
  certificates(
    partner: Counterpart,
    purpose: 'signing' | 'receipts' | 'authentication' | 'encryption',
  ): readonly Uint8Array[];
  /** Whom the TLS library holds this partner's chain against, besides the judge. */
  anchors(partner: Counterpart): { readonly authorities: readonly string[]; readonly system: boolean };
  /** Whether a certificate that has come with or from this partner is trusted; `shown`: DER, the leaf first. */
  judge(
    partner: Counterpart,
    road: Road,
    shown: readonly Uint8Array[],
    signal?: AbortSignal,
  ): Promise<CertificateVerdict>;
}

/** The partner's no to a file of ours. */
export interface Refused {
  /** `retry` says whether to offer it again. */
  readonly problem: Problem;
  /** The partner says that it has a file of this name and stamp already. */
  readonly duplicate: boolean;
  /** It came after the last octet, and the partner keeps nothing of what it got. */
  readonly keptNothing: boolean;
  /** What was agreed for this reason decided, against the usual rule or the partner's word. */
  readonly overridden: boolean;
  /** It came before the last octet: so far it had got, all of it cannot be there, and the next attempt may go on. */
  readonly reached?: Reached | undefined;
}

/**
 * What the engine does for a session with one partner, in words of files and receipts. The agreement translates them into its
 * protocol. Whatever resolves is in the journal.
 */
export interface Exchange<T extends PartnerTerms = PartnerTerms> {
  readonly partner: Known & T;
  /** The line is there, and who is at its other end: what is known of both. */
  connected(facts: Parameters): void;
  /** The session is open: facts for the timeline (version of TLS, buffer, credit). */
  opened(facts: Parameters): void;
  /** Before we say what is next: what came a moment ago is dealt with, so that its receipt may go now. */
  settle(): Promise<void>;
  /** `canGo`: whether this session has room for it; another one keeps waiting. */
  nextReceipt(canGo: (receipt: ReceiptOut) => boolean): ReceiptOut | undefined;
  receiptSent(key: ReceiptId, line: string | undefined): void;
  /** `sameStamp`: whether this partner takes the stamps of two files of one name for the same; absent: it never does. */
  nextFile(sameStamp?: (one: string, other: string) => boolean): FileOut | undefined;
  /** What is to be fetched next. */
  nextDownload(): FileWanted | undefined;
  /** It comes from here on. Throws what stands in the way: a disk that is full, a person who does not want it any more. */
  downloadStarted(id: TransferId, start: DownloadStart): Promise<FetchedFile>;
  /** It could not begin. */
  downloadFailed(id: TransferId, problem: Problem, line: string | undefined): void;
  /** Have we something to say, now that the other side is speaking? */
  hasMore(): boolean;
  /** `fields`: what is kept of it for its protocol from now on, beside what is. */
  fileStarted(
    id: TransferId,
    facts: {
      readonly position: Reached;
      readonly line?: string | undefined;
      readonly fields?: ProtocolFields | undefined;
    },
  ): void;
  /** What is kept of it for its protocol from now on, beside what is: durable when this returns. */
  fileNoted(id: TransferId, fields: ProtocolFields): void;
  fileProgress(id: TransferId, reached: Reached): void;
  /** `facts`: how it is known. */
  fileDelivered(id: TransferId, line: string | undefined, facts?: Parameters): void;
  /** What is at the partner under its name stays, as was agreed: it is not sent. */
  fileSkipped(id: TransferId, problem: Problem): void;
  /** Its name is taken there: it goes under this one. */
  fileRenamed(id: TransferId, remoteName: string): void;
  /** What there was of it at the partner is taken back; `alreadyGone`: there was nothing. */
  fileWithdrawn(
    id: TransferId,
    facts: { readonly alreadyGone: boolean; readonly line?: string | undefined },
  ): void;
  /** It was to be taken back, and the partner has taken it: it is delivered. */
  fileNotWithdrawn(id: TransferId, line: string | undefined): void;
  /** It was to be taken back, and the partner keeps it where it is. */
  fileNotDeleted(id: TransferId, problem: Problem, line: string | undefined): void;
  /** The partner has said no. */
  fileRefused(id: TransferId, refused: Refused, line: string | undefined): void;
  /** The line broke; `answerMissing` when every octet was sent and only the answer did not come. */
  fileInterrupted(
    id: TransferId,
    problem: Problem,
    facts: Reached & { readonly answerMissing: boolean },
  ): void;
  offered(file: OfferedFile, facts: { readonly line?: string | undefined }): Promise<OfferAnswer>;
  /** What lies there for us cannot be taken, for a fault of its own: a person is told, once for each name and stamp. */
  entryLeft(entry: EntryLeft): void;
  receiptCame(receipt: ReceiptIn): Promise<void>;
  /** Files of ours that the partner has or may have, and has not answered; and those that it has refused, as long as nothing newer went. */
  awaiting(): readonly AwaitingFile[];
  /** Every protocol line but data, secrets masked. */
  trace(direction: 'sent' | 'received', line: string): void;
}

/** A protocol line, and when it crossed the line. */
export interface TracedLine {
  readonly at: Moment;
  readonly direction: 'sent' | 'received';
  readonly text: string;
}

/** The connection over which somebody called, as those who hear of connections know it. */
export type CallerConnection = NewConnection;

/** A caller before it is known, or because it is nobody: what crossed the line so far, secrets masked. */
export interface CallerTrace {
  /** From where. */
  readonly address: string;
  readonly beganAt: Moment;
  /** Of the line; `code`: what it calls itself. */
  readonly facts: Parameters;
  readonly lines: readonly TracedLine[];
}

/** Who hears of a connection test: the part of an exchange that changes nothing. */
export type SessionWatcher = Pick<Exchange, 'connected' | 'opened' | 'trace'> & {
  ended(outcome: SessionOutcome): void;
};

export interface SessionOutcome {
  /** Absent when the session ended as it should. */
  readonly problem?: Problem;
  /** Absent where no session was begun. */
  readonly endedBy?: 'us' | 'partner' | 'line';
}

/** A running session, for whoever must end it. */
export interface RunningSession {
  readonly outcome: Promise<SessionOutcome>;
  /** After the current file. */
  close(): void;
  /** At once; what was under way is restarted later. */
  abort(): void;
  /** One file can be called off and the session goes on: the signal of the file does it. Otherwise the session has to end. */
  readonly cancelsFiles?: boolean;
}

export interface ListenerOptions<T extends PartnerTerms = PartnerTerms> {
  readonly host: string;
  /** null: not on TLS. 0: any free port. */
  readonly tlsPort: number | null;
  readonly plainPort: number | null;
  /** Our own side as it is now: the code may change while we listen. */
  station(): OwnStation;
  /** All partners that may call, by the code they announce. */
  lookUp(code: string): Promise<readonly (Known & T)[]>;
  /** A partner has shown who it is. */
  begin(partner: Known & T, caller: CallerTrace, connection: CallerConnection | undefined): Exchange<T>;
  /** A session runs with it from now on. */
  running(exchange: Exchange<T>, session: RunningSession): void;
  /** Somebody called who is nobody, or spoke no language of ours. `partner`: for whom it gave itself out, without being believed. */
  rejected(problem: Problem, from: string, partner?: Counterpart): void;
  /** The same, once for each caller, when it is gone. */
  turnedAway(problem: Problem, endedBy: SessionOutcome['endedBy'], caller: CallerTrace): void;
}

export interface RunningListener {
  readonly addresses: readonly { readonly host: string; readonly port: number; readonly tls: boolean }[];
  close(): Promise<void>;
}

/** One kind of partner: what it asks on top of its protocol. */
export interface Agreement<T extends PartnerTerms = PartnerTerms> {
  capabilities(partner: T): Capabilities;
  /** Throws what of the terms cannot be used at all, before they are kept; `before`: what was agreed so far. */
  requireUsable(partner: T, before: PartnerTerms | undefined): Promise<void>;
  /** The name a file gets between the partners, and what there is to say about it before it leaves. It may be read for it. */
  check(partner: T, own: { readonly code: string }, file: FileToCheck): Promise<CheckedName>;
  /** What to keep of a file so that it can be sent, now and again. */
  fields(partner: T, own: { readonly code: string }, destination?: string): ProtocolFields;
  /** The codes that a file can be sent to through a partner, the one that it goes to by itself first. */
  destinations(partner: T): readonly string[];
  /** Where a file goes that `from` offers; `all`: every partner there is. */
  route(
    file: ProtocolFields,
    from: RoutedPartner<T>,
    own: Pick<OwnStation, 'code' | 'groups'>,
    all: readonly RoutedPartner<T>[],
  ): Route;
  /** Between whom a file is, as far as these are not the partner and we. */
  farEnds(partner: T, own: { readonly code: string }, direction: 'in' | 'out', file: ProtocolFields): FarEnds;
  /**
   * What is kept of a file that is forwarded: all that its originator has said of it. `member`: the destination among those of a group,
   * which answers to us.
   */
  forwarded(file: ProtocolFields, crossed: Resumption, member?: string): ProtocolFields;
  /** What we answer for a file that we were to forward and could not, or that was refused there, for this problem; undefined: it may still go. */
  answerToUndeliverable(problem: Problem): Refusal | undefined;
  /** A receipt that came, to be sent on as it is: nothing of it is changed, least of all its signature. */
  passOn(receipt: ReceiptIn): OwedReceipt;
  /** What a file that came says of the certificate in it, by its name; undefined: it is a file like any other. */
  certificateKind(remoteName: string): CertificateExchangeKind | undefined;
  /** A file with a certificate of ours: its name, and what to keep of it. It goes in clear, whatever was agreed for files. */
  certificateFile(
    partner: T,
    own: { readonly code: string },
    kind: CertificateExchangeKind,
  ): { readonly remoteName: string; readonly protocol: ProtocolFields };
  /** Whether what came was written by this partner itself, and not by somebody behind it. */
  isFrom(partner: T, protocol: ProtocolFields): boolean;
  /** Written into the journal as one text: the stamp that makes name + stamp unique. */
  stamp(parts: { readonly date: string; readonly time: string }): string;
  /** By which hash a file's own octets have to be known before `prepare`, so that it need not read them for it; undefined: by none. */
  hashToPrepare(partner: T, protocol: ProtocolFields): HashName | undefined;
  /** Makes of a file what crosses the line, and holds it against what was agreed. What its receipt needs is known then. */
  prepare(
    partner: Known & T,
    station: OwnStation,
    file: FileToPrepare,
    hooks: SecureHooks,
  ): Promise<SecuredFile>;
  /**
   * A file that has come in is not yet the file, or has no receipt yet: something has to be taken off first, its records written
   * otherwise, or all of it read once more. `partner`: whom we owe the receipt.
   */
  mustBeOpened(protocol: ProtocolFields, partner: T): boolean;
  /** Makes the file of it. `target` is a new file. */
  open(
    partner: Known & T,
    station: OwnStation,
    file: { readonly source: string; readonly target: string; readonly protocol: ProtocolFields },
    hooks: SecureHooks,
  ): Promise<OpenedFile>;
  /**
   * Something has to be known of a file that has come in before a receipt of it is made or checked, and did not become known while it
   * crossed the line. `partner`: whom we owe the receipt; undefined where it is gone.
   */
  isUnmeasured(protocol: ProtocolFields, partner: T | undefined): boolean;
  /** That, from the file as it came: it is read whole. Nothing where all is known. */
  transmitted(
    file: string,
    protocol: ProtocolFields,
    partner: T | undefined,
    hooks: SecureHooks,
  ): Promise<ProtocolFields>;
  /** Where a file that is offered again goes on, at most where the partner would. */
  resumption(file: OfferedFile, kept: KeptStart | undefined): Promise<Resumption>;
  /** Whether a partner that has lost a part of one stamp, or both, can mean the same file. */
  sameStamp(one: string, other: string): boolean;
  /** How stamps begin that are of the same second. */
  stampSecond(stamp: string): string;
  /** Whether a file that has come in is answered by a receipt of ours. */
  answersFiles(partner: T): boolean;
  /** The receipt we owe for a file that has come in. */
  receiptFor(
    partner: Known & T,
    station: OwnStation,
    file: { readonly remoteName: string; readonly remoteStamp: string; readonly protocol: ProtocolFields },
    wish: ReceiptWish,
  ): Promise<OwedReceipt>;
  /** What a receipt of a partner proves of a file of ours; `file`: what is kept of it, `path`: where it lies as long as it is here. */
  verify(
    partner: Known & T,
    station: OwnStation,
    receipt: ReceiptIn,
    file: ProtocolFields | undefined,
    path?: string,
  ): Promise<ReceiptProof>;
  /**
   * What a partner is told of a file of ours beside its octets, with this correction; `path`: where it lies as long as it is here. undefined: nothing.
   */
  metafile(
    partner: T,
    file: Pick<FileOut, 'remoteName' | 'size' | 'protocol'> & { readonly path: string | undefined },
    correction: MetafileCorrection,
  ): Promise<StatedMetafile> | undefined;
  /** What a third party needs to check a receipt without us; `octets` as they are kept. */
  evidence(
    receipt: {
      readonly form: string;
      readonly octets: Uint8Array;
      /** DER */
      readonly signer: Uint8Array | undefined;
    },
    file: ProtocolFields | undefined,
  ): { readonly files: readonly EvidenceFile[]; readonly facts: Readonly<Record<string, string>> };
  call(exchange: Exchange<T>, station: OwnStation): RunningSession;
  listen(options: ListenerOptions<T>): Promise<RunningListener>;
  test(partner: Known & T, station: OwnStation, watcher: SessionWatcher): Promise<readonly ConnectionCheck[]>;
  /** What is done with a file that is fetched where its name is taken on this computer. */
  whereTakenHere(
    partner: T,
    coming: { readonly size: number | undefined; readonly modifiedAt: number | undefined },
    here: { readonly size: number; readonly modifiedAt: number },
  ): OverwriteAction;
  /** Opens a session to look at what lies there, with a partner whose capabilities say so. */
  browse(partner: Known & T, station: OwnStation, hooks: BrowseHooks): Promise<Browser>;
  /** Where a partner is called, as `host:port`. */
  addressOf(partner: T): string;
}
