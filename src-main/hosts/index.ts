/**
 * The doors to the engine and what they share: the contract over a local socket, the way to the engine of a home, and the headers of
 * the window. `electron/`, `browser/` and `command-line/` are the doors themselves.
 */
export { carry } from './contract-server.ts';
export type { CarryOptions } from './contract-server.ts';
export { openContractSession, sessionLimits } from './contract-session.ts';
export type { ContractSession, SessionLimits, SessionLine } from './contract-session.ts';
export { contentSecurityPolicy, securityHeaders } from './content-security-policy.ts';
export { connectOrOpen } from './engine-connection.ts';
export type { ConnectOptions, EngineConnection } from './engine-connection.ts';
export { errorCode, homeFolder, prepareHome } from './home-folder.ts';
export { openHostLog } from './host-log.ts';
export { openOwnEngine } from './own-engine.ts';
export { programVersion } from './program-version.ts';
export { silentLog } from './served-engine.ts';
export type { HostKind, HostLog, OpenEngine, OpenEngineOptions, ServedEngine } from './served-engine.ts';
export { homeHash } from './socket-address.ts';
export { writePrivateFile } from './private-file.ts';
