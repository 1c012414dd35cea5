/**
 * TCP and TLS as every protocol uses them: opening, handshakes, whom to trust and what went wrong. Knows no protocol, no proxy and no
 * partner.
 */
export {
  connectionWatch,
  noteAsked,
  noteConnection,
  noteSecured,
  noteThrough,
  watchConnections,
} from './connections.ts';
export type { ConnectionListener, ConnectionWatch, NewConnection } from './connections.ts';
export { startDeadline, untilOver } from './deadline.ts';
export type { Deadline, DeadlineOptions } from './deadline.ts';
export { destroyWhen, happens, keepQuiet } from './events.ts';
export { startFairTimer } from './fair-timer.ts';
export type { FairTimer } from './fair-timer.ts';
export { causeOf, codeOf, handshakeFault, socketFault, tcpFault } from './fault.ts';
export { beginTls, destroyBoth } from './handshake.ts';
export { lineOptions, openLine, openTcp, socketMarks } from './open-tcp.ts';
export type { OnTcpStep, OpenLine, Target } from './open-tcp.ts';
export { factsOf, judgePeer, shownCertificates } from './peer.ts';
export type { Anchors, LineFacts, PeerJudge, PeerVerdict } from './peer.ts';
export { clientContext, secureContext, systemAuthorities } from './secure-context.ts';
export type { ClientSettings, TlsIdentity, TlsVersion } from './secure-context.ts';
export { SocketError } from './socket-error.ts';
export { YoungGarbage } from './young-garbage.ts';
