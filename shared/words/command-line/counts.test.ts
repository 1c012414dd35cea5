import { expect, it } from 'vitest';
import { words } from './index.ts';

function textsOf(place: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof place === 'string') return [[path, place]];
  if (typeof place !== 'object' || place === null) return [];
  return Object.entries(place).flatMap(([key, below]) => textsOf(below, `${path}.${key}`));
}

it('says one of something otherwise than several', () => {
  const wrong = textsOf(words.commandLine).filter(
    ([path, text]) =>
      !/_(?:one|other)$/.test(path) &&
      // A limit that is always above one.
      !/\{\{(?:most|least)\}\} \w+s\b/.test(text) &&
      /\}\} (?:hours|days|minutes|seconds|members|files|names|receipts|partners|records|entries|bytes|octets)\b/.test(
        text,
      ),
  );
  expect(wrong).toEqual([]);
});
