import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { isThere } from './testing/index.ts';
import { differences, runVectors } from './testing/vectors/index.ts';
import type { Outcome } from './testing/vectors/index.ts';

const root = path.join(import.meta.dirname, '..', '..', '..');
/** A runtime whose node:crypto and node:tls stand on BoringSSL, as Electron's do. Only for this test, never part of the program. */
const boring = path.join(root, 'node_modules', '@oven', 'bun-linux-x64', 'bin', 'bun');
const peersAreRequired = process.env['WAYBILL_REQUIRE_PEERS'] === '1';

const Said = z.object({ name: z.string(), passed: z.boolean(), said: z.string() });

/** The checks that have failed, with what the runtime said. */
function failed(outcomes: readonly Outcome[]): Record<string, string> {
  return Object.fromEntries(outcomes.filter(({ passed }) => !passed).map(({ name, said }) => [name, said]));
}

function expectedToFail(library: 'OpenSSL' | 'BoringSSL'): Record<string, unknown> {
  const failing = differences.filter(({ passesOn }) => !passesOn.includes(library));
  return Object.fromEntries(failing.map(({ check }) => [check, expect.any(String)]));
}

describe.skipIf(!isThere('openssl', 'version'))('all that certificates need of a runtime', () => {
  let onNode: readonly Outcome[];

  beforeAll(async () => {
    onNode = await runVectors();
  }, 120_000);

  test('holds on OpenSSL, but for what is known', () => {
    expect(onNode.length).toBeGreaterThan(150);
    expect(new Set(onNode.map(({ name }) => name)).size).toBe(onNode.length);
    expect(failed(onNode)).toEqual(expectedToFail('OpenSSL'));
  });

  test.skipIf(!existsSync(boring) && !peersAreRequired)(
    'holds on BoringSSL (needs @oven/bun-linux-x64), but for what is known',
    async () => {
      const script = path.join(import.meta.dirname, 'testing', 'vectors', 'main.ts');
      const { stdout } = await promisify(execFile)(boring, [script], { maxBuffer: 16 * 1024 * 1024 });
      const outcomes = stdout
        .trim()
        .split('\n')
        .map((line) => Said.parse(JSON.parse(line)));
      expect(outcomes.map(({ name }) => name)).toEqual(onNode.map(({ name }) => name));
      expect(failed(outcomes)).toEqual(expectedToFail('BoringSSL'));
    },
    120_000,
  );

  test('what differs is among the checks, and explained to people', () => {
    const names = new Set(onNode.map(({ name }) => name));
    expect(differences.filter(({ check }) => !names.has(check))).toEqual([]);
    const explained = readFileSync(path.join(root, 'docs', 'electron.md'), 'utf8');
    expect(explained).toContain('## What BoringSSL does differently\n');
    for (const title of new Set(differences.map((difference) => difference.explained))) {
      expect(explained).toContain(`### ${title}\n`);
    }
  });
});
