import { violation } from './oftp-error.ts';
import type { OftpError } from './oftp-error.ts';
import {
  compressionFlag,
  copyOctets,
  copyShort,
  copySubrecord,
  countMask,
  endOfRecordFlag,
  longestSubrecord,
  shortCopySpare,
  viewOf,
  wholeSubrecord,
} from './subrecord.ts';

/** Where records end in the octets that were read: how many octets of the target come before each end. */
export interface RecordEnds {
  readonly positions: Uint32Array;
  /** How many positions are set. */
  count: number;
}

/** Free octets that a target needs: for one subrecord, and what its copy may touch beyond it. */
export const subrecordRoom = longestSubrecord + shortCopySpare;

/**
 * Reads the octets of the file out of data exchange buffers (7.2). Subrecords of no octets and compressed ones are always
 * understood, and end-of-record is never asked for (field notes 4 and 7). Nothing is allocated: two octets become 63 at the
 * most, and never beyond the target that is given.
 *
 *     reader.open(data.subrecords);
 *     while (!reader.done) {
 *       filled += reader.readInto(target, filled);
 *       if (target.byteLength - filled < longestSubrecord) ... write target[0, filled), filled = 0
 *     }
 */
export class SubrecordReader {
  #source: Uint8Array = new Uint8Array(0);
  #view: DataView = viewOf(this.#source);
  #position = 0;
  #endOfRecord = false;

  /** Begins with the subrecords of a DATA command. They are read in place: they must stay as they are until `done`. */
  open(subrecords: Uint8Array): void {
    this.#source = subrecords;
    this.#view = viewOf(subrecords);
    this.#position = 0;
  }

  /** All subrecords were read. */
  get done(): boolean {
    return this.#position >= this.#source.byteLength;
  }

  /** The last subrecord that was read ended its record; for U and T: the file. */
  get endOfRecord(): boolean {
    return this.#endOfRecord;
  }

  /**
   * Copies octets of the file to `target` from `at` on, as long as a whole subrecord has room; gives how many. It is not done
   * while fewer than 63 octets are free in the target: empty it and go on.
   * @throws OftpError with ESID 07 when a subrecord runs over the end of the exchange buffer.
   */
  readInto(target: Uint8Array, at: number): number {
    const source = this.#source;
    const view = this.#view;
    const end = source.byteLength;
    const lastRoom = target.byteLength - longestSubrecord;
    const targetView = viewOf(target);
    let position = this.#position;
    let to = at;
    while (position < end && to <= lastRoom) {
      const header = view.getUint8(position);
      if (header === longestSubrecord && end - position >= wholeSubrecord) {
        copySubrecord(targetView, to, view, position + 1);
        position += wholeSubrecord;
        to += longestSubrecord;
        this.#endOfRecord = false;
        continue;
      }
      const count = header & countMask;
      const compressed = (header & compressionFlag) !== 0;
      const length = compressed ? Math.min(1, count) : count;
      if (position + 1 + length > end) {
        throw subrecordTooLong(position + 1);
      }
      if (compressed) target.fill(source[position + 1] ?? 0, to, to + count);
      else copyOctets(target, to, source, position + 1, count);
      // A compressed subrecord is always one octet, even when it stands for none.
      position += 1 + (compressed ? 1 : count);
      to += count;
      this.#endOfRecord = (header & endOfRecordFlag) !== 0;
    }
    this.#position = position;
    return to - at;
  }
  /**
   * As readInto(), for formats F and V: notes in `ends` where records end. It is not done while fewer than `subrecordRoom` octets
   * are free in the target, or all positions of `ends` are taken: empty both and go on.
   * @throws OftpError with ESID 07 when a subrecord runs over the end of the exchange buffer.
   */
  readRecords(target: Uint8Array, at: number, ends: RecordEnds): number {
    const source = this.#source;
    const view = this.#view;
    const end = source.byteLength;
    const lastRoom = target.byteLength - subrecordRoom;
    const targetView = viewOf(target);
    const { positions } = ends;
    const most = positions.length;
    let records = ends.count;
    let position = this.#position;
    let to = at;
    while (position < end && to <= lastRoom && records < most) {
      const header = view.getUint8(position);
      const count = header & countMask;
      position += 1;
      if ((header & compressionFlag) !== 0) {
        // Always one octet, even when it stands for none.
        if (position >= end && count > 0) throw subrecordTooLong(position);
        target.fill(source[position] ?? 0, to, to + count);
        position += 1;
      } else {
        if (position + count > end) throw subrecordTooLong(position);
        if (count === longestSubrecord) copySubrecord(targetView, to, view, position);
        else if (position + count + shortCopySpare <= end) copyShort(targetView, to, view, position, count);
        else copyOctets(target, to, source, position, count);
        position += count;
      }
      to += count;
      if ((header & endOfRecordFlag) !== 0) {
        positions[records] = to;
        records += 1;
      }
    }
    this.#position = position;
    ends.count = records;
    return to - at;
  }
}

function subrecordTooLong(position: number): OftpError {
  return violation('07', { command: 'DATA', field: 'subrecord', octets: position });
}
