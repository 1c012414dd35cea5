import { expect, test } from 'vitest';
import { toProblem, WaybillError } from '../../shared/index.ts';
import type { FolderEntry, FolderListing } from '../state/index.ts';
import { filesBelow } from './files-below.ts';

function listing(folder: string, entries: readonly FolderEntry[], unreadable = 0): FolderListing {
  return { folder, entries, unreadable, cut: false };
}

function lister(tree: Readonly<Record<string, FolderListing>>): (folder: string) => Promise<FolderListing> {
  return (folder) => {
    const found = tree[folder];
    return found === undefined
      ? Promise.reject(new WaybillError({ code: 'folder-not-readable', params: { folder } }))
      : Promise.resolve(found);
  };
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  return await work.then(
    () => 'none',
    (error: unknown) => toProblem(error).code,
  );
}

test('a folder becomes folders there, each behind its own, and the files in them', async () => {
  const list = lister({
    '/home/a': listing('/home/a', [
      { name: 'deep', kind: 'folder' },
      { name: 'one.xml', kind: 'file' },
      { name: 'link', kind: 'link' },
      { name: 'pipe', kind: 'other' },
    ]),
    '/home/a/deep': listing('/home/a/deep', [{ name: 'two.xml', kind: 'file' }], 2),
    '/home/empty': listing('/home/empty', []),
  });
  expect(await filesBelow(list, '/home', ['a', 'empty'], '/in')).toEqual({
    folders: ['/in/a', '/in/a/deep', '/in/empty'],
    files: [
      { path: '/home/a/deep/two.xml', there: '/in/a/deep', name: 'two.xml' },
      { path: '/home/a/one.xml', there: '/in/a', name: 'one.xml' },
    ],
    leftOut: 4,
  });
});

test('a folder that cannot be read stops all of it', async () => {
  expect(await codeOf(filesBelow(lister({}), '/home', ['a'], '/in'))).toBe('folder-not-readable');
});

test('a folder that is too deep, too big or not told whole is refused', async () => {
  const endless = (folder: string): Promise<FolderListing> =>
    Promise.resolve(listing(folder, [{ name: 'a', kind: 'folder' }]));
  expect(await codeOf(filesBelow(endless, '/', ['a'], '/'))).toBe('folder-too-deep');
  const big = Array.from({ length: 10_001 }, (_, number) => ({ name: `${number}`, kind: 'file' as const }));
  expect(await codeOf(filesBelow(lister({ '/a': listing('/a', big) }), '/', ['a'], '/'))).toBe(
    'folder-too-big',
  );
  const cut = { ...listing('/a', [{ name: 'x', kind: 'file' }]), cut: true };
  expect(await codeOf(filesBelow(lister({ '/a': cut }), '/', ['a'], '/'))).toBe('folder-too-big');
});
