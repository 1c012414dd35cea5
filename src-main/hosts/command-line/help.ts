import { format } from '../../../shared/words/index.ts';
import type { Words } from '../../../shared/words/command-line/index.ts';
import type { Command } from './command.ts';
import type { OptionHelp } from './options.ts';
import { factLines } from './table.ts';

/** `waybill --help`. */
export function programHelp(words: Words, commands: readonly Command[]): string[] {
  const { help, commands: texts } = words.commandLine;
  return [
    help.intro,
    '',
    format(help.usage, { usage: help.commandUsage }),
    '',
    help.commandsHeading,
    ...indent(factLines(commands.map(({ name }) => [name, texts[name].summary]))),
    '',
    ...globalHelp(words),
    '',
    help.exitCodes,
    help.more,
  ];
}

/** `waybill partner --help`: the commands that begin so. */
export function groupHelp(words: Words, commands: readonly Command[]): string[] {
  const { help, commands: texts } = words.commandLine;
  return [
    help.commandsHeading,
    ...indent(factLines(commands.map(({ name }) => [name, texts[name].summary]))),
    '',
    ...globalHelp(words),
  ];
}

/** `waybill COMMAND --help`. */
export function commandHelp(words: Words, command: Command): string[] {
  const { help, commands: texts, options: optionTexts } = words.commandLine;
  const { operands, summary, notes } = texts[command.name];
  const options = Object.entries(command.options).map(([name, option]): [string, string] => [
    option.takesValue ? `--${name} ${option.valueName}` : `--${name}`,
    optionTexts[option.help],
  ]);
  return [
    summary,
    '',
    format(help.usage, { usage: `${command.name} ${operands}`.trimEnd() }),
    ...(options.length === 0 ? [] : ['', help.optionsHeading, ...indent(factLines(options))]),
    '',
    ...globalHelp(words),
    ...(notes === '' ? [] : ['', notes]),
  ];
}

function globalHelp(words: Words): string[] {
  const { help, options } = words.commandLine;
  const shown: readonly [string, OptionHelp][] = [
    ['--home DIR', 'home'],
    ['--json', 'json'],
    ['--help, -h', 'help'],
    ['--version, -V', 'version'],
  ];
  return [help.globalsHeading, ...indent(factLines(shown.map(([name, key]) => [name, options[key]])))];
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
