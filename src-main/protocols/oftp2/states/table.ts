import type { CommandName } from '../commands.ts';

/** The states of 9.3. */
export type State =
  | 'IDLE'
  | 'I_WF_NC'
  | 'I_WF_RM'
  | 'I_WF_SSID'
  | 'A_NC_ONLY'
  | 'A_WF_CONRS'
  | 'WF_AUCH'
  | 'WF_AURP'
  | 'WF_SECD'
  | 'IDLESP'
  | 'IDLESPCD'
  | 'WF_RTR'
  | 'WF_CD'
  | 'ERSTWFCD'
  | 'NRSTWFCD'
  | 'SFSTWFCD'
  | 'CDSTWFCD'
  | 'OPOP'
  | 'OPO'
  | 'OPOWFC'
  | 'CLOP'
  | 'IDLELI'
  | 'IDLELICD'
  | 'OPIP'
  | 'OPI'
  | 'CLIP'
  | 'RTRP'
  | 'WF_NDISC';

/** What the other side sends (9.4); the tables tell a normal ESID from one with an error. */
export type PeerEvent = Exclude<CommandName, 'ESID'> | 'ESID R=Normal' | 'ESID R=Error';

/** What our own side asks for (9.4). The tables put the sign of a response into a predicate. */
export type UserEvent =
  | 'F_CONNECT_RQ'
  | 'F_CONNECT_RS'
  | 'F_START_FILE_RQ'
  | 'F_START_FILE_RS'
  | 'F_DATA_RQ'
  | 'F_CLOSE_FILE_RQ'
  | 'F_CLOSE_FILE_RS'
  | 'F_EERP_RQ'
  | 'F_NERP_RQ'
  | 'F_RTR_RS'
  | 'F_CD_RQ'
  | 'F_REL_RQ(Ok)'
  | 'F_REL_RQ(Err)'
  | 'F_ABORT_RQ';

/** What the line does (9.4). */
export type LineEvent = 'N_CON_IND' | 'N_CON_CF' | 'N_RST_IND' | 'N_DISC_IND' | 'TIME-OUT' | 'Invalid Buffer';

export type InputEvent = PeerEvent | UserEvent | LineEvent;

/** What a transition puts out (9.5), as the tables write it. */
export type OutputEvent =
  | Exclude<CommandName, 'ESID' | 'EFPA'>
  | 'EFPA(CD-Req)'
  | 'EFPA(no CD)'
  | 'ESID(R)'
  | 'ESID(R=00)'
  | 'ESID(R=01)'
  | 'ESID(R=02)'
  | 'ESID(R=07)'
  | 'ESID(R=10)'
  | 'ESID(R=11)'
  | 'ESID(R=12)'
  | 'F_CONNECT_IND'
  | 'F_CONNECT_CF'
  | 'F_START_FILE_IND'
  | 'F_START_FILE_CF(+)'
  | 'F_START_FILE_CF(-)'
  | 'F_DATA_IND'
  | 'F_DATA_CF'
  | 'F_CLOSE_FILE_IND'
  | 'F_CLOSE_FILE_CF(+,SP=No)'
  | 'F_CLOSE_FILE_CF(+,SP=Yes)'
  | 'F_CLOSE_FILE_CF(-)'
  | 'F_EERP_IND'
  | 'F_NERP_IND'
  | 'F_RTR_CF'
  | 'F_CD_IND'
  | 'F_RELEASE_IND'
  | 'F_ABORT_IND'
  | 'F_ABORT_IND(R,AO=L)'
  | 'F_ABORT_IND(Received ESID Reason,AO=D)'
  | 'N_CON_RQ'
  | 'N_CON_RS'
  | 'N_DISC_RQ';

/** The predicates of all tables, by what they ask: the tables number them anew each. */
export type PredicateName =
  | 'connecting is not possible'
  | 'negotiation succeeds'
  | 'only an initiator'
  | 'mode does not fit'
  | 'we called'
  | 'we called and the response is right'
  | 'we were called and the response is right'
  | 'authentication as ours'
  | 'we answer with authentication'
  | 'authentication as offered'
  | 'authentication agreed'
  | 'file may not be started'
  | 'restart beyond what was offered'
  | 'last credit of the speaker'
  | 'no special logic'
  | 'signed receipt'
  | 'turn asked for'
  | 'file may not be offered'
  | 'positive response'
  | 'we ask for the turn'
  | 'special logic'
  | 'credit exceeded'
  | 'last credit of the listener'
  | 'check sum wrong';

/** The actions of all tables, by what they do. */
export type ActionName =
  | 'stop timer'
  | 'start timer'
  | 'set what we offer'
  | 'fill the SSID'
  | 'set what is agreed'
  | 'make a challenge'
  | 'build the receipt'
  | 'store the request'
  | 'take the stored request'
  | 'note the restart position offered'
  | 'build the confirmation'
  | 'build the exchange buffer'
  | 'credit of the speaker to the window'
  | 'take one credit of the speaker'
  | 'no credit for the speaker'
  | 'wrap in special logic'
  | 'unwrap special logic'
  | 'sign the receipt'
  | 'stay the speaker'
  | 'become the listener'
  | 'build the EFID'
  | 'note the restart position asked for'
  | 'build the indication'
  | 'take one credit of the listener'
  | 'credit of the listener to the window';

/** `UE`: an error of our own side (9.2). `same`: the state stays, which the RFC leaves empty. */
export type NextState = State | 'UE' | 'same';

/** One line of a transition table: `P1 & !P2`, numbers of actions, output events, next state. '' holds always, `else` as the last. */
export type Transition = readonly [
  predicate: string,
  actions: readonly number[],
  output: readonly OutputEvent[],
  next: NextState,
];

/** X: cannot happen. U and W: an error of our own side. Another letter: the line of that name in the transition table. */
export type Column = State | 'Other States';

export interface StateTable {
  /** Of RFC 5024. */
  readonly section: string;
  /** From left to right as the lines of the grid have them. */
  readonly states: readonly Column[];
  /** One line per input event, the letters under the states. */
  readonly grid: Readonly<Partial<Record<InputEvent | 'ESID', string>>>;
  readonly transitions: Readonly<Record<string, readonly Transition[]>>;
  readonly predicates: Readonly<Record<string, PredicateName>>;
  readonly actions: Readonly<Record<number, ActionName>>;
}
