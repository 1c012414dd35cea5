import type { Socket } from 'node:net';
import type { Parameters } from '../../../../shared/index.ts';
import type { LineFacts } from '../../../sockets/index.ts';

/** Where a station waits for calls: RFC 5024 2.1 and the port IANA keeps for OFTP over TLS. */
export const plainPort = 3305;
export const tlsPort = 6619;

/** A line that stands. Nothing has been read from it; it may be destroyed at any time. */
export interface Connected {
  readonly socket: Socket;
  readonly facts: LineFacts;
  /** What was said of the other side's certificate. */
  readonly peer?: Parameters | undefined;
}
