import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { boringRuntime } from '../testing/boringssl.ts';
import { hasBouncyCastle, startBouncyCastle } from '../testing/bouncy-castle.ts';
import type { BouncyCastle } from '../testing/bouncy-castle.ts';
import { makeIdentity } from '../testing/identities.ts';
import type { TestIdentity } from '../testing/identities.ts';
import { makeScratch, mixedOctets } from '../testing/scratch.ts';

const Said = z.object({ suite: z.number(), sha256: z.string().optional(), code: z.string().optional() });
const boring = boringRuntime();
const script = path.join(import.meta.dirname, 'testing', 'secure-all-suites.ts');

describe.skipIf(boring === undefined || !hasBouncyCastle())(
  'what is secured on BoringSSL, as in Electron',
  () => {
    const scratch = makeScratch();
    const octets = mixedOctets(1_200_000);
    let anna: TestIdentity;
    let bouncyCastle: BouncyCastle;
    let said: readonly z.infer<typeof Said>[];

    beforeAll(async () => {
      anna = await makeIdentity(scratch.folder, 'Anna');
      bouncyCastle = startBouncyCastle();
      const args = [script, scratch.put(octets), scratch.folder, anna.certificateFile, anna.keyFile];
      const { stdout } = await promisify(execFile)(boring ?? '', args);
      said = stdout
        .trim()
        .split('\n')
        .map((line) => Said.parse(JSON.parse(line)));
    }, 60_000);
    afterAll(async () => {
      await bouncyCastle.close();
      scratch.remove();
    });

    test('is every suite that RFC 5024 and Odette ask for', () => {
      expect(said.map(({ suite }) => suite)).toEqual([1, 2, 3, 4, 5, 6, 7]);
      expect(said.filter(({ suite, code }) => suite < 7 && code !== undefined)).toEqual([]);
      expect([undefined, 'cms-unsupported']).toContain(said[6]?.code);
    });

    test.each([1, 2, 3, 4, 5, 6])('opens with BouncyCastle: suite %i', async (suite) => {
      const file = (name: string): string => path.join(scratch.folder, `${suite}.${name}`);
      const ours = ['--key', anna.certificateFile, anna.keyFile, '--signer', anna.certificateFile];
      const out = scratch.free();
      const layers = await bouncyCastle.run(
        'open',
        file('secured'),
        out,
        'encrypted,compressed,signed',
        ...ours,
      );
      expect(layers[2]).toMatchObject({ signatures: [{ valid: true }] });
      expect(readFileSync(out).equals(octets)).toBe(true);
      expect(said[suite - 1]?.sha256).toBe(
        createHash('sha256')
          .update(readFileSync(file('secured')))
          .digest('hex'),
      );
      const detached = await bouncyCastle.run(
        'open',
        file('detached'),
        out,
        'signed',
        '--content',
        file('content'),
        ...ours,
      );
      expect(detached[0]).toMatchObject({ signatures: [{ valid: true }] });
      await bouncyCastle.run('open', file('encrypted'), out, 'encrypted', ...ours);
      expect(readFileSync(out).equals(octets.subarray(0, 60_000))).toBe(true);
    });
  },
);
