/**
 * FTP over TLS (RFC 959, 4217, 2428, 3659) for those who call: a control connection that is trusted before it is spoken to, and transfers
 * that are done when the server has confirmed them and not before. The only place that knows basic-ftp.
 */
export { connectFtps, explicitPort, implicitPort } from './connect.ts';
export type { FtpsOptions, FtpsStep } from './connect.ts';
export type { ChecksumAlgorithm, ChecksumWay, Features } from './features.ts';
export { FtpsError } from './ftps-error.ts';
export type { FtpsErrorDetails } from './ftps-error.ts';
export type {
  Anchors,
  LineFacts,
  OpenLine,
  PeerJudge,
  PeerVerdict,
  Target,
  TlsIdentity,
  TlsVersion,
} from '../../sockets/index.ts';
export type { FtpsTrace, FtpsTraceLine } from './line/index.ts';
export type { FtpsWarning, PassivePolicy, PortRange } from './passive.ts';
export type { RemoteChecksum } from './remote/index.ts';
export type {
  Downloaded,
  DownloadOptions,
  Listing,
  LocalPart,
  OpenSource,
  RemoteEntry,
  ResumePoint,
  Sink,
  Throttle,
  Uploaded,
  UploadOptions,
} from './transfer/index.ts';
export type { Capabilities, FtpsSession } from './session.ts';
export { defaultTimeouts } from './timeouts.ts';
export type { FtpsTimeouts } from './timeouts.ts';
export { createThrottle, localFile } from './transfer/index.ts';
