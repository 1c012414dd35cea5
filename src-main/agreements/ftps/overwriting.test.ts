import { describe, expect, test } from 'vitest';
import { actionFor, numberedName } from './overwriting.ts';
import type { Measured } from './overwriting.ts';

const ours: Measured = { size: 10, modifiedAt: 100_000 };

describe('a name that is taken', () => {
  test('is a person’s to decide where no rule fits', () => {
    expect(actionFor([], ours, ours)).toBe('ask');
    expect(actionFor([{ when: 'other-size', action: 'overwrite' }], ours, ours)).toBe('ask');
  });

  test('is dealt with by the first rule that fits', () => {
    const rules = [
      { when: 'same-size', action: 'skip' },
      { when: 'newer', action: 'overwrite' },
      { when: 'always', action: 'rename' },
    ] as const;
    expect(actionFor(rules, ours, { size: 10, modifiedAt: 0 })).toBe('skip');
    expect(actionFor(rules, ours, { size: 9, modifiedAt: 0 })).toBe('overwrite');
    expect(actionFor(rules, ours, { size: 9, modifiedAt: 200_000 })).toBe('rename');
  });

  test('has no age where nobody tells one, or where they are within two seconds', () => {
    for (const modifiedAt of [undefined, 98_000, 102_000]) {
      expect(actionFor([{ when: 'newer', action: 'overwrite' }], ours, { size: 1, modifiedAt })).toBe('ask');
      expect(actionFor([{ when: 'older', action: 'overwrite' }], ours, { size: 1, modifiedAt })).toBe('ask');
    }
  });

  test('of a size that nobody tells fits no rule about sizes', () => {
    for (const when of ['same-size', 'other-size', 'smaller'] as const) {
      const there = { size: 3, modifiedAt: 0 };
      expect(actionFor([{ when, action: 'skip' }], { size: undefined, modifiedAt: 0 }, there)).toBe('ask');
    }
  });

  test('may be the beginning of what is to be sent', () => {
    const rules = [{ when: 'smaller', action: 'resume' }] as const;
    expect(actionFor(rules, ours, { size: 9, modifiedAt: 0 })).toBe('resume');
    expect(actionFor(rules, ours, { size: 10, modifiedAt: 0 })).toBe('ask');
  });
});

test.each([
  ['payroll.xml', 'payroll (2).xml'],
  ['in/2026.11/payroll', 'in/2026.11/payroll (2)'],
  ['/in/.hidden', '/in/.hidden (2)'],
  ['a.tar.gz', 'a.tar (2).gz'],
])('%s is numbered before its ending: %s', (name, numbered) => {
  expect(numberedName(name, 2)).toBe(numbered);
});
