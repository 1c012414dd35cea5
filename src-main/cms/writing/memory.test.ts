import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { appendFileSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { makeIdentity } from '../testing/identities.ts';
import { makeScratch } from '../testing/scratch.ts';

const scratch = makeScratch();
afterAll(scratch.remove);

const mebibyte = 1024 * 1024;
const script = path.join(import.meta.dirname, 'testing', 'secure-measured.ts');

test('memory does not grow with the file', async () => {
  const anna = await makeIdentity(scratch.folder, 'Anna');
  async function memoryFor(size: number): Promise<number> {
    const file = scratch.put(Buffer.alloc(0));
    // Mostly holes, so that it is made and compressed fast; and enough that is not, so that what is held back would show.
    truncateSync(file, size - size / 4);
    for (let n = 0; n < size / 4; n += mebibyte) appendFileSync(file, randomBytes(mebibyte));
    const args = [script, file, scratch.free(), anna.certificateFile, anna.keyFile];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    return Number(stdout);
  }
  const small = await memoryFor(32 * mebibyte);
  const large = await memoryFor(512 * mebibyte);
  // Of the 480 MiB more, what came out is a quarter: held back, it would show here, and the whole file all the more.
  expect(large - small).toBeLessThan(100 * mebibyte);
  expect(large).toBeLessThan(250 * mebibyte);
}, 120_000);
