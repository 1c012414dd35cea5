import { useEffect, useState } from 'react';
import type { Automation } from '../../shared/index.ts';
import { useWindow } from '../context/index.ts';
import { throttle } from '../state/index.ts';

/** Milliseconds after which it is read anew although nothing was told: moments go by. */
const readEvery = 15_000;
/** Shortest time between two readings, in milliseconds. */
const pause = 500;

/** What happens by itself with each partner, as it is now; undefined until it has been read. */
export function useAutomation(): readonly Automation[] | undefined {
  const { state } = useWindow();
  const [all, setAll] = useState<readonly Automation[]>();
  useEffect(() => {
    let isGone = false;
    async function read(): Promise<void> {
      // The engine is away: what was read stays, and is read again.
      const found = await state.api.automation.list({}).catch(() => undefined);
      if (!isGone && found !== undefined) setAll(found);
    }
    const readSoon = throttle(pause, () => void read());
    void read();
    const timer = setInterval(() => void read(), readEvery);
    const leave = state.overview.store.subscribe((now, before) => {
      const isOther =
        now.partners !== before.partners ||
        now.summary !== before.summary ||
        now.settings !== before.settings ||
        now.status?.nextAttemptAt !== before.status?.nextAttemptAt;
      if (isOther) readSoon();
    });
    return () => {
      isGone = true;
      clearInterval(timer);
      leave();
    };
  }, [state]);
  return all;
}
