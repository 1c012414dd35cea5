import type { Need } from '../../shared/index.ts';
import { happeningKinds } from '../state/index.ts';
import type { Happening, HappeningKind } from '../state/index.ts';

/** At most so many files are said by name; more are counted. */
const byName = 3;

/** What is said of files: of each by its name, or how many came to what. */
export type Announcement =
  | { readonly of: 'file'; readonly happening: Happening }
  | { readonly of: 'many'; readonly kind: HappeningKind; readonly count: number };

/** Puts what happened within one moment into few sentences, what went wrong first. */
export function announcementsOf(happened: readonly Happening[]): readonly Announcement[] {
  const ordered = happeningKinds.flatMap((kind) => happened.filter((each) => each.kind === kind));
  if (ordered.length <= byName) return ordered.map((happening) => ({ of: 'file', happening }));
  return happeningKinds.flatMap((kind): readonly Announcement[] => {
    const these = ordered.filter((each) => each.kind === kind);
    const [first] = these;
    if (first === undefined) return [];
    return these.length === 1
      ? [{ of: 'file', happening: first }]
      : [{ of: 'many', kind, count: these.length }];
  });
}

/** Needs of which the very file has just been said. */
const saidByFile: ReadonlySet<Need['kind']> = new Set(['failed', 'unfetched', 'refused', 'late']);

/** Whether a need that has come is said: not where what came of its file says the same. */
export function isSaid({ kind }: Need): boolean {
  return !saidByFile.has(kind);
}
