import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '..');
let folder = '';

/** Runs the check as `npm run check` does, in a copy of the project. */
function check(): { readonly status: number | null; readonly output: string } {
  const script = path.join(folder, 'scripts', 'check-boundaries.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], { cwd: folder, encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'waybill-boundaries-'));
  await cp(path.join(root, 'scripts'), path.join(folder, 'scripts'), { recursive: true });
  await cp(path.join(root, 'package.json'), path.join(folder, 'package.json'));
  await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  await mkdir(path.join(folder, 'src-main', 'protocols', 'oftp2'), { recursive: true });
  await writeFile(
    path.join(folder, 'src-main', 'protocols', 'oftp2', 'index.ts'),
    'export const port = 3305;\n',
  );
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

it('passes without a forbidden import, and fails with one', async () => {
  expect(check()).toMatchObject({ status: 0 });
  const planted = path.join(folder, 'src-main', 'protocols', 'oftp2', 'planted.ts');
  await writeFile(planted, `export const port = 1;\nexport * from '../../engine/index.ts';\n`);
  const { status, output } = check();
  expect(status).toBe(1);
  expect(output).toContain(
    'src-main/protocols/oftp2/planted.ts:2: src-main/protocols/oftp2 may not import src-main/engine',
  );
});
