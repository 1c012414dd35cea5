/** What tests outside the engine take from its tests. Nothing that is shipped may import this. */
export { openCuttingTunnel } from './cutting-tunnel.ts';
export type { CuttingTunnel } from './cutting-tunnel.ts';
export { watchOffice } from './office-watcher.ts';
export type { OfficeWatcher } from './office-watcher.ts';
