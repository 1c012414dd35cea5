/** Connections to a server and what is said on them: TCP, TLS, commands, replies. Knows nothing of files. */
export { command, pathCommand } from './command.ts';
export type { Command } from './command.ts';
export { ControlLine } from './control-line.ts';
export type { FtpsTrace, FtpsTraceLine } from './control-line.ts';
export { DataLine } from './data-line.ts';
export { codeOf, lineFault } from './line-fault.ts';
export { shownCertificates } from './peer.ts';
export type { Anchors, PeerJudge, PeerVerdict, TlsIdentity } from './peer.ts';
export { isNotImplemented, refused, wordsOf } from './refusal.ts';
export { firstWords, isCompletion, isPreliminary } from './reply.ts';
export type { Reply } from './reply.ts';
export { calledOff, dial } from './tcp.ts';
export type { OpenLine, Target } from './tcp.ts';
export { TlsSide, destroyBoth } from './tls-side.ts';
export type { TlsVersion } from './tls-side.ts';
export { pause, within } from './within.ts';
