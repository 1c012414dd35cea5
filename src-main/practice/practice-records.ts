import { open, rename, rm } from 'node:fs/promises';
import {
  RecordJoiner,
  isStream,
  joinedSource,
  longestPrefixed,
  longestRecord,
  openRecords,
  recordsOf,
} from '../protocols/oftp2/index.ts';
import type { ByteSource, LocalForm, RecordShape, Sfid } from '../protocols/oftp2/index.ts';
import { toProblem } from '../../shared/index.ts';
import type { Arrival } from './practice-files.ts';

const blockOctets = 1024;
const copyOctets = 512 * 1024;

/** Octets as they are written to the file, and where the file is with them. */
export interface Piece {
  readonly local: Uint8Array;
  readonly octets: number;
  readonly records: number;
}

/** How a file comes in: as a stream of octets, or as records. */
export interface Intake {
  /** Where it goes on, in the units of its SFID (RFC 5024 1.5.4). */
  readonly position: bigint;
  /** The file up to there: octets, whole records, and octets as it lies here. */
  readonly start: { readonly octets: number; readonly records: number; readonly local: number };
  /** What is written of these octets; of records the whole ones among the first `most` octets. */
  piece(octets: Uint8Array, ends: Uint32Array | undefined, most: number): Piece;
}

/** Where a file goes on that has come in as far as `arrival` says, and how the rest of it is written. */
export async function intakeOf(sfid: Sfid, arrival: Arrival): Promise<Intake> {
  const offered = Number(sfid.restartPosition);
  const shape = shapeOf(sfid);
  if (shape === undefined) {
    const blocks = Math.min(offered, Math.floor(arrival.octets / blockOctets));
    const octets = blocks * blockOctets;
    return {
      position: BigInt(blocks),
      start: { octets, records: 0, local: octets },
      piece: (given, _ends, most) => ({
        local: given.subarray(0, most),
        octets: Math.min(given.byteLength, most),
        records: 0,
      }),
    };
  }
  const form = arrivingForm(shape);
  const records = Math.min(offered, arrival.records);
  const octets = await octetsBefore(arrival, shape, records);
  const joiner = new RecordJoiner(form, shape, records);
  /** Octets of the record that has not ended. */
  let opened = 0;
  return {
    position: BigInt(records),
    start: { octets, records, local: octets + records * prefixOf(form) },
    piece(given, ends = new Uint32Array(0), most) {
      const kept = ends.filter((end) => opened + end <= most);
      const isAll = kept.length === ends.length;
      const last = kept.at(-1) ?? 0;
      const local = joiner.join(isAll ? given : given.subarray(0, last), kept);
      const whole = kept.length === 0 ? 0 : opened + last;
      opened = opened + given.byteLength - whole;
      return { local, octets: whole, records: kept.length };
    },
  };
}

/** Records of a whole file as lines of text, for whoever looks into it; one that cannot be lines stays as it is. Gives its octets. */
export async function asLines(file: string, sfid: Sfid, octets: number): Promise<number> {
  const { format, recordLength } = sfid;
  if (format !== 'F' && format !== 'V') return octets;
  const shape = { format, recordLength: recordLength === 0 ? longestRecord : recordLength } as const;
  const from: LocalForm = !isStream(sfid)
    ? arrivingForm(shape)
    : { kind: format === 'F' ? 'blocks' : 'prefixed' };
  const target = `${file}.lines`;
  try {
    const records = await openRecords(await sourceOf(file), from, shape);
    const lines = joinedSource(records, { kind: 'lines', lineEnd: 'lf' }, shape);
    const size = await copy(lines, target);
    await rename(target, file);
    return size;
  } catch (error) {
    await rm(target, { force: true });
    if (!toProblem(error).code.startsWith('oftp2.record.')) throw error;
    return octets;
  }
}

function shapeOf(sfid: Sfid): RecordShape | undefined {
  const shape = recordsOf(sfid);
  return shape?.recordLength === 0 ? { ...shape, recordLength: longestRecord } : shape;
}

function arrivingForm({ format, recordLength }: RecordShape): LocalForm {
  if (format === 'F') return { kind: 'blocks' };
  return { kind: 'prefixed', width: recordLength > longestPrefixed ? 4 : 2 };
}

function prefixOf(form: LocalForm): number {
  return form.kind === 'prefixed' ? (form.width ?? 2) : 0;
}

async function octetsBefore(arrival: Arrival, shape: RecordShape, records: number): Promise<number> {
  if (records === 0) return 0;
  if (records === arrival.records) return arrival.octets;
  const source = await openRecords(await sourceOf(arrival.path), arrivingForm(shape), shape, records);
  await source.close();
  return source.octetsBefore;
}

async function sourceOf(file: string): Promise<ByteSource> {
  const handle = await open(file, 'r');
  return {
    async read(into) {
      return (await handle.read(into, 0, into.byteLength)).bytesRead;
    },
    close: () => handle.close(),
  };
}

async function copy(source: ByteSource, target: string): Promise<number> {
  const chunk = Buffer.allocUnsafeSlow(copyOctets);
  let size = 0;
  try {
    await using handle = await open(target, 'w', 0o600);
    for (;;) {
      const read = await source.read(chunk);
      if (read === 0) return size;
      await handle.writeFile(chunk.subarray(0, read));
      size += read;
    }
  } finally {
    await source.close();
  }
}
