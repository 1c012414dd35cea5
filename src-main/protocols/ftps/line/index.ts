/** Connections to a server and what is said on them: TCP, TLS, commands, replies. Knows nothing of files. */
export { command, pathCommand } from './command.ts';
export type { Command } from './command.ts';
export { ControlLine } from './control-line.ts';
export type { FtpsTrace, FtpsTraceLine } from './control-line.ts';
export { DataLine } from './data-line.ts';
export type { Taker } from './inflow.ts';
export { lineFault } from './line-fault.ts';
export { isNotImplemented, refused, wordsOf } from './refusal.ts';
export { firstWords, isCompletion, isPreliminary } from './reply.ts';
export type { Reply } from './reply.ts';
export { calledOff, dial } from './tcp.ts';
export { TlsSide } from './tls-side.ts';
export { pause, within } from './within.ts';
