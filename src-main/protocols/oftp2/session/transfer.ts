import { createDataEncoder } from '../data-encoder.ts';
import type { DataEncoder } from '../data-encoder.ts';
import type { OftpError } from '../oftp-error.ts';
import type { OutgoingFile, Refusal } from '../station.ts';
import type { SessionCore } from './core.ts';
import { blockOctets } from './file-format.ts';
import { ReadAhead } from './read-ahead.ts';

/** Octets that are encoded and written at a time: enough that a write is worth it, few enough that the event loop stays free. */
const sliceOctets = 512 * 1_024;

/** Slices that are read from the file at a time. */
const slicesPerRead = 4;

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
  #octets = 0;
  #afterEfid = false;
  #waiting: (() => void) | undefined;
  /** Encoders whose area is free. */
  readonly #free: DataEncoder[] = [];

  constructor(core: SessionCore, file: OutgoingFile, credit: Credit) {
    this.#core = core;
    this.#file = file;
    this.#credit = credit;
  }

  /** Sends the octets of the file from the position that the listener gave, and EFID. */
  async run(restartPosition: bigint): Promise<void> {
    const core = this.#core;
    const file = this.#file;
    if (core.over !== undefined) return;
    this.#octets = Number(restartPosition) * blockOctets;
    await core.ask(() => file.accepted(restartPosition));
    if (core.over !== undefined) return;
    const { bufferSize, compression } = core.negotiated;
    const buffers = Math.max(1, Math.min(core.negotiated.credit, Math.floor(sliceOctets / bufferSize)));
    for (let count = 0; count < slices; count += 1) {
      this.#free.push(createDataEncoder({ bufferSize, buffers, compression }));
    }
    const source = await core.ask(() => file.open(this.#octets));
    const octetsPerSlice = (this.#free[0]?.octetsPerBuffer ?? 1) * buffers;
    const ahead = new ReadAhead(source, octetsPerSlice * slicesPerRead);
    try {
      await this.#send(ahead);
    } finally {
      await ahead.close();
    }
    // EFID is forbidden while out of credit (9.11 note 1; field note 1).
    await this.#until(() => core.state === 'OPO');
    if (core.over !== undefined) return;
    this.#afterEfid = true;
    // Totals, also after a restart (field note 12).
    core.input('F_CLOSE_FILE_RQ', {
      command: { command: 'EFID', recordCount: 0n, unitCount: BigInt(this.#octets) },
    });
  }

  async #send(ahead: ReadAhead): Promise<void> {
    const core = this.#core;
    for (;;) {
      const { octets, last } = await core.ask(() => ahead.next());
      let from = 0;
      for (let done = false; !done;) {
        await this.#until(() => core.state === 'OPO' && this.#free.length > 0);
        const encoder = core.over === undefined ? this.#free.pop() : undefined;
        if (encoder === undefined) return;
        const filled = encoder.fill(octets, from, octets.byteLength, this.#credit.credit, last);
        for (let count = 0; count < filled.buffers; count += 1) core.input('F_DATA_RQ');
        from += filled.consumed;
        this.#octets += filled.consumed;
        done = filled.done;
        core.line.write(encoder.area.subarray(0, filled.written), () => {
          this.#free.push(encoder);
          this.wake();
        });
        this.#file.progress(this.#octets);
      }
      if (last) return;
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
    const facts = { octets: this.#octets, afterEfid: this.#afterEfid };
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
