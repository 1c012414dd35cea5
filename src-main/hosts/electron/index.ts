/**
 * The door that is a window of its own: Electron's main process around the engine, and the preload script that lets the window
 * speak to it. Thin: everything it shows and does is the engine's, over the contract.
 */
export { startElectronHost } from './start.ts';
