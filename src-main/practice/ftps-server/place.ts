/** What a client may be allowed. */
export type Right =
  'list' | 'store' | 'retrieve' | 'delete' | 'rename' | 'make-folder' | 'remove-folder' | 'size';

/** What lies behind a login. */
export interface Place {
  /** A folder of this computer that is the client's `/`. */
  readonly root: string;
  /** The folder that a login leads to; `/` unless told otherwise. */
  readonly home?: string;
  may(right: Right, path: string): boolean;
  /** Why nothing may be stored under this name, in a reply's words; undefined: it may. */
  refusesName?(path: string): string | undefined;
  /** Octets of this upload after which the line is to be cut, at the latest at its end; undefined: it is not. */
  cutsAfter?(path: string): number | undefined;
  /** A file has come whole, and its client has heard so. */
  stored?(path: string): void;
  /** A client has taken a file away. */
  deleted?(path: string): void;
}

/** Who knocks: the certificate in DER, where one was shown. */
export interface Login {
  readonly user: string;
  readonly password: string;
  readonly certificate: Uint8Array | undefined;
}
