import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { StateError, StateMachine, cellInTables, cellOf } from './machine.ts';
import type { MachineBody } from './machine.ts';
import type { ActionName, InputEvent, OutputEvent, PredicateName, State } from './table.ts';

/** One line of a transition table as the RFC prints it. */
interface PrintedLine {
  readonly predicate: string;
  readonly actions: readonly number[];
  readonly output: readonly string[];
  readonly next: string;
}

interface PrintedTable {
  readonly section: string;
  readonly columns: readonly string[];
  /** Event to its letters, one per column. */
  readonly rows: ReadonlyMap<string, readonly string[]>;
  readonly transitions: ReadonlyMap<string, readonly PrintedLine[]>;
}

const printed = readPrinted(readFileSync(new URL('./rfc5024-9.txt', import.meta.url), 'utf8'));

function readPrinted(text: string): readonly PrintedTable[] {
  return text
    .split(/^## (?=\S+ states)/m)
    .slice(1)
    .map((part) => {
      const [head = '', grid = '', , transitions = ''] = part
        .split(/(^## \S+ transitions$)|\n\n/m)
        .filter((one) => one !== undefined && one !== '');
      return {
        section: head.split(' ')[0] ?? '',
        ...readGrid(grid),
        transitions: readTransitions(transitions),
      };
    });
}

/** The names of the columns stand above each other, the rightmost first. */
function readGrid(grid: string): Pick<PrintedTable, 'columns' | 'rows'> {
  const columns: string[] = [];
  const rows = new Map<string, string[]>();
  let inRows = false;
  let begun = '';
  for (const line of grid.split('\n')) {
    if (line.includes('==')) inRows = true;
    else if (!inRows) {
      const name = /\| ((?:Other States)|[A-Z_]+) +\|/.exec(line.slice(4))?.[1];
      if (name !== undefined) columns.unshift(name);
    } else {
      const cells = line.split('|').map((cell) => cell.trim());
      const name = cells[2] ?? '';
      const letters = cells.slice(3).filter((cell) => /^[A-Z]\d?$/.test(cell));
      if (name.endsWith('_')) {
        begun = name;
        rows.set(name, letters);
      } else if (begun !== '' && letters.length === 0 && name !== '') {
        rows.set(begun + name, rows.get(begun) ?? []);
        rows.delete(begun);
        begun = '';
      } else if (letters.length > 0) rows.set(name, letters);
    }
  }
  return { columns, rows };
}

/** By the places of the headings; a line without a predicate goes on with the one before. */
function readTransitions(text: string): PrintedTable['transitions'] {
  const found = new Map<string, PrintedLine[]>();
  let letter = '';
  let places: readonly number[] = [];
  for (const line of text.split('\n')) {
    if (line.includes('Predicate')) {
      places = ['Predicate', 'Actions', 'Output', 'Next'].map((word) => line.indexOf(word));
      continue;
    }
    const bar = line.indexOf('|');
    if (bar < 0 || bar > 8) continue;
    const [from = 0, actionsAt = 0, outputAt = 0, nextAt = 0] = places;
    const index = line.slice(0, bar).trim();
    if (index !== '') letter = index;
    const lines = found.get(letter) ?? [];
    found.set(letter, lines);
    const left = line.slice(from - 1, outputAt);
    const colon = left.indexOf(':');
    const predicate = colon < 0 ? line.slice(from - 1, actionsAt).trim() : left.slice(0, colon + 1).trim();
    const actions = left.slice(colon < 0 ? actionsAt - from : colon + 1).trim();
    const output = line
      .slice(outputAt, nextAt)
      .replace(/\(See Note 1\)/, '')
      .replace('A0=L', 'AO=L')
      .trim();
    const next = line.slice(nextAt).trim();
    const last = lines.at(-1);
    const goesOn =
      index === '' && last !== undefined && (!predicate.includes(':') || predicate.startsWith('&'));
    if (goesOn) lines.pop();
    const before = goesOn ? last : { predicate: '', actions: [], output: [], next: '' };
    lines.push({
      predicate: `${before.predicate} ${predicate}`,
      actions: [
        ...before.actions,
        ...actions
          .split(',')
          .filter((one) => /^\d+$/.test(one))
          .map(Number),
      ],
      output: joined(before.output, output),
      next: next === '' ? before.next : next,
    });
  }
  return new Map([...found].map(([name, lines]) => [name, lines.map(tidied)]));
}

/** `F_ABORT_IND(Received` and `ESID Reason,AO=D)` are one. */
function joined(outputs: readonly string[], output: string): readonly string[] {
  if (output === '') return outputs;
  const last = outputs.at(-1);
  if (last !== undefined && last.includes('(') && !last.includes(')'))
    return [...outputs.slice(0, -1), `${last} ${output}`];
  return [...outputs, output];
}

function tidied(line: PrintedLine): PrintedLine {
  const predicate = line.predicate.replaceAll(':', ' ').replaceAll(/\s+/g, ' ').trim();
  return { ...line, predicate: predicate.startsWith('Protocol') ? '' : predicate };
}

/** What the numbers of each section mean, written a second time from 9.8.3 to 9.12.3. */
const meanings: Record<
  string,
  { predicates: Record<string, PredicateName>; actions: Record<number, ActionName> }
> = {
  '9.8': {
    predicates: {
      P1: 'connecting is not possible',
      P2: 'negotiation succeeds',
      P3: 'only an initiator',
      P4: 'mode does not fit',
      P5: 'we called',
      P6: 'we called and the response is right',
      P7: 'we were called and the response is right',
      P8: 'authentication as ours',
      P9: 'we answer with authentication',
      P10: 'authentication as offered',
      P11: 'authentication agreed',
    },
    actions: {
      1: 'set what we offer',
      2: 'start timer',
      3: 'fill the SSID',
      4: 'stop timer',
      5: 'set what is agreed',
    },
  },
  '9.9': { predicates: {}, actions: { 1: 'stop timer', 2: 'start timer' } },
  '9.10': {
    predicates: {
      P1: 'file may not be started',
      P2: 'restart beyond what was offered',
      P3: 'last credit of the speaker',
      P4: 'no special logic',
      P5: 'signed receipt',
    },
    actions: {
      1: 'stop timer',
      2: 'start timer',
      3: 'build the receipt',
      4: 'store the request',
      5: 'note the restart position offered',
      6: 'store the request',
      7: 'build the confirmation',
      8: 'build the confirmation',
      9: 'take the stored request',
      10: 'take the stored request',
      11: 'build the exchange buffer',
      12: 'credit of the speaker to the window',
      13: 'take one credit of the speaker',
      14: 'wrap in special logic',
      15: 'build the receipt',
      16: 'store the request',
      17: 'take the stored request',
      18: 'sign the receipt',
    },
  },
  '9.11': {
    predicates: { P1: 'turn asked for', P2: 'no special logic' },
    actions: {
      1: 'stop timer',
      2: 'start timer',
      3: 'become the listener',
      4: 'stay the speaker',
      5: 'build the EFID',
      6: 'build the confirmation',
      7: 'no credit for the speaker',
    },
  },
  '9.12': {
    predicates: {
      P1: 'file may not be offered',
      P2: 'positive response',
      P3: 'we ask for the turn',
      P4: 'restart beyond what was offered',
      P5: 'special logic',
      P6: 'credit exceeded',
      P7: 'last credit of the listener',
      P8: 'check sum wrong',
    },
    actions: {
      1: 'stop timer',
      2: 'start timer',
      3: 'note the restart position asked for',
      4: 'build the indication',
      5: 'wrap in special logic',
      6: 'unwrap special logic',
      7: 'take one credit of the listener',
      8: 'credit of the listener to the window',
      10: 'build the indication',
    },
  },
};

/** 9.3. */
const states: readonly State[] = [
  'IDLE',
  'I_WF_NC',
  'I_WF_RM',
  'I_WF_SSID',
  'A_NC_ONLY',
  'A_WF_CONRS',
  'WF_AUCH',
  'WF_AURP',
  'WF_SECD',
  'IDLESP',
  'IDLESPCD',
  'WF_RTR',
  'WF_CD',
  'ERSTWFCD',
  'NRSTWFCD',
  'SFSTWFCD',
  'CDSTWFCD',
  'OPOP',
  'OPO',
  'OPOWFC',
  'CLOP',
  'IDLELI',
  'IDLELICD',
  'OPIP',
  'OPI',
  'CLIP',
  'RTRP',
  'WF_NDISC',
];

const peerEvents: readonly InputEvent[] = [
  'SSRM',
  'SSID',
  'SECD',
  'AUCH',
  'AURP',
  'SFID',
  'SFPA',
  'SFNA',
  'DATA',
  'CDT',
  'EFID',
  'EFPA',
  'EFNA',
  'ESID R=Normal',
  'ESID R=Error',
  'CD',
  'EERP',
  'NERP',
  'RTR',
];

const ownEvents: readonly InputEvent[] = [
  'F_CONNECT_RQ',
  'F_CONNECT_RS',
  'F_START_FILE_RQ',
  'F_START_FILE_RS',
  'F_DATA_RQ',
  'F_CLOSE_FILE_RQ',
  'F_CLOSE_FILE_RS',
  'F_EERP_RQ',
  'F_NERP_RQ',
  'F_RTR_RS',
  'F_CD_RQ',
  'F_REL_RQ(Ok)',
  'F_REL_RQ(Err)',
  'F_ABORT_RQ',
  'N_CON_IND',
  'N_CON_CF',
  'N_RST_IND',
  'N_DISC_IND',
  'TIME-OUT',
  'Invalid Buffer',
];

const events: readonly InputEvent[] = [...peerEvents, ...ownEvents];

interface Found {
  readonly section: string;
  readonly letter: string;
}

/** The printed cell of a state and an event; a table that names the state before one with "Other States". */
function printedCell(state: State, event: InputEvent): Found | undefined {
  const named = printed.filter(({ columns }) => columns.includes(state));
  const others = printed.filter(({ columns }) => !columns.includes(state));
  for (const [tables, column] of [
    [named, state],
    [others, 'Other States'],
  ] as const) {
    for (const { section, columns, rows } of tables) {
      const letters = rows.get(event) ?? (event.startsWith('ESID') ? rows.get('ESID') : undefined);
      const letter = letters?.[columns.indexOf(column)];
      if (letter !== undefined) return { section, letter };
    }
  }
  return undefined;
}

function linesOf({ section, letter }: Found): readonly PrintedLine[] {
  const table = printed.find((one) => one.section === section);
  const lines = table?.transitions.get(letter) ?? [];
  // U, W and X are errors whatever their lines say.
  return ['U', 'W', 'X'].includes(letter) ? [] : lines;
}

/** A machine driven into a state, with chosen predicates, that writes down what it does. */
function run(state: State, event: InputEvent, truths: ReadonlySet<PredicateName>): string {
  const log: string[] = [];
  const body: MachineBody = {
    predicates: recordOf((name) => () => truths.has(name)),
    actions: recordOf((name) => () => void log.push(name)),
    outputs: recordOf((name) => () => void log.push(name)),
  };
  const machine = new StateMachine(body, state);
  try {
    machine.input(event);
  } catch (error) {
    if (error instanceof StateError) return 'error of our own side';
    throw error;
  }
  return [...log, machine.state].join(', ');
}

/** Any name that is asked for. */
function recordOf<Name extends string, Value>(make: (name: Name) => Value): Record<Name, Value> {
  return new Proxy({} as Record<Name, Value>, { get: (_, name) => make(name as Name) });
}

/** What the printed line says to do, in the same words as run(). */
function expected(
  state: State,
  lines: readonly PrintedLine[],
  section: string,
  truths: ReadonlySet<PredicateName>,
): string {
  const { predicates, actions } = meanings[section] ?? { predicates: {}, actions: {} };
  const line = lines.find(({ predicate }) =>
    predicate === '' || predicate === 'else'
      ? true
      : predicate.split(' & ').every((term) => {
          const name = predicates[term.replace('!', '')];
          if (name === undefined) throw new Error(`${section}: ${term}`);
          return truths.has(name) !== term.startsWith('!');
        }),
  );
  if (line === undefined || line.next === 'UE' || line.output.includes('See Note 1'))
    return 'error of our own side';
  const next = line.next === '' ? state : line.next;
  return [...line.actions.map((number) => actions[number] ?? `action ${number}`), ...line.output, next].join(
    ', ',
  );
}

function truthsOver(names: readonly PredicateName[]): readonly ReadonlySet<PredicateName>[] {
  return names.reduce<readonly ReadonlySet<PredicateName>[]>(
    (sets, name) => sets.flatMap((set) => [set, new Set([...set, name])]),
    [new Set<PredicateName>()],
  );
}

/** Without our amendments: every cell whose letter names a line of the transition tables. */
function usable(cell: Found | undefined): cell is Found {
  return cell !== undefined && !['U', 'W', 'X'].includes(cell.letter);
}

const violationOfTheOrder = 'stop timer, start timer, ESID(R=02), F_ABORT_IND(R,AO=L), WF_NDISC';
const endedByPartner = 'stop timer, F_ABORT_IND(Received ESID Reason,AO=D), N_DISC_RQ, IDLE';

describe('the copy of the RFC', () => {
  it('was read whole', () => {
    expect(
      printed.map(({ section, columns, rows, transitions }) => [
        section,
        columns.length,
        rows.size,
        transitions.size,
      ]),
    ).toEqual([
      ['9.8', 10, 10, 12],
      ['9.9', 4, 5, 9],
      ['9.10', 13, 12, 26],
      ['9.11', 3, 3, 6],
      ['9.12', 6, 11, 13],
    ]);
    for (const { columns, rows } of printed) {
      for (const letters of rows.values()) expect(letters).toHaveLength(columns.length);
    }
  });

  it('names every state and every event, each pair in one table at most', () => {
    const columns = new Set(printed.flatMap((table) => table.columns));
    expect([...columns].filter((name) => name !== 'Other States').toSorted()).toEqual(states.toSorted());
    for (const state of states) {
      for (const event of events) {
        const naming = printed.filter((table) => table.columns.includes(state) && table.rows.has(event));
        expect(naming.length, `${state} ${event}`).toBeLessThanOrEqual(1);
      }
    }
  });
});

describe.each(states)('in %s', (state) => {
  it.each(events)('%s does what the RFC prints', (event) => {
    const cell = printedCell(state, event);
    expect({ section: '', letter: '', ...cell }).toEqual(
      (({ section, letter }) => ({ section, letter }))(cellInTables(state, event)),
    );
    const overridden = state === 'WF_NDISC' || (state === 'CLOP' && event === 'CDT');
    if (!usable(cell) || (overridden && peerEvents.includes(event))) return;
    const lines = linesOf(cell);
    expect(lines.length).toBeGreaterThan(0);
    for (const truths of truthsOver(Object.values(meanings[cell.section]?.predicates ?? {}))) {
      const should = expected(state, lines, cell.section, truths);
      const did = run(state, event, truths);
      if (did !== should) expect(did, [...truths].join()).toBe(should);
    }
  });
});

describe('what the tables leave open', () => {
  it('an error of our own side throws and changes nothing', () => {
    const impossible = states
      .flatMap((state) => ownEvents.map((event) => ({ state, event })))
      .filter(({ state, event }) => !usable(printedCell(state, event)));
    expect(impossible.length).toBeGreaterThan(200);
    for (const { state, event } of impossible)
      expect(run(state, event, new Set()), `${event} in ${state}`).toBe('error of our own side');
  });

  it('a command at the wrong time is a violation of the protocol, wherever the line is open', () => {
    const open = states.filter((state) => !['IDLE', 'I_WF_NC', 'WF_NDISC'].includes(state));
    let tried = 0;
    for (const state of open) {
      for (const event of peerEvents) {
        if (usable(printedCell(state, event)) || (state === 'CLOP' && event === 'CDT')) continue;
        tried += 1;
        const did = run(state, event, new Set()).replace(
          /^stop timer, start timer, /,
          'stop timer, start timer, ',
        );
        expect(did, `${event} in ${state}`).toBe(
          event.startsWith('ESID') ? endedByPartner : violationOfTheOrder,
        );
      }
    }
    expect(tried).toBe(257);
  });

  it('after our own ESID nothing that comes counts', () => {
    for (const event of peerEvents) expect(run('WF_NDISC', event, new Set())).toBe('WF_NDISC');
  });

  it('before there is a line nothing can come', () => {
    for (const state of ['IDLE', 'I_WF_NC'] as const) {
      for (const event of peerEvents) {
        if (!usable(printedCell(state, event))) expect(cellOf(state, event).lines).toEqual([]);
      }
    }
  });

  it('a late CDT after EFID is let pass (field note 1)', () => {
    expect(run('CLOP', 'CDT', new Set())).toBe('CLOP');
  });

  it('an ESID may come in every state that has a line (3.4.2)', () => {
    const open = states.filter((state) => !['IDLE', 'I_WF_NC', 'WF_NDISC'].includes(state));
    for (const state of open) {
      expect(run(state, 'ESID R=Error', new Set<PredicateName>()).endsWith('N_DISC_RQ, IDLE'), state).toBe(
        true,
      );
    }
  });
});

/** Keeps the union of output events in step with what is printed. */
it('puts out nothing that the RFC does not print', () => {
  const names = new Set(
    printed.flatMap((table) => [...table.transitions.values()].flat().flatMap(({ output }) => output)),
  );
  const ours = new Set<OutputEvent>(
    states.flatMap((state) =>
      events.flatMap((event) => cellOf(state, event).lines.flatMap(({ outputs }) => outputs)),
    ),
  );
  for (const output of ours) expect(names).toContain(output);
});
