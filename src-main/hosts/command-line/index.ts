/**
 * The command line: a door to the engine for scripts and for people at a terminal. `main.ts` starts it; `run` carries out one
 * command line over whatever connection it is given.
 */
export { run } from './run.ts';
export type { HomeWish, OpenConnection, RunOptions } from './run.ts';
export { exitCodes } from './exit-codes.ts';
export type { ExitCode } from './exit-codes.ts';
export type { Sink, Terminal } from './terminal.ts';
