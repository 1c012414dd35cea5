import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';

/** Whether the engine answers at all: a disk that hangs holds it up, and the line to it stays open. */
export interface Pulse {
  readonly store: StoreApi<{ readonly isStalled: boolean }>;
  /** Asks again and again; gives the way to stop. */
  start(): () => void;
}

/** Milliseconds between two questions, and after which one that is not answered is told of. */
const beat = 3_000;
const patience = 2_000;

/** `ask`: the cheapest question there is. Not asked while there is no line, nor while the last one waits for its answer. */
export function createPulse(ask: () => Promise<unknown>, isHere: () => boolean): Pulse {
  const store = createStore(() => ({ isStalled: false }));
  let isAsking = false;

  function show(isStalled: boolean): void {
    if (store.getState().isStalled !== isStalled) store.setState({ isStalled });
  }

  async function feel(): Promise<void> {
    if (isAsking || !isHere()) return;
    isAsking = true;
    const slow = setTimeout(() => show(true), patience);
    try {
      await ask();
    } catch {
      // The line is gone, which is told in its own way.
    } finally {
      clearTimeout(slow);
      isAsking = false;
      show(false);
    }
  }

  return {
    store,
    start() {
      const timer = setInterval(() => void feel(), beat);
      return () => clearInterval(timer);
    },
  };
}
