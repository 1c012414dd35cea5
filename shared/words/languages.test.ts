import { beforeAll, describe, expect, it } from 'vitest';
import { format, languages, presentOctets, problemSentences, pseudoLanguage, readWords } from './index.ts';
import type { Words } from './index.ts';
import { en } from './en.ts';
import { pseudoText } from './pseudo.ts';

/** Every text of a language by the way that leads to it. */
function textsOf(place: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof place === 'string') return [[path, place]];
  if (typeof place !== 'object' || place === null) throw new Error(`${path} is no text`);
  return Object.entries(place).flatMap(([key, below]) => textsOf(below, `${path}.${key}`));
}

function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name]) => name ?? '').toSorted();
}

const { notice: _readByTheBank, tag: _tag, ...translated } = en;
const english = new Map(textsOf(translated));

describe.each(languages.filter((language) => language !== 'en'))('%s', (language) => {
  let words: Words;
  let texts: ReadonlyMap<string, string>;
  beforeAll(async () => {
    words = await readWords(language);
    const { notice: _same, tag, ...own } = words;
    expect(tag).toBe(language);
    texts = new Map(textsOf(own));
  });

  it('has the keys of English and no others', () => {
    expect([...texts.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  it('fills in what English fills in', () => {
    for (const [path, text] of english) {
      // A form for one may say the number as a word.
      const wanted = placeholders(text).filter((name) => !(path.endsWith('_one') && name === 'count'));
      const there = placeholders(texts.get(path) ?? '').filter(
        (name) => !(path.endsWith('_one') && name === 'count'),
      );
      expect(there, path).toEqual(wanted);
    }
  });

  it('leaves nothing empty that English says, and says nothing where English is silent', () => {
    for (const [path, text] of english) expect(texts.get(path)?.trim() === '', path).toBe(text.trim() === '');
  });

  it('says every sentence in its own words', () => {
    const same = [...english].filter(([path, text]) => {
      const isSentence =
        text
          .replaceAll(/\{\{.*?\}\}/g, '')
          .split(/[^\p{L}]+/u)
          .filter((word) => word.length > 1).length > 3;
      return isSentence && texts.get(path) === text;
    });
    expect(same.map(([path]) => path)).toEqual([]);
  });

  it('has no stray space', () => {
    for (const [path, text] of texts) {
      expect(text, path).not.toMatch(/ {2}|\t|^\s|\s$/);
    }
  });

  it('tells a problem and a size', () => {
    const { title } = problemSentences(words, { code: 'partner-unknown', params: {} }, language);
    expect(title).not.toBe(en.problems['partner-unknown'].title);
    expect(presentOctets(4_200_000, language)).toMatch(/^4,2\s/);
  });
});

describe('the language of the tests', () => {
  it('is English with marks, 40 % longer, and fills in the same', async () => {
    expect(pseudoText('Send {{count}} files')).toBe('Séñd {{count}} fîlés·····');
    const words = await readWords(pseudoLanguage);
    const plainTexts = new Map(textsOf(en.window));
    for (const [path, text] of textsOf(words.window)) {
      const plain = plainTexts.get(path) ?? '';
      expect(placeholders(text), path).toEqual(placeholders(plain));
      expect(text.length, path).toBeGreaterThanOrEqual(plain.length);
    }
    expect(format(words.window.transfers.titleOfPartner, { partner: 'Gear' })).toContain('Gear');
  });
});
