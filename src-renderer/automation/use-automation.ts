import { useEffect, useState } from 'react';
import type { Automation } from '../../shared/index.ts';
import { useOverview, useWindow } from '../context/index.ts';

/** Milliseconds after which it is read anew although nothing was told: moments go by. */
const readEvery = 15_000;

/** What happens by itself with each partner, as it is now; undefined until it has been read. */
export function useAutomation(): readonly Automation[] | undefined {
  const { state } = useWindow();
  const partners = useOverview((overview) => overview.partners);
  const summary = useOverview((overview) => overview.summary);
  const settings = useOverview((overview) => overview.settings);
  const nextRun = useOverview((overview) => overview.status?.nextAttemptAt);
  const [all, setAll] = useState<readonly Automation[]>();
  useEffect(() => {
    let isGone = false;
    async function read(): Promise<void> {
      // The engine is away: what was read stays, and is read again.
      const found = await state.api.automation.list({}).catch(() => undefined);
      if (!isGone && found !== undefined) setAll(found);
    }
    void read();
    const timer = setInterval(() => void read(), readEvery);
    return () => {
      isGone = true;
      clearInterval(timer);
    };
  }, [state, partners, summary, settings, nextRun]);
  return all;
}
