/**
 * Real FTP servers of other makers, for tests: started as ordinary processes on loopback, each with its own folder, user and
 * certificates. Nothing that is shipped may import this.
 */
export { ftpModes } from './mode.ts';
export type { FtpMode, FtpModeCase, FtpServerOptions } from './mode.ts';
export { availableFtpServers, ftpPrograms } from './programs.ts';
export type { FtpProgram } from './programs.ts';
export { startScripted } from './scripted-server.ts';
export type { Answer, ScriptedServer } from './scripted-server.ts';
export { startFtpServer } from './start-ftp-server.ts';
export type { FtpServer } from './start-ftp-server.ts';
