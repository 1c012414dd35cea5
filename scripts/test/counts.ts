/** What one runner came to. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** What one runner came to, and which tests failed: their file and name, with the first line of what was wrong. */
export interface Outcome extends Counts {
  readonly failures: readonly string[];
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
  const stats = at(report, 'stats');
  return {
    passed: numberAt(stats, 'expected'),
    failed: numberAt(stats, 'unexpected') + numberAt(stats, 'flaky'),
    skipped: numberAt(stats, 'skipped'),
  };
}

/** The tests that failed after vitest's JSON report, a line each. */
export function failuresOfVitest(report: unknown): readonly string[] {
  return listAt(report, 'testResults').flatMap((file) => {
    const tests = listAt(file, 'assertionResults').filter((test) => textAt(test, 'status') === 'failed');
    if (tests.length === 0) {
      const message = firstLine(textAt(file, 'message'));
      return textAt(file, 'status') === 'failed' && message !== ''
        ? [`${textAt(file, 'name')}: ${message}`]
        : [];
    }
    return tests.map((test) => {
      const [message] = listAt(test, 'failureMessages');
      return `${textAt(file, 'name')} › ${textAt(test, 'fullName')}: ${firstLine(typeof message === 'string' ? message : '')}`;
    });
  });
}

/** The tests that failed after Playwright's JSON report, a line each. */
export function failuresOfPlaywright(report: unknown): readonly string[] {
  return listAt(report, 'suites').flatMap((suite) => [
    ...listAt(suite, 'specs')
      .filter((spec) => at(spec, 'ok') === false)
      .map((spec) => {
        const results = listAt(spec, 'tests').flatMap((test) => listAt(test, 'results'));
        const message = results
          .map((result) => textAt(at(result, 'error'), 'message'))
          .find((each) => each !== '');
        return `${textAt(spec, 'file')} › ${textAt(spec, 'title')}: ${firstLine(message ?? '')}`;
      }),
    ...failuresOfPlaywright(suite),
  ]);
}

function at(record: unknown, name: string): unknown {
  return typeof record === 'object' && record !== null ? Reflect.get(record, name) : undefined;
}

function listAt(record: unknown, name: string): readonly unknown[] {
  const value = at(record, name);
  return Array.isArray(value) ? value : [];
}

function textAt(record: unknown, name: string): string {
  const value = at(record, name);
  return typeof value === 'string' ? value : '';
}

function numberAt(record: unknown, name: string): number {
  const value = at(record, name);
  return typeof value === 'number' ? value : 0;
}

/** The first line of a message, as long as a line of a terminal may be. */
function firstLine(message: string): string {
  return (message.trim().split('\n')[0] ?? '').slice(0, 300);
}
