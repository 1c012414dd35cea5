import { describe, expect, test } from 'vitest';
import { reasonTables } from './reason-codes.ts';
import { retryAfter, retryRule, retryRules } from './retry-rules.ts';

const commands = ['SFNA', 'EFNA', 'ESID', 'NERP'] as const;

function reasonsWith(command: (typeof commands)[number], retry: 'later' | 'never'): string[] {
  return Object.keys(retryRules[command])
    .filter((reason) => retryAfter({ command, reason }).retry === retry)
    .toSorted();
}

describe('the retry rules', () => {
  test.each(commands)('of %s are for its reasons, each and no other', (command) => {
    expect(Object.keys(retryRules[command]).toSorted()).toEqual(
      Object.keys(reasonTables[command].names).toSorted(),
    );
  });

  test('of a reason that the RFC does not know are those of 99', () => {
    expect(retryRule('ESID', '77')).toBe('later');
    expect(retryRule('SFNA', '77')).toBe('partner');
    expect(retryRule('NERP', 'toString')).toBe('never');
  });

  test('leave a refused start to the partner, except for a duplicate', () => {
    for (const reason of Object.keys(retryRules.SFNA).filter((one) => one !== '13')) {
      expect(retryAfter({ command: 'SFNA', reason, retry: true }).retry).toBe('later');
      expect(retryAfter({ command: 'SFNA', reason, retry: false }).retry).toBe('never');
    }
    expect(retryAfter({ command: 'SFNA', reason: '13', retry: true }).retry).toBe('never');
  });

  test('call again after all sessions that ended but for a setting', () => {
    expect(reasonsWith('ESID', 'never')).toEqual(['03', '04', '10', '11', '12']);
  });

  test('send again after an EFNA only what the partner could not write', () => {
    expect(reasonsWith('EFNA', 'later')).toEqual(['06', '12']);
  });

  test('never send a file again by themselves that a receipt refused', () => {
    expect(reasonsWith('NERP', 'later')).toEqual([]);
  });
});

describe('what was agreed with a partner', () => {
  test('goes before the rule and before the word of the partner, and says so', () => {
    const overrides = {
      'SFNA.06': 'never',
      'EFNA.11': 'later',
      'ESID.04': 'later',
      'NERP.34': 'later',
    } as const;
    expect(retryAfter({ command: 'SFNA', reason: '06', retry: true }, overrides)).toEqual({
      retry: 'never',
      overridden: true,
      arrived: false,
    });
    expect(retryAfter({ command: 'EFNA', reason: '11' }, overrides).retry).toBe('later');
    expect(retryAfter({ command: 'ESID', reason: '04' }, overrides).retry).toBe('later');
    expect(retryAfter({ command: 'NERP', reason: '34' }, overrides).retry).toBe('later');
  });

  test('is not said to have decided where it is the same as the rule', () => {
    const overrides = { 'SFNA.06': 'later' } as const;
    expect(retryAfter({ command: 'SFNA', reason: '06', retry: true }, overrides).overridden).toBe(false);
    expect(retryAfter({ command: 'SFNA', reason: '12', retry: true }, overrides).overridden).toBe(false);
  });

  test('holds for a reason that only this partner uses', () => {
    expect(retryAfter({ command: 'SFNA', reason: '77' }, { 'SFNA.77': 'later' }).retry).toBe('later');
  });

  test.each([
    ['SFNA', '13'],
    ['EFNA', '13'],
    ['NERP', '23'],
  ] as const)('cannot send again what the partner has (%s %s)', (command, reason) => {
    const overrides = { [`${command}.${reason}`]: 'later' } as const;
    expect(retryAfter({ command, reason, retry: true }, overrides)).toEqual({
      retry: 'never',
      overridden: false,
      arrived: true,
    });
  });
});
