import { describe, expect, it } from 'vitest';
import { expiryAxis, expiryTone, spanOn } from './expiry-axis.ts';

const now = new Date(2026, 10, 21, 12).getTime();
const axis = expiryAxis(now);
const at = (year: number, month: number, day = 1): number => new Date(year, month - 1, day).getTime();

describe('the line of what ends when', () => {
  it('holds the next two years and the two months before', () => {
    expect([axis.from, axis.until]).toEqual([at(2026, 9), at(2028, 12)]);
    expect(axis.now).toBeGreaterThan(0.08);
    expect(axis.now).toBeLessThan(0.12);
  });

  it('has a mark at each half year', () => {
    expect(axis.ticks.map((tick) => tick.at)).toEqual([at(2027, 1), at(2027, 7), at(2028, 1), at(2028, 7)]);
    expect(axis.ticks.every(({ share }) => share > 0 && share < 1)).toBe(true);
  });

  it('draws a validity that ends on it to its end', () => {
    const span = spanOn(axis, { validFrom: at(2020, 1), validUntil: at(2026, 12, 14) });
    expect(span).toMatchObject({ start: 0, isOpen: false, isOutside: false });
    expect(span.end).toBeGreaterThan(axis.now);
  });

  it('draws one that ends later to the edge, and says that it goes on', () => {
    expect(spanOn(axis, { validFrom: at(2026, 11), validUntil: at(2036, 1) })).toMatchObject({
      end: 1,
      isOpen: true,
    });
  });

  it('draws nothing of one that ended long ago or begins far ahead', () => {
    expect(spanOn(axis, { validFrom: at(2020, 1), validUntil: at(2021, 1) }).isOutside).toBe(true);
    expect(spanOn(axis, { validFrom: at(2030, 1), validUntil: at(2031, 1) }).isOutside).toBe(true);
  });
});

it.each([
  [{ state: 'expired', days: -1 }, 'bad'],
  [{ state: 'soon', days: 7 }, 'bad'],
  [{ state: 'soon', days: 8 }, 'due'],
  [{ state: 'not-yet-valid', days: 300 }, 'due'],
  [{ state: 'valid', days: 61 }, 'accent'],
] as const)('an end %j has the tone %s', (expiry, tone) => {
  expect(expiryTone(expiry)).toBe(tone);
});
