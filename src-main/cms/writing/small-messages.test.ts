import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBouncyCastle, startBouncyCastle } from '../testing/bouncy-castle.ts';
import { makeIdentity } from '../testing/identities.ts';
import type { TestIdentity } from '../testing/identities.ts';
import { hasOpenssl, openssl } from '../testing/openssl.ts';
import { makeScratch } from '../testing/scratch.ts';
import { encryptOctets, mostMessageOctets, signAttached, signDetached } from './index.ts';

const suiteNumbers = [1, 2, 3, 4, 5, 6] as const;
const scratch = makeScratch();
/** The fields of an EERP that are signed, padded as they are sent (RFC 5024 5.3.13). */
const fields = Buffer.concat([
  Buffer.from(
    'DELFOR                    2026112110153000010000000001O0013THEIRS              O0013OURS                ',
  ),
  randomBytes(32),
]);
let anna: TestIdentity;
let bert: TestIdentity;

beforeAll(async () => {
  anna = await makeIdentity(scratch.folder, 'Anna');
  bert = await makeIdentity(scratch.folder, 'Bert');
}, 60_000);
afterAll(scratch.remove);

/** OpenSSL parses it and writes it as DER again: the very same octets. */
function isDer(message: Uint8Array): boolean {
  return openssl(['cms', '-cmsout', '-inform', 'DER', '-outform', 'DER'], message).equals(message);
}

describe.skipIf(!hasOpenssl())('by OpenSSL', () => {
  const verify = ['cms', '-verify', '-inform', 'DER', '-binary', '-noverify'];

  test.each(suiteNumbers)('a message signed with suite %i is DER and verifies', (suite) => {
    const message = signAttached(fields, { suite, signers: [anna] });
    expect(isDer(message)).toBe(true);
    expect(openssl([...verify, '-certfile', anna.certificateFile], message).equals(fields)).toBe(true);
  });

  test.each(['issuerAndSerialNumber', 'subjectKeyIdentifier'] as const)(
    'a detached signature verifies over its octets, and over no others: named by %s',
    (identifyBy) => {
      const message = signDetached(fields, {
        suite: 4,
        signers: [anna, bert],
        identifyBy,
        includeCertificates: true,
      });
      expect(isDer(message)).toBe(true);
      expect(message.includes(fields.subarray(0, 16))).toBe(false);
      const over = (octets: Uint8Array): Buffer =>
        openssl([...verify, '-content', scratch.put(octets)], message);
      expect(over(fields).equals(fields)).toBe(true);
      expect(() => over(fields.subarray(1))).toThrow(/content verify error|digest failure/);
    },
  );

  test.each(suiteNumbers)(
    'a challenge encrypted with suite %i is DER and is read by its recipients alone',
    (suite) => {
      const challenge = randomBytes(20);
      const message = encryptOctets(challenge, { suite, recipients: [anna.certificate] });
      expect(isDer(message)).toBe(true);
      const by = ({ certificateFile, keyFile }: TestIdentity): Buffer =>
        openssl(
          ['cms', '-decrypt', '-inform', 'DER', '-binary', '-recip', certificateFile, '-inkey', keyFile],
          message,
        );
      expect(by(anna).equals(challenge)).toBe(true);
      expect(() => by(bert)).toThrow(/Error decrypting CMS/);
    },
  );
});

describe.skipIf(!hasBouncyCastle())('by BouncyCastle', () => {
  test('attached, detached, encrypted', async () => {
    const bouncyCastle = startBouncyCastle();
    try {
      const [content, out] = [scratch.put(fields), scratch.free()];
      const open = async (message: Uint8Array, layer: string, ...more: readonly string[]): Promise<unknown> =>
        await bouncyCastle.run(
          'open',
          scratch.put(message),
          out,
          layer,
          '--signer',
          anna.certificateFile,
          ...more,
        );
      const signed = [{ kind: 'signed', version: 1, certificates: 0, signatures: [{ valid: true }] }];
      expect(await open(signAttached(fields, { suite: 4, signers: [anna] }), 'signed')).toMatchObject(signed);
      expect(readFileSync(out).equals(fields)).toBe(true);
      const detached = signDetached(fields, { suite: 6, signers: [anna] });
      expect(await open(detached, 'signed', '--content', content)).toMatchObject(signed);
      const encrypted = encryptOctets(fields, {
        suite: 2,
        recipients: [bert.certificate, anna.certificate],
        identifyBy: 'subjectKeyIdentifier',
      });
      await open(encrypted, 'encrypted', '--key', anna.certificateFile, anna.keyFile);
      expect(readFileSync(out).equals(fields)).toBe(true);
    } finally {
      await bouncyCastle.close();
    }
  }, 60_000);
});

test('what is not small is refused', () => {
  const octets = Buffer.alloc(mostMessageOctets + 1);
  const refused: unknown = expect.objectContaining({
    code: 'cms-too-large',
    params: { limit: mostMessageOctets },
  });
  expect(() => signAttached(octets, { suite: 4, signers: [anna] })).toThrow(refused);
  expect(() => signDetached(octets, { suite: 4, signers: [anna] })).toThrow(refused);
  expect(() => encryptOctets(octets, { suite: 4, recipients: [anna.certificate] })).toThrow(refused);
  expect(signAttached(octets.subarray(1), { suite: 4, signers: [anna] }).length).toBeGreaterThan(
    mostMessageOctets,
  );
});

test('a challenge is encrypted anew each time', () => {
  const challenge = randomBytes(20);
  const message = (): string =>
    encryptOctets(challenge, { suite: 4, recipients: [anna.certificate] }).toString('hex');
  expect(new Set([message(), message(), message()]).size).toBe(3);
});
