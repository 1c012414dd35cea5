import { defineConfig } from 'vitest/config';

/** Test files beside their subject, one vitest project per folder; the whole-program tests run one file at a time. */
function besideTheSubject(name: string) {
  return {
    test: {
      name,
      include: [`${name}/**/*.test.ts`, `${name}/**/*.test.tsx`],
      environment: 'node' as const,
      testTimeout: 20_000,
    },
  };
}

export default defineConfig({
  test: {
    passWithNoTests: true,
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
          fileParallelism: false,
          globalSetup: 'scripts/build/before-tests.ts',
        },
      },
    ],
    coverage: { provider: 'v8', reportsDirectory: 'coverage' },
  },
});
