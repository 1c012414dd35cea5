import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { issue } from '../../test-pki/index.ts';
import { CmsError } from '../cms-error.ts';
import type { SecureWish } from '../layers.ts';
import { makeIdentity } from '../testing/identities.ts';
import type { TestIdentity } from '../testing/identities.ts';
import { makeScratch, mixedOctets } from '../testing/scratch.ts';
import { secureFile } from './index.ts';

const scratch = makeScratch();
let anna: TestIdentity;
let everything: SecureWish;

beforeAll(async () => {
  anna = await makeIdentity(scratch.folder, 'Anna');
  everything = {
    suite: 4,
    signers: [anna],
    compression: { level: 1 },
    recipients: [anna.certificate],
  };
}, 60_000);
afterAll(scratch.remove);

const hashOf = (name: string, octets: Uint8Array): string => createHash(name).update(octets).digest('hex');

describe('a secured file', () => {
  test.each([
    [1, 'sha1'],
    [4, 'sha256'],
    [6, 'sha512'],
  ] as const)('of suite %i comes with size and hashes of what was written', async (suite, name) => {
    const target = scratch.free();
    const done = await secureFile(scratch.put(mixedOctets(1_500_000)), target, { ...everything, suite });
    const written = readFileSync(target);
    expect(done.size).toBe(written.length);
    expect(done.originalSize).toBe(1_500_000);
    expect(Buffer.from(done.hash).toString('hex')).toBe(hashOf(name, written));
    expect(done.sha256).toBe(hashOf('sha256', written));
  });

  test('is its owner’s alone', async () => {
    const target = scratch.free();
    await secureFile(scratch.put(mixedOctets(10)), target, everything);
    if (process.platform !== 'win32') expect(statSync(target).mode & 0o777).toBe(0o600);
  });

  test('is a copy where nothing was wished', async () => {
    const target = scratch.free();
    const octets = mixedOctets(1_200_000);
    const { size, originalSize } = await secureFile(scratch.put(octets), target, { suite: 4 });
    expect(readFileSync(target).equals(octets)).toBe(true);
    expect([size, originalSize]).toEqual([1_200_000, 1_200_000]);
  });

  test('is never encrypted twice with the same key', async () => {
    const source = scratch.put(mixedOctets(1_000));
    const [first, second] = [scratch.free(), scratch.free()];
    const wish: SecureWish = { suite: 4, recipients: [anna.certificate] };
    const [one, other] = await Promise.all([
      secureFile(source, first, wish),
      secureFile(source, second, wish),
    ]);
    expect(one.size).toBe(other.size);
    expect(one.sha256).not.toBe(other.sha256);
  });

  test('tells how far it is, up to the whole', async () => {
    const seen: number[] = [];
    await secureFile(scratch.put(mixedOctets(1_200_000)), scratch.free(), everything, {
      progress: (octets) => seen.push(octets),
    });
    expect(seen.at(-1)).toBe(1_200_000);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.length).toBeGreaterThan(1);
  });
});

