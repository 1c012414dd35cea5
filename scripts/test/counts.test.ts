import { describe, expect, it } from 'vitest';
import { countsOfPlaywright, countsOfVitest, judged, noCounts, sum } from './counts.ts';

describe('what the runners came to', () => {
  it('is read from their reports', () => {
    expect(
      countsOfVitest({ numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 }),
    ).toEqual({
      passed: 7,
      failed: 1,
      skipped: 3,
    });
    expect(countsOfPlaywright({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 1 } })).toEqual({
      passed: 4,
      failed: 2,
      skipped: 1,
    });
  });

  it('is nothing where there is no report', () => {
    expect(countsOfVitest(undefined)).toEqual(noCounts);
    expect(countsOfPlaywright('broken')).toEqual(noCounts);
  });

  it('is a failure where a runner failed and no test did', () => {
    expect(judged({ passed: 3, failed: 0, skipped: 0 }, 1)).toEqual({ passed: 3, failed: 1, skipped: 0 });
    expect(judged({ passed: 3, failed: 0, skipped: 0 }, null).failed).toBe(1);
    expect(judged({ passed: 3, failed: 2, skipped: 0 }, 1).failed).toBe(2);
  });

  it('is a failure where no test was found', () => {
    expect(judged(noCounts, 0).failed).toBe(1);
  });

  it('adds up', () => {
    expect(
      sum([
        { passed: 1, failed: 2, skipped: 3 },
        { passed: 10, failed: 20, skipped: 30 },
      ]),
    ).toEqual({ passed: 11, failed: 22, skipped: 33 });
  });
});
