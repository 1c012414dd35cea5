import type { Need } from '../../shared/index.ts';

/** Remembers which needs were there, to tell those that come. */
export interface NeedWatch {
  /** The needs that were not there at the last look; none at the first look. */
  look(needs: readonly Need[]): readonly Need[];
}

export function createNeedWatch(): NeedWatch {
  let known: ReadonlySet<string> | undefined;
  return {
    look(needs) {
      const before = known;
      known = new Set(needs.map(({ key, since }) => `${key} ${since}`));
      if (before === undefined) return [];
      return needs.filter(({ key, since }) => !before.has(`${key} ${since}`));
    },
  };
}
