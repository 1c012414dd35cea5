/** Finding, fetching and running the Electron that the packages name, for `npm start`. */
export { findElectron, presentElectron } from './find-electron.ts';
export type { Electron } from './find-electron.ts';
export { hasDisplay, runElectron } from './run-electron.ts';
export type { Ending } from './run-electron.ts';
