import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { waybill } from './waybill.ts';

it('a bundle for somebody who helps is written once, and says what is in it', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'waybill-diagnostics-'));
  const home = path.join(folder, 'home');
  try {
    expect((await waybill(['demo'], { home })).code).toBe(0);
    const file = path.join(folder, 'for-help.zip');
    const made = await waybill(['diagnostics', '--out', file], { home });
    expect(made.code).toBe(0);
    for (const part of ['about.json', 'sessions.json', 'waybill.log', 'No password'])
      expect(made.out).toContain(part);
    const octets = await readFile(file);
    expect(octets.subarray(0, 2).toString()).toBe('PK');
    expect(octets.toString('utf8')).toContain('O0013PRACTICEPARTNER');

    const again = await waybill(['--json', 'diagnostics', '--out', file], { home });
    expect(JSON.parse(again.out)).toMatchObject({ error: { code: 'file-exists' } });
    expect(await readFile(file)).toEqual(octets);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
