import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openHostLog } from './host-log.ts';

let home: string;

beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'waybill-log-'));
});
afterEach(async () => {
  await rm(home, { recursive: true, force: true });
});

test('a log that is written to for ever takes the room of two files', async () => {
  const log = openHostLog(home, 'command-line');
  const words = 'x'.repeat(1_000);
  for (let n = 0; n < 14_000; n += 1) log('called', { n, words });
  const [now, before] = await Promise.all(
    ['waybill.log', 'waybill.1.log'].map((name) => stat(path.join(home, 'logs', name))),
  );
  expect((now?.size ?? 0) + (before?.size ?? 0)).toBeLessThan(12 * 1024 * 1024);
  const lines = (await readFile(path.join(home, 'logs', 'waybill.log'), 'utf8')).trim().split('\n');
  expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ msg: 'called', n: 13_999 });
});
