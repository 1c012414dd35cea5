import type { OftpError } from '../oftp-error.ts';
import { FixedRecords } from '../records/index.ts';
import type { OutgoingFile, RecordSource, Refusal } from '../station.ts';
import type { SessionCore } from './core.ts';
import { blockOctets, recordsOf } from './file-format.ts';
import type { RecordShape } from '../records/index.ts';
import { recordOutflow, streamOutflow } from './outflow.ts';
import type { Outflow, Progress, SliceEncoder } from './outflow.ts';

/** Octets that are encoded and written at a time: enough that a write is worth it, few enough that the event loop stays free. */
const sliceOctets = 512 * 1_024;

/** So many may be on their way to the line while the next is encoded. */
const slices = 4;

/** What the transfer needs to know of the speaker. */
export interface Credit {
  readonly credit: number;
}

/** One file on its way out, from SFID to its answer. */
export class Transfer {
  readonly #core: SessionCore;
  readonly #file: OutgoingFile;
  readonly #credit: Credit;
  /** Of the file, those before the restart position included. */
  #octets = 0;
  /** F and V: whole records, likewise. */
  #records = 0;
  #afterEfid = false;
  #waiting: (() => void) | undefined;

  constructor(core: SessionCore, file: OutgoingFile, credit: Credit) {
    this.#core = core;
    this.#file = file;
    this.#credit = credit;
  }

  /** Sends the file from the position that the listener gave, and EFID. */
  async run(restartPosition: bigint): Promise<void> {
    const core = this.#core;
    const file = this.#file;
    if (core.over !== undefined) return;
    const shape = recordsOf(file.header);
    if (shape === undefined) this.#octets = Number(restartPosition) * blockOctets;
    else this.#records = Number(restartPosition);
    await core.ask(() => file.accepted(restartPosition));
    if (core.over !== undefined) return;
    const { bufferSize, compression } = core.negotiated;
    const buffers = Math.max(1, Math.min(core.negotiated.credit, Math.floor(sliceOctets / bufferSize)));
    const options = { bufferSize, buffers, compression };
    if (shape === undefined) {
      const source = await core.ask(() => file.open(this.#octets));
      await this.#send(streamOutflow(source, this.#octets, options));
    } else {
      const source = await core.ask(() => this.#openRecords(shape));
      await this.#send(recordOutflow(source, shape, this.#records, options));
    }
    // EFID is forbidden while out of credit (9.11 note 1; field note 1).
    await this.#until(() => core.state === 'OPO');
    if (core.over !== undefined) return;
    this.#afterEfid = true;
    // Totals, also after a restart (field note 12).
    const { records } = file;
    const recordCount = records?.kind === 'secured' ? records.count : BigInt(this.#records);
    core.input('F_CLOSE_FILE_RQ', {
      command: { command: 'EFID', recordCount, unitCount: BigInt(this.#octets) },
    });
  }

  async #openRecords(shape: RecordShape): Promise<RecordSource> {
    const { records } = this.#file;
    const from = this.#records;
    if (records?.kind === 'marked') return records.open(from);
    const octetsBefore = from * shape.recordLength;
    return new FixedRecords(await this.#file.open(octetsBefore), shape.recordLength, from);
  }

  async #send<Piece>(outflow: Outflow<Piece>): Promise<void> {
    this.#octets = outflow.octetsBefore;
    const free: SliceEncoder<Piece>[] = [];
    for (let count = 0; count < slices; count += 1) free.push(outflow.newEncoder());
    try {
      await this.#sendPieces(outflow, free);
    } finally {
      await outflow.close();
    }
  }

  async #sendPieces<Piece>(outflow: Outflow<Piece>, free: SliceEncoder<Piece>[]): Promise<void> {
    const core = this.#core;
    for (;;) {
      const piece = await core.ask(() => outflow.next());
      let at: Progress = { octets: 0, records: 0 };
      for (let done = false; !done;) {
        await this.#until(() => core.state === 'OPO' && free.length > 0);
        const encoder = core.over === undefined ? free.pop() : undefined;
        if (encoder === undefined) return;
        const slice = encoder.fill(piece, at, this.#credit.credit);
        for (let count = 0; count < slice.buffers; count += 1) core.input('F_DATA_RQ');
        at = { octets: at.octets + slice.octets, records: at.records + slice.records };
        this.#octets += slice.octets;
        this.#records += slice.records;
        done = slice.done;
        if (slice.buffers === 0) free.push(encoder);
        else {
          core.dataSent(slice.buffers, slice.written.byteLength);
          core.line.write(slice.written, () => {
            free.push(encoder);
            this.wake();
          });
          this.#file.progress(this.#octets, this.#records);
        }
      }
      if (outflow.isLast(piece)) return;
    }
  }

  /** Something has changed: credit, a write, the session. */
  wake(): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.();
  }

  deliver(): Promise<void> {
    return this.#core.ask(() => this.#file.delivered());
  }

  refuse(refusal: Refusal): Promise<void> {
    return this.#core.ask(() => this.#file.refused(refusal));
  }

  interrupt(error: OftpError): Promise<void> {
    const facts = { octets: this.#octets, records: this.#records, afterEfid: this.#afterEfid };
    return this.#core.ask(() => this.#file.interrupted(error, facts));
  }

  /** Waits until it holds, or the session is over. */
  async #until(holds: () => boolean): Promise<void> {
    while (!holds() && this.#core.over === undefined) {
      await new Promise<void>((resolve) => {
        this.#waiting = resolve;
      });
    }
  }
}
