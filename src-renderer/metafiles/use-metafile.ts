import { useEffect, useState } from 'react';
import { toProblem } from '../../shared/index.ts';
import type { MetafileCorrection, MetafileView, Problem, TransferId } from '../../shared/index.ts';
import { useWindow } from '../context/index.ts';

/** So long, in ms, nobody types before the engine is asked again. */
const pause = 200;

export interface LoadedMetafile {
  readonly view: MetafileView | undefined;
  readonly problem: Problem | undefined;
}

/** The metafile of a file, with a correction; `as`: what it is read anew for. */
export function useMetafile(id: TransferId, correction: MetafileCorrection, as = ''): LoadedMetafile {
  const { state } = useWindow();
  const [loaded, setLoaded] = useState<LoadedMetafile>({ view: undefined, problem: undefined });
  const key = JSON.stringify(correction);
  useEffect(() => {
    let gone = false;
    function ask(): void {
      state.api.transfers.metafile({ id, correction }).then(
        (view) => {
          if (!gone) setLoaded({ view, problem: undefined });
        },
        (error: unknown) => {
          if (!gone) setLoaded({ view: undefined, problem: toProblem(error) });
        },
      );
    }
    const timer = setTimeout(ask, key === '{}' ? 0 : pause);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
    // oxlint-disable-next-line react/exhaustive-deps -- the correction by what it says, not by which object it is
  }, [state, id, key, as]);
  return loaded;
}
