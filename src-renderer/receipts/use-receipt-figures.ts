import { useEffect, useRef, useState } from 'react';
import type { ReceiptFigures } from '../../shared/index.ts';
import { useOverview, useWindow } from '../context/index.ts';

/** Days that are shown. */
export const shownDays = 30;
/** Shortest time between two readings, in milliseconds. */
const pause = 2_000;

/** Receipts by day and by age, read again when something has changed. Undefined until they have been read. */
export function useReceiptFigures(): ReceiptFigures | undefined {
  const { state } = useWindow();
  const [figures, setFigures] = useState<ReceiptFigures>();
  const summary = useOverview((overview) => overview.summary);
  const readAt = useRef(0);
  useEffect(() => {
    // What has changed in the summary has changed here.
    if (summary === undefined) return undefined;
    let isWanted = true;
    const timer = setTimeout(
      () => {
        readAt.current = performance.now();
        state.api.receipts.figures({ days: shownDays }).then(
          (read) => {
            if (isWanted) setFigures(read);
          },
          // The engine is away: what was read stays.
          () => undefined,
        );
      },
      readAt.current === 0 ? 0 : Math.max(0, readAt.current + pause - performance.now()),
    );
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [state, summary]);
  return figures;
}
