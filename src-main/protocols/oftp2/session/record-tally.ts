import { longestRecord } from '../records/index.ts';
import type { RecordBoundary } from '../station.ts';
import type { RecordShape } from '../records/index.ts';
import type { EfnaReason } from '../reason-codes.ts';

/** A record that is not what the SFID announced. */
export interface WrongRecord {
  /** 05: longer than SFIDLRECL. 04: shorter, in a file of format F. */
  readonly reason: Extract<EfnaReason, '04' | '05'>;
  /** Its number in the file, from 1. */
  readonly record: number;
  readonly octets: number;
  readonly limit: number;
}

/** Counts the records of a file that comes in, and holds each against its announcement (5.3.3 SFIDLRECL). */
export class RecordTally {
  readonly #shortest: number;
  readonly #longest: number;
  #records: number;
  /** Octets of the file before the open record. */
  #whole: number;

  constructor({ format, recordLength }: RecordShape, start: RecordBoundary) {
    this.#shortest = format === 'F' ? recordLength : 0;
    // V without a length: whatever fits 5 digits.
    this.#longest = recordLength === 0 ? longestRecord : recordLength;
    this.#records = start.records;
    this.#whole = start.octets;
  }

  /** Where the last whole record ends. */
  get whole(): RecordBoundary {
    return { records: this.#records, octets: this.#whole };
  }

  /**
   * Takes octets of the file.
   * @param base octets of the file before them
   * @param ends where records end in them, as positions from `base` on
   * @returns the first record that is wrong; nothing of these octets is counted then
   */
  take(base: number, octets: number, ends: Uint32Array): WrongRecord | undefined {
    let start = this.#whole;
    for (let index = 0; index < ends.length; index += 1) {
      const end = base + (ends[index] ?? 0);
      const length = end - start;
      if (length < this.#shortest || length > this.#longest) return this.#wrong(index, length);
      start = end;
    }
    const open = base + octets - start;
    if (open > this.#longest) return this.#wrong(ends.length, open);
    this.#records += ends.length;
    this.#whole = start;
    return undefined;
  }

  #wrong(before: number, octets: number): WrongRecord {
    return {
      reason: octets > this.#longest ? '05' : '04',
      record: this.#records + before + 1,
      octets,
      limit: this.#longest,
    };
  }
}
