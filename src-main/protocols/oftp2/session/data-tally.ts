import { headerLength } from '../transmission-buffer.ts';
import type { DataMoved } from '../station.ts';

/** What DATA and CDT there was of one file: they are too many to be traced each. */
export class DataTally {
  #direction: DataMoved['direction'] = 'sent';
  #buffers = 0;
  #octets = 0;
  #credits = 0;

  /** Exchange buffers, as they were written with their stream headers. */
  sent(buffers: number, written: number): void {
    this.#direction = 'sent';
    this.#buffers += buffers;
    this.#octets += written - buffers * headerLength;
  }

  /** One exchange buffer, without its stream header. */
  received(octets: number): void {
    this.#direction = 'received';
    this.#buffers += 1;
    this.#octets += octets;
  }

  credit(): void {
    this.#credits += 1;
  }

  /** What was counted since the last time; undefined where nothing moved. */
  take(): DataMoved | undefined {
    if (this.#buffers === 0 && this.#credits === 0) return undefined;
    const moved: DataMoved = {
      direction: this.#direction,
      buffers: this.#buffers,
      octets: this.#octets,
      credits: this.#credits,
    };
    this.#buffers = 0;
    this.#octets = 0;
    this.#credits = 0;
    return moved;
  }
}
