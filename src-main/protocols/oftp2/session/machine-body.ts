import type { Command } from '../commands.ts';
import type { EsidReason } from '../reason-codes.ts';
import type { InputEvent, MachineBody, State } from '../states/index.ts';
import type { Negotiated, Role, SessionEnd } from '../station.ts';
import { violation } from '../oftp-error.ts';
import type { OftpError } from '../oftp-error.ts';
import { endedByPartner, lineLost } from './faults.ts';
import type { Facts } from './core.ts';
import type { Listener } from './listener.ts';
import type { Opening } from './opening.ts';
import type { Speaker } from './speaker.ts';

/** The session, as the state tables move it. */
export interface Moved {
  readonly role: Role;
  readonly opening: Opening;
  readonly speaker: Speaker;
  readonly listener: Listener;
  /** What came with the event under way. */
  facts(): Facts;
  /** The event under way, and the state that it met. */
  moment(): { readonly event: InputEvent; readonly state: State };
  negotiated(): Negotiated | undefined;
  startTimer(): void;
  stopTimer(): void;
  agreed(negotiated: Negotiated): void;
  send(command: Command): void;
  /** Sends our ESID and notes how the session ended. */
  sayEnd(reason: EsidReason): void;
  ended(end: SessionEnd): void;
  disconnect(): void;
}

