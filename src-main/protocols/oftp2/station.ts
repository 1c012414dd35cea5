import type { OftpError } from './oftp-error.ts';
import type { Capability, Command, Eerp, Level, Nerp, Sfid, Ssid } from './commands.ts';
import type { EfnaReason, SfnaReason } from './reason-codes.ts';

/**
 * What a session asks of whoever stands behind it: the "User Monitor" of RFC 5024 3. A session (session.ts) keeps to the
 * protocol; a Station decides what is sent, what is taken, and where the octets go.
 *
 * Whatever a callback resolves is meant: an answer goes out on the line only after it. A callback that throws ends the
 * session with the `esid` of its OftpError (99 where there is none); nothing it throws is lost, nothing crashes.
 */
export interface Station {
  /**
   * Who we are in this session. Initiator: called first, `peer` undefined. Responder: called with the caller's SSID; throws an
   * OftpError with `esid` '03' (code not known), '04' (password), '05', '08' ... to refuse it.
   */
  identify(peer: Ssid | undefined): Promise<Announcement>;
  /** Initiator: the responder's SSID has come. Throws an OftpError with `esid` to end the session: wrong code, wrong password. */
  verify(peer: Ssid): Promise<void>;
  /** The session is negotiated. Nothing is spoken before it has resolved. */
  opened(negotiated: Negotiated): Promise<void> | void;
  /**
   * We speak: the next thing to send, or undefined when there is nothing more. Asked again after each answer. What was refused,
   * or interrupted because it does not fit, must not be given again in this session.
   */
  next(negotiated: Negotiated): Promise<Outgoing | undefined>;
  /** A file has come in well: do we ask for the turn (EFPA with CD-Request, 5.3.9)? */
  wantsToSpeak(): boolean;
  /**
   * Files with record boundaries (F and V, not secured) are taken: their record ends reach `IncomingFile.write`. Otherwise they
   * are refused with SFNA 04 without a question, since their records would run into each other.
   */
  readonly takesRecords?: boolean;
  /** A file is offered. */
  offered(sfid: Sfid): Promise<Offer>;
  /** A receipt has come. Durable when it resolves: only then it is acknowledged (RTR, 4.3.8). */
  receipt(receipt: Eerp | Nerp): Promise<void>;
  /** One line for people per command, secrets masked. Not called for DATA and CDT. */
  trace(direction: 'sent' | 'received', line: string, command: Command): void;
  /** The DATA and CDT of one file, in one line: before what ends the file is traced, and where the session breaks off in it. */
  traceData?(direction: 'sent' | 'received', line: string): void;
}

/** The exchange buffers of one file that crossed the line in one session. */
export interface DataMoved {
  /** Of the DATA; the CDT went the other way. */
  readonly direction: 'sent' | 'received';
  readonly buffers: number;
  /** Of the exchange buffers, their command octet and subrecord headers included, without stream headers. */
  readonly octets: number;
  /** CDT. */
  readonly credits: number;
}

/** What we offer in the SSID (5.3.2), and how patient we are. */
export interface SessionSettings {
  /** Largest exchange buffer in octets, 128 to 99999. */
  readonly bufferSize: number;
  /** Data exchange buffers between two CDT, 2 to 999: 1 hangs a known peer (field note 2). */
  readonly credit: number;
  readonly level: Level;
  readonly capability: Capability;
  readonly restart: boolean;
  /** Buffer compression (7.2): whether a speaking peer may use it. We read it always (field note 7). */
  readonly compression: boolean;
  /** Only for X.25 (5.3.2). */
  readonly specialLogic: false;
  /** Longest wait for the other side to say or take anything, in ms. */
  readonly inactivityTimeoutMs: number;
}

/** Measured fastest on loopback, and within what others offer (field notes). */
export const defaultSettings: SessionSettings = {
  bufferSize: 65_535,
  credit: 999,
  level: 5,
  capability: 'B',
  restart: true,
  compression: false,
  specialLogic: false,
  inactivityTimeoutMs: 90_000,
};

