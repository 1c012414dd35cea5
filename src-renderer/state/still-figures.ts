import type { StoreApi } from 'zustand/vanilla';
import type { Progress } from '../../shared/index.ts';
import type { ProgressState } from './progress.ts';

/** Milliseconds without a word, after which a file stands still: a disk or a line that hangs says nothing. */
const patience = 3_000;

/** Takes the speed, and with it the time left, from files of which nothing is heard any more. */
export function createStillFigures(store: StoreApi<ProgressState>): {
  hear(figures: readonly Progress[]): void;
} {
  const waiting = new Map<number, ReturnType<typeof setTimeout>>();

  function stop(id: number): void {
    waiting.delete(id);
    store.setState(({ moving }) => {
      const figures = moving.get(id);
      if (figures === undefined || figures.octetsPerSecond === 0) return { moving };
      return { moving: new Map(moving).set(id, { ...figures, octetsPerSecond: 0 }) };
    });
  }

  return {
    hear(figures) {
      for (const { id } of figures) {
        clearTimeout(waiting.get(id));
        waiting.set(
          id,
          setTimeout(() => stop(id), patience),
        );
      }
    },
  };
}
