import { toProblem } from '../../../shared/index.ts';
import { format, presentParameters, problemWords, words } from '../../../shared/words/index.ts';
import { readBrowserOptions } from './options.ts';
import { runBrowserHost } from './run-browser-host.ts';

/** Wrong use, as on the command line. */
const wrongUse = 3;

/** Resolves when the program is asked to end; a fault of its own asks too, and shows in the exit code. */
function interruption(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
    // A promise that nobody waited for ends here too. The journal is closed on the way out.
    process.on('uncaughtException', (thrown) => {
      report(thrown);
      resolve();
    });
  });
}

function report(thrown: unknown): void {
  const problem = toProblem(thrown);
  const { title, meaning, next } = problemWords(words, problem.code);
  const params = presentParameters(problem.params);
  for (const line of [title, meaning, next]) process.stderr.write(`${format(line, params)}\n`);
  process.stderr.write(`[${problem.code}] ${problem.text ?? ''}\n`);
  process.exitCode = problem.code.startsWith('usage-') ? wrongUse : 1;
}

try {
  await runBrowserHost(readBrowserOptions(process.argv.slice(2)), {
    print: (line) => process.stdout.write(`${line}\n`),
    interrupted: interruption(),
  });
} catch (thrown) {
  report(thrown);
}
// Nothing is left to do; what is still open (a pipe to a browser that lingers) must not keep the program.
process.exit();
