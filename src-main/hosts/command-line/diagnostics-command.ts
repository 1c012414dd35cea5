import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { WaybillError } from '../../../shared/index.ts';
import { format } from '../../../shared/words/index.ts';
import { defineCommand } from './command.ts';
import type { Command } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { requireRoomFor } from './new-file.ts';
import { text } from './options.ts';

const diagnostics = defineCommand({
  name: 'diagnostics',
  options: { out: text('FILE', 'out') },
  async run({ words, output, connect, terminal }, { values }) {
    if (values.out !== undefined) await requireRoomFor(path.resolve(terminal.workingFolder, values.out));
    const { api } = await connect();
    const { name, content, files } = await api.engine.diagnostics({});
    const file = path.resolve(terminal.workingFolder, values.out ?? name);
    await requireRoomFor(file);
    try {
      await writeFile(file, Buffer.from(content, 'base64'), { flag: 'wx', mode: 0o600 });
    } catch (cause) {
      throw new WaybillError({ code: 'write-failed', params: { file } }, { cause });
    }
    output.document({ file, files }, () => [
      format(words.commandLine.diagnostics.saved, { file }),
      ...files.map((each) => `  ${each}`),
      words.commandLine.diagnostics.without,
    ]);
    return exitCodes.done;
  },
});

/** The command that makes a bundle for somebody who helps. */
export const diagnosticCommands: readonly Command[] = [diagnostics];
