/** This computer beside a partner: two panes, or a drop zone where a partner only takes; and what is asked about their entries. */
export { FoldersScreen } from './folders-screen.tsx';
export { NameDialog } from './name-dialog.tsx';
export { RemoveEntriesDialog } from './remove-entries-dialog.tsx';
export { TakenHereDialog, TakenThereDialog } from './names-taken-dialogs.tsx';
