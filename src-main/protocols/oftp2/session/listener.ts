import type { Command, Efid, Sfid } from '../commands.ts';
import { OftpError, violation } from '../oftp-error.ts';
import { reasonProblem } from '../reason-codes.ts';
import type { SessionCore } from './core.ts';
import { isStream } from './file-format.ts';
import { Intake } from './intake.ts';
import { shortText } from './texts.ts';

/** The partner's turn (9.12): files and receipts come in. */
export class Listener {
  readonly #core: SessionCore;
  #intake: Intake | undefined;
  #offered: bigint | undefined;
  /** V.Credit_L: data exchange buffers that the speaker may still send. */
  #credit = 0;
  /** The speaker is out of credit, and has not been given new. */
  #owed = false;
  /** The DATA command that is being read, with its command octet. */
  current: Uint8Array = new Uint8Array(0);

  constructor(core: SessionCore) {
    this.#core = core;
  }

  get credit(): number {
    return this.#credit;
  }

  /** V.Restart-pos of the file that the partner offered. */
  get offered(): bigint | undefined {
    return this.#offered;
  }

  setCredit(credit: number): void {
    this.#credit = credit;
  }

  note(command: Command): void {
    this.#offered = command.command === 'SFID' ? command.restartPosition : 0n;
  }

  /** SFID: asks the station. */
  fileOffered(command: Command): void {
    if (command.command !== 'SFID') throw new Error('no file is offered');
    this.#core.task(() => this.#answerOffer(command));
  }

  async #answerOffer(sfid: Sfid): Promise<void> {
    const core = this.#core;
    if (core.over !== undefined) return;
    // We have asked for an end, and the partner goes on.
    if (core.closing) throw violation('05', {});
    if (!isStream(sfid)) {
      // Records would run into each other: nothing here keeps them apart yet.
      core.input('F_START_FILE_RS', {
        command: { command: 'SFNA', reason: '04', retry: false, text: '' },
      });
      return;
    }
    const offer = await core.ask(() => core.station.offered(sfid));
    if (offer.accept) {
      // Settled by whoever ends the session, should it be over by now.
      this.#intake = new Intake(core, offer.file, offer.restartPosition);
      if (core.over !== undefined) return;
      core.input('F_START_FILE_RS', {
        command: { command: 'SFPA', answerCount: offer.restartPosition },
      });
    } else {
      if (core.over !== undefined) return;
      const { reason, retry, text = '' } = offer;
      core.input('F_START_FILE_RS', { command: { command: 'SFNA', reason, retry, text: shortText(text) } });
    }
    this.#offered = undefined;
  }

  /** DATA. */
  data(): void {
    this.#intake?.take(this.current.subarray(1));
  }

  /** The speaker has used up its credit: it gets new as soon as what it sent was read (9.12.3 note 1). */
  oweCredit(): void {
    this.#credit = 0;
    this.#owed = true;
  }

  /** Everything that came was read, and the file has room for more. */
  idle(): void {
    // A speaker that sends EFID without waiting for credit has it read before this: it gets no CDT then (field note 1).
    if (!this.#owed || this.#core.state !== 'OPI') return;
    this.#owed = false;
    this.#credit = this.#core.negotiated.credit;
    this.#core.grantCredit();
  }

  /** EFID. Right counts keep the file, whatever comes after (field note 16). */
  fileEnds(command: Command): void {
    const intake = this.#intake;
    if (intake === undefined || command.command !== 'EFID') throw new Error('no file is open');
    this.#owed = false;
    this.#core.task(() => this.#close(intake, command));
  }

  async #close(intake: Intake, efid: Efid): Promise<void> {
    const core = this.#core;
    // A failure to write ends the session, and with it the file.
    await intake.flush();
    if (intake.failed) return;
    if (intake.total !== efid.unitCount) {
      this.#intake = undefined;
      await intake.break(
        new OftpError({
          code: reasonProblem('EFNA', '11'),
          reason: '11',
          params: { announced: efid.unitCount.toString(), received: intake.total.toString() },
          retry: 'later',
        }),
      );
      if (core.over === undefined) {
        core.input('F_CLOSE_FILE_RS', { command: { command: 'EFNA', reason: '11', text: '' } });
      }
      return;
    }
    this.#intake = undefined;
    const answer = await intake.end(efid);
    if (core.over !== undefined) return;
    if (answer.accept) {
      const changeDirection = core.closing || core.station.wantsToSpeak();
      core.input('F_CLOSE_FILE_RS', { command: { command: 'EFPA', changeDirection } });
    } else {
      const { reason, text = '' } = answer;
      core.input('F_CLOSE_FILE_RS', { command: { command: 'EFNA', reason, text: shortText(text) } });
    }
  }

  /** EERP or NERP: acknowledged when the station has it. */
  receiptCame(command: Command): void {
    if (command.command !== 'EERP' && command.command !== 'NERP') throw new Error('no receipt');
    this.#core.task(async () => {
      await this.#core.ask(() => this.#core.station.receipt(command));
      if (this.#core.over === undefined) this.#core.input('F_RTR_RS');
    });
  }

  /** Whatever file is under way is told so, after all that was asked before. */
  sessionOver(error: OftpError): void {
    this.#core.task(async () => {
      const intake = this.#intake;
      this.#intake = undefined;
      await intake?.break(error);
    });
  }
}
