import type { Problem } from '../../shared/index.ts';
import type { SessionWatcher } from './agreement.ts';

/** Who hears of the session in which our password is changed. */
export type PasswordHooks = Omit<SessionWatcher, 'ended'> & {
  /** We are logged in, and it leaves now: from here on nobody knows until the server has answered. Durable when it returns. */
  leaving(): void;
  readonly signal: AbortSignal;
};

/** How it ended, once something had left. `unknown`: the line broke before the server's answer. */
export type PasswordSent =
  { readonly outcome: 'uploaded' } | { readonly outcome: 'unknown'; readonly problem: Problem };
