// Gets a fresh clone ready: checks Node, installs what package-lock.json says. Depends on nothing but Node >= 20 and npm.
// Says nothing on stdout, so that `npm run -s waybill -- --json` stays one JSON document.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from './lock.mjs';

/** The project's root folder. */
export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const oldestForSetup = [20, 0];
const oldestForRunning = [22, 18];

/**
 * @param {string} version as of process.versions.node
 * @param {readonly number[]} oldest major and minor
 */
export function isAtLeast(version, oldest) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldest;
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

/**
 * A sentence for a person where this Node is too old to set anything up, else undefined.
 * @param {string} version as of process.versions.node
 */
export function nodeIsTooOld(version) {
  if (isAtLeast(version, oldestForSetup)) return undefined;
  return `Waybill needs Node ${oldestForSetup[0]} or newer to set itself up; this is Node ${version}. Get a current one from https://nodejs.org and try again.`;
}

/**
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} LockFile
 */

/**
 * Whether node_modules holds what the lock file says. npm keeps its own record of what it installed, written at the very end:
 * an installation that was cut off has none.
 * @param {LockFile} wanted package-lock.json
 * @param {LockFile | undefined} installed node_modules/.package-lock.json
 */
export function isInstalled(wanted, installed) {
  if (installed === undefined) return false;
  return Object.entries(wanted.packages ?? {}).every(([place, locked]) => {
    if (place === '' || locked.link === true) return true;
    const found = installed.packages?.[place];
    // What is optional may belong to another platform.
    if (found === undefined) return locked.optional === true || locked.devOptional === true;
    return found.version === locked.version;
  });
}

/**
 * @param {string} file
 * @returns {LockFile | undefined}
 */
function readLockFile(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function packagesAreInstalled() {
  const wanted = readLockFile(path.join(root, 'package-lock.json'));
  if (wanted === undefined) throw new Error('package-lock.json is missing or damaged: get it back with git');
  return isInstalled(wanted, readLockFile(path.join(root, 'node_modules', '.package-lock.json')));
}

/** Runs npm with this very Node, its words on stderr. */
function install() {
  const npm = process.env['npm_execpath'];
  // Windows cannot replace the Node that is running: there npm changes only what differs.
  const verb = process.platform === 'win32' && process.execPath.startsWith(root) ? 'install' : 'ci';
  const args = [verb, '--include=dev', '--include=optional', '--loglevel=error', '--no-progress'];
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { cwd: root, stdio: ['ignore', 'ignore', 2] };
  const result =
    npm !== undefined && /npm-cli\.[cm]?js$/.test(npm)
      ? spawnSync(process.execPath, [npm, ...args], options)
      : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (result.status === 0) return;
  const reason = result.error?.message ?? `npm ended with ${result.status ?? result.signal}`;
  throw new Error(`The packages Waybill is made of could not be installed: ${reason}`);
}

/** Installs what is missing; a second process that comes at the same time waits for the first. */
export function ensureInstalled() {
  if (packagesAreInstalled()) return;
  withLock(path.join(root, '.cache', 'setup.lock'), () => {
    if (packagesAreInstalled()) return;
    process.stderr.write('Installing what Waybill is made of, about half a minute …\n');
    install();
    if (!packagesAreInstalled())
      throw new Error('npm did not install everything that package-lock.json names');
  });
}

/**
 * The Node that runs everything after the set-up: the one among the packages, else this one where it is new enough.
 * @returns {string} path of its executable
 */
export function nodeForRunning() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const executable = process.platform === 'win32' ? 'node.exe' : 'node';
  const packed = path.join(root, 'node_modules', `node-${platform}-${process.arch}`, 'bin', executable);
  if (existsSync(packed)) {
    if (packed === process.execPath) return packed;
    // On a Linux with another C library it is there, and does not start.
    if (spawnSync(packed, ['--version'], { stdio: 'ignore' }).status === 0) return packed;
  }
  if (isAtLeast(process.versions.node, oldestForRunning)) return process.execPath;
  throw new Error(
    `Waybill runs on Node ${oldestForRunning.join('.')} or newer; this is Node ${process.versions.node}, and no newer one comes with the packages for ${process.platform} ${process.arch}. Get a current one from https://nodejs.org and try again.`,
  );
}
