/** Proxies of other makers, for tests of what goes through them. Nothing that is shipped may import this. */
export { openRelay } from './relay.ts';
export { serveHttp } from './servers.ts';
export { hasProxy, realProxies, startProxy, wayThrough } from './real-proxies.ts';
export type { Login, RealProxy, RunningProxy } from './real-proxies.ts';
