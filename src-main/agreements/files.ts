import type { HashName } from '../cms/index.ts';
import type {
  CertificateFacts,
  Finding,
  MetafileView,
  Moment,
  Parameters,
  Problem,
  TransferId,
} from '../../shared/index.ts';

/** What the partner's protocol has to know of a file to send it again, byte for byte the same: kept as JSON in the journal. */
export type ProtocolFields = Record<string, string | number | boolean | null>;

/** Hashes of a file's octets, hexadecimal, as far as they are known. */
export type FileHashes = Readonly<Partial<Record<HashName, string>>>;

/** A file of ours that is to be made what crosses the line. */
export interface FileToPrepare {
  readonly source: string;
  /** A new file. */
  readonly target: string;
  readonly protocol: ProtocolFields;
  /** Of the source. What is not known of it is read from it. */
  readonly hashes?: FileHashes;
}

/** A file of ours on its way out. */
export interface FileOut {
  readonly id: TransferId;
  readonly path: string;
  readonly size: number;
  readonly remoteName: string;
  readonly remoteStamp: string;
  /** Octets that an earlier attempt has sent: where a restart may begin at most. */
  readonly sentOctets: number;
  /** Octets that may have gone out in earlier attempts: what was written down is a little behind. */
  readonly sentAtMost: number;
  /** Of a file of records, the whole records in them. */
  readonly sentRecords: number;
  readonly attempt: number;
  readonly protocol: ProtocolFields;
  /** An attempt that had no answer may have brought every octet: it is not sent again before that is known. */
  readonly mayHaveArrived: boolean;
  /** A person does not want it sent any more. */
  readonly signal: AbortSignal;
}

/** A file of the partner's that was chosen there, and comes because we ask for it. */
export interface FileWanted {
  readonly id: TransferId;
  /** Where it lies there. */
  readonly remotePath: string;
  /** Octets of it that are here: where it goes on at most. */
  readonly here: number;
  /** What is here is a file of ours that a person has called its beginning; otherwise it came in an earlier attempt. */
  readonly hereIsOurs: boolean;
  readonly protocol: ProtocolFields;
  /** A person does not want it any more. */
  readonly signal: AbortSignal;
}

/** Where a file that we fetch begins. */
export interface DownloadStart {
  /** Octets. */
  readonly from: number;
  /** Of the whole file, where it is known. */
  readonly size: number | undefined;
  readonly line?: string | undefined;
  /** To be kept for the next attempt. */
  readonly fields: ProtocolFields;
}

/** Where the octets of a file that we fetch go. Every method may reject. */
export interface FetchedFile {
  /** Where it lies while it comes: what was written can be read there. */
  readonly path: string;
  /** No more octets than this have room, or were announced. */
  readonly most: number;
  /** The octets may be reused once this has settled; undefined means it has. */
  write(octets: Uint8Array): Promise<void> | undefined;
  /** All octets are there: resolves when the file is durable and in its place. */
  complete(end: {
    readonly line?: string | undefined;
    /** When it was last changed, where it keeps that; ms since 1970. */
    readonly modifiedAt?: number | undefined;
    /** How it is known that all of it is here. */
    readonly verified: string;
  }): Promise<void>;
  /** It ended before that. `keep`: what came is the beginning of it, and the next attempt may go on behind it. */
  broken(problem: Problem, keep: boolean): Promise<void>;
  /** Lets go of it without a word: it is begun anew at once. */
  leave(): Promise<void>;
}

export interface SecureHooks {
  readonly signal?: AbortSignal;
  /** Octets of the source that were read so far. */
  progress?(this: void, octets: number): void;
}

/** What became of a file of ours before it is sent. */
export interface SecuredFile {
  /** Where what is sent lies now: nothing was done to it, or it is a new file. */
  readonly at: 'source' | 'target';
  /** Octets of what crosses the line. */
  readonly size: number;
  /** To be kept beside what is kept of it already. */
  readonly protocol: ProtocolFields;
  /** For the timeline. */
  readonly facts: Parameters;
}

/** What came of a file that had to be opened. `protocol`: to be kept beside what is kept of it already. */
export type OpenedFile =
  | {
      readonly taken: true;
      /** Where the file lies now: what came was the file already, or it is a new one. */
      readonly at: 'source' | 'target';
      readonly size: number;
      readonly facts: Parameters;
      readonly protocol: ProtocolFields;
    }
  /** Two digits of RFC 5024 5.3.14 for the partner, and what there is to say about it here. */
  | {
      readonly taken: false;
      readonly reason: string;
      readonly problem: Problem;
      readonly protocol: ProtocolFields;
    };