describe('nothing is left behind', () => {
  const before = (): readonly string[] => readdirSync(scratch.folder);

  async function failing(
    source: string,
    target: string,
    wish: SecureWish,
    signal?: AbortSignal,
  ): Promise<unknown> {
    return secureFile(source, target, wish, signal === undefined ? {} : { signal }).then(
      () => undefined,
      (error: unknown) => error,
    );
  }

  test('where there is no source', async () => {
    const target = scratch.free();
    expect(await failing(scratch.free(), target, everything)).toMatchObject({ code: 'ENOENT' });
    expect(existsSync(target)).toBe(false);
  });

  test('where the source is a folder', async () => {
    const target = scratch.free();
    expect(await failing(scratch.folder, target, everything)).toMatchObject({ code: 'EISDIR' });
    expect(existsSync(target)).toBe(false);
  });

  test('and a target that was there stays as it was', async () => {
    const target = scratch.put(Buffer.from('of somebody else'));
    expect(await failing(scratch.put(mixedOctets(10)), target, everything)).toMatchObject({ code: 'EEXIST' });
    expect(readFileSync(target, 'utf8')).toBe('of somebody else');
  });

  test('where the folder of the target is missing', async () => {
    const names = before();
    const failed = await failing(`${scratch.folder}/Anna.crt.pem`, `${scratch.folder}/none/x`, everything);
    expect(failed).toMatchObject({ code: 'ENOENT' });
    expect(before()).toEqual(names);
  });

  test.each([0, 600_000, 3_000_000])('where it is stopped after %i octets', async (after) => {
    const stop = new AbortController();
    const [source, target] = [scratch.put(mixedOctets(5_000_000)), scratch.free()];
    if (after === 0) stop.abort(new Error('enough'));
    const failed = await secureFile(source, target, everything, {
      signal: stop.signal,
      progress: (octets) => {
        if (octets >= after) stop.abort(new Error('enough'));
      },
    }).catch((error: unknown) => error);
    expect(failed).toEqual(new Error('enough'));
    expect(existsSync(target)).toBe(false);
  });

  test('where progress cannot be told', async () => {
    const target = scratch.free();
    const failed = secureFile(scratch.put(mixedOctets(5_000_000)), target, everything, {
      progress: () => {
        throw new Error('nobody listens');
      },
    });
    await expect(failed).rejects.toThrow('nobody listens');
    expect(existsSync(target)).toBe(false);
  });

  test.skipIf(process.platform === 'win32')('where the disk is full', async () => {
    const [source, target] = [scratch.put(randomBytes(8_000_000)), scratch.free()];
    const script = path.join(import.meta.dirname, 'testing', 'secure-measured.ts');
    // No file of this process may grow beyond 4096 blocks of 512 octets.
    const limited = ['-c', 'ulimit -f 4096; exec "$@"', 'sh', process.execPath, script];
    const failed = promisify(execFile)('sh', [
      ...limited,
      source,
      target,
      anna.certificateFile,
      anna.keyFile,
    ]);
    await expect(failed).rejects.toMatchObject({ stderr: expect.stringContaining('EFBIG') as unknown });
    expect(existsSync(target)).toBe(false);
  });

  test('where the compressor cannot be had', async () => {
    const target = scratch.free();
    const failed = await failing(scratch.put(mixedOctets(10)), target, {
      ...everything,
      compression: { level: 42 },
    });
    expect(failed).toMatchObject({ code: 'ERR_OUT_OF_RANGE' });
    expect(existsSync(target)).toBe(false);
  });

  test('where a signer’s certificate and key do not belong together', async () => {
    const bert = await makeIdentity(scratch.folder, 'Bert');
    const target = scratch.free();
    const signers = [{ certificate: anna.certificate, privateKeyPem: bert.privateKeyPem }];
    const failed = await failing(scratch.put(mixedOctets(10)), target, { suite: 4, signers });
    expect(failed).toBeInstanceOf(CmsError);
    expect(failed).toMatchObject({ code: 'cms-signer-unusable', params: { subject: anna.subject } });
    expect(existsSync(target)).toBe(false);
  });

  test('where a signer’s key is none', async () => {
    const signers = [{ certificate: anna.certificate, privateKeyPem: 'secret nonsense' }];
    const failed = await failing(scratch.put(mixedOctets(10)), scratch.free(), { suite: 4, signers });
    expect(failed).toMatchObject({ code: 'cms-signer-unusable' });
    expect(JSON.stringify(failed)).not.toContain('nonsense');
  });

  test('where a certificate is none', async () => {
    const [source, target, none] = [scratch.put(mixedOctets(10)), scratch.free(), Buffer.from('3000', 'hex')];
    const signers = [{ certificate: none, privateKeyPem: anna.privateKeyPem }];
    expect(await failing(source, target, { suite: 4, signers })).toMatchObject({
      code: 'cms-signer-unusable',
    });
    expect(await failing(source, target, { suite: 4, recipients: [none] })).toMatchObject({
      code: 'cms-recipient-unusable',
    });
    expect(existsSync(target)).toBe(false);
  });

  test('where a signer or a recipient has no RSA key', async () => {
    const { certificateDer: certificate, privateKeyPem, subject } = await issue({ name: 'Curve' });
    const target = scratch.free();
    const source = scratch.put(mixedOctets(10));
    expect(
      await failing(source, target, { suite: 4, signers: [{ certificate, privateKeyPem }] }),
    ).toMatchObject({
      code: 'cms-signer-unusable',
      params: { subject },
    });
    expect(
      await failing(source, target, { suite: 4, recipients: [anna.certificate, certificate] }),
    ).toMatchObject({ code: 'cms-recipient-unusable', params: { subject } });
    expect(existsSync(target)).toBe(false);
  });
});
