/** What one runner came to. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const noCounts: Counts = { passed: 0, failed: 0, skipped: 0 };

export function sum(all: readonly Counts[]): Counts {
  return all.reduce(
    (total, each) => ({
      passed: total.passed + each.passed,
      failed: total.failed + each.failed,
      skipped: total.skipped + each.skipped,
    }),
    noCounts,
  );
}

/**
 * A runner's own counts held against how it ended: a runner that failed without a failing test (a file that does not load, an
 * error outside every test), or that found no test at all, is one failure.
 */
export function judged(counts: Counts, exitCode: number | null): Counts {
  const ranNothing = counts.passed + counts.failed + counts.skipped === 0;
  const failedUnseen = exitCode !== 0 && counts.failed === 0;
  return ranNothing || failedUnseen ? { ...counts, failed: counts.failed + 1 } : counts;
}

/** Counts of vitest's JSON report; none where it is not one. */
export function countsOfVitest(report: unknown): Counts {
  return {
    passed: numberAt(report, 'numPassedTests'),
    failed: numberAt(report, 'numFailedTests'),
    skipped: numberAt(report, 'numPendingTests') + numberAt(report, 'numTodoTests'),
  };
}

/** Counts of Playwright's JSON report. A test that only passed when tried again has failed. */
export function countsOfPlaywright(report: unknown): Counts {
  const stats: unknown =
    typeof report === 'object' && report !== null ? Reflect.get(report, 'stats') : undefined;
  return {
    passed: numberAt(stats, 'expected'),
    failed: numberAt(stats, 'unexpected') + numberAt(stats, 'flaky'),
    skipped: numberAt(stats, 'skipped'),
  };
}

function numberAt(record: unknown, name: string): number {
  const value: unknown =
    typeof record === 'object' && record !== null ? Reflect.get(record, name) : undefined;
  return typeof value === 'number' ? value : 0;
}
