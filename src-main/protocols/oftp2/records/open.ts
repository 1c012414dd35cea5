import type { ByteSource, RecordSource, RecordsRead } from '../station.ts';
import { checkShape, cutterOf } from './cut.ts';
import type { RecordBatch, RecordCutter } from './cut.ts';
import { FixedRecords } from './fixed.ts';
import type { LocalForm, RecordShape } from './form.ts';

/** Octets that are read from the file at a time; at least twice the longest record and its length or line end. */
const chunkOctets = 512 * 1_024;

/** Records that are passed over at a time. */
const skippedRecords = 65_536;

/**
 * The records of a local file from record `fromRecord` on, counted from 0.
 * @param source the local file from its first octet on; closed with the records, or at once when this throws.
 * @throws OftpError `oftp2.record.*` for a record that may not be in the file: here where it is passed over, or by `read`.
 */
export async function openRecords(
  source: ByteSource,
  form: LocalForm,
  shape: RecordShape,
  fromRecord = 0,
): Promise<RecordSource> {
  try {
    checkShape(shape);
    if (form.kind === 'blocks') {
      await passOver(source, fromRecord * shape.recordLength);
      return new FixedRecords(source, shape.recordLength, fromRecord);
    }
    const records = new CutRecords(source, cutterOf(form, shape));
    await records.skip(fromRecord);
    return records;
  } catch (error) {
    await source.close();
    throw error;
  }
}

async function passOver(source: ByteSource, octets: number): Promise<void> {
  const passed = Buffer.allocUnsafeSlow(Math.min(octets, chunkOctets));
  let left = octets;
  while (left > 0) {
    const read = await source.read(left < passed.byteLength ? passed.subarray(0, left) : passed);
    if (read === 0) return;
    left -= read;
  }
}

/** Records cut out of a source of octets. What is left of a chunk, the start of a record, goes before the next one. */
class CutRecords implements RecordSource {
  octetsBefore = 0;
  readonly #source: ByteSource;
  readonly #cutter: RecordCutter;
  readonly #chunk = Buffer.allocUnsafeSlow(chunkOctets);
  #from = 0;
  #to = 0;
  #over = false;

  constructor(source: ByteSource, cutter: RecordCutter) {
    this.#source = source;
    this.#cutter = cutter;
  }

  async read(into: Buffer, ends: Uint32Array): Promise<RecordsRead> {
    const batch: RecordBatch = { octets: into, filled: 0, ends, count: 0 };
    for (;;) {
      this.#from = this.#cutter.cut(this.#chunk, this.#from, this.#to, this.#over, batch);
      // Nothing left to cut, or no room for what is left.
      if (batch.count > 0 || this.#over) return { octets: batch.filled, records: batch.count };
      await this.#more();
    }
  }

  /** Passes over records; fewer where the file has fewer. */
  async skip(records: number): Promise<void> {
    if (records === 0) return;
    const octets = Buffer.allocUnsafeSlow(chunkOctets);
    const ends = new Uint32Array(Math.min(records, skippedRecords));
    let left = records;
    while (left > 0) {
      const passed = await this.read(octets, left < ends.length ? ends.subarray(0, left) : ends);
      if (passed.records === 0) return;
      this.octetsBefore += passed.octets;
      left -= passed.records;
    }
  }

  close(): Promise<void> {
    return this.#source.close();
  }

  async #more(): Promise<void> {
    this.#chunk.copyWithin(0, this.#from, this.#to);
    this.#to -= this.#from;
    this.#from = 0;
    while (this.#to < this.#chunk.byteLength) {
      const read = await this.#source.read(this.#chunk.subarray(this.#to));
      this.#to += read;
      if (read === 0) {
        this.#over = true;
        return;
      }
    }
  }
}
