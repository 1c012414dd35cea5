/**
 * The lines of OFTP2: TCP and TLS, calling and called. The only place of this protocol that knows node:net and node:tls. What
 * comes out of it is a socket that is trusted.
 */
export { connectPlain, connectTls } from './connect.ts';
export type { ConnectStep, PlainOptions, TlsOptions } from './connect.ts';
export { plainPort, tlsPort } from './connected.ts';
export type { Connected } from './connected.ts';
export { lineFault } from './line-fault.ts';
export { listen } from './listen.ts';
export type { Caller, Listening, ListenLimits, ListenOptions } from './listen.ts';
export type { Anchors, LineFacts, PeerJudge, PeerVerdict, TlsIdentity } from '../../../sockets/index.ts';