/** What a partner offers. `size` is its estimate, in octets. */
export interface OfferedFile {
  readonly remoteName: string;
  readonly remoteStamp: string;
  readonly size: number;
  /** What was agreed speaks against it where it is for us. What is for somebody else is not for us to judge. */
  readonly isUnfitForUs?: boolean;
  /** Where it is for us, it is taken with less security than was agreed, and of so many octets at most. */
  readonly inClear?: { readonly mostOctets: number };
  /** One of this name and stamp that announced another size is another file. */
  readonly bySize: boolean;
  /** Where the partner would go on, in octets, or in records where it is a file of records; 0 from the beginning. */
  readonly restartAt: number;
  readonly protocol: ProtocolFields;
}

/** A place in a file: octets of it, and where they are records, how many are whole there. */
export interface Reached {
  readonly octets: number;
  readonly records: number;
}

/** What an earlier attempt has left of a file that is offered again. */
export interface KeptStart extends Reached {
  readonly path: string;
  readonly protocol: ProtocolFields;
}

/** Where a file goes on. */
export interface Resumption extends Reached {
  /** Octets of the file as it lies here while it is coming in: what is behind them is cut away. */
  readonly localOctets: number;
}

/** Where the octets of an accepted file go. Every method may reject; the file is then kept for a restart. */
export interface FileIn {
  /**
   * The octets may be reused once this has settled; undefined means it has. `reached`: of a file of records, where it is with them;
   * they end with a whole record.
   */
  write(octets: Uint8Array, reached?: Reached): Promise<void> | undefined;
  /** All octets are there: resolves when the file is durable, and in its place with its receipt in the journal, or in the way there. */
  complete(facts: {
    readonly line?: string | undefined;
    /** As the partner counts them: of a file that is secured, those of the original. */
    readonly records: number;
    /** What became known of it while it crossed the line: to be kept beside what is kept of it already. */
    readonly transmitted: ProtocolFields;
  }): Promise<void>;
  /** The line broke, or the file was refused in the middle. */
  broken(problem: Problem): Promise<void>;
}

export type OfferAnswer =
  | {
      readonly accept: true;
      /** What we have, at most what was offered. */
      readonly from: Reached;
      /** It goes on to somebody else as it comes: nobody looks into it here. */
      readonly forwarded: boolean;
      readonly file: FileIn;
    }
  | {
      readonly accept: false;
      readonly why: 'unfit' | 'duplicate' | 'no-space' | 'not-ours' | 'wrong-origin' | 'busy' | 'failed';
      readonly text?: string;
      /** What stood in the way on this computer. */
      readonly problem?: Problem;
    };

/** A file that is to be sent. */
export interface FileToCheck {
  readonly path: string;
  readonly size: number;
  readonly as?: string | undefined;
  /** Ours, as the partner is shown it. */
  readonly ownCertificate?: CertificateFacts | undefined;
  /** Absent: the partner's own. */
  readonly destination?: string | undefined;
  /** The names under which files have gone to this partner, or may have, since that moment (ms since 1970), or are to go. */
  namesSince(moment: Moment): readonly string[];
  readonly now: Moment;
  /** The names of files for this partner that are on their way, or whose receipt has not come. */
  namesAwaiting(): readonly string[];
}

export interface CheckedName {
  readonly remoteName: string;
  readonly findings: readonly Finding[];
}

/** A metafile as it would go with a file. */
export interface StatedMetafile {
  /** Absent where it cannot be written; `faults` says why. */
  readonly text?: string;
  readonly values: MetafileView['values'];
  readonly faults: readonly Problem[];
  readonly digest: MetafileView['digest'];
  /** To be kept with the file from now on. */
  readonly protocol: ProtocolFields;
}

/** A file of ours that an answer of its partner may be for. */
export interface AwaitingFile extends Pick<
  FileOut,
  'id' | 'size' | 'remoteName' | 'remoteStamp' | 'protocol'
> {
  /** A refusal has come, and nothing newer of ours: a receipt may still come. */
  readonly isRefused: boolean;
}

/** Something that stays at the partner; what `offered` has registered under its name and stamp is the row that says so. */
export interface EntryLeft {
  readonly remoteName: string;
  readonly remoteStamp: string;
  readonly size: number;
  readonly problem: Problem;
}
