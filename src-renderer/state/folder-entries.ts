import type { LocalEntry } from '../../shared/index.ts';
import { roughMoment } from './rough-moment.ts';

/** What lies in a folder, here or at a partner. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: LocalEntry['kind'];
  readonly size?: number | undefined;
  readonly modifiedAt?: number | undefined;
  /** As the server has written it, where it does not tell the time zone. */
  readonly modifiedText?: string | undefined;
  /** Where a link leads, in the server's words. */
  readonly leadsTo?: string | undefined;
  readonly hidden?: true | undefined;
}

export type EntryColumn = 'name' | 'size' | 'changed';

export interface EntryOrder {
  readonly column: EntryColumn;
  readonly descending: boolean;
}

export const firstOrder: EntryOrder = { column: 'name', descending: false };

/** The same column turns the order round; another begins with what people look for: A, the biggest, the newest. */
export function nextOrder(order: EntryOrder, column: EntryColumn): EntryOrder {
  if (order.column === column) return { column, descending: !order.descending };
  return { column, descending: column !== 'name' };
}

const { compare: compareNames } = new Intl.Collator(undefined, { numeric: true });

/** Folders, and links, which may lead to one, come first in every order; what has no size or no time comes last in its group. */
export function inOrder<Entry extends FolderEntry>(entries: readonly Entry[], order: EntryOrder): Entry[] {
  const sign = order.descending ? -1 : 1;
  const now = Date.now();
  const valued = entries.map((entry) => ({ entry, value: valueOf(entry, order.column, now) }));
  return valued
    .toSorted(
      (a, b) =>
        groupOf(a.entry) - groupOf(b.entry) ||
        compareValues(a.value, b.value, sign) ||
        (order.column === 'name' ? sign : 1) * compareNames(a.entry.name, b.entry.name),
    )
    .map(({ entry }) => entry);
}

function groupOf({ kind }: FolderEntry): number {
  return kind === 'folder' ? 0 : kind === 'link' ? 1 : 2;
}

function valueOf(entry: FolderEntry, column: EntryColumn, now: number): number | undefined {
  const { size, modifiedAt, modifiedText } = entry;
  if (column === 'name') return 0;
  if (column === 'size') return size;
  return modifiedAt ?? (modifiedText === undefined ? undefined : roughMoment(modifiedText, now));
}

function compareValues(a: number | undefined, b: number | undefined, sign: number): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  return b === undefined ? -1 : sign * (a - b);
}

/** How many are meant, and their octets as far as they are known; folders tell none. */
export function sumOf(entries: readonly FolderEntry[]): { readonly count: number; readonly octets: number } {
  return { count: entries.length, octets: entries.reduce((sum, { size }) => sum + (size ?? 0), 0) };
}
