import type { Command, Level } from '../commands.ts';
import type { OftpError } from '../oftp-error.ts';
import type { EsidReason } from '../reason-codes.ts';
import type { InputEvent, State } from '../states/index.ts';
import type { Negotiated, SessionEnd, Station } from '../station.ts';
import type { Line } from './line.ts';

/** What comes with an input event: the command that came or is to be sent, or what went wrong. */
export interface Facts {
  readonly command?: Command;
  readonly error?: OftpError;
  /** Two digits for the ESID that the event leads to. */
  readonly reason?: EsidReason;
}

/** A session, as its speaker and its listener see it. */
export interface SessionCore {
  readonly station: Station;
  readonly line: Line;
  readonly negotiated: Negotiated;
  readonly state: State;
  /** How the session ended; undefined while it has not. */
  readonly over: SessionEnd | undefined;
  /** No further file is begun. */
  readonly closing: boolean;
  /** An input event of 9.4 from our own side; throws a StateError where the tables call it an error of ours. */
  input(event: InputEvent, facts?: Facts): void;
  /** Sends a CDT (5.3.7), which no transition does by itself: its time is ours to choose (9.12.3 note 1). */
  grantCredit(): void;
  /** DATA was written: so many exchange buffers, in so many octets with their stream headers. */
  dataSent(buffers: number, written: number): void;
  /** The layouts of this level hold from now on. */
  setLevel(level: Level): void;
  /** It is our turn: asks the station what is next. */
  speak(): void;
  /** Whether the command can be written at this session's level; throws OftpError `oftp2.does-not-fit`. */
  check(command: Command): void;
  /** Work that waits for the station: one after the other. What it throws ends the session. */
  task(work: () => Promise<void>): void;
  /** Asks the station. The partner's patience is not measured meanwhile: it waits for us. */
  ask<Answer>(question: () => Answer | PromiseLike<Answer>): Promise<Answer>;
  /** Ends the session with the ESID that the error asks for. */
  fail(thrown: unknown): void;
}
