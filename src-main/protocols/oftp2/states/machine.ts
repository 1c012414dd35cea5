import { afterOurEsid, fillings, overrides, statesWithoutLine } from './amendments.ts';
import { errorTable } from './errors.ts';
import { listenerTable } from './listener.ts';
import { sessionConnectionTable } from './start-session.ts';
import { speakerTable1, speakerTable2 } from './speaker.ts';
import type {
  ActionName,
  Column,
  InputEvent,
  NextState,
  OutputEvent,
  PeerEvent,
  PredicateName,
  State,
  StateTable,
} from './table.ts';

/** The five tables, in the order of the RFC. */
export const stateTables: readonly StateTable[] = [
  sessionConnectionTable,
  errorTable,
  speakerTable1,
  speakerTable2,
  listenerTable,
];

/** What the tables work on: the variables, the line and the user of one session. */
export interface MachineBody {
  readonly predicates: Readonly<Record<PredicateName, () => boolean>>;
  readonly actions: Readonly<Record<ActionName, () => void>>;
  readonly outputs: Readonly<Record<OutputEvent, () => void>>;
}

interface Condition {
  readonly predicate: PredicateName;
  readonly expected: boolean;
}

interface Line {
  readonly conditions: readonly Condition[];
  readonly actions: readonly ActionName[];
  readonly outputs: readonly OutputEvent[];
  readonly next: NextState;
}

/** Where a cell stands, and what it does. No lines: the tables have nothing for it, or call it impossible or an error of ours. */
export interface Cell {
  readonly section: string;
  readonly letter: string;
  readonly lines: readonly Line[];
}

const noCell: Cell = { section: '', letter: '', lines: [] };

/** The event cannot be in this state: an error of our own side (9.2), never of the partner. */
export class StateError extends Error {
  readonly state: State;
  readonly event: InputEvent;

  constructor(state: State, event: InputEvent) {
    super(`${event} in ${state}`);
    this.name = 'StateError';
    this.state = state;
    this.event = event;
  }
}

/**
 * The automaton of 9: an input event is looked up in the tables; actions, new state and output events follow in this order.
 * The tables decide everything; the body only does what they say.
 */
export class StateMachine {
  #state: State;
  readonly #body: MachineBody;

  constructor(body: MachineBody, state: State = 'IDLE') {
    this.#body = body;
    this.#state = state;
  }

  get state(): State {
    return this.#state;
  }

  /** @throws StateError when the event is an error of our own side. */
  input(event: InputEvent): void {
    const { lines } = cellOf(this.#state, event);
    const { predicates, actions, outputs } = this.#body;
    const line = lines.find((one) => holds(one, predicates));
    if (line === undefined || line.next === 'UE') throw new StateError(this.#state, event);
    for (const action of line.actions) actions[action]();
    if (line.next !== 'same') this.#state = line.next;
    for (const output of line.outputs) outputs[output]();
  }
}

function holds(line: Line, predicates: MachineBody['predicates']): boolean {
  for (const { predicate, expected } of line.conditions) {
    if (predicates[predicate]() !== expected) return false;
  }
  return true;
}

/**
 * The cell of a state and an event. A table that names the state goes before one that has it under "Other States";
 * amendments.ts fills what then says X, U or nothing to a partner's command.
 */
export function cellOf(state: State, event: InputEvent): Cell {
  let cells = compiled.get(state);
  if (cells === undefined) {
    cells = new Map();
    compiled.set(state, cells);
  }
  let cell = cells.get(event);
  if (cell === undefined) {
    cell = amended(state, event);
    cells.set(event, cell);
  }
  return cell;
}

const compiled = new Map<State, Map<InputEvent, Cell>>();

function amended(state: State, event: InputEvent): Cell {
  const override = overrides.find((one) => one.state === state && one.event === event);
  if (override !== undefined) {
    return {
      section: 'note',
      letter: '',
      lines: [{ conditions: [], actions: [], outputs: [], next: 'same' }],
    };
  }
  const cell = cellInTables(state, event);
  if (!isPeerEvent(event) || statesWithoutLine.has(state)) return cell;
  if (state === 'WF_NDISC') return cellAt(afterOurEsid.table, afterOurEsid.letter);
  if (cell.lines.length > 0) return cell;
  const filling = event.startsWith('ESID') ? fillings.ESID : fillings[withoutReason(event)];
  return cellAt(filling.table, filling.letter);
}

/** As the RFC prints it, without amendments; a cell of no lines when no table has it. */
export function cellInTables(state: State, event: InputEvent): Cell {
  return find(state, event) ?? find('Other States', event, state) ?? noCell;
}

function find(column: Column, event: InputEvent, meant?: State): Cell | undefined {
  for (const table of stateTables) {
    // "Other" are the states that this very table does not name.
    if (meant !== undefined && table.states.includes(meant)) continue;
    const letters = table.grid[event] ?? (event.startsWith('ESID') ? table.grid.ESID : undefined);
    const index = table.states.indexOf(column);
    if (letters === undefined || index < 0) continue;
    const letter = letters.trim().split(/\s+/)[index];
    if (letter !== undefined) return cellAt(table, letter);
  }
  return undefined;
}

/** Letters that stand for nothing that could be done (9.2). */
const impossible: ReadonlySet<string> = new Set(['X', 'U', 'W']);

function cellAt(table: StateTable, letter: string): Cell {
  const { section, predicates, actions, transitions } = table;
  if (impossible.has(letter)) return { section, letter, lines: [] };
  const lines = (transitions[letter] ?? []).map(([when, numbers, outputs, next]): Line => {
    return {
      conditions: conditionsOf(when, predicates),
      actions: numbers.map((number) => named(actions[number], `${section} action ${number}`)),
      outputs,
      next,
    };
  });
  if (lines.length === 0) throw new Error(`${section} has no transition ${letter}`);
  return { section, letter, lines };
}

function conditionsOf(when: string, predicates: StateTable['predicates']): readonly Condition[] {
  if (when === '' || when === 'else') return [];
  return when.split(' & ').map((term) => {
    const name = term.replace('!', '');
    return { predicate: named(predicates[name], name), expected: !term.startsWith('!') };
  });
}

function named<Name extends string>(name: Name | undefined, where: string): Name {
  if (name === undefined) throw new Error(`${where} is not described`);
  return name;
}

function isPeerEvent(event: InputEvent): event is PeerEvent {
  return event.startsWith('ESID') || Object.hasOwn(fillings, event);
}

function withoutReason(event: PeerEvent): keyof typeof fillings {
  return event === 'ESID R=Normal' || event === 'ESID R=Error' ? 'ESID' : event;
}
