import { app, dialog } from 'electron';
import { toProblem } from '../../../shared/index.ts';
import { format, presentParameters, problemWords, words } from '../../../shared/words/index.ts';
import type { HostLog } from '../index.ts';

/** Milliseconds in which the engine may end its sessions and close the journal. */
const longestFarewell = 5_000;

/** What a thrown value is called to a person: a title, and what it means with what to do next. */
export function sentencesFor(thrown: unknown): { readonly title: string; readonly text: string } {
  const problem = toProblem(thrown);
  const { title, meaning, next } = problemWords(words, problem.code);
  const params = presentParameters(problem.params);
  const lines = [meaning, next].map((sentence) => format(sentence, params));
  return { title: format(title, params), text: [...lines, '', problem.text ?? problem.code].join('\n') };
}

/**
 * Ends this process after an error: first the journal is closed, then the user is told, then it exits with code 1. Whatever comes
 * while that happens is only the echo of it.
 */
export function createLastWords(closeEngine: () => Promise<void>, log: HostLog): (thrown: unknown) => void {
  let ending = false;

  async function end(thrown: unknown): Promise<void> {
    const { promise: timeIsUp, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, longestFarewell);
    // It cannot be asked about its own error; the one that came first is told.
    await Promise.race([closeEngine().catch(() => undefined), timeIsUp]);
    clearTimeout(timer);
    const { title, text } = sentencesFor(thrown);
    dialog.showErrorBox(title, text);
    app.exit(1);
  }

  return (thrown) => {
    if (ending) return;
    ending = true;
    log('ended-by-error', {
      cause: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown),
    });
    void end(thrown);
  };
}
