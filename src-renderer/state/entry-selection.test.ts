import { describe, expect, it, test } from 'vitest';
import { choose, chooseAll, nothingChosen, stillChosen, typedPlace } from './entry-selection.ts';
import type { EntrySelection } from './entry-selection.ts';

const names = ['a', 'b', 'c', 'd', 'e'];

function chosen({ chosen: some }: EntrySelection): string {
  return [...some].toSorted().join('');
}

describe('what is chosen', () => {
  test('is one alone, or one more, or one less', () => {
    const one = choose(nothingChosen, names, 1, 'only');
    expect([chosen(one), one.active]).toEqual(['b', 'b']);
    const two = choose(one, names, 3, 'toggle');
    expect([chosen(two), two.active]).toEqual(['bd', 'd']);
    expect(chosen(choose(two, names, 1, 'toggle'))).toBe('d');
    expect(chosen(choose(two, names, 0, 'only'))).toBe('a');
  });

  test('reaches from where it began, in both directions, and begins there again', () => {
    const start = choose(nothingChosen, names, 2, 'only');
    const down = choose(start, names, 4, 'range');
    expect([chosen(down), down.active]).toEqual(['cde', 'e']);
    const up = choose(down, names, 0, 'range');
    expect([chosen(up), up.active]).toEqual(['abc', 'a']);
    expect(chosen(choose(nothingChosen, names, 1, 'range'))).toBe('b');
  });

  test('stays while the keyboard only looks', () => {
    const looked = choose(choose(nothingChosen, names, 0, 'only'), names, 3, 'look');
    expect([chosen(looked), looked.active]).toEqual(['a', 'd']);
  });

  test('is everything, and no place outside of the list', () => {
    expect(chosen(chooseAll(nothingChosen, names))).toBe('abcde');
    expect(choose(nothingChosen, names, 5, 'only')).toBe(nothingChosen);
    expect(choose(nothingChosen, [], 0, 'only')).toBe(nothingChosen);
  });

  test('loses what is gone, and the keyboard stays at its place', () => {
    const both = choose(choose(nothingChosen, names, 1, 'only'), names, 3, 'toggle');
    const kept = stillChosen(both, names, ['a', 'b', 'c', 'e']);
    expect([chosen(kept), kept.active, kept.anchor]).toEqual(['b', 'e', undefined]);
    expect(stillChosen(both, names, []).active).toBeUndefined();
    expect(stillChosen(both, names, ['a']).active).toBe('a');
  });
});

describe('what is typed leads', () => {
  const list = ['Archive', 'alpha', 'beta', 'Bravo', 'cafe'];
  it.each([
    ['b', 0, 2],
    ['b', 2, 3],
    ['b', 3, 2],
    ['bb', 2, 3],
    ['br', 2, 3],
    ['a', 4, 0],
    ['al', 0, 1],
    ['ALP', 1, 1],
    ['x', 0, -1],
    ['', 0, -1],
    ['c', -1, 4],
  ])('%j from %i to %i', (typed, from, to) => {
    expect(typedPlace(list, from, typed)).toBe(to);
  });
});
