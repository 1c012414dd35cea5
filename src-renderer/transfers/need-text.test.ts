import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { Need } from '../../shared/index.ts';
import { words } from '../../shared/words/index.ts';
import { createFormats, speak, startWords } from '../words/index.ts';
import { needText } from './need-text.ts';

beforeAll(async () => {
  startWords();
  await speak('en');
});

function textOf(need: Readonly<Record<string, unknown>>): {
  readonly title: string;
  readonly meaning: string;
} {
  const whole = Need.parse({
    key: 'transfer-1',
    transferId: 1,
    partnerId: 1,
    partnerName: 'Volta',
    fileName: 'A.EDI',
    since: 1,
    action: 'open',
    ...need,
  });
  return needText(whole, { t: i18next.t, words, formats: createFormats('en') });
}

test('a file that came and could not be opened is told with the reason', () => {
  const text = textOf({
    kind: 'unopened',
    problem: { code: 'signature-unknown-signer', params: {}, retry: 'never' },
  });
  expect(text.title).toBe('A.EDI came from Volta and could not be used');
  expect(text.meaning).toContain(words.problems['signature-unknown-signer'].title);
});

test('a file that was not delivered in time is told with the last reason', () => {
  const problem = {
    code: 'retry-deadline',
    params: { hours: 72, last: 'oftp2.sfna.06', reason: '06' },
    retry: 'never',
    text: 'disk full',
  };
  const { title, meaning } = textOf({ kind: 'failed', problem });
  expect(title).toBe('A.EDI could not be sent to Volta');
  expect(meaning).toContain('Not delivered within 72 hours');
  expect(meaning).toContain('The partner said: “disk full”');
});

test('a file of which nobody knows whether it arrived is told with the reason, too', () => {
  const problem = { code: 'oftp2.sfna.02', params: {}, retry: 'never' };
  expect(textOf({ kind: 'unknown', problem }).meaning).toContain(words.problems.oftp2.sfna['02'].title);
});

test('a receipt that fits no file is not asked about as one that fits several', () => {
  const needed = { kind: 'whose-receipt', fileName: 'ONBEKEND.xml', action: 'assign' };
  const problem = { code: 'receipt-fits-none', params: { name: 'ONBEKEND.xml' }, retry: 'never' };
  const { title, meaning } = textOf({ ...needed, problem });
  expect(title).toBe('A receipt of Volta fits no file: ONBEKEND.xml');
  expect(meaning).toContain('No file that waits for an answer has this name');
  expect(textOf({ ...needed, problem: { ...problem, code: 'receipt-ambiguous' } }).title).toBe(
    'Whose receipt is ONBEKEND.xml of Volta?',
  );
});

test.each([
  ['unconfirmed', 'Has Volta confirmed A.EDI?', 'The copy is kept'],
  ['password-old', 'The password for Volta is old', 'every three months'],
  ['password-open', 'Has Volta confirmed the new password?', 'both passwords are kept'],
  [
    'password-which',
    'Volta refuses the login, and two passwords are kept',
    'does not try the other one by itself',
  ],
])('B-17, B-35, B-36: what a person has to say is asked (%s)', (kind, title, meaning) => {
  const text = textOf({ kind, action: 'password' });
  expect(text.title).toBe(title);
  expect(text.meaning.toLowerCase()).toContain(meaning.toLowerCase());
});