/** Limits of a peer's offer, and of ours (5.3.2; field note 2). */
export const settingLimits = {
  bufferSize: { least: 128, most: 99_999 },
  credit: { least: 2, most: 999 },
} as const;

export interface LocalIdentity {
  /** Identification code, at most 25 characters. */
  readonly code: string;
  /** At most 8 characters. */
  readonly password: string;
  /** SSIDUSER, at most 8 characters. */
  readonly userData?: string;
}

export interface Announcement {
  readonly local: LocalIdentity;
  readonly settings: SessionSettings;
  /** Present: each side proves that it has the key of its certificate (4.2.3). The other side must want it too, else ESID 12. */
  readonly authenticator?: Authenticator | undefined;
}

/** Secure authentication, 4.2.3. What it throws ends the session with ESID 11, unless it says otherwise. */
export interface Authenticator {
  /** A challenge made for this session alone: 20 random octets, and the same encrypted for the partner (CMS). */
  challenge(): { readonly clear: Uint8Array; readonly encrypted: Uint8Array };
  /** What was in the partner's challenge: its 20 octets in clear. */
  respond(encrypted: Uint8Array): Uint8Array;
}

export type Role = 'initiator' | 'responder';

/** What both sides hold to for this session. */
export interface Negotiated {
  readonly role: Role;
  readonly peer: { readonly code: string; readonly userData: string };
  /** Below 5: no security, no signed receipts, 7 digits of 1 KiB blocks. Below 4: no NERP, and stamps as stampAt() gives them. */
  readonly level: Level;
  /** Octets, without the stream header. */
  readonly bufferSize: number;
  /** Data exchange buffers between two CDT. */
  readonly credit: number;
  readonly restart: boolean;
  readonly compression: boolean;
  /** We may send files. Receipts may be sent always. */
  readonly canSend: boolean;
  readonly canReceive: boolean;
}

export type Outgoing = OutgoingFile | OutgoingReceipt;

/** What the level of the session has no room for ends the session: signatures and hashes below 5, a NERP below 4. */
export interface OutgoingReceipt {
  readonly kind: 'eerp' | 'nerp';
  readonly command: Eerp | Nerp;
  /** The other side has taken it (RTR). */
  sent(): Promise<void>;
}

/** A file on its way out. Exactly one of `delivered`, `refused`, `interrupted` is called, once. */
export interface OutgoingFile {
  readonly kind: 'file';
  readonly header: Omit<Sfid, 'command' | 'restartPosition'>;
  /**
   * What is believed to be there already: 1 KiB blocks of U, T and whatever is secured, whole records of F and V (1.5.4). Offered
   * only when restart was agreed.
   */
  readonly restartPosition: bigint;
  /** Formats F and V: where the records are. A file of records that says nothing of them is not sent. */
  readonly records?: OutgoingRecords;
  /** Called after `accepted`; the octets must be the same at every attempt. Not called where the records are `marked`. */
  open(fromOctet: number): Promise<ByteSource>;
  /** SFPA: taken from this position on, in the units of `restartPosition`, at most the one offered. */
  accepted(restartPosition: bigint): Promise<void>;
  /** Octets of the file handed to the line so far, those before the restart position included; F and V: whole records, too. */
  progress(octets: number, records: number): void;
  /** EFPA. */
  delivered(): Promise<void>;
  refused(refusal: Refusal): Promise<void>;
  /** The session ended first, or the source failed. `afterEfid`: every octet went out, only the answer did not come. */
  interrupted(
    error: OftpError,
    facts: { readonly octets: number; readonly records: number; readonly afterEfid: boolean },
  ): Promise<void>;
}

export type OutgoingRecords =
  /** F: `open` gives the records one after the other, each of SFIDLRECL octets, and nothing between them. */
  | { readonly kind: 'fixed' }
  /** V, or F out of a local file of another shape: the source says where each record ends. */
  | { readonly kind: 'marked'; open(fromRecord: number): Promise<RecordSource> }
  /** F or V, secured: the octets are a stream, and EFIDRCNT tells how many records the original has (field note 6). */
  | { readonly kind: 'secured'; readonly count: bigint };

