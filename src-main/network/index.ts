/**
 * The way out of our network: connections and downloads, straight or through a partner's proxy. The one place that speaks to proxies.
 */
export { connectThrough } from './connect-through.ts';
export type { ConnectOptions } from './connect-through.ts';
export { NetworkError } from './network-error.ts';
export type { OnStep, WayStep } from './tcp.ts';
export type { ProxyServer, Way } from './way.ts';
export { createDownload } from './download.ts';
export type { Download, DownloadOptions, DownloadRequest } from './download.ts';
