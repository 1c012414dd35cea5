import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { hasOpenssl } from '../../test-pki/index.ts';

const root = path.join(import.meta.dirname, '..', '..', '..');
/** A runtime whose node:crypto stands on BoringSSL, as Electron's does. Only for this test, never part of the program. */
const boring = path.join(root, 'node_modules', '@oven', 'bun-linux-x64', 'bin', 'bun');
const peersAreRequired = process.env['WAYBILL_REQUIRE_PEERS'] === '1';
const files = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.test.ts') && name !== path.basename(import.meta.filename))
  .map((name) => `./src-main/certificates/revocation/${name}`);

describe.skipIf(!hasOpenssl() || (!existsSync(boring) && !peersAreRequired))('revocation', () => {
  test('holds on BoringSSL (needs @oven/bun-linux-x64): the tests beside this one, run there', async () => {
    const { stderr } = await promisify(execFile)(boring, ['test', '--timeout', '60000', ...files], {
      cwd: root,
    });
    expect(stderr).toMatch(/^ *[1-9]\d{2,} pass$/m);
    expect(stderr).toMatch(/^ *0 fail$/m);
  }, 120_000);
});
