import { expect, it, vi } from 'vitest';
import { createJournalList } from './journal-list.ts';
import { rowAt } from './paged-rows.ts';
import { fitTransfer } from './transfer-lists.ts';
import { transferOf } from '../testing/index.ts';
import type { Transfer, TransferFilter } from '../../shared/index.ts';

interface Journal {
  rows: Transfer[];
}

function listOver(journal: Journal) {
  const read = vi.fn((filter: TransferFilter, { offset, limit }: { offset: number; limit: number }) => {
    const fitting = journal.rows.filter((row) => fitTransfer(row, filter) !== 'not');
    return Promise.resolve({ total: fitting.length, rows: fitting.slice(offset, offset + limit) });
  });
  const list = createJournalList<Transfer, TransferFilter>({ filter: {}, fit: fitTransfer, read });
  return { list, read };
}

function rowsOf(count: number): Transfer[] {
  return Array.from({ length: count }, (_, place) => transferOf({ id: count - place }));
}

it('reads only the pages that are looked at, each once', async () => {
  const { list, read } = listOver({ rows: rowsOf(1000) });
  list.look(0, 30);
  await vi.waitFor(() => expect(rowAt(list.store.getState().list, 0)?.id).toBe(1000));
  list.look(480, 510);
  await vi.waitFor(() => expect(rowAt(list.store.getState().list, 500)?.id).toBe(500));
  list.look(480, 510);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(read.mock.calls.map(([, { offset }]) => offset)).toEqual([0, 400, 500]);
});

it('shows a new row at once and reads the page again', async () => {
  const journal = { rows: rowsOf(3) };
  const { list, read } = listOver(journal);
  list.look(0, 30);
  await vi.waitFor(() => expect(list.store.getState().list.total).toBe(3));
  const row = transferOf({ id: 4 });
  journal.rows = [row, ...journal.rows];
  list.hear(row, true);
  expect(rowAt(list.store.getState().list, 0)?.id).toBe(4);
  await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(2));
});

it('drops a row that no longer fits the filter, and finds one that has begun to fit', async () => {
  const journal = { rows: [transferOf({ id: 2, state: 'failed' }), transferOf({ id: 1 })] };
  const { list } = listOver(journal);
  list.setFilter({ states: ['failed'] });
  await vi.waitFor(() => expect(list.store.getState().list.total).toBe(1));
  const mended = transferOf({ id: 2, state: 'delivered', updatedAt: 2 });
  const broken = transferOf({ id: 1, state: 'failed', updatedAt: 2 });
  journal.rows = [mended, broken];
  list.hear(mended, false);
  list.hear(broken, false);
  await vi.waitFor(() => expect(rowAt(list.store.getState().list, 0)?.id).toBe(1));
  expect(list.store.getState().list.total).toBe(1);
});

it('does not mix the answer to an earlier filter into a later one', async () => {
  const answers: ((answer: { total: number; rows: Transfer[] }) => void)[] = [];
  const list = createJournalList<Transfer, TransferFilter>({
    filter: {},
    fit: fitTransfer,
    read: () => new Promise((resolve) => answers.push(resolve)),
  });
  list.setFilter({ search: 'a' });
  list.setFilter({ search: 'b' });
  answers[1]?.({ total: 1, rows: [transferOf({ id: 2 })] });
  await vi.waitFor(() => expect(list.store.getState().list.total).toBe(1));
  answers[0]?.({ total: 9, rows: [transferOf({ id: 9 })] });
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(list.store.getState().list.total).toBe(1);
});

it('says why a page could not be read, and reads it when asked again', async () => {
  let fails = true;
  const list = createJournalList<Transfer, TransferFilter>({
    filter: {},
    fit: fitTransfer,
    read: () =>
      fails
        ? Promise.reject(new Error('gone'))
        : Promise.resolve({ total: 1, rows: [transferOf({ id: 1 })] }),
  });
  list.look(0, 10);
  await vi.waitFor(() => expect(list.store.getState().problem?.code).toBe('internal'));
  fails = false;
  list.refresh();
  await vi.waitFor(() => expect(list.store.getState().list.total).toBe(1));
  expect(list.store.getState().problem).toBeUndefined();
});
