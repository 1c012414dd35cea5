// The way into every npm script: node scripts/run.mjs NAME [ARGUMENT...]. Sets up what is missing, then hands over.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, nodeForRunning, nodeIsTooOld, root } from './setup.mjs';

/**
 * What each npm script runs, and what has to be built before.
 * @type {Record<string, { script: string, builds: readonly string[] } | undefined>}
 */
const scripts = {
  start: { script: 'scripts/start.ts', builds: ['main', 'preload', 'renderer'] },
  test: { script: 'scripts/test.ts', builds: [] },
  build: { script: 'scripts/build.ts', builds: [] },
  dev: { script: 'scripts/dev.ts', builds: ['renderer'] },
  check: { script: 'scripts/check.ts', builds: [] },
  pack: { script: 'scripts/pack.ts', builds: ['main', 'preload', 'renderer'] },
  waybill: { script: 'dist/main/command-line.js', builds: ['main', 'renderer'] },
  'bench:oftp2': { script: 'bench/oftp2.ts', builds: ['main'] },
  'bench:cms': { script: 'bench/cms.ts', builds: [] },
  'bench:ftps': { script: 'bench/ftps.ts', builds: [] },
  'bench:window': { script: 'bench/window.ts', builds: [] },
  screenshots: { script: 'e2e/screenshots.ts', builds: [] },
  icons: { script: 'scripts/icons.ts', builds: [] },
  fuzz: { script: 'scripts/fuzz.ts', builds: [] },
};

/**
 * Gets everything ready for the script.
 * @param {string} name
 * @param {readonly string[]} args
 * @returns {Promise<string | undefined>} the script to go on with in this process; undefined where another one took over
 */
async function prepare(name, args) {
  const chosen = scripts[name];
  if (chosen === undefined) throw new Error(`There is no script called ${name}.`);
  ensureInstalled();
  const node = nodeForRunning();
  if (node !== process.execPath) {
    handOver(node, [process.argv[1] ?? '', name, ...args]);
    return undefined;
  }
  if (chosen.builds.length > 0) {
    const { ensureBuilt } = await import('./build/index.ts');
    ensureBuilt(chosen.builds);
  }
  return path.join(root, chosen.script);
}

/**
 * Goes on in another Node, and ends as it ends.
 * @param {string} node
 * @param {readonly string[]} args
 */
function handOver(node, args) {
  const child = spawn(node, args, { stdio: 'inherit' });
  /** @type {readonly NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  // The terminal tells the child of Ctrl+C itself; this process only has to outlive it.
  for (const signal of signals) {
    process.on(signal, () => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 70;
  });
  child.on('exit', (code, signal) => {
    for (const each of signals) process.removeAllListeners(each);
    if (signal !== null) process.kill(process.pid, signal);
    else process.exitCode = code ?? 70;
  });
}

const [name = '', ...args] = process.argv.slice(2);
/** @type {string | undefined} */
let script;
try {
  const complaint = nodeIsTooOld(process.versions.node);
  if (complaint !== undefined) throw new Error(complaint);
  script = await prepare(name, args);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 70;
}
if (script !== undefined) {
  process.argv = [process.execPath, script, ...args];
  await import(pathToFileURL(script).href);
}
