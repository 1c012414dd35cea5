import { createStore } from 'zustand/vanilla';
import { useStore } from 'zustand';
import type { PartnerId } from '../../shared/index.ts';

/** What files are dragged over at this moment. */
export type DragOver =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'window' }
  | { readonly kind: 'partner'; readonly id: PartnerId }
  | { readonly kind: 'practice' };

export const dragOver = createStore<{ readonly over: DragOver }>(() => ({ over: { kind: 'nothing' } }));

export function useDragOver(): DragOver {
  return useStore(dragOver, ({ over }) => over);
}

export function sameOver(a: DragOver, b: DragOver): boolean {
  return a.kind === b.kind && (a.kind !== 'partner' || b.kind !== 'partner' || a.id === b.id);
}
