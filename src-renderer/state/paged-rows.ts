/** Rows of one page, and how many changes to the list had been heard when it was asked for. */
interface Page<Row> {
  readonly rows: readonly (Row | undefined)[];
  readonly asOf: number;
}

/** What a list knows of the journal: some pages of it, newest row first. */
export interface PagedRows<Row> {
  /** Undefined until the first answer. */
  readonly total: number | undefined;
  readonly pages: ReadonlyMap<number, Page<Row>>;
  /** Grows with every change that may have moved rows: pages asked for before it are stale. */
  readonly changes: number;
  /** Rows that have been put on top since the list was opened: how far everything has moved down. */
  readonly onTop: number;
}

export interface Numbered {
  readonly id: number;
}

/** Rows asked for at a time. */
export const pageSize = 100;
/** Pages kept; the farthest from what is looked at go first. */
export const keptPages = 30;

export function noRows<Row>(): PagedRows<Row> {
  return { total: undefined, pages: new Map(), changes: 0, onTop: 0 };
}

/** The row at a place of the list, or undefined while it is not here. */
export function rowAt<Row>(list: PagedRows<Row>, index: number): Row | undefined {
  return list.pages.get(Math.floor(index / pageSize))?.rows[index % pageSize];
}

/** The place of a row among those that are here. */
export function indexOf<Row extends Numbered>(list: PagedRows<Row>, id: number): number | undefined {
  for (const [number, { rows }] of list.pages) {
    const place = rows.findIndex((row) => row?.id === id);
    if (place >= 0) return number * pageSize + place;
  }
  return undefined;
}

/** Numbers of the pages that cover the rows from `first` to `last` and are not here, or stale. */
export function missingPages<Row>(list: PagedRows<Row>, first: number, last: number): readonly number[] {
  const end = Math.max(0, list.total === undefined ? last : Math.min(last, list.total - 1));
  const missing: number[] = [];
  for (let page = Math.floor(Math.max(0, first) / pageSize); page <= Math.floor(end / pageSize); page += 1) {
    if (list.pages.get(page)?.asOf !== list.changes) missing.push(page);
  }
  return missing;
}

/**
 * Puts an answer in its place. `asOf` is `changes` at the time of asking. A row that is newer here than in the answer stays.
 */
export function withPage<Row extends Numbered & { readonly updatedAt?: number }>(
  list: PagedRows<Row>,
  number: number,
  answer: { readonly total: number; readonly rows: readonly Row[] },
  asOf: number,
): PagedRows<Row> {
  const known = new Map((list.pages.get(number)?.rows ?? []).map((row) => [row?.id, row]));
  const rows = answer.rows.map((row) => {
    const here = known.get(row.id);
    return here !== undefined && (here.updatedAt ?? 0) > (row.updatedAt ?? 0) ? here : row;
  });
  const pages = new Map(list.pages);
  pages.set(number, { rows, asOf });
  const last = Math.ceil(answer.total / pageSize) - 1;
  for (const each of pages.keys()) if (each > last && each > 0) pages.delete(each);
  return { ...list, total: answer.total, pages: nearest(pages, number) };
}

function nearest<Row>(pages: Map<number, Page<Row>>, to: number): Map<number, Page<Row>> {
  if (pages.size <= keptPages) return pages;
  const byDistance = [...pages].toSorted(([a], [b]) => Math.abs(a - to) - Math.abs(b - to));
  return new Map(byDistance.slice(0, keptPages));
}

/** The row in its new form, where it is here. The same list when it is not. */
export function withRow<Row extends Numbered>(list: PagedRows<Row>, row: Row): PagedRows<Row> {
  const index = indexOf(list, row.id);
  if (index === undefined) return list;
  const number = Math.floor(index / pageSize);
  const page = list.pages.get(number);
  if (page === undefined) return list;
  const pages = new Map(list.pages);
  pages.set(number, { ...page, rows: page.rows.with(index % pageSize, row) });
  return { ...list, pages };
}

/** A new row on top: everything moves down by one, across the pages that are here; then all of them are stale. */
export function withRowOnTop<Row extends Numbered>(list: PagedRows<Row>, row: Row): PagedRows<Row> {
  if (list.total === undefined || indexOf(list, row.id) !== undefined) return stale(list);
  const pages = new Map<number, Page<Row>>();
  for (const [number, page] of list.pages) {
    const before = number === 0 ? row : list.pages.get(number - 1)?.rows[pageSize - 1];
    pages.set(number, { ...page, rows: [before, ...page.rows].slice(0, pageSize) });
  }
  const full = Math.floor(list.total / pageSize);
  const spill = list.total % pageSize === 0 ? list.pages.get(full - 1)?.rows[pageSize - 1] : undefined;
  if (spill !== undefined) pages.set(full, { rows: [spill], asOf: -1 });
  return stale({ ...list, pages, total: list.total + 1, onTop: list.onTop + 1 });
}

/** Every page has to be asked for again when it is looked at; until then it is shown as it is. */
export function stale<Row>(list: PagedRows<Row>): PagedRows<Row> {
  return { ...list, changes: list.changes + 1 };
}
