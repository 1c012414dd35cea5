import { execSync } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { opensslIsHere } from './openssl-authority.ts';
import { waybill } from './waybill.ts';

describe.skipIf(!opensslIsHere())('what proves a receipt', () => {
  it('is checked by somebody else with OpenSSL alone, by the commands that stand in its README', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'waybill-evidence-'));
    const home = path.join(folder, 'home');
    const demo = await waybill(['demo'], { home });
    expect(demo.code).toBe(0);
    expect(demo.out).toContain('signature verified');
    const evidence = path.join(folder, 'evidence');
    const exported = await waybill(['receipt', 'export', '1', evidence], { home });
    expect(exported.code).toBe(0);
    expect((await readdir(evidence)).toSorted()).toEqual([
      'README.txt',
      'evidence.html',
      'evidence.json',
      'receipt.eerp',
      'signature.p7m',
      'signed-content.bin',
      'signer.pem',
    ]);
    // By its file it is the same, and the page says what it is worth.
    const ofFile = path.join(folder, 'of-file');
    expect((await waybill(['evidence', '1', ofFile], { home })).code).toBe(0);
    expect((await readdir(ofFile)).toSorted()).toEqual((await readdir(evidence)).toSorted());
    expect(await readFile(path.join(ofFile, 'evidence.html'), 'utf8')).toContain('Received, and signed for');
    const readme = await readFile(path.join(evidence, 'README.txt'), 'utf8');
    const commands = readme.split('\n').filter((line) => line.startsWith('  '));
    expect(commands).toHaveLength(2);
    for (const command of commands) execSync(command.trim(), { cwd: evidence, stdio: 'pipe' });

    // Another receipt than the one that was signed is noticed.
    const signature = await readFile(path.join(evidence, 'signature.p7m'));
    const at = signature.indexOf('WAYBILL-SAMPLE');
    signature[at] = (signature[at] ?? 0) ^ 1;
    const { writeFile } = await import('node:fs/promises');
    await writeFile(path.join(evidence, 'signature.p7m'), signature);
    expect(() => execSync(commands[0]?.trim() ?? '', { cwd: evidence, stdio: 'pipe' })).toThrow(
      /Verification failure|digest/i,
    );

    const again = await waybill(['--json', 'receipt', 'export', '1', evidence], { home });
    expect(JSON.parse(again.out)).toMatchObject({ error: { code: 'folder-not-empty' } });
    await rm(folder, { recursive: true, force: true });
  });
});
