import fc from 'fast-check';
import { expect, test } from 'vitest';
import { datasetName } from './dataset-name.ts';

test('a name made from the file is always one that every partner takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (file) => {
      expect(datasetName(`/x/${file.replaceAll('/', '')}`, undefined).name).toMatch(/^[0-9A-Z\-.&()]{1,26}$/);
    }),
  );
});

test('a changed name is said, an unchanged one is not', () => {
  expect(datasetName('/x/DELFOR.EDI', undefined)).toEqual({ name: 'DELFOR.EDI', findings: [] });
  expect(datasetName('/x/delfor 1.edi', undefined)).toMatchObject({
    name: 'DELFOR-1.EDI',
    findings: [
      { severity: 'note', code: 'name-adjusted', params: { from: 'delfor 1.edi', to: 'DELFOR-1.EDI' } },
    ],
  });
});

test.each([
  ['GOOD-NAME.1', undefined],
  ['with blank', 'name-unusual'],
  ['lower', 'name-unusual'],
  ['X'.repeat(27), 'name-too-long'],
  ['A\r\nB', 'name-invalid'],
  ['', 'name-invalid'],
  ['A ', 'name-unusual'],
  ['日本', 'name-invalid'],
])('the name %j that a user asks for gives %s', (as, code) => {
  expect(datasetName('/x/y', as).findings[0]?.code).toBe(code);
});

test.each([
  ['warn', 'lower', 'warning'],
  ['strict', 'lower', 'error'],
  ['free', 'lower', undefined],
  ['free', 'A\r\nB', 'error'],
  ['free', 'X'.repeat(27), 'error'],
] as const)('where names are agreed as %s, %j gives %s', (rule, as, severity) => {
  expect(datasetName('/x/y', as, rule).findings[0]?.severity).toBe(severity);
});
