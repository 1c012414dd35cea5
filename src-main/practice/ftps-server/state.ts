import type * as tls from 'node:tls';
import type { ControlLine } from './control-line.ts';
import type { Passive } from './data-line.ts';
import type { Place } from './place.ts';
import type { FtpsServerOptions } from './server.ts';

/** What is known of one conversation. */
export interface State {
  readonly host: string;
  readonly client: string;
  readonly options: FtpsServerOptions;
  readonly secureContext: tls.SecureContext;
  line: ControlLine;
  secure: tls.TLSSocket | undefined;
  user: string;
  place: Place | undefined;
  attempts: number;
  folder: string;
  isText: boolean;
  isProtected: boolean;
  restart: number;
  renamed: string | undefined;
  passive: Passive | undefined;
  isOver: boolean;
}

/** A reply to be said; undefined: it was said already. */
export type Reply = string | undefined;

/** What is done on each command, by its verb. */
export type Answers = Readonly<Record<string, (state: State, argument: string) => Promise<Reply> | Reply>>;

export function say(state: State, reply: string): void {
  state.options.trace?.('server', reply);
  state.line.say(reply);
}
