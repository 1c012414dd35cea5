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

/** What is dragged is known here: a page may read what a drag carries only when it is let go. */
const dragging = createStore<{ readonly dragged: Dragged | undefined }>(() => ({ dragged: undefined }));

const type = 'application/x-waybill-entries';

export function useDragged(): Dragged | undefined {
  return useStore(dragging, ({ dragged }) => dragged);
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
  dragging.setState({ dragged });
}

export function endDrag(): void {
  dragging.setState({ dragged: undefined });
}

/** What is dragged over a pane and may be let go there; what comes from the pane itself, or from elsewhere, may not. */
export function dragOver(event: DragEvent, side: Side): Dragged | undefined {
  const { dragged } = dragging.getState();
  const isOurs = event.dataTransfer.types.includes(type);
  return isOurs && dragged !== undefined && dragged.from !== side ? dragged : undefined;
}
