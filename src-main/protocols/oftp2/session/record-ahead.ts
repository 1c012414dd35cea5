import { recordFault } from '../oftp-error.ts';
import type { RecordPiece } from '../record-encoder.ts';
import type { RecordSource } from '../station.ts';
import type { RecordShape } from '../records/index.ts';

/** Octets that are read from the file at a time. */
const pieceOctets = 1_024 * 1_024;

/** Records that are read at a time, however short they are. */
export const pieceRecords = 65_536;

interface Buffers {
  readonly octets: Buffer;
  readonly ends: Uint32Array;
}

/**
 * Reads a source of records one piece ahead: while a piece is encoded, the next is read. No record leaves that is not of the
 * announced length.
 */
export class RecordAhead {
  readonly #source: RecordSource;
  readonly #shape: RecordShape;
  readonly #buffers: readonly [Buffers, Buffers];
  /** Records before the next piece, and octets of the record that it begins within. */
  #records: number;
  #open = 0;
  #turn = 0;
  #following: Promise<RecordPiece> | undefined;

  constructor(source: RecordSource, shape: RecordShape, fromRecord: number) {
    this.#source = source;
    this.#shape = shape;
    this.#records = fromRecord;
    this.#buffers = [room(), room()];
  }

  /** The next piece, which stays as it is until next() is called again; one of no octets and no records is the end. */
  async next(): Promise<RecordPiece> {
    const piece = await (this.#following ?? this.#read());
    this.#following = undefined;
    if (piece.records > 0 || piece.octets.byteLength > 0) {
      this.#following = this.#read();
      // Whoever asks for the piece hears of it; until then nobody does.
      this.#following.catch(nothing);
    }
    return piece;
  }

  /** After the read that is under way. What closing a file that was only read complains of matters to nobody. */
  async close(): Promise<void> {
    await this.#following?.catch(nothing);
    await this.#source.close().catch(nothing);
  }

  async #read(): Promise<RecordPiece> {
    this.#turn = 1 - this.#turn;
    const { octets, ends } = this.#buffers[this.#turn === 0 ? 0 : 1];
    const read = await this.#source.read(octets, ends);
    const piece: RecordPiece = { octets: octets.subarray(0, read.octets), ends, records: read.records };
    this.#check(piece);
    return piece;
  }

  #check({ octets, ends, records }: RecordPiece): void {
    const { format, recordLength } = this.#shape;
    const shortest = format === 'F' ? recordLength : 0;
    let start = -this.#open;
    for (let index = 0; index < records; index += 1) {
      const end = ends[index] ?? 0;
      const length = end - start;
      if (length < shortest || length > recordLength) {
        const why = length > recordLength ? 'too-long' : 'too-short';
        throw recordFault(why, { record: this.#records + index + 1, octets: length, recordLength });
      }
      start = end;
    }
    this.#records += records;
    this.#open = octets.byteLength - start;
    if (this.#open > recordLength) {
      throw recordFault('too-long', {
        record: this.#records + 1,
        octets: this.#open,
        recordLength,
      });
    }
    if (octets.byteLength === 0 && records === 0 && this.#open > 0) {
      throw recordFault('cut-off', { record: this.#records + 1, octets: this.#open });
    }
  }
}

function room(): Buffers {
  return { octets: Buffer.allocUnsafeSlow(pieceOctets), ends: new Uint32Array(pieceRecords) };
}

function nothing(): void {}
