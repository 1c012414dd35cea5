import type { Words } from './words.ts';

/** One problem in words: what happened, what it means, what to do next. */
export interface ProblemWords {
  readonly title: string;
  readonly meaning: string;
  readonly next: string;
}

/** The words of a problem code, or undefined where there are none. A dot in the code is a step down. */
export function findProblemWords(words: Words, code: string): ProblemWords | undefined {
  let place: unknown = words.problems;
  for (const step of code.split('.')) {
    if (typeof place !== 'object' || place === null || !Object.hasOwn(place, step)) return undefined;
    const below: unknown = Reflect.get(place, step);
    place = below;
  }
  return isProblemWords(place) ? place : undefined;
}

/** The words of a problem code; a code that has none gets those of `unknown-problem`. */
export function problemWords(words: Words, code: string): ProblemWords {
  return findProblemWords(words, code) ?? words.problems['unknown-problem'];
}

function isProblemWords(value: unknown): value is ProblemWords {
  return (
    typeof value === 'object' &&
    value !== null &&
    'title' in value &&
    'meaning' in value &&
    'next' in value &&
    typeof value.title === 'string' &&
    typeof value.meaning === 'string' &&
    typeof value.next === 'string'
  );
}
