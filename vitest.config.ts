import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Test files beside their subject, one vitest project per folder. */
function besideTheSubject(name: string) {
  return {
    test: {
      name,
      include: [`${name}/**/*.test.ts`, `${name}/**/*.test.tsx`],
      environment: 'node' as const,
      // A machine with other work is slow, and nothing is wrong with that.
      testTimeout: 40_000,
      hookTimeout: 60_000,
    },
  };
}

export default defineConfig({
  test: {
    passWithNoTests: true,
    // More than there are processors where these are few: most of the time is spent waiting for servers, lines and disks.
    maxWorkers: Math.max(4, availableParallelism()),
    projects: [
      besideTheSubject('shared'),
      besideTheSubject('src-main'),
      besideTheSubject('src-renderer'),
      besideTheSubject('scripts'),
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          environment: 'node',
          testTimeout: 300_000,
          hookTimeout: 120_000,
          // They wait for processes as much as they compute.
          maxWorkers: 3,
          globalSetup: 'scripts/build/before-tests.ts',
        },
      },
    ],
    coverage: { provider: 'v8', reportsDirectory: 'coverage' },
  },
});
