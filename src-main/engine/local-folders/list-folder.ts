import type { Stats } from 'node:fs';
import { lstat, opendir } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { mostEntries } from '../../../shared/index.ts';
import type { LocalEntry, LocalFolder } from '../../../shared/index.ts';
import { EngineError } from '../engine-error.ts';

/** Entries that are looked at together. */
const atOnce = 64;

/**
 * What lies in a folder of this computer: folders first, each group by name. Links are told as links, and nobody follows them to see where
 * they lead. Throws `folder-not-found` and `folder-not-readable` {folder, cause}.
 */
export async function listLocalFolder(asked: string = homedir(), most = mostEntries): Promise<LocalFolder> {
  const folder = wholePath(asked);
  const { names, cut } = await namesIn(folder, most);
  const entries: LocalEntry[] = [];
  for (let first = 0; first < names.length; first += atOnce) {
    const some = await Promise.all(names.slice(first, first + atOnce).map((name) => entryOf(folder, name)));
    entries.push(...some.filter((entry) => entry !== undefined));
  }
  const parent = path.dirname(folder);
  return {
    folder,
    ...(parent === folder ? {} : { parent }),
    entries: entries.toSorted(byKindAndName),
    unreadable: names.length - entries.length,
    cut,
  };
}

/** Throws `folder-not-readable` for what is no place among the files of this computer. */
function wholePath(asked: string): string {
  // A drive by its letter alone would mean the folder that this process is in there.
  const text = /^[A-Za-z]:$/.test(asked) ? `${asked}\\` : asked;
  const isDevice = process.platform === 'win32' && /^[\\/]{2}[.?][\\/]/.test(text);
  if (isDevice || text.includes('\0') || !path.isAbsolute(text))
    throw new EngineError({ code: 'folder-not-readable', params: { folder: asked, cause: 'EINVAL' } });
  return path.resolve(text);
}

async function namesIn(folder: string, most: number): Promise<{ names: string[]; cut: boolean }> {
  // Names that are no UTF-8 can come out the same; none of them can be opened.
  const names = new Set<string>();
  try {
    for await (const { name } of await opendir(folder)) {
      if (names.size === most) return { names: [...names], cut: true };
      names.add(name);
    }
  } catch (thrown) {
    throw asFolderError(thrown, folder);
  }
  return { names: [...names], cut: false };
}

/** Undefined: it is gone already, or this user may not even look at it. */
async function entryOf(folder: string, name: string): Promise<LocalEntry | undefined> {
  try {
    const facts = await lstat(path.join(folder, name));
    const kind = kindOf(facts);
    return {
      name,
      kind,
      ...(kind === 'file' ? { size: facts.size } : {}),
      modifiedAt: Math.max(0, Math.round(facts.mtimeMs)),
      ...(isHidden(name) ? { hidden: true } : {}),
    };
  } catch {
    return undefined;
  }
}

function kindOf(facts: Stats): LocalEntry['kind'] {
  if (facts.isSymbolicLink()) return 'link';
  if (facts.isDirectory()) return 'folder';
  return facts.isFile() ? 'file' : 'other';
}

/** What the platform's own windows leave out. Windows keeps it in an attribute that is not told here: only what it writes itself is known. */
function isHidden(name: string): boolean {
  return process.platform === 'win32'
    ? /^(?:\$.*|desktop\.ini|thumbs\.db|ntuser\..*|system volume information)$/i.test(name)
    : name.startsWith('.');
}

const order: readonly LocalEntry['kind'][] = ['folder', 'link', 'file', 'other'];
const { compare } = new Intl.Collator(undefined, { numeric: true });

function byKindAndName(a: LocalEntry, b: LocalEntry): number {
  return order.indexOf(a.kind) - order.indexOf(b.kind) || compare(a.name, b.name);
}

function asFolderError(thrown: unknown, folder: string): EngineError {
  const cause = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'unknown';
  const isGone = cause === 'ENOENT' || cause === 'ENOTDIR';
  return new EngineError(
    { code: isGone ? 'folder-not-found' : 'folder-not-readable', params: { folder, cause } },
    { cause: thrown },
  );
}
