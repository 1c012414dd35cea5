import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/find-browser.ts';

const browser = findBrowser();
const isRoot = process.getuid?.() === 0;

/** The window in a real browser, against real engines. Two at a time, on few processors too: half of each is waiting. */
export default defineConfig({
  testDir: 'e2e/window',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  globalSetup: './scripts/build/before-tests.ts',
  workers: 2,
  // Each test has its own home, engine, servers and ports.
  fullyParallel: true,
  // A machine with other work is slow, and nothing is wrong with that.
  expect: { timeout: 15_000 },
  timeout: 120_000,
  forbidOnly: true,
  use: {
    // Without pictures of every frame: they take a quarter of the processors. What the page held at each step is in it all the same.
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(browser === undefined ? {} : { executablePath: browser }),
      args: isRoot ? ['--no-sandbox'] : [],
    },
  },
});
