import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildParts, ensureBuilt, testParts } from '../build/index.ts';
import {
  countsOfPlaywright,
  countsOfVitest,
  failuresOfPlaywright,
  failuresOfVitest,
  judged,
} from './counts.ts';
import type { Outcome } from './counts.ts';

const root = path.join(import.meta.dirname, '..', '..');
const reports = path.join(root, '.cache', 'reports');

/** Milliseconds for one runner; what hangs longer has failed. */
const longestRun = 25 * 60_000;

/** Runs a program of the packages with this Node, its output shown as it comes. @returns its exit code. */
function run(script: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): number | null {
  return spawnSync(process.execPath, [path.join(root, script), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
    timeout: longestRun,
    killSignal: 'SIGKILL',
  }).status;
}

/** A place for a report, without the one of the last run. */
function freshReport(name: string): string {
  const file = path.join(reports, `${name}.json`);
  mkdirSync(reports, { recursive: true });
  rmSync(file, { force: true });
  return file;
}

function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** The build of what is stale, counted as one test. */
export function runBuild(): Outcome {
  try {
    ensureBuilt([...buildParts, ...testParts]);
    return { passed: 1, failed: 0, skipped: 0, failures: [] };
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1, skipped: 0, failures: ['build'] };
  }
}

/** Types, lint, format and imports, counted as one test. */
export function runCheck(): Outcome {
  const passed = run('scripts/check.ts', []) === 0;
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0, failures: passed ? [] : ['check'] };
}

/** The tests of the named vitest projects. */
export function runVitest(name: string, projects: readonly string[]): Outcome {
  const report = freshReport(name);
  const exitCode = run('node_modules/vitest/vitest.mjs', [
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const told = readReport(report);
  return { ...judged(countsOfVitest(told), exitCode), failures: failuresOfVitest(told) };
}

/** The tests of the window in the given browser. */
export function runPlaywright(browser: string): Outcome {
  const report = freshReport('window');
  const exitCode = run('node_modules/@playwright/test/cli.js', ['test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    WAYBILL_BROWSER: browser,
  });
  const told = readReport(report);
  return { ...judged(countsOfPlaywright(told), exitCode), failures: failuresOfPlaywright(told) };
}
