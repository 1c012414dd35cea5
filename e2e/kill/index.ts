/** Engines in processes of their own, which can be killed, and lines to them that can be cut. */
export { openCountingProxy } from './counting-proxy.ts';
export type { CountingProxy } from './counting-proxy.ts';
export { startStation } from './station-process.ts';
export type { StationOptions, StationProcess } from './station-process.ts';
