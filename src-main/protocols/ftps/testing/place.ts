import type { FtpMode } from './mode.ts';
import type { FoundProgram } from './programs.ts';

/** All that a server's configuration is made of. */
export interface Place {
  readonly found: FoundProgram;
  readonly mode: FtpMode;
  readonly address: string;
  readonly port: number;
  /** A folder for its own files; holds `certificate.pem` (chain), `key.pem` and `clients.pem` (their authority). */
  readonly home: string;
  /** What its user sees. */
  readonly root: string;
  readonly user: string;
  readonly password: string;
  /** Of crypt(3): `$6$...`. */
  readonly passwordHash: string;
  readonly isRoot: boolean;
}

/** How a server is started once its files lie in its home. */
export interface Start {
  readonly args: readonly string[];
  /** Paths of what it writes down. */
  readonly logs: readonly string[];
  /** How the client names the folder it is let into. */
  readonly remoteRoot: string;
}
