import type { Transfer } from '../../shared/index.ts';

export const entryGroups = ['screens', 'actions', 'partners', 'files'] as const;
export type EntryGroup = (typeof entryGroups)[number];

/** Something that can be gone to or done. */
export interface Entry {
  readonly key: string;
  readonly group: EntryGroup;
  readonly label: string;
  /** Said smaller behind it: a shortcut, a partner, a state. */
  readonly detail?: string;
  /** What it is found by, where that is less than all that is said: who types a file's name wants the file, not what can be done with it. */
  readonly foundBy?: string;
  readonly run: () => void;
}

/** Entries of each group that are shown at most, so that the others are seen, too. */
const mostOfGroup = 8;

/** Without capitals and without the marks of its letters: é is found as e. */
export function plainOf(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();
}

/**
 * The entries in which every word that was typed is found, those first in whose label one begins with the first. Files are taken as they come:
 * the journal has searched for them.
 */
export function fitting(entries: readonly Entry[], typed: string): readonly Entry[] {
  const wanted = plainOf(typed).split(/\s+/).filter(Boolean);
  const [first = ''] = wanted;
  const found = entries.filter(
    ({ group, label, detail = '', foundBy = `${label} ${detail}` }) =>
      group === 'files' || wanted.every((word) => plainOf(foundBy).includes(word)),
  );
  const rank = ({ label }: Entry): number =>
    plainOf(label)
      .split(/[^\p{L}\p{N}]+/u)
      .some((word) => word.startsWith(first))
      ? 0
      : 1;
  return entryGroups.flatMap((group) =>
    found
      .filter((entry) => entry.group === group)
      .toSorted((one, other) => (group === 'files' ? 0 : rank(one) - rank(other)))
      .slice(0, mostOfGroup),
  );
}

/** What is said of a file that was found. */
export type FoundFile = Pick<Transfer, 'id' | 'fileName' | 'partnerName' | 'state'>;
