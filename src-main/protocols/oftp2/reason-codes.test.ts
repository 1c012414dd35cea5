import { describe, expect, test } from 'vitest';
import {
  efnaReasons,
  esidReasons,
  nerpReasons,
  reasonAt,
  reasonName,
  reasonProblem,
  reasonTables,
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

describe('a reason for a partner of an older revision', () => {
  /** The tables of RFC 2204 5.3.5, 5.3.10 and 5.3.11; 1.4 adds 14 (RFC 5024 1.2) and the NERP, without what is about security. */
  const file = ['01', '02', '03', '04', '05', '06', '10', '11', '12', '13', '99'];
  const session = ['00', '01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '99'];
  const old = { SFNA: file, EFNA: file, ESID: session };
  const known = {
    1: old,
    2: old,
    4: {
      SFNA: [...file, '14'],
      EFNA: [...file, '14'],
      ESID: session,
      NERP: '03 04 09 11 12 13 14 15 16 20 21 22 23 24 34 35 36 50 99'.split(' '),
    },
  } as const;

  test.each([
    [1, 'SFNA'],
    [1, 'EFNA'],
    [1, 'ESID'],
    [2, 'SFNA'],
    [2, 'EFNA'],
    [2, 'ESID'],
    [4, 'SFNA'],
    [4, 'EFNA'],
    [4, 'ESID'],
    [4, 'NERP'],
  ] as const)('at level %i is one that it knows: %s', (level, command) => {
    const table: Readonly<Partial<Record<typeof command, readonly string[]>>> = known[level];
    for (const reason of Object.keys(reasonTables[command].names)) {
      const said = reasonAt(level, command, reason);
      expect(table[command], `${command} ${reason}`).toContain(said);
      // What it knows is said as it is.
      if (table[command]?.includes(reason) === true) expect(said).toBe(reason);
    }
  });

  test('is the nearest one, else 99; at level 5 and for a code that no RFC knows the very same', () => {
    expect(reasonAt(4, 'NERP', '90')).toBe('16');
    expect(reasonAt(2, 'SFNA', '14')).toBe('99');
    expect(reasonAt(1, 'SFNA', '77')).toBe('77');
    for (const { command, names } of Object.values(reasonTables))
      for (const reason of Object.keys(names)) expect(reasonAt(5, command, reason)).toBe(reason);
  });
});
