import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { toProblem } from '../../shared/index.ts';
import type { Problem } from '../../shared/index.ts';
import { choose, nothingChosen, stillChosen } from './entry-selection.ts';
import type { EntrySelection } from './entry-selection.ts';
import { firstOrder, inOrder } from './folder-entries.ts';
import type { EntryOrder, FolderEntry } from './folder-entries.ts';

/** A folder as the engine tells it. */
export interface FolderListing {
  readonly folder: string;
  readonly parent?: string | undefined;
  readonly entries: readonly FolderEntry[];
  readonly unreadable: number;
  readonly cut: boolean;
}

export interface FolderPaneState {
  /** The folder that is shown; undefined until one was read. */
  readonly listing: FolderListing | undefined;
  /** Its entries as they are shown. */
  readonly rows: readonly FolderEntry[];
  readonly order: EntryOrder;
  readonly showsHidden: boolean;
  readonly selection: EntrySelection;
  /** A folder is being read. */
  readonly isReading: boolean;
  /** Why the folder that was asked for last could not be read. */
  readonly problem: Problem | undefined;
}

/** One of two panes: a folder, what is chosen in it, and the ways to another. */
export interface FolderPane {
  readonly store: StoreApi<FolderPaneState>;
  /** Undefined: where looking begins. */
  open(folder: string | undefined): Promise<void>;
  /** To the one above; what was come from is chosen there. */
  up(): Promise<void>;
  /** The folder that is shown, or was asked for in vain, once more. */
  refresh(): Promise<void>;
  /** What was asked for in vain is not wanted any more. */
  forget(): void;
  arrange(order: EntryOrder): void;
  showHidden(showsHidden: boolean): void;
  select(selection: EntrySelection): void;
  /** Chooses the entry of this name, once it is there. */
  lookAt(name: string): void;
}

export function createFolderPane(read: (folder: string | undefined) => Promise<FolderListing>): FolderPane {
  const store = createStore<FolderPaneState>(() => ({
    listing: undefined,
    rows: [],
    order: firstOrder,
    showsHidden: false,
    selection: nothingChosen,
    isReading: false,
    problem: undefined,
  }));
  let readings = 0;
  let asked: string | undefined;
  /** Is to be chosen as soon as it is listed. */
  let awaited: string | undefined;

  function show(listing: FolderListing): void {
    store.setState((before) => {
      const rows = rowsOf(listing, before.order, before.showsHidden);
      const names = rows.map(({ name }) => name);
      const isSame = before.listing?.folder === listing.folder;
      const kept = isSame
        ? stillChosen(
            before.selection,
            before.rows.map(({ name }) => name),
            names,
          )
        : choose(nothingChosen, names, 0, 'look');
      const place = awaited === undefined ? -1 : names.indexOf(awaited);
      if (place !== -1) awaited = undefined;
      const selection = place === -1 ? kept : choose(kept, names, place, 'only');
      return { listing, rows, selection, isReading: false, problem: undefined };
    });
  }

  async function readFolder(folder: string | undefined): Promise<void> {
    readings += 1;
    const reading = readings;
    asked = folder;
    store.setState({ isReading: true });
    try {
      const listing = await read(folder);
      if (reading !== readings) return;
      asked = listing.folder;
      show(listing);
    } catch (error) {
      if (reading === readings) store.setState({ isReading: false, problem: toProblem(error) });
    }
  }

  /** Sorted or filtered anew; what is not shown any more is not chosen. */
  function rearrange(part: Pick<FolderPaneState, 'order' | 'showsHidden'>): void {
    store.setState((before) => {
      if (before.listing === undefined) return part;
      const rows = rowsOf(before.listing, part.order, part.showsHidden);
      const names = rows.map(({ name }) => name);
      return { ...part, rows, selection: stillChosen(before.selection, [], names) };
    });
  }

  return {
    store,
    open(folder) {
      awaited = undefined;
      return readFolder(folder);
    },
    async up() {
      const { listing } = store.getState();
      if (listing?.parent === undefined) return;
      awaited = lastPart(listing.folder);
      await readFolder(listing.parent);
    },
    refresh: () => readFolder(asked),
    forget() {
      asked = store.getState().listing?.folder;
      store.setState({ problem: undefined });
    },
    arrange: (order) => rearrange({ order, showsHidden: store.getState().showsHidden }),
    showHidden: (showsHidden) => rearrange({ order: store.getState().order, showsHidden }),
    select: (selection) => store.setState({ selection }),
    lookAt(name) {
      awaited = name;
    },
  };
}

function lastPart(folder: string): string {
  return folder.split(/[\\/]/).findLast((part) => part !== '') ?? '';
}

/** What a button acts on. */
export function chosenIn({ rows, selection }: Pick<FolderPaneState, 'rows' | 'selection'>): FolderEntry[] {
  return selection.chosen.size === 0 ? [] : rows.filter(({ name }) => selection.chosen.has(name));
}

function rowsOf(listing: FolderListing, order: EntryOrder, showsHidden: boolean): readonly FolderEntry[] {
  const shown = showsHidden ? listing.entries : listing.entries.filter(({ hidden }) => hidden !== true);
  return inOrder(shown, order);
}