/** The listener's no to a file: at its start (SFNA) or after its last octet (EFNA). */
export interface Refusal {
  readonly at: 'SFNA' | 'EFNA';
  /** Two digits as they came. */
  readonly reason: string;
  readonly text: string;
  /** SFNARRTR; always false for EFNA, which has no such field. */
  readonly retry: boolean;
}

export interface ByteSource {
  /** Fills `into` as far as it can; 0 at the end of the file. */
  read(into: Buffer): Promise<number>;
  close(): Promise<void>;
}

/** Octets of records, and where each record ends. Nothing else is in the octets: no prefixes, no line ends. */
export interface RecordSource {
  /** Octets of the file in the records before the one that it was opened at: EFIDUCNT is a total. */
  readonly octetsBefore: number;
  /**
   * Puts octets into `into` and, for each record that ends there, how many octets of `into` come before its end into `ends`, in
   * rising order; equal positions are records of no octets. A record may go on in the next read. At least one of both counts is
   * above 0 unless the file is over; room is always for the longest record (99999 octets) and 1024 ends.
   */
  read(into: Buffer, ends: Uint32Array): Promise<RecordsRead>;
  close(): Promise<void>;
}

export interface RecordsRead {
  readonly octets: number;
  /** How many positions are in `ends`. */
  readonly records: number;
}

/** A place behind the last octet of a record, or the start of the file. */
export interface RecordBoundary {
  /** Whole records before it. */
  readonly records: number;
  /** Octets of the file before it, without prefixes or line ends. */
  readonly octets: number;
}

export type Offer =
  | {
      readonly accept: true;
      /** Where to go on, in the units of SFIDREST (1 KiB blocks, or whole records of F and V): at most the position offered. */
      readonly restartPosition: bigint;
      /** V with a restart position: octets in the records before it, so that EFIDUCNT can be checked. */
      readonly restartOctets?: number;
      readonly file: IncomingFile;
    }
  | {
      readonly accept: false;
      readonly reason: SfnaReason;
      /** May the same file be offered again later? */
      readonly retry: boolean;
      readonly text?: string;
    };

/** Where the octets of an accepted file go. Exactly one of `end` and `broken` is called, once; an `end` that rejects has cleaned up. */
export interface IncomingFile {
  /**
   * The octets are valid until this has settled; undefined means at once. A promise is back-pressure: the socket is paused.
   * `recordEnds`, F and V only and valid as long: for each record that ends in these octets, how many of them come before its
   * end, rising; equal positions are records of no octets. A record may go on in the next write. Lengths are checked before.
   */
  write(octets: Uint8Array, recordEnds?: Uint32Array): Promise<void> | undefined;
  /**
   * EFID, and its counts are right. Resolves when the file is durable: only then EFPA goes out. `units` are the octets of the
   * whole file, those before the restart position included.
   */
  end(counts: { readonly records: bigint; readonly units: bigint }): Promise<FileAnswer>;
  /**
   * The file does not arrive in this session: the line broke, or what came was wrong. `octets`: position reached in the file.
   * `whole`: F and V restart here, behind the last whole record; what was written beyond it comes again.
   */
  broken(error: OftpError, octets: number, whole: RecordBoundary): Promise<void>;
}

export type FileAnswer =
  { readonly accept: true } | { readonly accept: false; readonly reason: EfnaReason; readonly text?: string };

/** How a session ended. */
export interface SessionEnd {
  /** Who ended it: we, the partner with its ESID, or the line. */
  readonly by: 'us' | 'peer' | 'line';
  /** ESID reason, two digits; undefined when none was sent or received. */
  readonly reason: string | undefined;
  /** The partner's own words. */
  readonly text: string;
  /** Undefined when it ended as it should (ESID 00). */
  readonly error: OftpError | undefined;
}
