import type { Command, Efid, Sfid } from '../commands.ts';
import { doesNotFit, violation } from '../oftp-error.ts';
import type { OftpError } from '../oftp-error.ts';
import type { Offer, RecordBoundary } from '../station.ts';
import type { SessionCore } from './core.ts';
import { blockOctets, recordsOf } from './file-format.ts';
import type { RecordShape } from '../records/index.ts';
import { Intake } from './intake.ts';
import { miscountError } from './miscount.ts';
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
    const records = recordsOf(sfid);
    const unfit = records === undefined ? undefined : this.#unfit(records);
    if (unfit !== undefined) {
      core.input('F_START_FILE_RS', {
        command: { command: 'SFNA', reason: unfit, retry: false, text: '' },
      });
      return;
    }
    const offer = await core.ask(() => core.station.offered(sfid));
    if (offer.accept) {
      const start = startOf(offer, records);
      if (start === undefined) {
        const error = doesNotFit({ command: 'SFPA', field: 'SFPAACNT', why: 'octets', limit: 0 });
        await core.ask(() => offer.file.broken(error, 0, { records: 0, octets: 0 }));
        throw error;
      }
      // Settled by whoever ends the session, should it be over by now.
      this.#intake = new Intake(core, offer.file, start, records);
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

  /** Why files of such records are refused: nobody here keeps records apart, or records of one length have none. */
  #unfit({ format, recordLength }: RecordShape): '04' | '05' | undefined {
    if (this.#core.station.takesRecords !== true) return '04';
    return format === 'F' && recordLength === 0 ? '05' : undefined;
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
    const wrong = await intake.finish(efid);
    if (intake.failed) return;
    if (wrong !== undefined) {
      this.#intake = undefined;
      await intake.break(miscountError(wrong));
      if (core.over === undefined) {
        core.input('F_CLOSE_FILE_RS', { command: { command: 'EFNA', reason: wrong.reason, text: '' } });
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

/**
 * Where an accepted file goes on: SFPAACNT counts records of F and V, 1 KiB blocks of everything else (5.3.4, 1.5.4). Undefined
 * where records of any length come before it, and the station did not say how many octets they have.
 */
function startOf(
  { restartPosition, restartOctets }: Extract<Offer, { accept: true }>,
  records: RecordShape | undefined,
): RecordBoundary | undefined {
  const position = Number(restartPosition);
  if (records === undefined) return { records: 0, octets: position * blockOctets };
  if (records.format === 'F') return { records: position, octets: position * records.recordLength };
  if (position === 0) return { records: 0, octets: 0 };
  return restartOctets === undefined ? undefined : { records: position, octets: restartOctets };
}
