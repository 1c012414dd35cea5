import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenWish } from '../layers.ts';
import { hasBouncyCastle, startBouncyCastle } from '../testing/bouncy-castle.ts';
import type { BouncyCastle } from '../testing/bouncy-castle.ts';
import { makeIdentity } from '../testing/identities.ts';
import type { TestIdentity } from '../testing/identities.ts';
import { makeScratch, mixedOctets } from '../testing/scratch.ts';
import { openedFrom } from './testing/index.ts';

const scratch = makeScratch();
const octets = mixedOctets(500_000);
const source = scratch.put(octets);
afterAll(scratch.remove);

describe.skipIf(!hasBouncyCastle())('made by BouncyCastle', () => {
  let bouncyCastle: BouncyCastle;
  let anna: TestIdentity;
  let bert: TestIdentity;
  let wish: OpenWish;

  beforeAll(async () => {
    anna = await makeIdentity(scratch.folder, 'Anna');
    bert = await makeIdentity(scratch.folder, 'Bert');
    wish = { keys: [anna], signers: [anna.certificate], mostOctets: 1_000_000 };
    bouncyCastle = startBouncyCastle();
  }, 60_000);
  afterAll(() => bouncyCastle.close());

  async function made(...how: readonly string[]): Promise<Buffer> {
    const target = scratch.free();
    await bouncyCastle.run('make', source, target, ...how);
    return readFileSync(target);
  }
  const sign = (): readonly string[] => ['--sign', anna.certificateFile, anna.keyFile];
  const encrypt = (): readonly string[] => ['--encrypt', anna.certificateFile];

  test.each([
    ['3DES', 'SHA1'],
    ['AES256', 'SHA1'],
    ['3DES', 'SHA256'],
    ['AES256', 'SHA256'],
    ['3DES', 'SHA512'],
    ['AES256', 'SHA512'],
    ['AES256', 'SHA3-512'],
    ['AES128', 'SHA256'],
  ])(
    'signed, compressed and encrypted opens: %s, %s',
    async (cipher, hash) => {
      for (const form of [[], ['--definite']]) {
        const how = ['--compress', '--cipher', cipher, '--hash', hash, ...form];
        const found = await openedFrom(scratch, await made(...sign(), ...encrypt(), ...how), wish);
        expect(found.octets.equals(octets)).toBe(true);
        expect(found.layers).toMatchObject([
          { kind: 'encrypted', recipients: 1 },
          { kind: 'compressed' },
          { kind: 'signed', signatures: [{ state: 'valid', hash: hash.toLowerCase() }] },
        ]);
      }
    },
    60_000,
  );

  test.each([
    [['--no-attributes'], 'valid'],
    [['--name-signers-by-key'], 'valid'],
    [['--with-certificates'], 'valid'],
    [['--segment', '1'], 'valid'],
    [['--segment', '17'], 'valid'],
    [['--segment', '100000'], 'valid'],
  ])('signed and encrypted opens: %j', async (how, state) => {
    const message = await made(...sign(), ...encrypt(), '--name-recipients-by-key', ...how);
    const found = await openedFrom(scratch, message, { ...wish, mostOctets: 5_000_000 });
    expect(found.octets.equals(octets)).toBe(true);
    expect(found.layers[1]).toMatchObject({ kind: 'signed', signatures: [{ state }] });
  });

  test.each([[['--compress']], [['--compress', '--definite']]])('compressed alone opens: %j', async (how) => {
    const found = await openedFrom(scratch, await made(...how), wish);
    expect(found.octets.equals(octets)).toBe(true);
    expect(found.layers).toEqual([{ kind: 'compressed' }]);
  });

  test('signed by two and for two opens, the stranger named', async () => {
    const message = await made(
      ...sign(),
      '--sign',
      bert.certificateFile,
      bert.keyFile,
      '--encrypt',
      bert.certificateFile,
      ...encrypt(),
    );
    const found = await openedFrom(scratch, message, wish);
    expect(found.octets.equals(octets)).toBe(true);
    expect(found.layers[0]).toMatchObject({ recipients: 2, recipient: 'CN=Anna' });
    const signatures = found.layers[1]?.kind === 'signed' ? found.layers[1].signatures : [];
    expect(
      signatures.map(({ state, signer }) => `${state} ${signer.split(',')[0] ?? ''}`).toSorted(),
    ).toEqual(['unknown-signer CN=Bert', 'valid CN=Anna']);
  });
});
