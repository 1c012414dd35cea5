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

/** `{{days|day|days}}`: the word that goes with a count. */
function countedWords(text: string): readonly (readonly [name: string, one: string, other: string])[] {
  return [...text.matchAll(/\{\{\s*(\w+)\s*\|([^{}|]*)\|([^{}|]*)\}\}/g)].map(
    ([, name = '', one = '', other = '']) => [name, one, other],
  );
}

/** Words for several of something. One that stands right behind a number is wrong where there is one of them. */
const several: Readonly<Record<string, RegExp>> = {
  en: /\}\} (?:more )?(?:hours|days|minutes|seconds|members|files|names|receipts|partners|records|entries|bytes|octets)\b/,
  nl: /\}\} (?:dagen|minuten|seconden|leden|bestanden|namen|bewijzen|bytes)\b/,
  de: /\}\} (?:Stunden|Tagen?|Minuten|Sekunden|Mitglieder|Dateien|Namen|Quittungen)\b/,
  'fr-CA': /\}\} (?:heures|jours|minutes|secondes|membres|fichiers|noms|accusés|octets)\b/,
};

/** What would stand at the wrong end of a line, or is the sign of another language. */
const wrongSigns: Readonly<Record<string, RegExp>> = {
  en: /["„«»]|[^\s] [:;?!](?:\s|$)/,
  nl: /"|[„«»]/,
  de: / …|\w…|["«»”]/,
  'fr-CA': /[^\s] :(?:\s|$)|« | »|[ \u00A0\u202F][;?!]|["„“”]/,
};

/** Where there are always several: a fixed limit, or a part of a whole. */
const alwaysSeveral =
  /\{\{(?:most|of|total|to|from|size|moment|third)\}\} |\.(?:sendSome|perDay)$|certificate-more-than-one|evidence\.page\.octets/;

function countedWrongly(language: string, texts: Iterable<readonly [path: string, text: string]>): string[] {
  return [...texts]
    .filter(([path, text]) => {
      const found = several[language]?.exec(text);
      if (found === null || found === undefined || /_(?:one|other)$/.test(path)) return false;
      const name = /\{\{(\w+)$/.exec(text.slice(0, found.index))?.[1] ?? '';
      return !alwaysSeveral.test(`{{${name}}} `) && !alwaysSeveral.test(path);
    })
    .map(([path, text]) => `${path}: ${text}`);
}

function wronglySigned(language: string, texts: Iterable<readonly [path: string, text: string]>): string[] {
  return [...texts]
    .filter(([, text]) => wrongSigns[language]?.test(text) === true)
    .map(([path, text]) => `${path}: ${text}`);
}

const { notice: _readByTheBank, tag: _tag, ...translated } = en;
const english = new Map(textsOf(translated));

it('says in English one of something otherwise than several', () => {
  expect(countedWrongly('en', textsOf(en))).toEqual([]);
});

it('has in English the signs of English', () => {
  expect(wronglySigned('en', english)).toEqual([]);
});

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

  it('says one of something otherwise than several', () => {
    expect(countedWrongly(language, texts)).toEqual([]);
  });

  it('counts only by what English is given, in both forms and in no text of the window', () => {
    for (const [path, text] of texts) {
      const given = new Set(placeholders(english.get(path) ?? ''));
      for (const [name, one, other] of countedWords(text)) {
        expect(given, path).toContain(name);
        expect(one.trim() === '' || other.trim() === '', path).toBe(false);
        // The window counts by i18next, which knows `_one` and `_other`.
        expect(path.startsWith('.window.'), path).toBe(false);
      }
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

  it('has the signs of its language, and no-break spaces where they belong', () => {
    expect(wronglySigned(language, texts)).toEqual([]);
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
