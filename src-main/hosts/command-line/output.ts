import type { Problem } from '../../../shared/index.ts';
import { format, presentParameters, problemSentences } from '../../../shared/words/index.ts';
import type { Words } from '../../../shared/words/command-line/index.ts';
import { printable } from './terminal.ts';
import type { Terminal } from './terminal.ts';

/** What a command says: one JSON document, or lines for people; never both on the standard output. */
export interface Output {
  readonly json: boolean;
  /** The one document of the command; the lines are made only when they are wanted. */
  document(document: object, lines: () => readonly string[]): void;
  /** Something along the way, for people only, on the standard error. */
  remark(line: string): void;
  /** A problem in words on the standard error. */
  problem(problem: Problem, about?: string): void;
}

export function createOutput(terminal: Terminal, words: Words, json: boolean): Output {
  function remark(line: string): void {
    terminal.err.write(`${printable(line)}\n`);
  }
  return {
    json,
    document(document, lines) {
      if (json) terminal.out.write(`${JSON.stringify(document, null, 2)}\n`);
      else for (const line of lines()) terminal.out.write(`${printable(line)}\n`);
    },
    remark,
    problem(problem, about) {
      for (const line of problemLines(words, problem, about)) remark(line);
    },
  };
}

/** A problem as people read it: what happened, what it means, what to do, and the protocol's own words beside. */
export function problemLines(words: Words, problem: Problem, about?: string): string[] {
  const { title, meaning, next } = problemSentences(words, problem);
  const params = presentParameters(problem.params);
  const own = words.commandLine.problem;
  const isFromPartner = /^(?:oftp2|ftps)\./.test(problem.code);
  return [
    about === undefined ? title : `${about}: ${title}`,
    `  ${meaning}`,
    `  ${next}`,
    ...(problem.text === undefined || problem.text === ''
      ? []
      : [`  ${format(isFromPartner ? own.partnersText : own.text, { text: problem.text })}`]),
    `  [${[problem.code, ...Object.entries(params).map(([name, value]) => `${name}=${value}`)].join(' ')}]`,
  ];
}
