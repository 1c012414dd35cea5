import { describe, expect, it } from 'vitest';
import type { TimelineEvent } from '../../shared/index.ts';
import { timelineDetails, words } from '../../shared/words/index.ts';
import { createFormats } from './formats.ts';
import { chooseLanguage, chooseLocale } from './i18n.ts';
import { partnersWords, problemText } from './problem-text.ts';

const formats = createFormats('en-GB', () => new Date(2026, 10, 21, 12, 0).getTime());

describe('a moment', () => {
  it.each([
    [new Date(2026, 10, 21, 9, 41), '09:41'],
    [new Date(2026, 10, 18, 14, 2), 'Wed\u00a014:02'],
    [new Date(2026, 1, 3, 8, 5), '3\u00a0Feb, 08:05'],
    [new Date(2024, 1, 3, 8, 5), '3\u00a0Feb\u00a02024'],
  ])('%s is written as people say it', (moment, text) => {
    expect(formats.moment(moment.getTime())).toBe(text);
  });

  it('has no nought before its hour where the day has twice twelve', () => {
    const early = new Date(2026, 10, 21, 6, 5).getTime();
    expect(createFormats('en-US', () => early).moment(early)).toBe('6:05\u00a0AM');
    expect(createFormats('de', () => early).moment(early)).toBe('06:05');
  });

  it('breaks at the end of a line between its day and its time alone', () => {
    const { full } = createFormats('fr-CA');
    const [day, time, ...rest] = full(new Date(2026, 10, 22, 4, 39, 12).getTime()).split(' ');
    expect(day).toMatch(/^22.+2026,$/);
    expect(time).toMatch(/^04.h.39.min.12/);
    expect(rest).toEqual([]);
  });

  it('has no stop at its end, which would be the second one of its sentence', () => {
    const morning = new Date(2026, 10, 21, 9, 41).getTime();
    const { moment, full } = createFormats('en-CA', () => morning);
    expect(moment(morning)).toMatch(/am$/);
    expect(full(morning)).toMatch(/am$/);
  });
});

it('never says that a file is done before its last octet', () => {
  expect(formats.percent(0.9999)).toBe('99%');
  expect(formats.percent(1)).toBe('100%');
});

describe('the language', () => {
  it.each([
    ['system', ['nl-NL', 'en'], 'nl'],
    ['system', ['fr-FR', 'en'], 'fr-CA'],
    ['system', ['pt-BR', 'de-AT'], 'de'],
    ['system', ['ja'], 'en'],
    ['system', [], 'en'],
    ['en', ['de'], 'en'],
    ['fr-CA', ['en'], 'fr-CA'],
  ])('for the setting %s and a computer of %j is %s', (setting, preferred, language) => {
    expect(chooseLanguage(setting, preferred)).toBe(language);
  });

  it.each([
    ['en', ['en-CA'], 'en-CA'],
    ['en', ['nl-NL'], 'en-NL'],
    ['en', [], 'en'],
    ['en', ['not a tag'], 'en'],
    ['fr-CA', ['fr-FR'], 'fr-FR'],
    ['fr-CA', ['nl-NL'], 'fr-CA'],
  ])('%s on a computer of %j writes dates and numbers as %s', (language, preferred, locale) => {
    expect(chooseLocale(language, preferred)).toBe(locale);
  });
});

describe('a problem', () => {
  it('is told in the words of its code, with its values', () => {
    const problem = { code: 'name-adjusted', params: { from: 'a b.edi', to: 'A-B.EDI' } };
    expect(Object.values(problemText(words, problem, 'en')).join(' ')).toContain('A-B.EDI');
  });

  it('that nobody knows still says what to do', () => {
    const text = problemText(words, { code: 'never-heard-of', params: {} }, 'en');
    expect(text.next).not.toBe('');
  });

  it('keeps the words of the other side apart, and leaves out empty ones', () => {
    expect(partnersWords({ code: 'x', params: {}, retry: 'never', text: ' BAD DEST ' })).toBe('BAD DEST');
    expect(partnersWords({ code: 'x', params: {}, retry: 'never', text: ' ' })).toBeUndefined();
  });
});

describe('a step of the timeline', () => {
  function detailsOf(params: TimelineEvent['params']): readonly string[] {
    return timelineDetails(words, { id: 1, at: 0, kind: 'sending', by: 'us', params }, formats);
  }

  it('says its facts, and leaves out those that say nothing', () => {
    expect(
      detailsOf({
        tls: 'TLSv1.3',
        cipher: 'X',
        credit: 99,
        position: 0,
        attempt: 1,
        restart: true,
        size: 212_345,
      }),
    ).toEqual(['TLSv1.3', 'credit 99', '212 kB']);
  });

  it('says from where a broken file goes on', () => {
    expect(detailsOf({ position: 65_536, attempt: 2 })).toEqual(['from 66 kB', 'attempt 2']);
  });

  it('says when a file is tried again, and by whose rule it is not', () => {
    const until = new Date(2026, 10, 21, 14, 5).getTime();
    expect(detailsOf({ until, ruleOfYours: true })).toEqual([
      'tries again 14:05',
      'as you have set for this reason',
    ]);
    expect(detailsOf({ notAgain: true })).toEqual(['the partner does not want it again']);
  });

  it('says how it is known that all of a file is there', () => {
    expect(detailsOf({ octets: 5, verified: 'checksum' })).toEqual(['5 bytes', 'checksum compared']);
  });

  it('says whether a receipt is signed', () => {
    expect(detailsOf({ form: 'EERP', verification: 'unsigned' })).toEqual(['EERP', 'not signed']);
  });
});
