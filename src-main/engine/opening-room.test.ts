import type * as Files from 'node:fs/promises';
import { deflateSync } from 'node:zlib';
import { afterEach, expect, test, vi } from 'vitest';
import { callRaw } from './testing/raw-caller.ts';
import { codes, openTestEngine } from './testing/two-engines.ts';
import type { TestEngine } from './testing/two-engines.ts';

/** Octets that the disk has; undefined: as many as it really has. */
const disk = vi.hoisted((): { free: number | undefined } => ({ free: undefined }));
vi.mock('node:fs/promises', async (original) => {
  const files = await original<typeof Files>();
  return {
    ...files,
    async statfs(path: string) {
      const facts = await files.statfs(path);
      if (disk.free === undefined) return facts;
      return Object.assign(facts, { bsize: 1, bavail: disk.free });
    },
  };
});

const closing: (() => unknown)[] = [];
afterEach(async () => {
  disk.free = undefined;
  for (const close of closing.splice(0).toReversed()) await close();
});

async function openCalled(): Promise<{ there: TestEngine; port: number }> {
  const there = await openTestEngine();
  closing.push(there.close);
  await there.api.settings.update({ station: { code: codes.theirs } });
  await there.api.partners.add({
    name: 'Here',
    kind: 'oftp2',
    oftp2: { code: codes.ours, mayCallPlain: true },
    secrets: { ourPassword: 'THERE', theirPassword: 'HERE' },
  });
  const { listener } = await there.api.listener.start({ host: '127.0.0.1', tlsPort: null, plainPort: 0 });
  return { there, port: listener.open[0]?.port ?? 0 };
}

const octets = deflateSync(Buffer.alloc(5_000_000));
const header = { compression: 1, enveloping: 1, cipherSuite: 0 } as const;

test('a file that says it will become larger than any may is refused before anything is opened', async () => {
  const { there, port } = await openCalled();
  const { receipts } = await callRaw({
    port,
    files: [{ header: { ...header, originalSize: 10_000_000_000 }, octets }],
  });
  expect(receipts).toMatchObject([{ command: 'NERP', reason: '16' }]);
  expect((await there.api.transfers.list({})).rows).toMatchObject([
    { state: 'failed', problem: { code: 'cms-too-large' } },
  ]);
});

test('a file that the disk has no room for once it is opened waits, and is not answered', async () => {
  const { there, port } = await openCalled();
  // Enough for what comes, and not for what it becomes beside what the journal needs.
  disk.free = 70 * 1024 * 1024;
  const { answers, receipts } = await callRaw({
    port,
    files: [{ header: { ...header, originalSize: 20_000 }, octets }],
  });
  expect([answers, receipts]).toEqual([['delivered'], []]);
  await expect
    .poll(async () => (await there.api.transfers.list({})).rows)
    .toMatchObject([{ state: 'preparing', receipt: 'none', problem: { code: 'disk-full' } }]);
});
