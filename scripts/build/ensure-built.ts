import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { withLock } from '../lock.mjs';
import { allParts, isFresh, root } from './parts.ts';
import type { BuildPart } from './parts.ts';

/**
 * Builds those of the named parts that are not made from the sources as they are now. In a process of its own, and with every word
 * on stderr: the caller goes on as something else. Whoever comes at the same time waits.
 *
 * @throws Error when a part has no such name or cannot be built.
 */
export function ensureBuilt(names: readonly string[]): void {
  const wanted = names.map(partNamed);
  if (wanted.every(isFresh)) return;
  withLock(path.join(root, '.cache', 'build.lock'), () => {
    const stale = wanted.filter((part) => !isFresh(part));
    if (stale.length === 0) return;
    const { status } = spawnSync(process.execPath, [path.join(root, 'scripts', 'build.ts'), ...stale], {
      cwd: root,
      stdio: ['ignore', 2, 2],
      // Test runners say `test`, and the window would be built with the slow half of React.
      env: { ...process.env, NODE_ENV: 'production' },
    });
    if (status !== 0) throw new Error(`Waybill could not be built: ${stale.join(', ')}`);
  });
}

/** @throws Error when there is no part of that name. */
export function partNamed(name: string): BuildPart {
  const part = allParts.find((each) => each === name);
  if (part === undefined) throw new Error(`There is no part called ${name} to build`);
  return part;
}
