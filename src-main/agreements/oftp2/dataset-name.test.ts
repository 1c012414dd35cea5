import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanName, datasetName } from './dataset-name.ts';

test.each([
  ['DELFOR.EDI', 'DELFOR.EDI'],
  ['DELFOR_2026W48.edi', 'DELFOR2026W48.EDI'],
  ['housing rev 7.CATPart', 'HOUSING-REV-7.CATPART'],
  ['a-very-long-file-name-of-a-drawing.CATPart', 'A-VERY-LONG-FILE-N.CATPART'],
  ['façade ß.txt', 'FACADE-SS.TXT'],
])('%s goes out as %s', (file, expected) => {
  expect(cleanName(file)).toBe(expected);
});

test('a name made from the file is always one that every partner takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (file) => {
      expect(datasetName(`/x/${file.replaceAll('/', '')}`, undefined).name).toMatch(
        /^[0-9A-Z/\-.&()]{1,26}$/,
      );
    }),
  );
});

test('a changed name is said, an unchanged one is not', () => {
  expect(datasetName('/x/DELFOR.EDI', undefined).findings).toEqual([]);
  expect(datasetName('/x/delfor.edi', undefined).findings).toMatchObject([
    { severity: 'note', code: 'name-adjusted', params: { from: 'delfor.edi', to: 'DELFOR.EDI' } },
  ]);
});

test.each([
  ['GOOD-NAME.1', undefined],
  ['with blank', 'name-unusual'],
  ['lower', 'name-unusual'],
  ['X'.repeat(27), 'name-too-long'],
  ['A\r\nB', 'name-invalid'],
  ['', 'name-invalid'],
  [' A', 'name-invalid'],
  ['é', 'name-invalid'],
])('the name %j that a user asks for gives %s', (as, code) => {
  const { findings } = datasetName('/x/y', as);
  expect(findings[0]?.code).toBe(code);
});
