import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { toProblem } from '../../shared/index.ts';
import type { Problem } from '../../shared/index.ts';
import { missingPages, noRows, pageSize, stale, withPage, withRow, withRowOnTop } from './paged-rows.ts';
import type { Numbered, PagedRows } from './paged-rows.ts';
import { throttle } from './throttle.ts';

export interface JournalListState<Row, Filter> {
  readonly filter: Filter;
  readonly list: PagedRows<Row>;
  /** Why the last page could not be read. */
  readonly problem: Problem | undefined;
}

/** A long list of the journal that is only here in parts. */
export interface JournalList<Row extends Numbered, Filter> {
  readonly store: StoreApi<JournalListState<Row, Filter>>;
  setFilter(filter: Filter): void;
  /** These rows are looked at, both ends included: reads what is missing of them. */
  look(first: number, last: number): void;
  /** A row was changed, or is new. */
  hear(row: Row, isNew: boolean): void;
  /** Anything may have changed: reads again what is looked at. Nobody has looked yet: nothing is read. */
  refresh(): void;
}

/** What the filter says of a row: no filter is set (`always`), or only the journal can tell (`unknown`). */
export type Fit = 'always' | 'fits' | 'not' | 'unknown';

export interface JournalListOptions<Row, Filter> {
  readonly filter: Filter;
  readonly fit: (row: Row, filter: Filter) => Fit;
  readonly read: (
    filter: Filter,
    page: { offset: number; limit: number },
  ) => Promise<{ total: number; rows: readonly Row[] }>;
}

/** Shortest time between two readings of the same rows, in milliseconds. */
const readingPause = 200;

export function createJournalList<Row extends Numbered & { readonly updatedAt?: number }, Filter>(
  options: JournalListOptions<Row, Filter>,
): JournalList<Row, Filter> {
  const store = createStore<JournalListState<Row, Filter>>(() => ({
    filter: options.filter,
    list: noRows<Row>(),
    problem: undefined,
  }));
  let looked: { readonly first: number; readonly last: number } | undefined;
  /** Pages under way, for the filter in force. */
  let underWay = new Set<number>();

  async function readPage(number: number): Promise<void> {
    const { filter, list } = store.getState();
    const reading = underWay;
    reading.add(number);
    try {
      const answer = await options.read(filter, { offset: number * pageSize, limit: pageSize });
      if (reading !== underWay) return;
      store.setState((state) => ({
        list: withPage(state.list, number, answer, list.changes),
        problem: undefined,
      }));
    } catch (error) {
      if (reading === underWay) store.setState({ problem: toProblem(error) });
    } finally {
      reading.delete(number);
    }
    if (reading === underWay && store.getState().problem === undefined) readMissing();
  }

  function readNow(): void {
    if (looked === undefined) return;
    for (const number of missingPages(store.getState().list, looked.first, looked.last)) {
      if (!underWay.has(number)) void readPage(number);
    }
  }

  const readMissing = throttle(readingPause, readNow);

  return {
    store,
    setFilter(filter) {
      underWay = new Set();
      looked = { first: 0, last: pageSize - 1 };
      store.setState({ filter, list: noRows<Row>(), problem: undefined });
      readNow();
    },
    look(first, last) {
      looked = { first, last };
      // What has never been here is read at once; what is only stale can wait its turn.
      const { list } = store.getState();
      for (const number of missingPages(list, first, last)) {
        if (!list.pages.has(number) && !underWay.has(number)) void readPage(number);
      }
      readMissing();
    },
    hear(row, isNew) {
      const { list, filter } = store.getState();
      const fit = options.fit(row, filter);
      if (isNew && (fit === 'always' || fit === 'fits')) {
        store.setState({ list: withRowOnTop(list, row) });
        readMissing();
        return;
      }
      const next = withRow(list, row);
      const moved = mayMove(fit, next !== list);
      if (moved || next !== list) store.setState({ list: moved ? stale(next) : next });
      if (moved) readMissing();
    },
    refresh() {
      store.setState(({ list }) => ({ list: stale(list) }));
      readMissing();
    },
  };
}

/** Whether a changed row may have come into the list or gone out of it. */
function mayMove(fit: Fit, here: boolean): boolean {
  switch (fit) {
    case 'always':
      return false;
    case 'fits':
      return !here;
    case 'not':
      return here;
    case 'unknown':
      return true;
  }
}
