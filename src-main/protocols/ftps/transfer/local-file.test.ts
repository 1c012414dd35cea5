import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localFile } from './local-file.ts';
import type { LocalFileOptions } from './local-file.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'waybill-local-file-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** All of it, each piece copied before the next is asked for. */
async function read(file: string, from: number, options?: LocalFileOptions): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const octets of localFile(file, options)(from)) pieces.push(Buffer.from(octets));
  return Buffer.concat(pieces);
}

describe('a local file', () => {
  it.each([0, 1, 65_535, 65_536, 65_537, 589_824, 589_825, 3_000_001])(
    'of %d octets comes whole, and from everywhere',
    async (size) => {
      const content = randomBytes(size);
      const file = path.join(folder, String(size));
      await writeFile(file, content);
      for (const from of [0, Math.floor(size / 3), Math.max(0, size - 1), size]) {
        expect((await read(file, from)).equals(content.subarray(from))).toBe(true);
        expect((await read(file, from, { size })).equals(content.subarray(from))).toBe(true);
      }
    },
  );

  it.each([10, 100_000, 2_000_000])(
    'of %d octets that has become another is not sent as it is',
    async (size) => {
      const file = path.join(folder, `changed-${size}`);
      await writeFile(file, randomBytes(size));
      for (const expected of [size - 1, size + 1]) {
        await expect(read(file, 0, { size: expected })).rejects.toMatchObject({
          code: 'file-changed',
          params: { size: expected, now: size },
        });
      }
    },
  );

  it.each([0, 1_000_000])('of %d octets that is not there is what its owner calls it', async (size) => {
    const unopened = (): Error => new Error('gone');
    await expect(read(path.join(folder, 'nothing'), 0, { size, unopened })).rejects.toThrow('gone');
  });

  it('that is not there is said when its first octets are asked for', async () => {
    await expect(read(path.join(folder, 'nothing'), 0)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('is let go of when nobody wants the rest', async () => {
    const file = path.join(folder, 'left');
    await writeFile(file, randomBytes(3_000_000));
    const source = localFile(file)(0)[Symbol.asyncIterator]();
    await source.next();
    await source.return?.();
    await expect(source.next()).resolves.toMatchObject({ done: true });
  });
});
