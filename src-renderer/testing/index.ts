/** What the window's own tests share: a scripted way to an engine. Never part of the window. */
export { scriptedCarrier } from './scripted-carrier.ts';
export type { ScriptedCarrier } from './scripted-carrier.ts';
export { certificateOf, factsOf } from './certificates.ts';
export { transferOf } from './transfers.ts';
