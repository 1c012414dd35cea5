import type { DataEncoder, Filled } from './data-encoder.ts';
import { compressionFlag, copyOctets, dataCode, endOfRecordFlag, longestSubrecord } from './subrecord.ts';
import { headerLength, writeHeader } from './transmission-buffer.ts';

/** A run shorter than this costs more as a subrecord of its own than inside another. */
export const shortestRun = 4;

/** Buffer compression (7.2): runs of one octet as compressed subrecords, everything between as it is. */
export class CompressingEncoder implements DataEncoder {
  readonly area: Buffer;
  readonly octetsPerBuffer: number;
  readonly #bufferSize: number;
  readonly #buffers: number;

  constructor(bufferSize: number, buffers: number) {
    this.#bufferSize = bufferSize;
    this.#buffers = buffers;
    this.octetsPerBuffer = leastOctets(bufferSize);
    this.area = Buffer.alloc((headerLength + bufferSize) * buffers);
  }

  fill(source: Uint8Array, from: number, to: number, most: number, last: boolean): Filled {
    const area = this.area;
    const slots = Math.min(most, this.#buffers);
    let written = 0;
    let buffers = 0;
    let position = from;
    let lastHeader = -1;
    // An end of the file with nothing before it is one subrecord of no octets.
    let emptyEnd = last && from === to;
    while (buffers < slots && (position < to || emptyEnd)) {
      const start = written;
      const end = start + headerLength + this.#bufferSize;
      area[start + headerLength] = dataCode;
      written += headerLength + 1;
      if (emptyEnd) {
        lastHeader = written;
        area[written] = 0;
        written += 1;
        emptyEnd = false;
      }
      while (position < to && end - written >= 2) {
        lastHeader = written;
        const run = runAt(source, position, to);
        if (run >= shortestRun) {
          area[written] = compressionFlag | run;
          area[written + 1] = source[position] ?? 0;
          written += 2;
          position += run;
        } else {
          const count = plainAt(
            source,
            position,
            Math.min(to, position + longestSubrecord, position + end - written - 1),
          );
          area[written] = count;
          copyOctets(area, written + 1, source, position, count);
          written += 1 + count;
          position += count;
        }
      }
      writeHeader(area, start, written - start - headerLength);
      buffers += 1;
    }
    const done = position === to && (!last || buffers > 0);
    if (done && last) area[lastHeader] = (area[lastHeader] ?? 0) | endOfRecordFlag;
    return { buffers, consumed: position - from, written, done };
  }
}

/** Octets that an exchange buffer carries at the least: those of one that holds not a single run. */
function leastOctets(bufferSize: number): number {
  const room = bufferSize - 1;
  return room - Math.ceil(room / (longestSubrecord + 1));
}

/** How many times the octet at `position` stands there, at most 63 times and not beyond `to`. */
export function runAt(source: Uint8Array, position: number, to: number): number {
  const octet = source[position];
  const end = Math.min(to, position + longestSubrecord);
  let next = position + 1;
  while (next < end && source[next] === octet) next += 1;
  return next - position;
}

/** How many octets from `position` come before the next run that is worth a subrecord, up to `to`. At least one. */
export function plainAt(source: Uint8Array, position: number, to: number): number {
  let same = 1;
  for (let next = position + 1; next < to; next += 1) {
    same = source[next] === source[next - 1] ? same + 1 : 1;
    if (same === shortestRun) return Math.max(1, next - shortestRun + 1 - position);
  }
  return to - position;
}
