import type { Duplex } from 'node:stream';
import { commandNameOf, decodeCommand } from '../decode.ts';
import { describe, describeData } from '../describe.ts';
import { encodeCommand } from '../encode.ts';
import { violation } from '../oftp-error.ts';
import type { OftpError } from '../oftp-error.ts';
import { reasonName, withReasonAt } from '../reason-codes.ts';
import type { Command, Level } from '../commands.ts';
import type { EsidReason } from '../reason-codes.ts';
import { StateMachine } from '../states/index.ts';
import type { InputEvent, State } from '../states/index.ts';
import type { Negotiated, Role, SessionEnd, Station } from '../station.ts';
import { longestExchangeBuffer, streamBuffer } from '../transmission-buffer.ts';
import { InactivityTimer, systemClock } from './clock.ts';
import type { Clock } from './clock.ts';
import type { Facts, SessionCore } from './core.ts';
import { DataTally } from './data-tally.ts';
import { asOftpError, esidFor, lineLost, wentSilent } from './faults.ts';
import { Line } from './line.ts';
import { Listener } from './listener.ts';
import { machineBody } from './machine-body.ts';
import { Opening } from './opening.ts';
import { Speaker } from './speaker.ts';

export interface SessionOptions {
  /** A connected TCP or TLS socket; the session owns it from now on. */
  readonly socket: Duplex;
  readonly role: Role;
  readonly station: Station;
  readonly clock?: Clock;
}

/** Until both SSIDs are there: nobody has said who it is, and nothing longer than an ESID with its text is due. */
const beforeSsid = { data: 1_100, command: 1_100 } as const;

/** How long a caller that has not said who it is gets to send its SSID, in ms. */
const startTimeoutMs = 30_000;

/** How long a partner that holds the turn gets to end the session itself, once we want to close, in ms. */
const closeGraceMs = 2_000;

const noFacts: Facts = {};

/**
 * One OFTP session over one connection (RFC 5024 4, 9), as initiator or as responder. The state tables decide what happens;
 * this class brings line, tables and station together.
 */
export class OftpSession implements SessionCore {
  readonly station: Station;
  readonly line: Line;
  readonly #role: Role;
  readonly #clock: Clock;
  readonly #machine: StateMachine;
  readonly #timer: InactivityTimer;
  readonly #opening: Opening;
  readonly #speaker: Speaker;
  readonly #listener: Listener;
  #negotiated: Negotiated | undefined;
  /** Which layouts the commands have: the lower level, once both are known. */
  #level: Level = 5;
  #facts: Facts = noFacts;
  /** The event under way, and the state that it met. */
  #event: InputEvent = 'N_CON_IND';
  #met: State = 'IDLE';
  #over: SessionEnd | undefined;
  #closing = false;
  #cancelGrace: (() => void) | undefined;
  #begun = false;
  readonly #tally = new DataTally();
  #tasks: Promise<void> = Promise.resolve();
  /** Questions to the station that are not answered yet. */
  #asking = 0;
  #lineClosed = Promise.withResolvers<void>();

