// One process at a time, by a file that names its owner. For the set-up, where no package is there yet.
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const pause = new Int32Array(new SharedArrayBuffer(4));
const oldestHold = 15 * 60_000;

/**
 * Runs `work` while holding the lock; waits for whoever holds it now.
 * @template T
 * @param {string} file
 * @param {() => T} work
 * @returns {T}
 */
export function withLock(file, work) {
  mkdirSync(path.dirname(file), { recursive: true });
  while (!tryToTake(file)) {
    if (isAbandoned(file)) putAside(file);
    else Atomics.wait(pause, 0, 0, 200);
  }
  try {
    return work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** @param {string} file */
function tryToTake(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Whether its owner is gone, or holds it for longer than any set-up takes.
 * @param {string} file
 */
function isAbandoned(file) {
  try {
    const age = Date.now() - statSync(file).mtimeMs;
    const owner = Number(readFileSync(file, 'utf8'));
    // Between creating the file and writing the number into it, its owner is unknown.
    if (!Number.isSafeInteger(owner) || owner <= 0) return age > 5000;
    return age > oldestHold || !isAlive(owner);
  } catch {
    return false;
  }
}

/** @param {number} processId */
function isAlive(processId) {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * A rename can be won by one process only; whoever moved a fresh lock by mistake gives it back.
 * @param {string} file
 */
function putAside(file) {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (isAbandoned(aside)) rmSync(aside, { force: true });
  else renameSync(aside, file);
}
