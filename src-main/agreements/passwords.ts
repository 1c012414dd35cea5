import type { Counterpart, OwnStation } from './agreement.ts';
import { uploadPasswordFile } from './bank-of-canada/index.ts';
import type { PasswordHooks, PasswordSent } from './password-sent.ts';

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
