import { useEffect } from 'react';
import type { PartnerId, TransferState } from '../../shared/index.ts';
import { useWindow } from '../context/index.ts';

const atAnEnd: ReadonlySet<TransferState> = new Set(['delivered', 'collected']);
/** Milliseconds that further files are waited for, so that a hundred of them are one reading. */
const pause = 400;

/** Reads the shown folders again when files of the partner have come to their end: there, and here. */
export function useFreshFolders(partnerId: PartnerId): void {
  const { state } = useWindow();
  useEffect(() => {
    const { folders, news } = state;
    const timers = new Map<'in' | 'out', ReturnType<typeof setTimeout>>();
    const stop = news.listen(({ partnerId: of, direction, state: now }) => {
      if (of !== partnerId || !atAnEnd.has(now) || timers.has(direction)) return;
      const pane = direction === 'out' ? folders.at(partnerId) : folders.local;
      timers.set(
        direction,
        setTimeout(() => {
          timers.delete(direction);
          // What cannot be listed is not asked for again with each file.
          if (pane.store.getState().listing !== undefined) void pane.refresh();
        }, pause),
      );
    });
    return () => {
      stop();
      for (const timer of timers.values()) clearTimeout(timer);
    };
  }, [state, partnerId]);
}
