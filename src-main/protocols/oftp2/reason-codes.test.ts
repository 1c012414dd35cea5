import { describe, expect, test } from 'vitest';
import {
  efnaReasons,
  esidReasons,
  nerpReasons,
  reasonName,
  reasonProblem,
  sfnaReasons,
} from './reason-codes.ts';

describe('the reason codes', () => {
  test('are as many as the RFC has', () => {
    const count = (table: Readonly<Record<string, string>>) => Object.keys(table).length;
    expect([esidReasons, sfnaReasons, efnaReasons, nerpReasons].map(count)).toEqual([14, 18, 21, 29]);
  });

  test('of a NERP from 11 to 30 are those of an SFNA, ten higher (5.3.14)', () => {
    for (const [code, name] of Object.entries(sfnaReasons)) {
      if (code !== '99') expect(reasonName('NERP', String(Number(code) + 10))).toBe(name);
    }
  });

  test('that the RFC does not know have no name and count as 99', () => {
    expect(reasonName('ESID', '13')).toBeUndefined();
    expect(reasonName('ESID', 'toString')).toBeUndefined();
    expect(reasonProblem('ESID', '13')).toBe('oftp2.esid.99');
    expect(reasonProblem('NERP', '34')).toBe('oftp2.nerp.34');
  });
});
