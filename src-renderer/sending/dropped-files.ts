import { WaybillError } from '../../shared/index.ts';
import type { Dropped } from '../context/index.ts';

/** Files that are taken from folders at once, and how deep they may lie. */
const mostFiles = 1_000;
const deepest = 32;

/** What was dropped: files, and folders that have to be looked into. */
export interface Drop {
  readonly files: readonly Dropped[];
  readonly folders: readonly FileSystemDirectoryEntry[];
}

/** What was dropped; to be asked for while the drop is being told, since it is gone afterwards. */
export function dropOf(transfer: DataTransfer): Drop {
  const files: Dropped[] = [];
  const folders: FileSystemDirectoryEntry[] = [];
  for (const item of transfer.items) {
    if (item.kind !== 'file') continue;
    const entry = item.webkitGetAsEntry();
    const file = item.getAsFile();
    if (entry !== null && isDirectory(entry)) folders.push(entry);
    else if (file !== null) files.push({ file, folder: '' });
  }
  return { files, folders };
}

/**
 * Every file in folders, those in folders below included, each with the folder that it lay in. Throws `folder-too-big` {folder, most},
 * `folder-too-deep` {folder, most}, `folder-unreadable` {folder}.
 */
export async function filesIn(
  folders: readonly FileSystemDirectoryEntry[],
  most: number = mostFiles,
): Promise<readonly Dropped[]> {
  const found: Dropped[] = [];

  async function walk(directory: FileSystemDirectoryEntry, folder: string, depth: number): Promise<void> {
    if (depth > deepest)
      throw new WaybillError({ code: 'folder-too-deep', params: { folder, most: deepest } });
    const reader = directory.createReader();
    for (;;) {
      // A reader gives a hundred at a time, and none when it is through.
      const entries = await reading<FileSystemEntry[]>(folder, (done, failed) =>
        reader.readEntries(done, failed),
      );
      if (entries.length === 0) return;
      for (const entry of entries) {
        if (isDirectory(entry)) await walk(entry, `${folder}/${entry.name}`, depth + 1);
        else if (isFile(entry)) {
          const file = await reading<File>(folder, (done, failed) => entry.file(done, failed));
          found.push({ file, folder });
        }
        if (found.length > most) throw new WaybillError({ code: 'folder-too-big', params: { folder, most } });
      }
    }
  }

  for (const directory of folders) await walk(directory, directory.name, 1);
  return found;
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

async function reading<Answer>(
  folder: string,
  read: (done: (answer: Answer) => void, failed: (error: DOMException) => void) => void,
): Promise<Answer> {
  return await new Promise<Answer>((resolve, reject) => {
    read(resolve, (error) =>
      reject(new WaybillError({ code: 'folder-unreadable', params: { folder, cause: error.name } })),
    );
  });
}

/** Whether files are dragged, not text or a picture of the page itself. */
export function carriesFiles(transfer: DataTransfer | null): transfer is DataTransfer {
  return transfer?.types.includes('Files') ?? false;
}
