import type { Parameters, Problem } from '../../shared/index.ts';

/** One entry of a folder at a partner. */
export interface RemoteThing {
  /** One name, never a path. It may mean something else on this computer: whoever writes a file makes a name of its own. */
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  /** Octets. */
  readonly size?: number;
  /** ms since 1970. */
  readonly modifiedAt?: number;
  /** As the partner has written it, where it does not tell the time zone. */
  readonly modifiedText?: string;
  readonly leadsTo?: string;
}

export interface RemoteListing {
  /** As it is asked for again: absolute where the partner tells it. */
  readonly folder: string;
  /** The one above it; absent at the top. */
  readonly parent?: string;
  readonly entries: readonly RemoteThing[];
  /** Entries that could not be understood, or bear a name that no file may have. */
  readonly unreadable: number;
}

export interface BrowseHooks {
  readonly signal: AbortSignal;
  trace(direction: 'sent' | 'received', line: string): void;
  /** The line is there, and who is at its other end. */
  connected(facts: Parameters): void;
}

/**
 * A session in which a person looks at what lies at a partner. One thing at a time: what is asked for meanwhile waits for its turn. Every
 * method throws a WaybillError, with the partner's words where it has said no.
 */
export interface Browser {
  /** Why it is over; undefined while it goes on. */
  readonly fault: Problem | undefined;
  /** Empty: the folder that was agreed, or where the login leads. */
  list(folder: string): Promise<RemoteListing>;
  /** What the partner tells of a file without listing its folder; empty where it is none, or nothing is told. */
  facts(path: string): Promise<{ readonly size?: number; readonly modifiedAt?: number }>;
  makeFolder(folder: string): Promise<void>;
  /** Throws `ftps.name-taken-there` where the new name is taken, as far as that can be seen. */
  rename(from: string, to: string): Promise<void>;
  /** Also a link, whatever it leads to. */
  removeFile(path: string): Promise<void>;
  /** An empty one. */
  removeFolder(path: string): Promise<void>;
  /** Ends it in good order; never throws. */
  close(): Promise<void>;
}
