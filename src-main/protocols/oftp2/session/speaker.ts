import type { Command, Sfid } from '../commands.ts';
import { doesNotFit, violation } from '../oftp-error.ts';
import type { OftpError } from '../oftp-error.ts';
import { longestRecord } from '../records/index.ts';
import type { OutgoingFile, OutgoingReceipt, OutgoingRecords, Refusal } from '../station.ts';
import type { SessionCore } from './core.ts';
import { asOftpError } from './faults.ts';
import { recordsOf } from './file-format.ts';
import { Transfer } from './transfer.ts';

/** Our turn (9.10, 9.11): files and receipts go out, one after the other. */
export class Speaker {
  readonly #core: SessionCore;
  #transfer: Transfer | undefined;
  #receipt: OutgoingReceipt | undefined;
  #offered: bigint | undefined;
  /** V.Credit_S: data exchange buffers that may still be sent. */
  #credit = 0;

  constructor(core: SessionCore) {
    this.#core = core;
  }

  get credit(): number {
    return this.#credit;
  }

  /** V.Restart-pos of the file that we offered. */
  get offered(): bigint | undefined {
    return this.#offered;
  }

  setCredit(credit: number): void {
    this.#credit = credit;
  }

  offer(command: Command): void {
    this.#offered = command.command === 'SFID' ? command.restartPosition : 0n;
  }

  /** IDLESP or IDLESPCD: asks the station what is next, and hands the turn back when there is nothing. */
  speak(): void {
    this.#core.task(() => this.#next());
  }

  async #next(): Promise<void> {
    const core = this.#core;
    for (;;) {
      if (core.over !== undefined) return;
      const outgoing = core.closing ? undefined : await core.ask(() => core.station.next(core.negotiated));
      if (outgoing === undefined) {
        if (core.over !== undefined) return;
        // After a CD that we did not ask for, nobody has anything to say (9.10 E); a turn of our own is handed over (9.10 D).
        core.input(core.state === 'IDLESPCD' ? 'F_REL_RQ(Ok)' : 'F_CD_RQ');
        return;
      }
      if (outgoing.kind !== 'file') {
        if (core.over !== undefined) return;
        core.check(outgoing.command);
        this.#receipt = outgoing;
        core.input(outgoing.command.command === 'EERP' ? 'F_EERP_RQ' : 'F_NERP_RQ', {
          command: outgoing.command,
        });
        return;
      }
      if (await this.#start(outgoing)) return;
    }
  }

  /** False when this file cannot be offered at all; the next one may. */
  async #start(file: OutgoingFile): Promise<boolean> {
    const core = this.#core;
    const transfer = new Transfer(core, file, this);
    this.#transfer = transfer;
    // Whoever ended the session meanwhile settles the file too.
    if (core.over !== undefined) return true;
    const sfid: Sfid = {
      ...file.header,
      command: 'SFID',
      restartPosition: core.negotiated.restart ? file.restartPosition : 0n,
    };
    try {
      if (!core.negotiated.canSend) throw violation('10', { why: 'direction' });
      checkRecords(sfid, file.records);
      core.check(sfid);
    } catch (error) {
      this.#transfer = undefined;
      await transfer.interrupt(asOftpError(error));
      return false;
    }
    core.input('F_START_FILE_RQ', { command: sfid });
    return true;
  }

  /** SFPA. */
  fileTaken(command: Command): void {
    const transfer = this.#transfer;
    if (transfer === undefined || command.command !== 'SFPA') throw new Error('no file was offered');
    this.#offered = undefined;
    this.#core.task(() => transfer.run(command.answerCount));
  }

  /** F_DATA_CF: there is credit again. */
  wake(): void {
    this.#transfer?.wake();
  }

  /** EFPA. The turn stays ours, or a CD goes out with this. */
  fileDelivered(stillSpeaker: boolean): void {
    this.#settle((transfer) => transfer.deliver(), stillSpeaker);
  }

  /** SFNA or EFNA. */
  fileRefused(command: Command): void {
    const refusal = refusalOf(command);
    this.#offered = undefined;
    this.#settle((transfer) => transfer.refuse(refusal), true);
  }

  /** RTR. */
  receiptTaken(): void {
    const receipt = this.#receipt;
    this.#receipt = undefined;
    this.#core.task(async () => {
      if (receipt !== undefined) await this.#core.ask(() => receipt.sent());
      await this.#next();
    });
  }

  /** No answer can come any more: whatever file is under way is told so, after all that was asked before. */
  sessionOver(error: OftpError): void {
    this.#transfer?.wake();
    this.#core.task(async () => {
      const transfer = this.#transfer;
      this.#transfer = undefined;
      await transfer?.interrupt(error);
    });
  }

  #settle(work: (transfer: Transfer) => Promise<void>, stillSpeaker: boolean): void {
    const transfer = this.#transfer;
    this.#transfer = undefined;
    this.#core.task(async () => {
      if (transfer !== undefined) await work(transfer);
      if (stillSpeaker) await this.#next();
    });
  }
}

/** Whether the station says of a file's records what is needed to send it. */
function checkRecords(sfid: Sfid, records: OutgoingRecords | undefined): void {
  const shape = recordsOf(sfid);
  if (shape === undefined) return;
  const known = records?.kind === 'marked' || (records?.kind === 'fixed' && shape.format === 'F');
  if (!known) throw doesNotFit({ command: 'SFID', field: 'SFIDFMT', why: 'records', limit: 0 });
  if (shape.recordLength < 1) {
    throw doesNotFit({ command: 'SFID', field: 'SFIDLRECL', why: 'number', limit: longestRecord });
  }
}

function refusalOf(command: Command): Refusal {
  switch (command.command) {
    case 'SFNA':
      return { at: 'SFNA', reason: command.reason, text: command.text, retry: command.retry };
    case 'EFNA':
      return { at: 'EFNA', reason: command.reason, text: command.text, retry: false };
    default:
      throw new Error(`${command.command} refuses nothing`);
  }
}
