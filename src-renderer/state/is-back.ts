import type { StoreApi } from 'zustand/vanilla';
import type { Connection } from '../carrier/index.ts';

/** Milliseconds for an engine that is away to come back; who asked is told then. */
const patience = 60_000;

/** Whether the engine can be reached, now or after a while. */
export function isBack(
  connection: Pick<StoreApi<{ readonly connection: Connection }>, 'getState' | 'subscribe'>,
): Promise<boolean> {
  if (connection.getState().connection.state === 'here') return Promise.resolve(true);
  return new Promise((resolve) => {
    const timer = setTimeout(() => end(false), patience);
    const stop = connection.subscribe(({ connection: now }) => {
      if (now.state === 'here') end(true);
    });
    function end(isHere: boolean): void {
      clearTimeout(timer);
      stop();
      resolve(isHere);
    }
  });
}
