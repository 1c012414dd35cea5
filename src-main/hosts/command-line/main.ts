#!/usr/bin/env node
import { programVersion } from '../index.ts';
import { openNodeTerminal } from './node-terminal.ts';
import { openHome } from './open-home.ts';
import { run } from './run.ts';

const terminal = openNodeTerminal();

process.exitCode = await run(process.argv.slice(2), {
  terminal,
  version: programVersion,
  open: (wish) => openHome(wish, terminal),
});
