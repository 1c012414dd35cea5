import type { Browser, RemoteThing } from '../../agreements/index.ts';
import { toProblem } from '../../../shared/index.ts';
import type { Problem } from '../../../shared/index.ts';
import { EngineError } from '../engine-error.ts';
import { below, mostDepth, mostThings } from './walking.ts';

interface Wanted {
  readonly path: string;
  readonly kind: RemoteThing['kind'];
}

export interface Removed {
  removed: number;
  failed: { path: string; problem: Problem }[];
}

/**
 * Takes away what lies at a partner, folders with all that is in them where that is wanted. What cannot be removed is told, and the rest is
 * gone on with as long as the line stands. A link is taken away and never entered.
 */
export async function removeAll(
  browser: Browser,
  entries: readonly Wanted[],
  recursive: boolean,
): Promise<Removed> {
  const done: Removed = { removed: 0, failed: [] };
  let seen = 0;

  function count(): void {
    seen += 1;
    if (seen > mostThings)
      throw new EngineError({ code: 'remote-too-many', params: { most: mostThings }, retry: 'never' });
  }

  async function emptied(folder: string, depth: number): Promise<void> {
    if (depth > mostDepth)
      throw new EngineError({ code: 'remote-too-deep', params: { most: mostDepth }, retry: 'never' });
    const { entries: inside, folder: whole, parent } = await browser.list(folder);
    // A slip of the hand would take all there is.
    if (parent === undefined) throw new EngineError({ code: 'remote-top-folder', retry: 'never' });
    for (const { name, kind } of inside) {
      count();
      await one({ path: below(whole, name), kind }, depth + 1);
    }
  }

  async function removed({ path, kind }: Wanted, depth: number): Promise<void> {
    if (kind !== 'folder') return await browser.removeFile(path);
    if (recursive) {
      // Some servers call a link to a folder a folder: whatever goes as a file is none, and what it leads to stays.
      if (await goesAsFile(browser, path)) return;
      const failedBefore = done.failed.length;
      await emptied(path, depth);
      // What is left in it is told already.
      if (done.failed.length > failedBefore) return;
    }
    await browser.removeFolder(path);
  }

  async function one(entry: Wanted, depth: number): Promise<void> {
    const failedBefore = done.failed.length;
    try {
      await removed(entry, depth);
      if (done.failed.length === failedBefore) done.removed += 1;
    } catch (error) {
      if (error instanceof LineGone) throw error;
      done.failed.push({ path: entry.path, problem: toProblem(error) });
    }
    if (browser.fault !== undefined) throw new LineGone();
  }

  for (const [index, entry] of entries.entries()) {
    try {
      await one(entry, 1);
    } catch (error) {
      const { fault } = browser;
      if (!(error instanceof LineGone) || fault === undefined) throw error;
      for (const { path } of entries.slice(index + 1)) done.failed.push({ path, problem: fault });
      break;
    }
  }
  return done;
}

/** Nothing more can be done over this line. */
class LineGone extends Error {}

async function goesAsFile(browser: Browser, path: string): Promise<boolean> {
  try {
    await browser.removeFile(path);
    return true;
  } catch (error) {
    if (browser.fault !== undefined) throw error;
    return false;
  }
}
