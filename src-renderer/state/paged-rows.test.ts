import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  indexOf,
  keptPages,
  missingPages,
  noRows,
  pageSize,
  rowAt,
  stale,
  withPage,
  withRow,
  withRowOnTop,
} from './paged-rows.ts';
import type { PagedRows } from './paged-rows.ts';

interface Row {
  readonly id: number;
  readonly updatedAt?: number;
  readonly word?: string;
}

/** Rows numbered downwards from `total`, as the journal gives them: newest first. */
function page(total: number, number: number): { total: number; rows: Row[] } {
  const from = number * pageSize;
  const count = Math.max(0, Math.min(pageSize, total - from));
  return { total, rows: Array.from({ length: count }, (_, place) => ({ id: total - from - place })) };
}

function listOf(total: number, ...pages: readonly number[]): PagedRows<Row> {
  return pages.reduce(
    (list, number) => withPage(list, number, page(total, number), list.changes),
    noRows<Row>(),
  );
}

describe('a list of which only some pages are here', () => {
  it('finds rows by place and places by row', () => {
    const list = listOf(250, 0, 2);
    expect(rowAt(list, 0)?.id).toBe(250);
    expect(rowAt(list, 249)?.id).toBe(1);
    expect(rowAt(list, 150)).toBeUndefined();
    expect(indexOf(list, 1)).toBe(249);
    expect(indexOf(list, 120)).toBeUndefined();
  });

  it('asks for the pages in sight that are missing or stale, and for no other', () => {
    expect(missingPages(noRows<Row>(), 0, 99)).toEqual([0]);
    const list = listOf(1000, 0, 1);
    expect(missingPages(list, 50, 250)).toEqual([2]);
    expect(missingPages(list, 0, 199)).toEqual([]);
    expect(missingPages(stale(list), 0, 150)).toEqual([0, 1]);
    expect(missingPages(list, 0, 5000)).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('keeps thirty pages, the nearest to the newest one', () => {
    const numbers = Array.from({ length: 40 }, (_, number) => number);
    const list = listOf(100_000, ...numbers);
    expect(list.pages.size).toBe(keptPages);
    expect(list.pages.has(39)).toBe(true);
    expect(list.pages.has(0)).toBe(false);
  });

  it('forgets pages beyond the end when the list has become shorter', () => {
    const list = withPage(listOf(250, 0, 2), 0, page(120, 0), 0);
    expect(list.total).toBe(120);
    expect(list.pages.has(2)).toBe(false);
  });

  it('does not take an answer for newer than what was heard since', () => {
    const heard = withRow(listOf(3, 0), { id: 2, updatedAt: 9, word: 'new' });
    const answered = withPage(
      heard,
      0,
      { total: 3, rows: [{ id: 3 }, { id: 2, updatedAt: 5, word: 'old' }, { id: 1 }] },
      heard.changes,
    );
    expect(rowAt(answered, 1)?.word).toBe('new');
  });

  it('changes a row in its place and leaves the list alone when the row is not here', () => {
    const list = listOf(3, 0);
    expect(rowAt(withRow(list, { id: 2, word: 'x' }), 1)?.word).toBe('x');
    expect(withRow(list, { id: 77 })).toBe(list);
  });
});

describe('a new row on top', () => {
  it('moves every row down by one, over the edges of the pages, and is asked for again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 450 }), (total) => {
        const numbers = Array.from({ length: Math.max(1, Math.ceil(total / pageSize)) }, (_, n) => n);
        const list = withRowOnTop(listOf(total, ...numbers), { id: total + 1 });
        expect(list.total).toBe(total + 1);
        expect(list.onTop).toBe(1);
        for (let place = 0; place <= total; place += 1) {
          expect(rowAt(list, place)?.id).toBe(total + 1 - place);
        }
        expect(missingPages(list, 0, total).length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves a gap where the page above is not here, rather than a wrong row', () => {
    const list = withRowOnTop(listOf(1000, 5), { id: 1001 });
    expect(rowAt(list, 500)).toBeUndefined();
    expect(rowAt(list, 501)?.id).toBe(500);
  });

  it('is not put there twice', () => {
    const once = withRowOnTop(listOf(2, 0), { id: 3 });
    expect(withRowOnTop(once, { id: 3 }).total).toBe(3);
  });
});
