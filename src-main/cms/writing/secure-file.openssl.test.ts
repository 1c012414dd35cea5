import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeIdentity } from '../testing/identities.ts';
import type { TestIdentity } from '../testing/identities.ts';
import { hasOpenssl, openssl } from '../testing/openssl.ts';
import { makeScratch, mixedOctets } from '../testing/scratch.ts';
import { secureFile } from './index.ts';
import type { SecureWish } from '../layers.ts';

const suiteNumbers = [1, 2, 3, 4, 5, 6] as const;
const hashesOf = { 1: 'sha1', 2: 'sha1', 3: 'sha256', 4: 'sha256', 5: 'sha512', 6: 'sha512' } as const;

describe.skipIf(!hasOpenssl())('what is secured here, OpenSSL', () => {
  const scratch = makeScratch();
  const content = mixedOctets(300_000);
  let anna: TestIdentity;
  let bert: TestIdentity;

  beforeAll(async () => {
    anna = await makeIdentity(scratch.folder, 'Anna');
    bert = await makeIdentity(scratch.folder, 'Bert');
  }, 60_000);
  afterAll(scratch.remove);

  async function secured(wish: SecureWish, octets = content): Promise<string> {
    const target = scratch.free();
    await secureFile(scratch.put(octets), target, wish);
    return target;
  }

  function decrypted(file: string, by: TestIdentity): Buffer {
    const key = ['-recip', by.certificateFile, '-inkey', by.keyFile];
    return openssl(['cms', '-decrypt', '-inform', 'DER', '-binary', '-in', file, ...key]);
  }

  /** With the certificates of the signers at hand, or with those in the package alone. */
  function verified(file: string, ...signers: readonly TestIdentity[]): Buffer {
    const args = ['cms', '-verify', '-inform', 'DER', '-binary', '-noverify', '-in', file];
    if (signers.length === 0) return openssl(args);
    const known = signers.map(({ certificateFile }) => readFileSync(certificateFile));
    return openssl([...args, '-nointern', '-certfile', scratch.put(Buffer.concat(known))]);
  }

  /** Every line OpenSSL says about the structure, without the indentation. */
  function structureOf(file: string): readonly string[] {
    return openssl(['cms', '-cmsout', '-print', '-noout', '-inform', 'DER', '-in', file])
      .toString()
      .split('\n')
      .map((line) => line.trim());
  }

  test.each(suiteNumbers)('verifies, by suite %i', async (suite) => {
    const file = await secured({ suite, signers: [anna] });
    expect(verified(file, anna).equals(content)).toBe(true);
    expect(structureOf(file)).toContain(
      {
        sha1: 'algorithm: sha1 (1.3.14.3.2.26)',
        sha256: 'algorithm: sha256 (2.16.840.1.101.3.4.2.1)',
        sha512: 'algorithm: sha512 (2.16.840.1.101.3.4.2.3)',
      }[hashesOf[suite]],
    );
  });

  test.each(suiteNumbers)('decrypts, by suite %i', async (suite) => {
    const file = await secured({ suite, recipients: [bert.certificate] });
    expect(decrypted(file, bert).equals(content)).toBe(true);
    expect(structureOf(file)).toContain(
      suite % 2 === 1
        ? 'algorithm: des-ede3-cbc (1.2.840.113549.3.7)'
        : 'algorithm: aes-256-cbc (2.16.840.1.101.3.4.1.42)',
    );
  });

  test.each(suiteNumbers)('decrypts and then verifies, by suite %i', async (suite) => {
    const file = await secured({ suite, signers: [anna], recipients: [bert.certificate] });
    const inner = scratch.put(decrypted(file, bert));
    expect(verified(inner, anna).equals(content)).toBe(true);
  });

  test.each(['issuerAndSerialNumber', 'subjectKeyIdentifier'] as const)(
    'finds two signers and two recipients, named by %s',
    async (identifyBy) => {
      const both = { suite: 4, identifyBy } as const;
      const file = await secured({
        ...both,
        signers: [anna, bert],
        recipients: [bert.certificate, anna.certificate],
      });
      for (const recipient of [anna, bert]) {
        const inner = scratch.put(decrypted(file, recipient));
        expect(verified(inner, anna, bert).equals(content)).toBe(true);
        const lines = structureOf(inner);
        expect(lines.filter((line) => line.startsWith('d.issuerAndSerialNumber'))).toHaveLength(
          identifyBy === 'issuerAndSerialNumber' ? 2 : 0,
        );
        expect(
          lines.filter(
            (line) => line === (identifyBy === 'subjectKeyIdentifier' ? 'version: 3' : 'version: 1'),
          ),
        ).toHaveLength(3);
      }
      expect(structureOf(file)[3]).toBe(identifyBy === 'subjectKeyIdentifier' ? 'version: 2' : 'version: 0');
    },
  );

  test('needs the certificate of the signer, unless it was to be included', async () => {
    const without = await secured({ suite: 4, signers: [anna] });
    expect(() => verified(without)).toThrow(/signer certificate not found/);
    const included = await secured({ suite: 4, signers: [anna], includeCertificates: true });
    expect(verified(included).equals(content)).toBe(true);
  });

  test('refuses another recipient and another signer', async () => {
    const encrypted = await secured({ suite: 4, recipients: [bert.certificate] });
    expect(() => decrypted(encrypted, anna)).toThrow(/Error decrypting CMS using private key/);
    const signed = await secured({ suite: 4, signers: [anna] });
    expect(() => verified(signed, bert)).toThrow(/signer certificate not found/);
  });

  test('refuses content that was changed by one bit', async () => {
    const file = await secured({ suite: 4, signers: [anna] });
    const octets = readFileSync(file);
    octets[100_000] = (octets[100_000] ?? 0) ^ 1;
    expect(() => verified(scratch.put(octets), anna)).toThrow(/content verify error|digest/);
  });

  test.each([0, 1, 65_535, 65_536, 65_537])('reads a file of %i octets', async (size) => {
    const octets = mixedOctets(size);
    const file = await secured({ suite: 4, signers: [anna], recipients: [bert.certificate] }, octets);
    expect(verified(scratch.put(decrypted(file, bert)), anna).equals(octets)).toBe(true);
  });

  test('sees the time of signing, in the form for its century', async () => {
    const at = (signingTime: Date): Promise<string> => secured({ suite: 4, signers: [anna], signingTime });
    const lines = structureOf(await at(new Date('2026-11-21T10:15:30.500Z')));
    expect(lines).toContain('UTCTIME:Nov 21 10:15:30 2026 GMT');
    expect(structureOf(await at(new Date('2050-01-01T00:00:00Z')))).toContain(
      'GENERALIZEDTIME:Jan  1 00:00:00 2050 GMT',
    );
  });
});
