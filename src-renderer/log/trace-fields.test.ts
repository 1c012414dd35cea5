import { expect, it } from 'vitest';
import { traceFields } from './trace-fields.ts';

it.each([
  ['SSRM', 'SSRM', []],
  ['EFPA CD=Y', 'EFPA', [['CD', 'Y']]],
  [
    'SFID DSN="A B=C \\"D\\"" SIGN=N',
    'SFID',
    [
      ['DSN', '"A B=C \\"D\\""'],
      ['SIGN', 'N'],
    ],
  ],
  // Cut off where it was too long.
  ['ESID REAST="never end…', 'ESID', [['REAST', '"never end…']]],
])('%s is taken apart', (text, command, fields) => {
  expect(traceFields(text)).toEqual({
    command,
    fields: fields.map(([name, value]) => ({ name, value })),
  });
});
