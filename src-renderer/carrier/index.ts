/** The window's way to the engine: the bridge of Electron, or a WebSocket to the browser host. */
export { chooseCarrier } from './choose-carrier.ts';
export { createWebSocketCarrier } from './web-socket-carrier.ts';
export { createBridgeCarrier } from './bridge-carrier.ts';
export type { FileIntake, TakenFile } from './file-intake.ts';
export type { Connection, WindowCarrier } from './window-carrier.ts';
