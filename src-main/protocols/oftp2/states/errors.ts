import type { StateTable } from './table.ts';

/** 9.9 Error and Abort State Table. The reason in I is the one of 5.3.11 for what is invalid: 01, 06 or 07. */
export const errorTable: StateTable = {
  section: '9.9',
  states: ['IDLE', 'I_WF_NC', 'WF_NDISC', 'Other States'],
  grid: {
    'TIME-OUT': '      X X A B',
    F_ABORT_RQ: '      X A X C',
    N_RST_IND: '       X X A D',
    N_DISC_IND: '      X E F G',
    'Invalid Buffer': 'X X H I',
  },
  transitions: {
    A: [['', [], ['N_DISC_RQ'], 'IDLE']],
    B: [['', [], ['F_ABORT_IND', 'N_DISC_RQ'], 'IDLE']],
    C: [['', [1], ['N_DISC_RQ'], 'IDLE']],
    D: [['', [1], ['N_DISC_RQ', 'F_ABORT_IND'], 'IDLE']],
    E: [['', [], ['F_ABORT_IND'], 'IDLE']],
    F: [['', [1], [], 'IDLE']],
    G: [['', [1], ['F_ABORT_IND'], 'IDLE']],
    H: [['', [], [], 'WF_NDISC']],
    I: [['', [1, 2], ['ESID(R=01)', 'F_ABORT_IND(R,AO=L)'], 'WF_NDISC']],
  },
  predicates: {},
  actions: {
    1: 'stop timer',
    2: 'start timer',
  },
};
