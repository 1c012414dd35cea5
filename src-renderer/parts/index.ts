/** What the screens are made of. */
export { Bar } from './bar.tsx';
export { Button, IconButton } from './button.tsx';
export { Chip } from './chip.tsx';
export type { Tone } from './chip.tsx';
export { CopyButton, CopyIcon } from './copy-button.tsx';
export { EmptyState } from './empty-state.tsx';
export { Choice, RadioCards, TextInput, Toggle } from './fields.tsx';
export type { Option } from './fields.tsx';
export { keptCells } from './kept-cells.ts';
export { Facts, Panel } from './panel.tsx';
export { PickFiles } from './pick-files.tsx';
export { ProblemNote } from './problem-note.tsx';
export { ScreenHead } from './screen-head.tsx';
export { SearchInput } from './search-input.tsx';
export { DialogButtons, SheetDialog } from './sheet-dialog.tsx';
export { VirtualGrid } from './virtual-grid.tsx';
export type { GridColumn } from './virtual-grid.tsx';
