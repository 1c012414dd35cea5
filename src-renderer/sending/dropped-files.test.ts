import { expect, it } from 'vitest';
import { filesIn } from './dropped-files.ts';

type Tree = { readonly [name: string]: Tree | string };

/** A folder as a browser hands it over, two entries at a time. */
function folderOf(name: string, tree: Tree): FileSystemDirectoryEntry {
  const common = { name, fullPath: `/${name}`, filesystem: { name: '', root: undefined } };
  const entries = Object.entries(tree).map(([below, what]) =>
    typeof what === 'string'
      ? {
          ...common,
          name: below,
          isFile: true,
          isDirectory: false,
          file: (done: (file: File) => void) => done(new File([what], below)),
        }
      : folderOf(below, what),
  );
  const left = [...entries];
  const directory: unknown = {
    ...common,
    isFile: false,
    isDirectory: true,
    createReader: () => ({ readEntries: (done: (some: unknown[]) => void) => done(left.splice(0, 2)) }),
  };
  // The browser's own classes cannot be made here.
  return directory as FileSystemDirectoryEntry;
}

it('files of a dropped folder come with the folder they lay in, however many there are', async () => {
  const tree = { 'a.edi': '1', 'b.edi': '2', 'c.edi': '3', deep: { 'd.edi': '4', deeper: { 'e.edi': '5' } } };
  const found = await filesIn([folderOf('orders', tree), folderOf('empty', {})]);
  expect(found.map(({ file, folder }) => `${folder}/${file.name}`)).toEqual([
    'orders/a.edi',
    'orders/b.edi',
    'orders/c.edi',
    'orders/deep/d.edi',
    'orders/deep/deeper/e.edi',
  ]);
});

it('too many files, and folders too deep in one another, are not begun with', async () => {
  await expect(filesIn([folderOf('many', { a: '', b: '', c: '' })], 2)).rejects.toMatchObject({
    code: 'folder-too-big',
  });
  let deep: Tree = {};
  for (let depth = 0; depth < 40; depth += 1) deep = { deep };
  await expect(filesIn([folderOf('top', deep)])).rejects.toMatchObject({ code: 'folder-too-deep' });
});

it('a folder that cannot be read is named', async () => {
  const locked = folderOf('locked', {});
  locked.createReader = () => ({
    readEntries: (_done, failed) => failed?.(new DOMException('', 'NotReadableError')),
  });
  await expect(filesIn([locked])).rejects.toMatchObject({
    code: 'folder-unreadable',
    params: { folder: 'locked' },
  });
});
