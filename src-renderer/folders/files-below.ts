import { WaybillError } from '../../shared/index.ts';
import { belowRemote } from '../sending/index.ts';
import type { FolderListing } from '../state/index.ts';
import { belowLocal } from './paths.ts';

/** What a folder of this computer becomes at a partner. */
export interface FilesBelow {
  /** Folders to be made there, each behind the one it lies in. */
  readonly folders: readonly string[];
  /** `there`: the folder it goes into. */
  readonly files: readonly { readonly path: string; readonly there: string; readonly name: string }[];
  /** Links, what is neither file nor folder, and what cannot be read. */
  readonly leftOut: number;
}

const mostFiles = 10_000;
const deepest = 32;

/**
 * Everything below folders here, hidden files included. Links are not followed: they can lead anywhere, and in circles. Throws
 * `folder-too-big` {folder, most}, `folder-too-deep` {folder, most}, and what `list` throws.
 */
export async function filesBelow(
  list: (folder: string) => Promise<FolderListing>,
  from: string,
  names: readonly string[],
  into: string,
): Promise<FilesBelow> {
  const folders: string[] = [];
  const files: { path: string; there: string; name: string }[] = [];
  let leftOut = 0;

  async function walk(here: string, there: string, depth: number): Promise<void> {
    if (depth > deepest)
      throw new WaybillError({ code: 'folder-too-deep', params: { folder: here, most: deepest } });
    const { entries, unreadable, cut } = await list(here);
    folders.push(there);
    leftOut += unreadable;
    for (const { name, kind } of entries) {
      if (kind === 'folder') await walk(belowLocal(here, name), belowRemote(there, name), depth + 1);
      else if (kind === 'file') files.push({ path: belowLocal(here, name), there, name });
      else leftOut += 1;
      if (cut || files.length + folders.length > mostFiles)
        throw new WaybillError({ code: 'folder-too-big', params: { folder: from, most: mostFiles } });
    }
  }

  for (const name of names) await walk(belowLocal(from, name), belowRemote(into, name), 1);
  return { folders, files, leftOut };
}
