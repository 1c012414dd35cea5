/** What the window knows of the engine: read once, then kept up to date by events. No React in here. */
export { createWindowState } from './window-state.ts';
export type { WindowState } from './window-state.ts';
export type { CertificateStoreState } from './certificate-store.ts';
export { indexOf, rowAt } from './paged-rows.ts';
export type { PagedRows } from './paged-rows.ts';
export { isFiltered } from './transfer-lists.ts';
export type { ReceiptFilter } from './transfer-lists.ts';
export { isMoving, positionOf } from './progress.ts';
export type { Position } from './progress.ts';
export type { Happening } from './happenings.ts';
export type { OverviewState } from './overview.ts';
export type { JournalList } from './journal-list.ts';
export { choose, chooseAll, nothingChosen, typedPlace } from './entry-selection.ts';
export type { ChoosingHow, EntrySelection } from './entry-selection.ts';
export { nextOrder, sumOf } from './folder-entries.ts';
export type { EntryColumn, EntryOrder, FolderEntry } from './folder-entries.ts';
export { chosenIn } from './folder-pane.ts';
export type { FolderListing, FolderPane, FolderPaneState } from './folder-pane.ts';
