import { open } from 'node:fs/promises';
import path from 'node:path';
import { format } from '../../../shared/words/index.ts';
import type { CommandContext } from './command.ts';
import { UsageError } from './usage-error.ts';

/** The longest password that is asked for anywhere has 1024 characters, in UTF-8. */
const longestFile = 4096;

/** The first line of a file with a password (`-`: of the standard input). Warns when others can read it. Throws `usage-bad-file`. */
export async function readPasswordFile(context: CommandContext, written: string): Promise<string> {
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
