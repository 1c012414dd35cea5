import { createStore } from 'zustand/vanilla';
import { useStore } from 'zustand';
import type { PartnerId } from '../../shared/index.ts';

/** What files are dragged over at this moment. */
export type DragOver =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'window' }
  | { readonly kind: 'partner'; readonly id: PartnerId }
  /** A folder of that partner. */
  | { readonly kind: 'folder'; readonly id: PartnerId; readonly folder: string }
  | { readonly kind: 'practice' }
  /** A place where certificates are brought in, of that partner. */
  | { readonly kind: 'certificates'; readonly partnerId: PartnerId | undefined };

export const dragOver = createStore<{ readonly over: DragOver }>(() => ({ over: { kind: 'nothing' } }));

export function useDragOver(): DragOver {
  return useStore(dragOver, ({ over }) => over);
}

export function sameOver(a: DragOver, b: DragOver): boolean {
  if (a.kind === 'partner' && b.kind === 'partner') return a.id === b.id;
  if (a.kind === 'folder' && b.kind === 'folder') return a.id === b.id && a.folder === b.folder;
  if (a.kind === 'certificates' && b.kind === 'certificates') return a.partnerId === b.partnerId;
  return a.kind === b.kind;
}
