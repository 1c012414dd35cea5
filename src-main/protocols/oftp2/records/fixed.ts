import { recordFault } from '../oftp-error.ts';
import type { ByteSource, RecordSource, RecordsRead } from '../station.ts';

/** Records of one length, one after the other with nothing between them: a local file of format F as mainframes keep it. */
export class FixedRecords implements RecordSource {
  readonly octetsBefore: number;
  readonly #source: ByteSource;
  readonly #length: number;
  #records: number;

  /**
   * @param source at octet `fromRecord` * `recordLength` of the file.
   * @param recordLength octets, 1 to 99999.
   */
  constructor(source: ByteSource, recordLength: number, fromRecord: number) {
    this.#source = source;
    this.#length = recordLength;
    this.#records = fromRecord;
    this.octetsBefore = fromRecord * recordLength;
  }

  /** @throws OftpError `oftp2.record.cut-off` where the file does not end at a record's end. */
  async read(into: Buffer, ends: Uint32Array): Promise<RecordsRead> {
    const most = Math.min(Math.floor(into.byteLength / this.#length), ends.length);
    const whole = into.subarray(0, most * this.#length);
    let octets = 0;
    while (octets < whole.byteLength) {
      const read = await this.#source.read(octets === 0 ? whole : whole.subarray(octets));
      if (read === 0) break;
      octets += read;
    }
    const records = Math.floor(octets / this.#length);
    const rest = octets - records * this.#length;
    if (rest > 0) throw recordFault('cut-off', { record: this.#records + records + 1, octets: rest });
    for (let index = 0; index < records; index += 1) ends[index] = (index + 1) * this.#length;
    this.#records += records;
    return { octets, records };
  }

  close(): Promise<void> {
    return this.#source.close();
  }
}
