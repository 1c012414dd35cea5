import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { CmsError } from '../cms-error.ts';
import type { SecureWish } from '../layers.ts';
import { makeIdentity } from '../testing/identities.ts';
import { makeScratch, mixedOctets } from '../testing/scratch.ts';
import { createCmsWorkers } from './index.ts';

const scratch = makeScratch();
const workers = createCmsWorkers({ count: 2 });
let everything: SecureWish;
let source: string;

beforeAll(async () => {
  const anna = await makeIdentity(scratch.folder, 'Anna');
  const { certificate, privateKeyPem } = anna;
  everything = {
    suite: 4,
    signers: [{ certificate, privateKeyPem }],
    compression: { level: 6 },
    recipients: [certificate],
  };
  source = scratch.put(mixedOctets(8_000_000));
}, 60_000);
afterAll(async () => {
  await workers.close();
  scratch.remove();
});

const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('a worker', () => {
  test('secures a file, and tells what came of it and how far it is', async () => {
    const target = scratch.free();
    const seen: number[] = [];
    const done = await workers.secure(source, target, everything, {
      progress: (octets) => seen.push(octets),
    });
    const written = readFileSync(target);
    expect(done.size).toBe(written.length);
    expect(done.originalSize).toBe(8_000_000);
    expect(done.sha256).toBe(createHash('sha256').update(written).digest('hex'));
    expect(Buffer.from(done.hash).toString('hex')).toBe(done.sha256);
    expect(seen.length).toBeGreaterThan(0);
  });

  test('does many files, some at the same time', async () => {
    const files = Array.from({ length: 7 }, (_, n) => ({
      from: scratch.put(mixedOctets(100_000 + n)),
      to: scratch.free(),
    }));
    const done = await Promise.all(files.map(({ from, to }) => workers.secure(from, to, everything)));
    expect(done.map(({ originalSize }) => originalSize)).toEqual(files.map((_, n) => 100_000 + n));
  });

  test('fails as the thread has failed: by code, and with nothing left behind', async () => {
    const target = scratch.free();
    const signers = [{ certificate: everything.recipients?.[0] ?? Buffer.alloc(0), privateKeyPem: 'none' }];
    const failed = await failureOf(workers.secure(source, target, { suite: 4, signers }));
    expect(failed).toBeInstanceOf(CmsError);
    expect(failed).toMatchObject({
      code: 'cms-signer-unusable',
      params: { subject: 'CN=Anna' },
      retry: 'never',
    });
    expect(await failureOf(workers.secure(scratch.free(), target, everything))).toMatchObject({
      code: 'ENOENT',
      syscall: 'open',
    });
    expect(existsSync(target)).toBe(false);
  });

  test('leaves a target alone that was there', async () => {
    const target = scratch.put(Buffer.from('of somebody else'));
    expect(await failureOf(workers.secure(source, target, everything))).toMatchObject({ code: 'EEXIST' });
    expect(readFileSync(target, 'utf8')).toBe('of somebody else');
  });

  test('stops when it is told to, with the reason of who told it', async () => {
    const stop = new AbortController();
    const target = scratch.free();
    const failed = await failureOf(
      workers.secure(source, target, everything, {
        signal: stop.signal,
        progress: () => stop.abort(new Error('enough')),
      }),
    );
    expect(failed).toEqual(new Error('enough'));
    expect(existsSync(target)).toBe(false);
  });

  test('does not begin what was stopped while it waited', async () => {
    const stop = new AbortController();
    const [first, second] = [scratch.free(), scratch.free()];
    const one = createCmsWorkers({ count: 1 });
    try {
      const running = one.secure(source, first, everything);
      const waiting = failureOf(one.secure(source, second, everything, { signal: stop.signal }));
      stop.abort(new Error('enough'));
      expect(await waiting).toEqual(new Error('enough'));
      expect((await running).originalSize).toBe(8_000_000);
      expect(existsSync(second)).toBe(false);
      const before = failureOf(one.secure(source, second, everything, { signal: stop.signal }));
      expect(await before).toEqual(new Error('enough'));
    } finally {
      await one.close();
    }
  });

  test('stops where its progress cannot be told', async () => {
    const target = scratch.free();
    const failed = workers.secure(source, target, everything, {
      progress: () => {
        throw new Error('nobody listens');
      },
    });
    await expect(failed).rejects.toThrow('nobody listens');
    expect(existsSync(target)).toBe(false);
  });

  test('stops what is under way and what waits when all are closed', async () => {
    const closing = createCmsWorkers({ count: 1 });
    const targets = [scratch.free(), scratch.free()];
    const failures = targets.map((target) => failureOf(closing.secure(source, target, everything)));
    await closing.close();
    for (const failed of await Promise.all(failures)) expect(failed).toMatchObject({ name: 'AbortError' });
    expect(targets.filter((target) => existsSync(target))).toEqual([]);
    expect(await failureOf(closing.secure(source, scratch.free(), everything))).toMatchObject({
      name: 'AbortError',
    });
  });
});

describe('a worker opens a file', () => {
  test('and tells what its layers were, and by which hash it is known where that was asked', async () => {
    const [secured, target] = [scratch.free(), scratch.free()];
    await workers.secure(source, secured, everything);
    const wish = {
      keys: everything.signers ?? [],
      signers: everything.recipients ?? [],
      mostOctets: 10_000_000,
    };
    const opened = await workers.open(secured, target, { ...wish, hash: 'sha512' });
    const hash = createHash('sha512').update(readFileSync(secured)).digest();
    expect(Buffer.from(opened.hash ?? []).equals(hash)).toBe(true);
    expect((await workers.open(secured, scratch.free(), wish)).hash).toBeUndefined();
    expect(opened.originalSize).toBe(8_000_000);
    expect(opened.layers).toMatchObject([
      { kind: 'encrypted', cipher: 'aes-256-cbc' },
      { kind: 'compressed' },
      { kind: 'signed', signatures: [{ state: 'valid', hash: 'sha256' }] },
    ]);
    expect(readFileSync(target).equals(readFileSync(source))).toBe(true);
  });

  test('or fails by code, with nothing left behind', async () => {
    const [secured, target] = [scratch.free(), scratch.free()];
    await workers.secure(source, secured, everything);
    const names = readdirSync(scratch.folder);
    const opening = (mostOctets: number, keys = everything.signers ?? []): Promise<unknown> =>
      failureOf(workers.open(secured, target, { keys, signers: [], mostOctets }));
    expect(await opening(7_000_000)).toMatchObject({ code: 'cms-too-large' });
    expect(await opening(10_000_000, [])).toMatchObject({ code: 'cms-no-recipient' });
    const stop = new AbortController();
    const options = { signal: stop.signal, progress: () => stop.abort(new Error('enough')) };
    const wish = { keys: everything.signers ?? [], signers: [], mostOctets: 10_000_000 };
    expect(await failureOf(workers.open(secured, target, wish, options))).toEqual(new Error('enough'));
    expect(readdirSync(scratch.folder)).toEqual(names);
  });
});

describe('the event loop of who waits for a worker', () => {
  let turns = 0;
  let turning: NodeJS.Immediate | undefined;
  afterEach(() => clearImmediate(turning));

  test('goes on turning', async () => {
    const turn = (): void => {
      turns += 1;
      turning = setImmediate(turn);
    };
    turn();
    writeFileSync(source, mixedOctets(8_000_000));
    await workers.secure(source, scratch.free(), everything);
    // One that did the work itself would turn once for each batch.
    expect(turns).toBeGreaterThan(200);
  });
});
