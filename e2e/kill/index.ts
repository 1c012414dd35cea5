/** Engines in processes of their own, which can be killed. */
export { startStation } from './station-process.ts';
export type { StationOptions, StationProcess } from './station-process.ts';
