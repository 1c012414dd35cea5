import type { OutgoingFile, RecordSource } from '../station.ts';
import { PlainStation, ReceivedFile, fileOf, header, pattern } from './testing.ts';
import type { SentFile } from './testing.ts';

/** Records from memory, a few at a time; `most` octets are given by each read. */
export function recordSourceOf(
  records: readonly Uint8Array[],
  fromRecord: number,
  most = Number.POSITIVE_INFINITY,
): RecordSource {
  const octets = Buffer.concat(records.slice(fromRecord));
  let passed = 0;
  const ends = records.slice(fromRecord).map((record) => (passed += record.byteLength));
  let position = 0;
  let next = 0;
  return {
    octetsBefore: records.slice(0, fromRecord).reduce((sum, record) => sum + record.byteLength, 0),
    read(into, positions) {
      const until = Math.min(octets.byteLength, position + Math.min(into.byteLength, most));
      octets.copy(into, 0, position, until);
      let count = 0;
      while (next < ends.length && (ends[next] ?? 0) <= until && count < positions.length) {
        positions[count] = (ends[next] ?? 0) - position;
        count += 1;
        next += 1;
      }
      const read = { octets: until - position, records: count };
      position = until;
      return Promise.resolve(read);
    },
    close: () => Promise.resolve(),
  };
}

/** A V file to send. */
export function variableFile(
  records: readonly Uint8Array[],
  change: Partial<OutgoingFile> = {},
  most?: number,
): SentFile {
  const recordLength = Math.max(1, ...records.map((record) => record.byteLength));
  return fileOf(new Uint8Array(0), {
    header: { ...header, format: 'V', recordLength },
    records: { kind: 'marked', open: (from) => Promise.resolve(recordSourceOf(records, from, most)) },
    ...change,
  });
}

/** An F file to send. */
export function fixedFile(
  octets: Uint8Array,
  recordLength: number,
  change: Partial<OutgoingFile> = {},
): SentFile {
  return fileOf(octets, {
    header: { ...header, format: 'F', recordLength },
    records: { kind: 'fixed' },
    ...change,
  });
}

/** A file of records that is taken into memory, record by record. */
export class ReceivedRecords extends ReceivedFile {
  readonly records: Buffer[] = [];
  #open: Buffer = Buffer.alloc(0);

  override write(octets: Uint8Array, recordEnds?: Uint32Array): Promise<void> | undefined {
    if (recordEnds === undefined) throw new Error('no record ends came');
    this.pieces.push(Buffer.from(octets));
    let start = 0;
    for (const end of recordEnds) {
      this.records.push(Buffer.concat([this.#open, octets.subarray(start, end)]));
      this.#open = Buffer.alloc(0);
      start = end;
    }
    this.#open = Buffer.concat([this.#open, octets.subarray(start)]);
    return undefined;
  }

  /** Octets behind the last record. */
  get open(): Buffer {
    return this.#open;
  }
}

/** A station that takes records; where it goes on with a file that it has a part of can be set. */
export class RecordStation extends PlainStation {
  readonly takesRecords = true;
  readonly taken: ReceivedRecords[] = [];
  goOn: { readonly position: bigint; readonly octets?: number } = { position: 0n };

  constructor(...of: ConstructorParameters<typeof PlainStation>) {
    super(...of);
    this.offered = (sfid) => {
      this.offers.push(sfid);
      const stream = sfid.format === 'U' || sfid.format === 'T' || sfid.securityLevel !== 0;
      const file = stream ? new ReceivedFile() : new ReceivedRecords();
      if (file instanceof ReceivedRecords) this.taken.push(file);
      const { position, octets } = this.goOn;
      const restartPosition = position < sfid.restartPosition ? position : sfid.restartPosition;
      this.files.push(file);
      return Promise.resolve({
        accept: true,
        restartPosition,
        file,
        ...(octets === undefined ? {} : { restartOctets: octets }),
      });
    };
  }
}

/** Records of these lengths, none like another. */
export function recordsOfLengths(lengths: readonly number[]): readonly Buffer[] {
  return lengths.map((length, index) => pattern(length, index + 1));
}
