import { z } from 'zod';
import type { Words } from '../../../shared/words/command-line/index.ts';
import { UsageError } from './usage-error.ts';

export type OptionHelp = keyof Words['commandLine']['options'];

/** One option of a command: how its value is read, and which words describe it. */
export interface Option<Value> {
  readonly takesValue: boolean;
  readonly many: boolean;
  /** What stands for the value in the help; empty when it takes none. */
  readonly valueName: string;
  readonly help: OptionHelp;
  /** Gives the value of what was written; throws UsageError. `raw` has at least one entry. */
  read(raw: readonly string[], name: string): Value;
}

export type Options = Readonly<Record<string, Option<unknown>>>;

/** The values of a command's options; undefined where one was not given. */
export type OptionValues<O extends Options> = {
  readonly [Name in keyof O]: O[Name] extends Option<infer Value> ? Value | undefined : never;
};

export function flag(help: OptionHelp): Option<true> {
  return { takesValue: false, many: false, valueName: '', help, read: () => true };
}

export function text(valueName: string, help: OptionHelp): Option<string> {
  return { takesValue: true, many: false, valueName, help, read: (raw) => raw.at(-1) ?? '' };
}

export function texts(valueName: string, help: OptionHelp): Option<readonly string[]> {
  return { takesValue: true, many: true, valueName, help, read: (raw) => raw };
}

/** A day, as 2026-11-21. */
export function day(valueName: string, help: OptionHelp): Option<string> {
  return {
    takesValue: true,
    many: false,
    valueName,
    help,
    read(raw, name) {
      const value = raw.at(-1) ?? '';
      if (z.iso.date().safeParse(value).success) return value;
      throw new UsageError('usage-bad-value', { value, option: `--${name}`, expected: '2026-11-21' });
    },
  };
}

/** A whole number within limits. */
export function integer(
  valueName: string,
  help: OptionHelp,
  limits: { min: number; max: number },
): Option<number> {
  return {
    takesValue: true,
    many: false,
    valueName,
    help,
    read: (raw, name) => readInteger(raw.at(-1) ?? '', name, limits),
  };
}

/** A span of time in seconds, with a fraction where wanted; gives milliseconds. */
export function seconds(valueName: string, help: OptionHelp): Option<number> {
  return {
    takesValue: true,
    many: false,
    valueName,
    help,
    read(raw, name) {
      const written = raw.at(-1) ?? '';
      const value = /^\d{1,9}(?:\.\d{1,3})?$/.test(written) ? Number(written) : Number.NaN;
      // A timer of Node holds at most 2^31-1 ms, about 24 days.
      if (Number.isNaN(value) || value > 2_000_000) {
        throw new UsageError('usage-bad-value', {
          option: optionText(name),
          value: written,
          expected: '0 - 2000000 s',
        });
      }
      return Math.round(value * 1000);
    },
  };
}

/** A port, or `off`, which gives null. 0 stands for any free port. */
export function portOrOff(help: OptionHelp): Option<number | null> {
  return {
    takesValue: true,
    many: false,
    valueName: 'PORT',
    help,
    read(raw, name) {
      const written = raw.at(-1) ?? '';
      if (written === 'off') return null;
      return readInteger(written, name, { min: 0, max: 65_535 }, 'off, 0 - 65535');
    },
  };
}

/** A whole number within limits, or `off`, which gives null. */
export function integerOrOff(
  valueName: string,
  help: OptionHelp,
  limits: { readonly min: number; readonly max: number },
): Option<number | null> {
  return {
    takesValue: true,
    many: false,
    valueName: `${valueName}|off`,
    help,
    read(raw, name) {
      const written = raw.at(-1) ?? '';
      if (written === 'off') return null;
      return readInteger(written, name, limits, `off, ${limits.min} - ${limits.max}`);
    },
  };
}

/** One of some words. */
export function choice<const Choice extends string>(of: readonly Choice[], help: OptionHelp): Option<Choice> {
  return {
    takesValue: true,
    many: false,
    valueName: of.join('|'),
    help,
    read: (raw, name) => readChoice(raw.at(-1) ?? '', name, of),
  };
}

/** Some of some words, each given with the option's name again or separated by commas. */
export function choices<const Choice extends string>(
  of: readonly Choice[],
  valueName: string,
  help: OptionHelp,
): Option<readonly Choice[]> {
  return {
    takesValue: true,
    many: true,
    valueName,
    help,
    read: (raw, name) => raw.flatMap((one) => one.split(',')).map((one) => readChoice(one.trim(), name, of)),
  };
}

/** A whole number written in digits, or a UsageError that names the option. */
export function readInteger(
  written: string,
  name: string,
  { min, max }: { readonly min: number; readonly max: number },
  expected = `${min} - ${max}`,
): number {
  const value = /^\d{1,15}$/.test(written) ? Number(written) : Number.NaN;
  if (Number.isNaN(value) || value < min || value > max) {
    throw new UsageError('usage-bad-value', { option: optionText(name), value: written, expected });
  }
  return value;
}

function readChoice<Choice extends string>(written: string, name: string, of: readonly Choice[]): Choice {
  const found = of.find((one) => one === written);
  if (found === undefined) {
    throw new UsageError('usage-bad-value', {
      option: optionText(name),
      value: written,
      expected: of.join(', '),
    });
  }
  return found;
}

/** An option as it is written; operands have their names in capitals. */
function optionText(name: string): string {
  return name === name.toUpperCase() ? name : `--${name}`;
}
