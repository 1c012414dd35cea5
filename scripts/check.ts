import { spawn } from 'node:child_process';
import path from 'node:path';

/** One of the checks: what it is called, and the program that makes it. */
interface Check {
  readonly name: string;
  readonly script: string;
  readonly args: readonly string[];
}

interface Outcome {
  readonly name: string;
  readonly passed: boolean;
  readonly output: string;
  /** Seconds. */
  readonly took: number;
}

const root = path.join(import.meta.dirname, '..');

const checks: readonly Check[] = [
  {
    name: 'types',
    script: 'node_modules/typescript/bin/tsc',
    args: ['-b', '--pretty', 'false'],
  },
  { name: 'lint', script: 'scripts/check-lint.ts', args: [] },
  {
    name: 'format',
    script: 'node_modules/prettier/bin/prettier.cjs',
    args: ['--check', '--log-level=warn', '--cache', '--cache-location=.cache/prettier', '.'],
  },
  { name: 'imports', script: 'scripts/check-boundaries.ts', args: [] },
];

function make({ name, script, args }: Check): Promise<Outcome> {
  const begun = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(root, script), ...args], { cwd: root });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('close', (code) => {
      resolve({
        name,
        passed: code === 0,
        output: Buffer.concat(chunks).toString('utf8').trim(),
        took: (performance.now() - begun) / 1000,
      });
    });
  });
}

/** The first lines: whoever mends them meets the others next. */
function shortened(output: string): string {
  const lines = output.split('\n');
  const shown = lines.slice(0, 60);
  return lines.length === shown.length
    ? output
    : [...shown, `… and ${lines.length - shown.length} more lines`].join('\n');
}

const outcomes = await Promise.all(checks.map(make));
for (const { name, passed, output, took } of outcomes) {
  console.log(`${passed ? 'passed' : 'FAILED'}  ${name}  (${took.toFixed(1)} s)`);
  if (!passed) console.log(shortened(output));
}
const failed = outcomes.filter(({ passed }) => !passed).length;
console.log(`check: ${outcomes.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
