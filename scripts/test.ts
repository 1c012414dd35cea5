import { findBrowser } from './find-browser.ts';
import { runBuild, runCheck, runPlaywright, runVitest, sum } from './test/index.ts';
import type { Outcome } from './test/index.ts';

/** With WAYBILL_REQUIRE_PEERS=1 whatever the tests need besides this project has to be there. */
const peersAreRequired = process.env['WAYBILL_REQUIRE_PEERS'] === '1';

function runWindowTests(): Outcome {
  const browser = findBrowser();
  if (browser !== undefined) return runPlaywright(browser);
  console.log(
    'skipped: the window in a browser (no Chromium, Chrome or Edge found; WAYBILL_BROWSER names one)',
  );
  return peersAreRequired
    ? { passed: 0, failed: 1, skipped: 0, failures: ['the window: no browser'] }
    : { passed: 0, failed: 0, skipped: 1, failures: [] };
}

const stages: readonly (readonly [name: string, run: () => Outcome])[] = [
  ['build', runBuild],
  ['check', runCheck],
  ['beside their files', () => runVitest('beside', ['shared', 'src-main', 'src-renderer', 'scripts'])],
  ['whole program', () => runVitest('whole', ['e2e'])],
  ['window', runWindowTests],
];

const outcomes = stages.map(([name, run]) => {
  console.log(`\n== ${name}`);
  const begun = performance.now();
  const outcome = run();
  return { name, outcome, seconds: (performance.now() - begun) / 1000 };
});

console.log('');
for (const { name, outcome } of outcomes) {
  for (const failure of outcome.failures) console.log(`failed, ${name}: ${failure}`);
}
for (const { name, outcome, seconds } of outcomes) {
  const { passed, failed, skipped } = outcome;
  console.log(`${name}: ${passed} passed, ${failed} failed, ${skipped} skipped (${seconds.toFixed(0)} s)`);
}
const total = sum(outcomes.map(({ outcome }) => outcome));
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
