/**
 * The state tables of RFC 5024 9.8 to 9.12 as data, and the automaton that follows them. Tables: start-session, errors,
 * speaker, listener. What a real line needs beyond them: amendments.
 */
export { StateError, StateMachine } from './machine.ts';
export type { MachineBody } from './machine.ts';
export type { ActionName, InputEvent, OutputEvent, PeerEvent, PredicateName, State } from './table.ts';
