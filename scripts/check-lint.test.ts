import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '..');
let folder = '';

/** Runs the linter as `npm run check` does, in a copy of the project that has only a few files. */
function check(): { readonly status: number | null; readonly output: string } {
  const script = path.join(folder, 'scripts', 'check-lint.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], { cwd: folder, encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

async function plant(name: string, ...lines: readonly string[]): Promise<void> {
  await writeFile(path.join(folder, 'shared', name), `${lines.join('\n')}\n`);
}

async function setRules(rules: Readonly<Record<string, 'error' | 'off'>>): Promise<void> {
  const settings = { options: { typeAware: true }, ignorePatterns: ['scripts', 'node_modules'], rules };
  await writeFile(path.join(folder, '.oxlintrc.json'), JSON.stringify(settings));
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'waybill-lint-'));
  for (const part of ['lint', 'boundaries', 'check-lint.ts']) {
    await cp(path.join(root, 'scripts', part), path.join(folder, 'scripts', part), {
      recursive: true,
      filter: (source) => !source.endsWith('.test.ts'),
    });
  }
  for (const settings of ['package.json', 'tsconfig.json', 'tsconfig.base.json']) {
    await cp(path.join(root, settings), path.join(folder, settings));
  }
  for (const part of ['main', 'renderer', 'shared', 'tests', 'tools']) {
    await cp(path.join(root, `tsconfig.${part}.json`), path.join(folder, `tsconfig.${part}.json`));
  }
  await setRules({ eqeqeq: 'error', 'typescript/no-floating-promises': 'error' });
  await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  await mkdir(path.join(folder, 'shared'));
  await plant('ended.ts', 'export function ended(): void {}');
  await plant('door.ts', "export * from './ended.ts';");
  await plant(
    'caller.ts',
    "import { ended } from './door.ts';",
    'export function call(): void {',
    '  ended();',
    '}',
  );
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

it('looks at nothing again that nothing has changed for', () => {
  expect(check()).toMatchObject({ status: 0 });
  expect(check()).toEqual({ status: 0, output: '0 files looked at\n' });
});

it('looks again at a file when a file that it reaches has changed', async () => {
  expect(check()).toMatchObject({ status: 0 });
  await plant('ended.ts', 'export async function ended(): Promise<void> {}');
  const { status, output } = check();
  expect(status).toBe(1);
  expect(output).toContain('caller.ts:3');
  expect(output).toContain('no-floating-promises');
  expect(output).toContain('3 files looked at');
});

it('complains of a file until it is mended', async () => {
  await plant('wrong.ts', 'export const wrong = (one: unknown): boolean => one == 1;');
  for (const _ of [1, 2]) {
    const { status, output } = check();
    expect(status).toBe(1);
    expect(output).toContain('wrong.ts:1');
  }
  await plant('wrong.ts', 'export const wrong = (one: unknown): boolean => one === 1;');
  expect(check()).toMatchObject({ status: 0 });
});

it('looks at everything again when the settings have changed', async () => {
  await plant('said.ts', "console.log('said');");
  await setRules({ 'no-console': 'off' });
  expect(check()).toMatchObject({ status: 0 });
  await setRules({ 'no-console': 'error' });
  const { status, output } = check();
  expect(status).toBe(1);
  expect(output).toContain('said.ts:1');
});
