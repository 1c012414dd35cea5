import type { ByteSource, RecordSource } from '../station.ts';
import type { LocalForm, RecordShape } from './form.ts';
import { RecordJoiner } from './join.ts';

/** Room for a read: the longest record, and many short ones. */
const batchOctets = 512 * 1_024;
const batchRecords = 65_536;

/** What is in a file of records. */
export interface RecordSurvey {
  /** EFIDRCNT, also of a file that is then secured (field note 6). */
  readonly records: number;
  /** Octets in them, without prefixes or line ends: EFIDUCNT where it is not secured. */
  readonly octets: number;
  /** Octets of the longest. */
  readonly longest: number;
}

/**
 * Reads all records once, and closes them: whether the file can be sent is known before a session is opened.
 * @throws OftpError `oftp2.record.*` with the number of the first record that cannot be sent.
 */
export async function surveyRecords(source: RecordSource): Promise<RecordSurvey> {
  const into = Buffer.allocUnsafeSlow(batchOctets);
  const ends = new Uint32Array(batchRecords);
  let records = 0;
  let octets = 0;
  let open = 0;
  let longest = 0;
  try {
    for (;;) {
      const read = await source.read(into, ends);
      if (read.octets === 0 && read.records === 0) return { records, octets, longest };
      let start = -open;
      for (let index = 0; index < read.records; index += 1) {
        const end = ends[index] ?? 0;
        if (end - start > longest) longest = end - start;
        start = end;
      }
      open = read.octets - start;
      records += read.records;
      octets += read.octets;
    }
  } finally {
    await source.close();
  }
}

/**
 * Records as octets of a local form: what a V file must be before it is secured (`prefixed`, 6.5), or a received file as its
 * readers want it. Closed with it: the records.
 */
export function joinedSource(records: RecordSource, form: LocalForm, shape: RecordShape): ByteSource {
  const joiner = new RecordJoiner(form, shape);
  const octets = Buffer.allocUnsafeSlow(batchOctets);
  const ends = new Uint32Array(batchRecords);
  let joined: Buffer = Buffer.alloc(0);
  let over = false;
  return {
    async read(into) {
      while (joined.byteLength === 0 && !over) {
        const read = await records.read(octets, ends);
        over = read.octets === 0 && read.records === 0;
        if (over) joiner.end();
        else joined = joiner.join(octets.subarray(0, read.octets), ends.subarray(0, read.records));
      }
      const count = joined.copy(into);
      joined = joined.subarray(count);
      return count;
    },
    close: () => records.close(),
  };
}
