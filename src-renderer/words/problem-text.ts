import type { Parameters, Problem } from '../../shared/index.ts';
import { problemSentences } from '../../shared/words/index.ts';
import type { ProblemWords, Words } from '../../shared/words/index.ts';

/** A problem in full sentences: what happened, what it means, what to do next. */
export function problemText(
  words: Words,
  problem: { readonly code: string; readonly params: Readonly<Record<string, unknown>> },
  locale: string,
): ProblemWords {
  return problemSentences(words, { code: problem.code, params: plainOf(problem.params) }, locale);
}

/** The partner's own words, where there are any beside ours. */
export function partnersWords(problem: Problem): string | undefined {
  const text = problem.text?.trim();
  return text === undefined || text === '' ? undefined : text;
}

function plainOf(params: Readonly<Record<string, unknown>>): Parameters {
  const plain: Parameters = {};
  for (const [name, value] of Object.entries(params)) {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      plain[name] = value;
    }
  }
  return plain;
}
