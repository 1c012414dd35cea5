import type { StateTable } from './table.ts';

/** 9.10 Speaker State Table 1. */
export const speakerTable1: StateTable = {
  section: '9.10',
  // prettier-ignore
  states: ['IDLESP', 'IDLESPCD', 'WF_RTR', 'WF_CD', 'ERSTWFCD', 'NRSTWFCD', 'SFSTWFCD', 'CDSTWFCD', 'OPOP', 'OPO', 'OPOWFC', 'WF_NDISC', 'Other States'],
  grid: {
    F_EERP_RQ: '       A A W F W W  U U U U U U U',
    F_NERP_RQ: '       Y Y W Z W W  U U U U U U U',
    F_START_FILE_RQ: ' B B W G W W  U U U U U X U',
    SFPA: '            C C C C C C  C C K C C S C',
    SFNA: '            C C C C C C  C C L C C S C',
    CD: '              C C C H R Z1 I J C C C S C',
    F_DATA_RQ: '       U U U U U U  U U U M U S U',
    CDT: '             C C C C C C  C C C P O S C',
    F_CD_RQ: '         D U W T W W  U U U U U X U',
    'F_REL_RQ(Ok)': '  U E U U U U  U U U U U X U',
    'F_REL_RQ(Err)': ' Q Q Q Q Q Q  Q Q Q Q Q S Q',
    RTR: '             C C N C C C  C C C C C S C',
  },
  transitions: {
    A: [
      ['P5', [1, 2, 3, 18], ['EERP'], 'WF_RTR'],
      ['!P5', [1, 2, 3], ['EERP'], 'WF_RTR'],
    ],
    B: [
      ['P1', [], [], 'UE'],
      ['!P1', [1, 2, 5], ['SFID'], 'OPOP'],
    ],
    C: [['', [1, 2], ['ESID(R=02)', 'F_ABORT_IND(R,AO=L)'], 'WF_NDISC']],
    D: [['', [1, 2], ['CD'], 'IDLELICD']],
    E: [['', [1, 2], ['ESID(R=00)'], 'WF_NDISC']],
    F: [['', [4], [], 'ERSTWFCD']],
    G: [
      ['P1', [], [], 'UE'],
      ['!P1', [6], [], 'SFSTWFCD'],
    ],
    H: [['', [1, 2], [], 'IDLESP']],
    I: [['', [1, 2, 10], ['SFID'], 'OPOP']],
    J: [['', [1, 2], ['CD'], 'IDLELICD']],
    K: [
      ['P2', [1, 2], ['ESID(R=02)', 'F_ABORT_IND(R,AO=L)'], 'WF_NDISC'],
      ['!P2', [1, 2, 7, 12], ['F_START_FILE_CF(+)'], 'OPO'],
    ],
    L: [['', [1, 2, 8], ['F_START_FILE_CF(-)'], 'IDLESP']],
    M: [
      ['P3', [1, 2, 11, 13], ['DATA'], 'OPOWFC'],
      ['!P3', [1, 2, 11, 13], ['DATA', 'F_DATA_CF'], 'OPO'],
    ],
    N: [['', [], ['F_RTR_CF'], 'IDLESP']],
    O: [['', [12], ['F_DATA_CF'], 'OPO']],
    P: [['', [1, 2], ['ESID(R=02)', 'F_ABORT_IND(R,AO=L)'], 'WF_NDISC']],
    Q: [['', [1, 2], ['ESID(R)'], 'WF_NDISC']],
    R: [['', [1, 2, 9], ['EERP'], 'WF_RTR']],
    S: [['', [], [], 'WF_NDISC']],
    T: [['', [], [], 'CDSTWFCD']],
    Y: [
      ['P4 & P5', [1, 2, 15, 18], ['NERP'], 'WF_RTR'],
      ['!P4 & !P5', [1, 2, 15, 14], ['NERP'], 'WF_RTR'],
      ['P4 & !P5', [1, 2, 15], ['NERP'], 'WF_RTR'],
      ['!P4 & P5', [1, 2, 15, 14, 18], ['NERP'], 'WF_RTR'],
    ],
    Z: [['', [16], [], 'NRSTWFCD']],
    Z1: [
      ['P4', [1, 2, 17], ['NERP'], 'WF_RTR'],
      ['!P4', [1, 2, 17, 14], ['NERP'], 'WF_RTR'],
    ],
  },
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
};

/** 9.11 Speaker State Table 2. E is its note 1: EFID is forbidden while out of credit, so that it counts as our own error. */
export const speakerTable2: StateTable = {
  section: '9.11',
  states: ['OPO', 'OPOWFC', 'CLOP'],
  grid: {
    F_CLOSE_FILE_RQ: 'A E U',
    EFPA: '           B B C',
    EFNA: '           B B D',
  },
  transitions: {
    A: [['', [1, 2, 5, 7], ['EFID'], 'CLOP']],
    B: [['', [1, 2], ['ESID(R=02)', 'F_ABORT_IND(R,AO=L)'], 'WF_NDISC']],
    C: [
      ['P1', [1, 2, 3], ['F_CLOSE_FILE_CF(+,SP=No)', 'CD'], 'IDLELI'],
      ['!P1', [1, 2, 4], ['F_CLOSE_FILE_CF(+,SP=Yes)'], 'IDLESP'],
    ],
    D: [['', [1, 2, 6], ['F_CLOSE_FILE_CF(-)'], 'IDLESP']],
    E: [['', [], [], 'UE']],
  },
  predicates: {
    P1: 'turn asked for',
    P2: 'no special logic',
  },
  actions: {
    1: 'stop timer',
    2: 'start timer',
    3: 'become the listener',
    4: 'stay the speaker',
    5: 'build the EFID',
    6: 'build the confirmation',
    7: 'no credit for the speaker',
    8: 'wrap in special logic',
  },
};
