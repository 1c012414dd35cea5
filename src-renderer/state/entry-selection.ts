/** What is chosen in a list of names, where the keyboard is, and from where a range reaches. */
export interface EntrySelection {
  readonly chosen: ReadonlySet<string>;
  readonly active: string | undefined;
  readonly anchor: string | undefined;
}

export const nothingChosen: EntrySelection = { chosen: new Set(), active: undefined, anchor: undefined };

/**
 * How a step or a click chooses: `only`: this one and no other. `toggle`: this one, too, or no more. `range`: all from where the choice
 * began. `look`: the keyboard goes there and nothing is chosen.
 */
export type ChoosingHow = 'only' | 'toggle' | 'range' | 'look';

/** `names`: as they are shown, in their order. A place outside of them changes nothing. */
export function choose(
  selection: EntrySelection,
  names: readonly string[],
  place: number,
  how: ChoosingHow,
): EntrySelection {
  const name = names[place];
  if (name === undefined) return selection;
  switch (how) {
    case 'only':
      return { chosen: new Set([name]), active: name, anchor: name };
    case 'look':
      return { ...selection, active: name };
    case 'toggle': {
      const chosen = new Set(selection.chosen);
      if (!chosen.delete(name)) chosen.add(name);
      return { chosen, active: name, anchor: name };
    }
    case 'range': {
      const anchor = selection.anchor ?? selection.active ?? name;
      const from = Math.max(0, names.indexOf(anchor));
      const range = names.slice(Math.min(from, place), Math.max(from, place) + 1);
      return { chosen: new Set(range), active: name, anchor: names[from] };
    }
  }
}

export function chooseAll(selection: EntrySelection, names: readonly string[]): EntrySelection {
  return { ...selection, chosen: new Set(names), active: selection.active ?? names[0] };
}

/** After the list has changed: what is gone is not chosen any more, and the keyboard stays at its place. */
export function stillChosen(
  selection: EntrySelection,
  before: readonly string[],
  now: readonly string[],
): EntrySelection {
  const there = new Set(now);
  const { active, anchor } = selection;
  const place = active === undefined ? 0 : Math.max(0, before.indexOf(active));
  const nearest = now[Math.min(place, now.length - 1)];
  return {
    chosen: new Set([...selection.chosen].filter((name) => there.has(name))),
    active: active !== undefined && there.has(active) ? active : nearest,
    anchor: anchor !== undefined && there.has(anchor) ? anchor : undefined,
  };
}

/** The next name that begins with what was typed, round the end; one letter again goes on to the next. -1: none. */
export function typedPlace(names: readonly string[], active: number, typed: string): number {
  const wanted = typed.toLocaleLowerCase();
  if (wanted === '') return -1;
  const isOneLetter = [...wanted].every((letter) => letter === wanted[0]);
  const start = isOneLetter ? wanted.slice(0, 1) : wanted;
  const first = isOneLetter ? active + 1 : active;
  for (let step = 0; step < names.length; step += 1) {
    const place = (Math.max(0, first) + step) % names.length;
    if (names[place]?.toLocaleLowerCase().startsWith(start) === true) return place;
  }
  return -1;
}
