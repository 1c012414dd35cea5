import { describe, expect, it, test } from 'vitest';
import { inOrder, nextOrder, sumOf } from './folder-entries.ts';
import type { FolderEntry } from './folder-entries.ts';

const entries: readonly FolderEntry[] = [
  { name: 'b10.xml', kind: 'file', size: 5, modifiedAt: 30 },
  { name: 'zips', kind: 'folder', modifiedAt: 10 },
  { name: 'b9.xml', kind: 'file', size: 7, modifiedAt: 20 },
  { name: 'archive', kind: 'folder' },
  { name: 'latest', kind: 'link', leadsTo: 'b10.xml' },
  { name: 'pipe', kind: 'other' },
];

describe('a folder is shown', () => {
  it.each([
    ['name', false, ['archive', 'zips', 'latest', 'b9.xml', 'b10.xml', 'pipe']],
    ['name', true, ['zips', 'archive', 'latest', 'pipe', 'b10.xml', 'b9.xml']],
    ['size', false, ['archive', 'zips', 'latest', 'b10.xml', 'b9.xml', 'pipe']],
    ['size', true, ['archive', 'zips', 'latest', 'b9.xml', 'b10.xml', 'pipe']],
    ['changed', false, ['zips', 'archive', 'latest', 'b9.xml', 'b10.xml', 'pipe']],
    ['changed', true, ['zips', 'archive', 'latest', 'b10.xml', 'b9.xml', 'pipe']],
  ] as const)(
    'by %s (descending: %s) with folders first, what is not known last',
    (column, descending, names) => {
      expect(inOrder(entries, { column, descending }).map(({ name }) => name)).toEqual(names);
    },
  );
});

test('the same column turns round, another begins with what people look for', () => {
  expect(nextOrder({ column: 'name', descending: false }, 'name')).toEqual({
    column: 'name',
    descending: true,
  });
  expect(nextOrder({ column: 'name', descending: true }, 'size')).toEqual({
    column: 'size',
    descending: true,
  });
  expect(nextOrder({ column: 'size', descending: true }, 'name')).toEqual({
    column: 'name',
    descending: false,
  });
});

test('folders and what has no size count for nothing', () => {
  expect(sumOf(entries)).toEqual({ count: 6, octets: 12 });
});
