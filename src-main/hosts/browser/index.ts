/** The window on 127.0.0.1: a server for this user's browser alone, and the browser that shows it. */
export { startBrowserHost } from './start-browser-host.ts';
export type { BrowserHost, BrowserHostOptions } from './start-browser-host.ts';
