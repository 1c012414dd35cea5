import type { Problem } from '../../shared/index.ts';
import type { Counterpart, OwnStation, SessionWatcher } from './agreement.ts';
import { uploadPasswordFile } from './bank-of-canada/index.ts';

/** Who hears of the session in which our password is changed. */
export type PasswordHooks = Omit<SessionWatcher, 'ended'> & {
  /** We are logged in, and it leaves now: from here on nobody knows until the server has answered. Durable when it returns. */
  leaving(): void;
  readonly signal: AbortSignal;
};

/** How it ended, once something had left. `unknown`: the line broke before the server's answer. */
export type PasswordSent =
  { readonly outcome: 'uploaded' } | { readonly outcome: 'unknown'; readonly problem: Problem };

/**
 * Gives a partner another password for us, in the way that it has told. Rejects with what went wrong before any of it left, and for partners that
 * tell no way: `passwordUserOf` says who does.
 */
export function changePassword(
  partner: Counterpart,
  station: OwnStation,
  wanted: string,
  hooks: PasswordHooks,
): Promise<PasswordSent> {
  if (partner.kind === 'bank-of-canada') return uploadPasswordFile(partner, station, wanted, hooks);
  return Promise.reject(new Error(`no password is changed at a partner of kind ${partner.kind}`));
}
