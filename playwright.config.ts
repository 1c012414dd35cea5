import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/find-browser.ts';

const browser = findBrowser();
const isRoot = process.getuid?.() === 0;

/** The window in a real browser, against real engines. One at a time: they measure what a person waits for. */
export default defineConfig({
  testDir: 'e2e/window',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  globalSetup: './scripts/build/before-tests.ts',
  workers: 1,
  // A machine with other work is slow, and nothing is wrong with that.
  expect: { timeout: 15_000 },
  timeout: 120_000,
  forbidOnly: true,
  use: {
    trace: 'retain-on-failure',
    launchOptions: {
      ...(browser === undefined ? {} : { executablePath: browser }),
      args: isRoot ? ['--no-sandbox'] : [],
    },
  },
});
