import type { Carrier, EngineApi } from '../../../shared/index.ts';
import type { Words } from '../../../shared/words/command-line/index.ts';
import { readWords } from './arguments.ts';
import type { GlobalOptions } from './arguments.ts';
import type { ExitCode } from './exit-codes.ts';
import type { Option, Options, OptionValues } from './options.ts';
import type { Output } from './output.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** The engine of a home, wherever it runs. */
export interface Connection {
  readonly api: EngineApi;
  readonly carrier: Carrier;
  /** It runs in this process and ends with the command. */
  readonly own: boolean;
}

/** What a command has to work with. */
export interface CommandContext {
  readonly words: Words;
  readonly terminal: Terminal;
  readonly output: Output;
  readonly globals: GlobalOptions;
  /** The engine of the home that was named, or of a temporary one; opened at first use, closed after the command. */
  readonly connect: (temporaryHome?: string) => Promise<Connection>;
  /** Done after the connections are closed, whatever happened. */
  readonly afterwards: (work: () => Promise<void>) => void;
}

export type CommandName = keyof Words['commandLine']['commands'];

export interface Command {
  readonly name: CommandName;
  readonly options: Options;
  /** Reads the words after the name and carries the command out. Throws UsageError and what the engine throws. */
  run(context: CommandContext, words: readonly string[]): Promise<ExitCode>;
}

export interface CommandInput<O extends Options> {
  readonly values: OptionValues<O>;
  readonly operands: readonly string[];
}

/** A command with typed options. `operands` says how many there are at least and at most. */
export function defineCommand<O extends Options>(definition: {
  readonly name: CommandName;
  readonly operands?: { readonly min: number; readonly max: number };
  readonly options: O;
  run(context: CommandContext, input: CommandInput<O>): Promise<ExitCode>;
}): Command {
  const { name, options, operands: { min, max } = { min: 0, max: 0 } } = definition;
  return {
    name,
    options,
    run(context, words) {
      const { written, operands } = readWords(name, words, options);
      const values = readValues(options, written);
      if (operands.length > max) {
        throw new UsageError('usage-too-many-operands', { operand: operands[max] ?? '', command: name });
      }
      if (operands.length < min) {
        throw new UsageError('usage-missing-operand', {
          command: name,
          operands: requiredOperands(context.words, name),
        });
      }
      return definition.run(context, { values, operands });
    },
  };
}

/** The operands of a command without what may be left out, as its help writes them. */
export function requiredOperands(words: Words, name: CommandName): string {
  return words.commandLine.commands[name].operands.split(' [', 1)[0] ?? '';
}

function readValues<O extends Options>(
  options: O,
  written: ReadonlyMap<string, readonly string[]>,
): OptionValues<O> {
  const values = Object.fromEntries(
    Object.entries<Option<unknown>>(options).map(([name, option]) => {
      const raw = written.get(name);
      return [name, raw === undefined ? undefined : option.read(raw, name)];
    }),
  );
  // oxlint-disable-next-line no-unsafe-type-assertion -- made key by key from `options`; Object.fromEntries forgets the keys
  return values as OptionValues<O>;
}
