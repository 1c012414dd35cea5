import type { Dropped } from '../context/index.ts';

/** The files of a drop; folders are told apart, since a page gets them as files that cannot be read. */
export function droppedFiles(transfer: DataTransfer): readonly Dropped[] {
  return [...transfer.items].flatMap((item) => {
    const file = item.kind === 'file' ? item.getAsFile() : null;
    return file === null ? [] : [{ file, isFolder: item.webkitGetAsEntry()?.isDirectory ?? false }];
  });
}

/** Whether files are dragged, not text or a picture of the page itself. */
export function carriesFiles(transfer: DataTransfer | null): transfer is DataTransfer {
  return transfer?.types.includes('Files') ?? false;
}
