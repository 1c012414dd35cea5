import { connectOrOpen, programVersion } from '../index.ts';
import { openNodeTerminal } from './node-terminal.ts';
import { run } from './run.ts';

process.exitCode = await run(process.argv.slice(2), {
  terminal: openNodeTerminal(),
  version: programVersion,
  open: (home) => connectOrOpen({ home, host: 'command-line' }),
});
