import { createEngineApi, sendingOnce, toProblem } from '../../../shared/index.ts';
import { words } from '../../../shared/words/command-line/index.ts';
import type { EngineConnection } from '../engine-connection.ts';
import { separateGlobals, wantsJson } from './arguments.ts';
import type { GlobalOptions } from './arguments.ts';
import type { Command, CommandContext, Connection } from './command.ts';
import { commands, findCommand } from './commands.ts';
import { exitCodeOf, exitCodes } from './exit-codes.ts';
import type { ExitCode } from './exit-codes.ts';
import { commandHelp, groupHelp, programHelp } from './help.ts';
import { createOutput } from './output.ts';
import type { Output } from './output.ts';
import { NotSendable } from './sending.ts';
import type { Terminal } from './terminal.ts';
import { NotTrusted } from './trusting.ts';

/** The home that a command wants. */
export interface HomeWish {
  /** As it was named on the command line; undefined: this user's. */
  readonly home: string | undefined;
  /** It is removed after the command. */
  readonly temporary: boolean;
}

/** The way to the engine of a home. */
export type OpenConnection = (wish: HomeWish) => Promise<Pick<EngineConnection, 'carrier' | 'own' | 'close'>>;

export interface RunOptions {
  readonly terminal: Terminal;
  readonly version: string;
  readonly open: OpenConnection;
}

/** Carries out one command line, from its words to the exit code. Never rejects. */
export async function run(argv: readonly string[], options: RunOptions): Promise<ExitCode> {
  const { terminal } = options;
  let output = createOutput(terminal, words, wantsJson(argv));
  try {
    const { globals, rest } = separateGlobals(argv);
    output = createOutput(terminal, words, globals.json);
    if (globals.version) {
      output.document({ version: options.version }, () => [options.version]);
      return exitCodes.done;
    }
    if (globals.help || rest.length === 0) return showHelp(output, rest, globals.help);
    const { command, rest: after } = findCommand(rest);
    return await carryOut(command, after, globals, output, options);
  } catch (thrown) {
    return fail(output, thrown);
  }
}

/** Help that was asked for is done; a command line without a command is wrong use, and gets the same help. */
function showHelp(output: Output, rest: readonly string[], asked: boolean): ExitCode {
  const [first] = rest;
  if (first === undefined && !asked) {
    if (output.json) findCommand(rest);
    for (const line of programHelp(words, commands)) output.remark(line);
    return exitCodes.wrongUse;
  }
  const group = commands.filter(({ name }) => rest.length === 1 && name.startsWith(`${first} `));
  const exact = commands.some(({ name }) => name === first);
  const lines =
    first === undefined
      ? programHelp(words, commands)
      : group.length > 0 && !exact
        ? groupHelp(words, group)
        : commandHelp(words, findCommand(rest).command);
  output.document({ help: lines.join('\n') }, () => lines);
  return exitCodes.done;
}

async function carryOut(
  command: Command,
  after: readonly string[],
  globals: GlobalOptions,
  output: Output,
  { terminal, open }: RunOptions,
): Promise<ExitCode> {
  const opened = new Map<string, Promise<Awaited<ReturnType<OpenConnection>>>>();
  const later: (() => Promise<void>)[] = [];
  const context: CommandContext = {
    words,
    terminal,
    output,
    globals,
    async connect(temporaryHome): Promise<Connection> {
      const home = temporaryHome ?? globals.home;
      const key = home ?? '';
      const opening = opened.get(key) ?? open({ home, temporary: temporaryHome !== undefined });
      opened.set(key, opening);
      const { carrier, own } = await opening;
      // The carrier itself waits for an engine that is gone, or opens one.
      return { api: sendingOnce(createEngineApi(carrier), () => Promise.resolve(true)), carrier, own };
    },
    afterwards: (work) => void later.push(work),
  };
  try {
    return await command.run(context, after);
  } finally {
    for (const opening of opened.values()) {
      // One that could not be opened has been reported already.
      const connection = await opening.catch(() => undefined);
      await connection?.close();
    }
    for (const work of later) await work();
  }
}

function fail(output: Output, thrown: unknown): ExitCode {
  const problem = toProblem(thrown);
  if (output.json) {
    const findings = thrown instanceof NotSendable ? { findings: thrown.findings } : {};
    const question =
      thrown instanceof NotTrusted && thrown.question !== undefined ? { question: thrown.question } : {};
    output.document({ error: problem, ...findings, ...question }, () => []);
  } else if (thrown instanceof NotSendable) {
    for (const { code, params, file } of thrown.findings)
      output.problem({ code, params, retry: 'never' }, file);
  } else output.problem(problem);
  if (thrown instanceof NotTrusted) for (const line of thrown.remedy) output.remark(line);
  return exitCodeOf(problem);
}
