import type { Parameters } from '../index.ts';
import { nameOf as subjectName } from '../distinguished-name.ts';
import { format } from './format.ts';
import { presentParameters } from './present.ts';
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

/**
 * A problem in full sentences: sizes and moments as people write them, and a phrase for each value that has one. Where the agreement with
 * the partner has decided what comes next, that is said instead of what is usual to do.
 */
export function problemSentences(
  words: Words,
  problem: { readonly code: string; readonly params: Parameters },
  locale?: string,
): ProblemWords {
  const { title, meaning, next: usual } = problemWords(words, problem.code);
  const next = phraseOf(words, 'byAgreement', String(problem.params['byAgreement'])) ?? usual;
  const params = phrases(words, presentParameters(problem.params, locale));
  const said = (text: string): string => format(text, params, words.tag);
  return { title: said(title), meaning: said(meaning), next: said(next) };
}

function phrases(words: Words, params: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      namedBy(name, value) ??
        (name === 'last' ? reasonBefore(words, value, params) : phraseOf(words, name, value)) ??
        value,
    ]),
  );
}

/** Whoever a certificate is of is called by the name that people know, not by all that stands in it. */
function namedBy(name: string, value: string): string | undefined {
  if (name !== 'subject' && name !== 'level' && name !== 'signer') return undefined;
  const called = subjectName(value);
  return called === value ? undefined : called;
}

/** The problem that lies behind another one, by its title: `last` is its code. */
function reasonBefore(
  words: Words,
  code: string,
  params: Readonly<Record<string, string>>,
): string | undefined {
  const behind = findProblemWords(words, code);
  return behind === undefined ? undefined : format(behind.title, params, words.tag);
}

function phraseOf(words: Words, name: string, value: string): string | undefined {
  const known: unknown = Object.hasOwn(words.reasons, name) ? Reflect.get(words.reasons, name) : undefined;
  if (typeof known !== 'object' || known === null || !Object.hasOwn(known, value)) return undefined;
  const phrase: unknown = Reflect.get(known, value);
  return typeof phrase === 'string' ? phrase : undefined;
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
