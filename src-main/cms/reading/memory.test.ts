import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { appendFileSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { makeIdentity } from '../testing/identities.ts';
import { makeScratch } from '../testing/scratch.ts';
import { secureFile } from '../writing/index.ts';

const scratch = makeScratch();
afterAll(scratch.remove);

const mebibyte = 1024 * 1024;
const script = path.join(import.meta.dirname, 'testing', 'open-measured.ts');

test('memory does not grow with the file', async () => {
  const anna = await makeIdentity(scratch.folder, 'Anna');
  async function memoryFor(size: number): Promise<number> {
    const [plain, secured] = [scratch.put(Buffer.alloc(0)), scratch.free()];
    // A quarter that cannot be compressed behind one that is nothing: what is held back would show.
    truncateSync(plain, size - size / 4);
    for (let n = 0; n < size / 4; n += mebibyte) appendFileSync(plain, randomBytes(mebibyte));
    const wish = { suite: 4, signers: [anna], recipients: [anna.certificate] } as const;
    await secureFile(plain, secured, { ...wish, compression: { level: 1 } });
    const args = [script, secured, scratch.free(), anna.certificateFile, anna.keyFile];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    return Number(stdout);
  }
  const small = await memoryFor(32 * mebibyte);
  const large = await memoryFor(512 * mebibyte);
  expect(large - small).toBeLessThan(100 * mebibyte);
  expect(large).toBeLessThan(250 * mebibyte);
}, 120_000);
