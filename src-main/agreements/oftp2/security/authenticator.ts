import { randomBytes } from 'node:crypto';
import { decryptOctets, encryptOctets } from '../../../cms/index.ts';
import { WaybillError } from '../../../../shared/index.ts';
import type { Authenticator } from '../../../protocols/oftp2/index.ts';
import type { OftpCounterpart, OwnStation } from '../../agreement.ts';
import { missing } from './secure-file.ts';

/** RFC 5024 5.3.17. */
const challengeOctets = 20;

/**
 * Secure authentication with a partner (RFC 5024 4.2.3), prepared before the session: keys and certificates are at hand when the
 * challenge comes. Undefined where it was not agreed. Throws `no-own-certificate`, `no-partner-certificate` {purpose}, and what the judge
 * says of the partner's certificate.
 */
export async function authenticatorFor(
  partner: OftpCounterpart,
  station: OwnStation,
): Promise<Authenticator | undefined> {
  const { authentication, suite } = partner.oftp2.security;
  if (!authentication) return undefined;
  const keys = await station.keys(partner, 'authentication');
  if (keys.length === 0) throw missing('authentication', 'own');
  const [certificate] = station.certificates(partner, 'authentication');
  if (certificate === undefined) throw missing('authentication', 'partner');
  const { problem } = await station.judge(partner, 'recipient', [certificate]);
  if (problem !== undefined) throw new WaybillError(problem);
  return {
    challenge() {
      const clear = randomBytes(challengeOctets);
      return { clear, encrypted: encryptOctets(clear, { suite, recipients: [certificate] }) };
    },
    // A partner may use any suite for its challenge (field note 14).
    respond: (encrypted) => decryptOctets(encrypted, keys),
  };
}
