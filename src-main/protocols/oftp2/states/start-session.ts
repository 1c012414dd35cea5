import type { StateTable } from './table.ts';

/** 9.8 Session Connection State Table. */
export const sessionConnectionTable: StateTable = {
  section: '9.8',
  // prettier-ignore
  states: ['IDLE', 'I_WF_NC', 'I_WF_RM', 'I_WF_SSID', 'A_NC_ONLY', 'A_WF_CONRS', 'WF_AUCH', 'WF_AURP', 'WF_SECD', 'Other States'],
  grid: {
    F_CONNECT_RQ: 'A X X X X X X X X X',
    N_CON_CF: '    X C X X X X X X X X',
    SSRM: '        X X H X X X L L L X',
    SSID: '        X X X D E F L L L F',
    N_CON_IND: '   B X X X X X X X X X',
    F_CONNECT_RS: 'X U U U U G X X X U',
    ESID: '        X X X F X X F F F X',
    AUCH: '        X X U U X X I L L U',
    AURP: '        X X U U X X L K L U',
    SECD: '        X X U U X X L L J U',
  },
  transitions: {
    A: [
      ['P1', [], ['F_ABORT_IND'], 'IDLE'],
      ['!P1', [1, 2], ['N_CON_RQ'], 'I_WF_NC'],
    ],
    B: [
      ['P3', [], ['N_DISC_RQ'], 'IDLE'],
      ['!P3', [2], ['N_CON_RS', 'SSRM'], 'A_NC_ONLY'],
    ],
    C: [['', [4, 2], [], 'I_WF_RM']],
    D: [
      ['P2 & P8 & P11', [4, 2, 5], ['SECD'], 'WF_AUCH'],
      ['P2 & P8 & !P11', [4, 2, 5], ['F_CONNECT_CF'], 'IDLESP'],
      ['P2 & !P8', [4, 2], ['ESID(R=12)', 'F_ABORT_IND(R,AO=L)'], 'WF_NDISC'],
      ['else', [4, 2], ['ESID(R=10)', 'F_ABORT_IND(R,AO=L)'], 'WF_NDISC'],
    ],
    E: [
      ['P4', [4], ['N_DISC_RQ'], 'IDLE'],
      ['!P4', [4, 2], ['F_CONNECT_IND'], 'A_WF_CONRS'],
    ],
    F: [['', [4], ['F_ABORT_IND', 'N_DISC_RQ'], 'IDLE']],
    G: [
      ['P2 & P9 & P10', [4, 2, 5], ['SSID'], 'WF_SECD'],
      ['P2 & !P9 & P10', [4, 2, 5], ['SSID'], 'IDLELI'],
      ['!P10', [4, 2], ['ESID(R=12)', 'F_ABORT_IND(R,AO=L)'], 'WF_NDISC'],
      ['else', [4, 2], ['ESID(R=10)', 'F_ABORT_IND(R,AO=L)'], 'WF_NDISC'],
    ],
    H: [['', [4, 2, 3], ['SSID'], 'I_WF_SSID']],
    I: [
      ['P5', [4, 2], ['AURP'], 'WF_SECD'],
      ['!P5', [4, 2], ['AURP'], 'IDLELI'],
    ],
    J: [['', [4, 2], ['AUCH'], 'WF_AURP']],
    K: [
      ['P6', [4, 2], ['F_CONNECT_CF'], 'IDLESP'],
      ['P7', [4, 2], ['SECD'], 'WF_AUCH'],
      ['else', [4, 2], ['ESID(R=11)', 'F_ABORT_IND(R,AO=L)'], 'WF_NDISC'],
    ],
    L: [['', [4, 2], ['ESID(R=02)', 'F_ABORT_IND(R,AO=L)'], 'WF_NDISC']],
  },
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
    6: 'make a challenge',
  },
};
