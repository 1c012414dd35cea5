import type { DragEvent } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { FolderEntry } from '../state/index.ts';

export type Side = 'local' | 'remote';

/** Entries of one pane that are being dragged. */
export interface Dragged {
  readonly from: Side;
  readonly entries: readonly FolderEntry[];
}

/** Where they would be let go: on an entry, or (`entry` absent) in the folder that is shown. */
interface DragPlace {
  readonly side: Side;
  readonly entry: string | undefined;
}

interface Dragging {
  readonly dragged: Dragged | undefined;
  readonly over: DragPlace | undefined;
}

const none: Dragging = { dragged: undefined, over: undefined };

/** What is dragged is known here: a page may read what a drag carries only when it is let go. */
const dragging = createStore<Dragging>(() => none);

const type = 'application/x-waybill-entries';

/** The folder that is shown on this side is where they would be let go. */
export function useIsOver(side: Side): boolean {
  return useStore(dragging, ({ over }) => over?.side === side && over.entry === undefined);
}

/** The entry of this side on which they would be let go. */
export function useOverEntry(side: Side): string | undefined {
  return useStore(dragging, ({ over }) => (over?.side === side ? over.entry : undefined));
}

/** Begins to drag; `label` says what, beside the pointer. */
export function beginDrag(event: DragEvent, dragged: Dragged, label: string): void {
  const { dataTransfer } = event;
  dataTransfer.effectAllowed = 'copy';
  dataTransfer.setData(type, dragged.from);
  const sign = document.createElement('div');
  sign.className = 'drag-sign';
  sign.textContent = label;
  document.body.append(sign);
  dataTransfer.setDragImage(sign, -8, -8);
  // The browser has taken its picture once this turn is over.
  setTimeout(() => sign.remove());
  dragging.setState({ dragged, over: undefined });
  // A row that has gone from the page meanwhile hears no end.
  document.addEventListener('pointerdown', endDrag, { once: true });
}

export function endDrag(): void {
  dragging.setState(none);
}

/** Lets what is dragged over a place be let go there: of the other pane alone. False where it may not. */
export function allowDrop(event: DragEvent, side: Side, entry?: string): boolean {
  const { dragged, over } = dragging.getState();
  const isOurs = event.dataTransfer.types.includes(type);
  if (!isOurs || dragged === undefined || dragged.from === side) return false;
  event.preventDefault();
  event.stopPropagation();
  event.dataTransfer.dropEffect = 'copy';
  if (over?.side !== side || over.entry !== entry) dragging.setState({ over: { side, entry } });
  return true;
}

export function leaveDrop(): void {
  dragging.setState({ over: undefined });
}

/** What was let go on this side, which ends the drag; undefined where nothing of the other pane was. */
export function takeDrop(event: DragEvent, side: Side): readonly FolderEntry[] | undefined {
  if (!allowDrop(event, side)) return undefined;
  const entries = dragging.getState().dragged?.entries;
  endDrag();
  return entries;
}
