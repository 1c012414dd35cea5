import { parseArgs } from 'node:util';
import type { Options } from './options.ts';
import { UsageError } from './usage-error.ts';

/** What may stand before or after any command. */
export interface GlobalOptions {
  readonly home: string | undefined;
  readonly json: boolean;
  readonly help: boolean;
  readonly version: boolean;
}

/** A command line without the options that hold for every command. */
export interface Separated {
  readonly globals: GlobalOptions;
  readonly rest: readonly string[];
}

/**
 * Takes the global options out, wherever they stand. A value of another option cannot be taken for one of them, because no
 * value may begin with a dash unless it is written with an equals sign. `--` ends the options.
 */
export function separateGlobals(argv: readonly string[]): Separated {
  const rest: string[] = [];
  let home: string | undefined;
  let json = false;
  let help = false;
  let version = false;
  for (let index = 0; index < argv.length; index += 1) {
    const word = argv[index] ?? '';
    if (word === '--') {
      rest.push(...argv.slice(index));
      break;
    }
    if (word === '--json') json = true;
    else if (word === '--help' || word === '-h') help = true;
    else if (word === '--version' || word === '-V') version = true;
    else if (word === '--home' || word.startsWith('--home=')) {
      if (home !== undefined) throw new UsageError('usage-given-twice', { option: '--home' });
      if (word === '--home') index += 1;
      home = word === '--home' ? argv[index] : word.slice('--home='.length);
      if (home === undefined || home === '' || (word === '--home' && home.startsWith('-'))) {
        throw new UsageError('usage-missing-value', { option: '--home' });
      }
    } else if (/^--(?:json|help|version)=/.test(word)) {
      throw new UsageError('usage-unexpected-value', { option: word.slice(0, word.indexOf('=')) });
    } else rest.push(word);
  }
  return { globals: { home, json, help, version }, rest };
}

/** Was `--json` written? Asked when the command line could not be read otherwise, so that the error still comes as JSON. */
export function wantsJson(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  return (end === -1 ? argv : argv.slice(0, end)).includes('--json');
}

/** The words after a command's name, told apart: what was written for each option, and the operands. */
export interface Read {
  readonly written: ReadonlyMap<string, readonly string[]>;
  readonly operands: readonly string[];
}

/** Reads the words after a command's name. Throws UsageError. */
export function readWords(command: string, words: readonly string[], options: Options): Read {
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      Object.entries(options).map(([name, { takesValue }]) => [
        name,
        { type: takesValue ? ('string' as const) : ('boolean' as const), multiple: true },
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const written = new Map<string, readonly string[]>();
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    else if (token.kind === 'option') {
      const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
      // No option here has a short form but -h.
      if (option === undefined || !token.rawName.startsWith('--')) {
        throw new UsageError('usage-unknown-option', { option: token.rawName, command });
      }
      const before = written.get(token.name) ?? [];
      if (before.length > 0 && !option.many)
        throw new UsageError('usage-given-twice', { option: token.rawName });
      written.set(token.name, [...before, valueOf(token, option.takesValue)]);
    }
  }
  return { written, operands };
}

function valueOf(
  token: {
    readonly rawName: string;
    readonly value?: string | undefined;
    readonly inlineValue?: boolean | undefined;
  },
  takesValue: boolean,
): string {
  if (!takesValue) {
    if (token.value !== undefined) throw new UsageError('usage-unexpected-value', { option: token.rawName });
    return '';
  }
  const missing =
    token.value === undefined ||
    (token.inlineValue !== true && token.value.startsWith('-') && token.value !== '-');
  if (missing) throw new UsageError('usage-missing-value', { option: token.rawName });
  return token.value;
}
