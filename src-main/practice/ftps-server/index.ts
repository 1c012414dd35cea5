/** A small FTP server over TLS (RFC 959, 4217, 2428, 3659) for the practice partners: on loopback, in a folder of its own. */
export type { Login, Place, Right } from './place.ts';
export { realPath } from './virtual-path.ts';
export { startFtpsServer } from './server.ts';
export type { FtpsServer, FtpsServerOptions } from './server.ts';
