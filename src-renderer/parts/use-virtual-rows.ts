import { useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';

/** The rows of a long list that have to be in the page. */
export interface VirtualRows {
  readonly items: readonly { readonly index: number; readonly start: number }[];
  /** Of all rows, in pixels. */
  readonly height: number;
  /** The rows in sight. */
  readonly first: number;
  readonly last: number;
  /** Brings a row into sight. */
  show(row: number): void;
}

/** `activeRow` is always in the page, so that a grid can name it. Below a head that stays at the top of the scroller. */
export function useVirtualRows(options: {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly count: number;
  readonly activeRow: number;
  readonly rowHeight: number;
  readonly headHeight: number;
}): VirtualRows {
  const { scroller, count, activeRow, rowHeight, headHeight } = options;
  // oxlint-disable-next-line react/incompatible-library -- this file alone uses TanStack Virtual and memoises nothing it gives
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollPaddingStart: headHeight,
    rangeExtractor({ startIndex, endIndex, overscan }) {
      const first = Math.max(0, startIndex - overscan);
      const last = Math.min(count - 1, endIndex + overscan);
      const rows = Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => first + place);
      if (activeRow >= 0 && activeRow < first) return [activeRow, ...rows];
      return activeRow > last ? [...rows, activeRow] : rows;
    },
  });
  const { startIndex, endIndex } = virtualizer.calculateRange() ?? { startIndex: 0, endIndex: 0 };
  return {
    items: virtualizer.getVirtualItems(),
    height: virtualizer.getTotalSize(),
    first: startIndex,
    last: endIndex,
    show: (row) => virtualizer.scrollToIndex(row, { align: 'auto' }),
  };
}
