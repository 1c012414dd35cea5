import { describe, expect, it } from 'vitest';
import {
  countsOfPlaywright,
  countsOfVitest,
  failuresOfPlaywright,
  failuresOfVitest,
  judged,
  noCounts,
  sum,
} from './counts.ts';

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

  it('names the tests that failed, so that the last lines say which', () => {
    const vitest = {
      testResults: [
        {
          name: 'a.test.ts',
          status: 'failed',
          assertionResults: [
            { status: 'passed', fullName: 'holds', failureMessages: [] },
            { status: 'failed', fullName: 'breaks', failureMessages: ['Error: 1 is not 2\n  at a.ts'] },
          ],
        },
        { name: 'b.test.ts', status: 'failed', message: 'does not load', assertionResults: [] },
      ],
    };
    expect(failuresOfVitest(vitest)).toEqual([
      'a.test.ts › breaks: Error: 1 is not 2',
      'b.test.ts: does not load',
    ]);
    const failed = { file: 'c.spec.ts', title: 'opens', ok: false };
    const results = [{ error: { message: 'Error: it did not\nat all' } }];
    const playwright = {
      suites: [
        {
          specs: [],
          suites: [
            {
              specs: [
                { ...failed, tests: [{ results }] },
                { ...failed, ok: true },
              ],
            },
          ],
        },
      ],
    };
    expect(failuresOfPlaywright(playwright)).toEqual(['c.spec.ts › opens: Error: it did not']);
    expect(failuresOfVitest(undefined)).toEqual([]);
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
