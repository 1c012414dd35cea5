import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { suites } from '../suites.ts';
import { boringRuntime } from '../testing/boringssl.ts';
import { makeIdentity } from '../testing/identities.ts';
import { hasOpenssl, openssl } from '../testing/openssl.ts';
import { makeScratch, mixedOctets } from '../testing/scratch.ts';
import { encryptOctets, secureFile, signAttached, signDetached } from '../writing/index.ts';

const Said = z.object({
  suite: z.number(),
  states: z.array(z.string()).optional(),
  carriers: z.array(z.string()).optional(),
  code: z.string().optional(),
});
const boring = boringRuntime();
const script = path.join(import.meta.dirname, 'testing', 'open-all-suites.ts');

describe.skipIf(boring === undefined || !hasOpenssl())('what is opened on BoringSSL, as in Electron', () => {
  const scratch = makeScratch();
  const octets = mixedOctets(1_200_000);
  const challenge = Buffer.from('challenge');
  let said: readonly z.infer<typeof Said>[];
  const file = (name: string): string => path.join(scratch.folder, name);

  beforeAll(async () => {
    const anna = await makeIdentity(scratch.folder, 'Anna');
    const source = scratch.put(octets);
    for (const { number: suite, hash } of Object.values(suites)) {
      const wish = { suite, signers: [anna], recipients: [anna.certificate] };
      await secureFile(source, file(`${suite}.secured`), { ...wish, compression: { level: 1 } });
      writeFileSync(file(`${suite}.content`), challenge);
      writeFileSync(file(`${suite}.attached`), signAttached(challenge, wish));
      writeFileSync(file(`${suite}.detached`), signDetached(challenge, wish));
      writeFileSync(file(`${suite}.pkcs1`), encryptOctets(challenge, wish));
      const der = ['-binary', '-outform', 'DER'];
      const signer = ['-signer', anna.certificateFile, '-inkey', anna.keyFile, '-md', hash];
      const bare = openssl(['cms', '-sign', '-nodetach', '-noattr', ...der, ...signer], challenge);
      writeFileSync(file(`${suite}.without-attributes`), bare);
      const oaep = ['-recip', anna.certificateFile, '-keyopt', 'rsa_padding_mode:oaep'];
      writeFileSync(
        file(`${suite}.oaep`),
        openssl(['cms', '-encrypt', '-aes-256-cbc', ...der, ...oaep], challenge),
      );
    }
    const args = [script, scratch.folder, anna.certificateFile, anna.keyFile];
    const { stdout } = await promisify(execFile)(boring ?? '', args);
    said = stdout
      .trim()
      .split('\n')
      .map((line) => Said.parse(JSON.parse(line)));
  }, 60_000);
  afterAll(scratch.remove);

  test.each([1, 2, 3, 4, 5, 6])('is suite %i, whole', (suite) => {
    expect(said[suite - 1]).toEqual({
      suite,
      states: ['valid', 'valid', 'valid', 'valid'],
      carriers: ['challenge', 'challenge'],
    });
    expect(readFileSync(file(`${suite}.opened`)).equals(octets)).toBe(true);
  });

  test('is suite 7 as far as SHA-3 is known there: never taken for wrong', () => {
    const { states } = said[6] ?? {};
    expect(states?.every((state) => state === 'valid' || state === 'unsupported')).toBe(true);
    expect(readFileSync(file('7.opened')).equals(octets)).toBe(true);
  });
});
