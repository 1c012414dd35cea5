import type { CommandName } from '../commands.ts';
import type { InputEvent, State, StateTable } from './table.ts';
import { listenerTable } from './listener.ts';
import { sessionConnectionTable } from './start-session.ts';
import { speakerTable1, speakerTable2 } from './speaker.ts';

/** A cell of one of the tables, by its letter. */
export interface CellReference {
  readonly table: StateTable;
  readonly letter: string;
}

/**
 * What a partner's command does where the tables say X, U or nothing. They take the other side's automaton for correct (9.2);
 * on a real line any command can come in any state, and 5.3.11 says what it is: a protocol violation, ESID 02. An ESID ends
 * the session wherever it comes (3.4.2: either side, at any time), though 9.12 gives it to the listener only.
 */
export const fillings: Readonly<Record<CommandName, CellReference>> = {
  SSRM: { table: sessionConnectionTable, letter: 'L' },
  SSID: { table: sessionConnectionTable, letter: 'L' },
  SECD: { table: sessionConnectionTable, letter: 'L' },
  AUCH: { table: sessionConnectionTable, letter: 'L' },
  AURP: { table: sessionConnectionTable, letter: 'L' },
  SFID: { table: listenerTable, letter: 'B' },
  DATA: { table: listenerTable, letter: 'B' },
  EFID: { table: listenerTable, letter: 'B' },
  EERP: { table: listenerTable, letter: 'B' },
  NERP: { table: listenerTable, letter: 'B' },
  EFPA: { table: speakerTable2, letter: 'B' },
  EFNA: { table: speakerTable2, letter: 'B' },
  SFPA: { table: speakerTable1, letter: 'C' },
  SFNA: { table: speakerTable1, letter: 'C' },
  CD: { table: speakerTable1, letter: 'C' },
  CDT: { table: speakerTable1, letter: 'C' },
  RTR: { table: speakerTable1, letter: 'C' },
  ESID: { table: listenerTable, letter: 'D' },
};

/** In these states there is no line yet, or none any more: nothing can come from the partner, and X stays X. */
export const statesWithoutLine: ReadonlySet<State> = new Set<State>(['IDLE', 'I_WF_NC']);

/** After our ESID nothing counts any more: 9.10 says so for the commands it lists, and so it is for all. */
export const afterOurEsid: CellReference = { table: speakerTable1, letter: 'S' };

export interface Override {
  readonly state: State;
  readonly event: InputEvent;
  /** The only thing that happens. */
  readonly instead: 'nothing';
  readonly because: string;
}

/** Where a partner in the field is given more than the tables give it. */
export const overrides: readonly Override[] = [
  {
    state: 'CLOP',
    event: 'CDT',
    instead: 'nothing',
    because: 'field note 1: a CDT may come late, after EFID and before its answer',
  },
];
