import { open } from 'node:fs/promises';
import path from 'node:path';
import type { OftpSecrets } from '../../../shared/index.ts';
import { format } from '../../../shared/words/index.ts';
import type { CommandContext } from './command.ts';
import type { PartnerOptionValues } from './partner-options.ts';
import { UsageError } from './usage-error.ts';

/** The longest password is 8 characters; a file that is longer than this holds something else. */
const longestFile = 256;

const sources = [
  { key: 'ourPassword', option: 'our-password-file', variable: 'WAYBILL_OUR_PASSWORD', question: 'askOurs' },
  {
    key: 'theirPassword',
    option: 'their-password-file',
    variable: 'WAYBILL_THEIR_PASSWORD',
    question: 'askTheirs',
  },
] as const;

/**
 * The passwords of a partner: from the files that were named, else from the environment, else asked for where `ask` says so and
 * somebody sits at a terminal. What was not given is absent. Throws UsageError.
 */
export async function readPasswords(
  context: CommandContext,
  values: PartnerOptionValues,
  ask: { readonly name: string } | undefined,
): Promise<OftpSecrets> {
  const { terminal, words } = context;
  if (sources.every(({ option }) => values[option] === '-')) throw new UsageError('usage-stdin-twice');
  const secrets: OftpSecrets = {};
  for (const { key, option, variable, question } of sources) {
    const file = values[option];
    const inEnvironment = terminal.environment[variable];
    if (file !== undefined) secrets[key] = await readPasswordFile(context, file);
    else if (inEnvironment !== undefined) secrets[key] = inEnvironment;
    else if (ask !== undefined && terminal.canAsk) {
      const typed = await terminal.askSecret(format(words.commandLine.partner[question], { name: ask.name }));
      if (typed !== '') secrets[key] = typed;
    }
  }
  return secrets;
}

async function readPasswordFile(context: CommandContext, written: string): Promise<string> {
  const { terminal } = context;
  if (written === '-') return firstLine(await terminal.readInput(longestFile));
  const file = path.resolve(terminal.workingFolder, written);
  try {
    await using handle = await open(file);
    warnWhenReadable(context, file, (await handle.stat()).mode);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(longestFile), 0, longestFile, 0);
    return firstLine(buffer.toString('utf8', 0, bytesRead));
  } catch (cause) {
    throw new UsageError('usage-bad-file', { file }, cause instanceof Error ? cause.message : undefined);
  }
}

/** Says so when a file with passwords can be read by others than its owner. Windows keeps such rights elsewhere. */
export function warnWhenReadable(context: CommandContext, file: string, mode: number): void {
  if (process.platform === 'win32' || (mode & 0o044) === 0) return;
  context.output.remark(format(context.words.commandLine.partner.readableByOthers, { file }));
}

function firstLine(text: string): string {
  return text.split(/\r?\n/, 1)[0] ?? '';
}
