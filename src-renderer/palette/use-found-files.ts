import { useEffect, useState } from 'react';
import { useWindow } from '../context/index.ts';
import type { FoundFile } from './entries.ts';

/** Milliseconds of quiet after which what was typed is searched for. */
const quiet = 150;
const most = 6;
const none: readonly FoundFile[] = [];

/** Files whose name or partner is like what was typed, newest first; none for less than two letters. */
export function useFoundFiles(typed: string): readonly FoundFile[] {
  const { state } = useWindow();
  const [found, setFound] = useState(none);
  const search = typed.trim();
  useEffect(() => {
    if (search.length < 2) return undefined;
    let isWanted = true;
    const timer = setTimeout(() => {
      state.api.transfers.list({ search, limit: most }).then(
        ({ rows }) => {
          if (isWanted) setFound(rows);
        },
        // The engine is away: the rest of the list is there all the same.
        () => undefined,
      );
    }, quiet);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [state, search]);
  return search.length < 2 ? none : found;
}
