import type { Socket } from 'node:net';
import type { Parameters } from '../../../shared/index.ts';
import type { Features } from './features.ts';
import type { LineFacts, Target } from '../../sockets/index.ts';
import type { ControlLine, TlsSide } from './line/index.ts';
import type { FtpsWarning, PassivePolicy } from './passive.ts';
import type { FtpsTimeouts } from './timeouts.ts';

/** What a session is made of, for the parts that work on it. */
export interface Core {
  readonly control: ControlLine;
  readonly side: TlsSide;
  readonly features: Features;
  readonly timeouts: FtpsTimeouts;
  readonly passive: PassivePolicy;
  readonly onWarning: ((warning: FtpsWarning) => void) | undefined;
  readonly params: Parameters;
  /** Of the control connection, when it was trusted. */
  readonly facts: LineFacts;
  /** What was said of the server's certificate. */
  readonly peer: Parameters;
  /** The address of the control connection, or its name where a proxy finds it. */
  readonly server: string;
  /** Every connection goes through something that may end both halves of one together. */
  readonly throughProxy: boolean;
  readonly encoding: 'utf8' | 'latin1';
  readonly found: Found;
  readonly dial: (target: Target, signal: AbortSignal | undefined) => Promise<Socket>;
}

/** What is known of the server so far; found out by asking. */
export interface Found {
  type: 'I' | 'A' | undefined;
  epsv: boolean;
  /** Commands that it has refused for good, whatever FEAT says. */
  readonly refused: Set<string>;
}