/** Predicates, actions and output events of 9.8.3 to 9.12.3, by name. */
export function machineBody(session: Moved): MachineBody {
  const { opening, speaker, listener } = session;
  const restartAgreed = () => session.negotiated()?.restart === true;

  /** The command that came with the event, or that our side wants to send. */
  function command(): Command {
    const found = session.facts().command;
    if (found === undefined) throw new Error('the event carries no command');
    return found;
  }

  function sendIt(): void {
    session.send(command());
  }

  function partnerEnds(): void {
    const esid = session.facts().command;
    if (esid?.command !== 'ESID') throw new Error('not ended by the partner');
    const { reason, text } = esid;
    session.ended({ by: 'peer', reason, text, error: whatIsLost(reason, text, session.moment().state) });
  }

  return {
    predicates: {
      'connecting is not possible': () => false,
      'negotiation succeeds': () => typeof opening.agreement() === 'object',
      'only an initiator': () => false,
      // Which directions we offer is known once the station has seen who is calling: F_CONNECT_RS decides (9.8 G).
      'mode does not fit': () => false,
      'we called': () => session.role === 'initiator',
      'we called and the response is right': () =>
        session.role === 'initiator' && opening.responseIsRight(command()),
      'we were called and the response is right': () =>
        session.role === 'responder' && opening.responseIsRight(command()),
      'authentication as ours': () => opening.sameAuthentication(),
      'we answer with authentication': () => opening.sent.authentication,
      'authentication as offered': () => opening.sameAuthentication(),
      'authentication agreed': () => opening.sent.authentication,
      'file may not be started': () => {
        const sfid = command();
        if (sfid.command !== 'SFID') return true;
        return (sfid.restartPosition > 0n && !restartAgreed()) || session.negotiated()?.canSend !== true;
      },
      'restart beyond what was offered': () => {
        const sfpa = command();
        return sfpa.command === 'SFPA' && sfpa.answerCount > (speaker.offered ?? listener.offered ?? 0n);
      },
      'last credit of the speaker': () => speaker.credit - 1 === 0,
      'no special logic': () => true,
      'signed receipt': () => {
        const receipt = command();
        return (receipt.command === 'EERP' || receipt.command === 'NERP') && receipt.signature.byteLength > 0;
      },
      'turn asked for': () => {
        const efpa = command();
        return efpa.command === 'EFPA' && efpa.changeDirection;
      },
      'file may not be offered': () => {
        const sfid = command();
        if (sfid.command !== 'SFID') return true;
        return (sfid.restartPosition > 0n && !restartAgreed()) || session.negotiated()?.canReceive !== true;
      },
      'positive response': () => command().command === 'SFPA' || command().command === 'EFPA',
      'we ask for the turn': () => {
        const efpa = command();
        return efpa.command === 'EFPA' && efpa.changeDirection;
      },
      'special logic': () => false,
      'credit exceeded': () => listener.credit - 1 < 0,
      'last credit of the listener': () => listener.credit - 1 === 0,
      'check sum wrong': () => false,
    },
    actions: {
      'stop timer': () => session.stopTimer(),
      'start timer': () => session.startTimer(),
      'set what we offer': nothing,
      'fill the SSID': nothing,
      'set what is agreed': () => {
        const agreed = opening.agreement();
        if (typeof agreed === 'object') session.agreed(agreed);
      },
      // With the command that carries it.
      'make a challenge': nothing,
      'build the receipt': nothing,
      'store the request': nothing,
      'take the stored request': nothing,
      'note the restart position offered': () => speaker.offer(command()),
      'build the confirmation': nothing,
      // Many at a time, just before (transfer.ts).
      'build the exchange buffer': nothing,
      'credit of the speaker to the window': () => speaker.setCredit(session.negotiated()?.credit ?? 0),
      'take one credit of the speaker': () => speaker.setCredit(speaker.credit - 1),
      'no credit for the speaker': () => speaker.setCredit(0),
      'wrap in special logic': nothing,
      'unwrap special logic': nothing,
      // By whoever made the receipt: the session carries it.
      'sign the receipt': nothing,
      'stay the speaker': nothing,
      'become the listener': nothing,
      'build the EFID': nothing,
      'note the restart position asked for': () => listener.note(command()),
      'build the indication': nothing,
      'take one credit of the listener': () => listener.setCredit(listener.credit - 1),
      'credit of the listener to the window': () => listener.setCredit(session.negotiated()?.credit ?? 0),
    },
    outputs: {
      SSRM: () => session.send({ command: 'SSRM' }),
      SSID: () => session.send(opening.sent),
      SECD: () => session.send({ command: 'SECD' }),
      AUCH: () => session.send(opening.challenge()),
      AURP: () => session.send(opening.respond(command())),
      SFID: sendIt,
      SFPA: sendIt,
      SFNA: sendIt,
      // Written many at a time, right after (transfer.ts).
      DATA: nothing,
      CDT: () => listener.oweCredit(),
      EFID: sendIt,
      EFNA: sendIt,
      CD: () => session.send({ command: 'CD' }),
      EERP: sendIt,
      NERP: sendIt,
      RTR: () => session.send({ command: 'RTR' }),
      'EFPA(CD-Req)': sendIt,
      'EFPA(no CD)': sendIt,
      'ESID(R)': () => session.sayEnd(session.facts().reason ?? '99'),
      'ESID(R=00)': () => session.sayEnd('00'),
      'ESID(R=01)': () => session.sayEnd(session.facts().reason ?? '01'),
      'ESID(R=02)': () => session.sayEnd('02'),
      'ESID(R=07)': () => session.sayEnd('07'),
      'ESID(R=10)': () => session.sayEnd('10'),
      'ESID(R=11)': () => session.sayEnd('11'),
      'ESID(R=12)': () => session.sayEnd('12'),
      F_CONNECT_IND: () => opening.connectIndication(),
      F_CONNECT_CF: () => opening.connectConfirmation(),
      F_START_FILE_IND: () => listener.fileOffered(command()),
      'F_START_FILE_CF(+)': () => speaker.fileTaken(command()),
      'F_START_FILE_CF(-)': () => speaker.fileRefused(command()),
      F_DATA_IND: () => listener.data(),
      F_DATA_CF: () => speaker.wake(),
      F_CLOSE_FILE_IND: () => listener.fileEnds(command()),
      'F_CLOSE_FILE_CF(+,SP=No)': () => speaker.fileDelivered(false),
      'F_CLOSE_FILE_CF(+,SP=Yes)': () => speaker.fileDelivered(true),
      'F_CLOSE_FILE_CF(-)': () => speaker.fileRefused(command()),
      F_EERP_IND: () => listener.receiptCame(command()),
      F_NERP_IND: () => listener.receiptCame(command()),
      F_RTR_CF: () => speaker.receiptTaken(),
      F_CD_IND: () => speaker.speak(),
      F_RELEASE_IND: partnerEnds,
      F_ABORT_IND: () => {
        const { error, command: came } = session.facts();
        if (came?.command === 'ESID') partnerEnds();
        else if (error === undefined) {
          const { event, state } = session.moment();
          session.ended({ by: 'us', reason: undefined, text: '', error: violation('02', { event, state }) });
        } else {
          session.ended({
            by: error.esid === undefined ? 'line' : 'us',
            reason: undefined,
            text: '',
            error,
          });
        }
      },
      // Noted when our ESID went out.
      'F_ABORT_IND(R,AO=L)': nothing,
      'F_ABORT_IND(Received ESID Reason,AO=D)': partnerEnds,
      N_CON_RQ: nothing,
      N_CON_RS: nothing,
      N_DISC_RQ: () => session.disconnect(),
    },
  };
}

/** What does not have to be done: the command arrives complete, or nothing of the kind exists over TCP. */
function nothing(): void {}

/** A file is under way, and its answer cannot come any more. */
const filesUnderWay: ReadonlySet<State> = new Set<State>(['OPOP', 'OPO', 'OPOWFC', 'CLOP', 'OPIP', 'OPI']);

/**
 * 9.12 D takes a normal ESID for an abort where the turn was not ours (field notes 15 and 16). Between files nothing is lost by
 * it, nor after an EFID: the file is kept when its counts are right.
 */
function whatIsLost(reason: string, text: string, state: State): OftpError | undefined {
  if (reason !== '00') return endedByPartner(reason, text);
  return filesUnderWay.has(state) ? lineLost(undefined) : undefined;
}
