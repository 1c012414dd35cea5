import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cleanDatasetName,
  datasetNameFault,
  tolerableDatasetName,
  validDatasetName,
} from './dataset-name.ts';

describe('a dataset name', () => {
  test.each([
    ['INVOICE.2026/7-(A)&B', undefined],
    ['../../ETC/PASSWD', undefined],
    ['', 'empty'],
    ['   ', 'empty'],
    ['A'.repeat(26), undefined],
    ['A'.repeat(27), 'too-long'],
    ['A\r\nB', 'control-character'],
    ['A\x00', 'control-character'],
    ['A\x85B', 'control-character'],
    ['発注', 'control-character'],
    ['invoice', 'outside-set'],
    ['A_B', 'outside-set'],
    ['MÜLLER', 'outside-set'],
    ['MY FILE', 'space'],
  ])('%j has the fault %s', (name, fault) => {
    expect(datasetNameFault(name)).toBe(fault);
    expect(validDatasetName(name)).toBe(fault === undefined);
    expect(tolerableDatasetName(name)).toBe(
      fault === undefined || fault === 'outside-set' || fault === 'space',
    );
  });

  test.each([
    ['Rechnung Größe 7.pdf', 'RECHNUNG-GROSSE-7.PDF'],
    ['résumé_final.txt', 'RESUME-FINAL.TXT'],
    ['a very long name of an invoice.xml', 'A-VERY-LONG-NAME-OF-AN.XML'],
    ['発注', 'FILE'],
  ])('%j becomes %s', (name, clean) => {
    expect(cleanDatasetName(name)).toBe(clean);
  });

  test('that was cleaned is valid, and stays as it is when cleaned again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (name) => {
        const clean = cleanDatasetName(name);
        expect(validDatasetName(clean)).toBe(true);
        expect(cleanDatasetName(clean)).toBe(clean);
      }),
    );
  });
});