  constructor({ socket, role, station, clock = systemClock }: SessionOptions) {
    this.station = station;
    this.#role = role;
    this.#clock = clock;
    this.line = new Line(socket, clock, {
      exchangeBuffer: (octets) => this.#exchangeBuffer(octets),
      idle: () => this.#listener.idle(),
      fault: (error) => this.#input('Invalid Buffer', { error, reason: error.esid ?? '01' }),
      activity: () => this.#timer.touch(),
      closed: (cause) => this.#closed(cause),
    });
    this.line.setLimits(beforeSsid);
    this.#timer = new InactivityTimer(clock, startTimeoutMs, () => this.#expired());
    this.#opening = new Opening(this, role);
    this.#speaker = new Speaker(this);
    this.#listener = new Listener(this);
    this.#machine = new StateMachine(
      machineBody({
        role,
        facts: () => this.#facts,
        moment: () => ({ event: this.#event, state: this.#met }),
        opening: this.#opening,
        speaker: this.#speaker,
        listener: this.#listener,
        negotiated: () => this.#negotiated,
        startTimer: () => this.#timer.start(),
        stopTimer: () => this.#timer.stop(),
        agreed: (negotiated) => this.#agreed(negotiated),
        send: (command) => this.#send(command),
        sayEnd: (reason) => this.#sayEnd(reason),
        ended: (end) => this.#ended(end),
        disconnect: () => this.#disconnect(),
      }),
    );
  }

  /** Runs the session to its end. Never rejects; resolves when the line is closed and every callback has settled. */
  async run(): Promise<SessionEnd> {
    if (!this.#begun) {
      this.#begun = true;
      if (this.#role === 'responder') {
        this.#input('N_CON_IND');
        this.line.start();
      } else {
        this.task(() => this.#call());
      }
    }
    await this.#lineClosed.promise;
    await this.#settled();
    this.#timer.dispose();
    this.#cancelGrace?.();
    return this.#over ?? lostWithoutWord;
  }

  /** Ends the session politely: after the file that is under way, no other is begun. */
  close(): void {
    if (this.#closing) return;
    this.#closing = true;
    this.#cancelGrace = this.#clock.after(closeGraceMs, () => {
      if (this.#over === undefined && idleStates.has(this.state)) this.abort();
    });
  }

  /** Ends the session at once: ESID, then the line. A second call cuts the line. */
  abort(reason: EsidReason = '05'): void {
    if (this.#over !== undefined) this.line.destroy();
    else this.fail(violation(reason, {}));
  }

  get state(): State {
    return this.#machine.state;
  }

  get over(): SessionEnd | undefined {
    return this.#over;
  }

  get closing(): boolean {
    return this.#closing;
  }

  get negotiated(): Negotiated {
    if (this.#negotiated === undefined) throw new Error('nothing is negotiated yet');
    return this.#negotiated;
  }

  input(event: InputEvent, facts: Facts = noFacts): void {
    const before = this.#facts;
    this.#facts = facts;
    this.#event = event;
    this.#met = this.state;
    try {
      this.#machine.input(event);
    } finally {
      this.#facts = before;
    }
  }

  grantCredit(): void {
    this.#send({ command: 'CDT' });
  }

  dataSent(buffers: number, written: number): void {
    this.#tally.sent(buffers, written);
  }

  check(command: Command): void {
    encodeCommand(command, this.#level);
  }

  /** The lower of both levels, as soon as it is known. */
  setLevel(level: Level): void {
    this.#level = level;
  }

  task(work: () => Promise<void>): void {
    this.#tasks = this.#tasks.then(work).catch((error: unknown) => this.fail(error));
  }

  async ask<Answer>(question: () => Answer | PromiseLike<Answer>): Promise<Answer> {
    this.#asking += 1;
    try {
      return await question();
    } finally {
      this.#asking -= 1;
      this.#timer.touch();
    }
  }

  fail(thrown: unknown): void {
    if (this.#over !== undefined) return;
    const error = asOftpError(thrown);
    const reason = esidFor(error);
    if (hasNoLine.has(this.state)) {
      this.#ended({ by: 'us', reason: undefined, text: '', error });
      this.line.destroy();
    } else {
      this.#input('F_REL_RQ(Err)', { error, reason });
    }
  }

  speak(): void {
    this.#speaker.speak();
  }

  async #call(): Promise<void> {
    await this.#opening.introduce();
    if (this.#over !== undefined) return;
    // Whom we call is known: it may be as slow as was agreed, from its first word on.
    this.#timer.setLimit(this.#opening.settings.inactivityTimeoutMs);
    this.input('F_CONNECT_RQ');
    this.input('N_CON_CF');
    this.line.start();
  }

  /** As input(), for what comes from the line: nobody is there to catch. */
  #input(event: InputEvent, facts: Facts = noFacts): void {
    try {
      this.input(event, facts);
    } catch (error) {
      this.fail(error);
    }
  }

  #exchangeBuffer(octets: Uint8Array): void {
    try {
      if (commandNameOf(octets) === 'DATA') {
        this.#listener.current = octets;
        this.#tally.received(octets.byteLength);
        this.input('DATA');
        return;
      }
      this.#received(decodeCommand(octets, this.#level));
    } catch (error) {
      const fault = asOftpError(error);
      // 5.3.11: what the partner's octets carry (01, 06, 07) is an invalid buffer of 9.9; anything else is a fault of ours.
      if (fault.esid === undefined) this.fail(fault);
      else this.#input('Invalid Buffer', { error: fault, reason: fault.esid });
    }
  }

  #received(command: Command): void {
    this.#trace('received', command);
    const before = this.state;
    if (command.command === 'ESID') {
      this.input(command.reason === '00' ? 'ESID R=Normal' : 'ESID R=Error', { command });
      return;
    }
    if (command.command === 'SSID') this.#opening.hear(command);
    this.input(command.command, { command });
    // 9.10 H has no output event: the turn that EFPA asked for has come.
    if (before === 'WF_CD' && this.state === 'IDLESP') this.#speaker.speak();
  }

  #send(command: Command): void {
    const said = withReasonAt(this.#level, command);
    this.line.write(streamBuffer(encodeCommand(said, this.#level)));
    this.#trace('sent', said);
  }

  /** 9.8 action 5. */
  #agreed(negotiated: Negotiated): void {
    this.#negotiated = negotiated;
    this.#level = negotiated.level;
    this.line.setLimits({ data: negotiated.bufferSize, command: longestExchangeBuffer });
    this.#timer.setLimit(this.#opening.settings.inactivityTimeoutMs);
  }

  #trace(direction: 'sent' | 'received', command: Command): void {
    if (command.command === 'CDT') {
      this.#tally.credit();
      return;
    }
    try {
      this.#traceData();
      this.station.trace(direction, describe(command), command);
    } catch (error) {
      // Not within the transition that is under way.
      this.task(() => Promise.reject(asOftpError(error)));
    }
  }

  #traceData(): void {
    const moved = this.#tally.take();
    if (moved !== undefined) this.station.traceData?.(moved.direction, describeData(moved));
  }

  /** Our ESID, the last thing we say. Its text is for whoever reads the partner's log. */
  #sayEnd(reason: EsidReason): void {
    const error = reason === '00' ? undefined : (this.#facts.error ?? this.#reasonFor(reason));
    const where = reason === '02' ? `: ${this.#event} in ${this.#met}` : '';
    const name = reason === '00' ? '' : (reasonName('ESID', reason) ?? '');
    this.#send({ command: 'ESID', reason, text: `${name}${where}` });
    this.#ended({ by: 'us', reason, text: '', error });
    this.line.leave();
  }

  #reasonFor(reason: EsidReason): OftpError {
    if (reason === '02') return violation('02', { event: this.#event, state: this.#met });
    if (reason === '10' || reason === '12') return this.#opening.incompatibility();
    return violation(reason, {});
  }

  /** Only the first end counts. */
  #ended(end: SessionEnd): void {
    if (this.#over !== undefined) return;
    this.#over = end;
    const error = end.error ?? lineLost(undefined);
    this.#speaker.sessionOver(error);
    this.#listener.sessionOver(error);
  }

  #disconnect(): void {
    if (this.#facts.reason === '09') this.line.destroy();
    else this.line.leave();
  }

  #expired(): void {
    // The partner waits for our station: its patience is not ours to measure.
    if (this.#asking > 0) {
      this.#timer.start();
      return;
    }
    const facts: Facts = { error: wentSilent(), reason: '09' };
    // The tables only cut the line (9.9 B). Where the partner can still be told why, we end the session as its user may (9.10 Q).
    const canSay = this.line.clear && this.state !== 'I_WF_RM' && this.state !== 'WF_NDISC';
    this.#input(canSay ? 'F_REL_RQ(Err)' : 'TIME-OUT', facts);
  }

  #closed(cause: Error | undefined): void {
    this.#timer.stop();
    try {
      this.#traceData();
    } catch (error) {
      this.fail(error);
    }
    if (this.state === 'IDLE') this.#ended({ ...lostWithoutWord, error: lineLost(cause) });
    else this.#input('N_DISC_IND', { error: lineLost(cause) });
    this.line.destroy();
    this.#lineClosed.resolve();
  }

  /** Until no task is left; a task may have begun another. */
  async #settled(): Promise<void> {
    for (let last: Promise<void> | undefined; last !== this.#tasks;) {
      last = this.#tasks;
      await last;
    }
  }
}

const lostWithoutWord: SessionEnd = { by: 'line', reason: undefined, text: '', error: lineLost(undefined) };

/** No line yet, or none any more. */
const hasNoLine: ReadonlySet<State> = new Set<State>(['IDLE', 'I_WF_NC']);

/** No file is under way, and the partner has the word. */
const idleStates: ReadonlySet<State> = new Set<State>([
  'I_WF_RM',
  'I_WF_SSID',
  'A_NC_ONLY',
  'IDLELI',
  'IDLELICD',
  'WF_CD',
  'WF_RTR',
]);
