import type { ByteSource, RecordBoundary } from '../station.ts';
import { checkShape, cutterOf } from './cut.ts';
import type { LocalForm, RecordShape } from './form.ts';

const chunkOctets = 512 * 1_024;
const batchRecords = 65_536;

/** The last place of a local file where no record is cut. */
export interface LocalBoundary extends RecordBoundary {
  /** Octets of the local file before it, with prefixes and line ends: what is behind it is cut away before a restart. */
  readonly localOctets: number;
}

/**
 * How much of a local file that was being received is whole, when nobody is left who knows: a computer may have stopped in the
 * middle of a write. `source` is the file from its first octet on, and is closed.
 * @throws OftpError `oftp2.record.too-long` or `too-short` where the file is not of that form: nothing of it is worth keeping.
 */
export async function wholeRecords(
  source: ByteSource,
  form: LocalForm,
  shape: RecordShape,
): Promise<LocalBoundary> {
  try {
    checkShape(shape);
    return form.kind === 'blocks' ? await wholeBlocks(source, shape) : await wholeCut(source, form, shape);
  } finally {
    await source.close();
  }
}

async function wholeBlocks(source: ByteSource, { recordLength }: RecordShape): Promise<LocalBoundary> {
  const chunk = Buffer.allocUnsafeSlow(chunkOctets);
  let size = 0;
  for (let read = -1; read !== 0;) {
    read = await source.read(chunk);
    size += read;
  }
  const records = Math.floor(size / recordLength);
  return { records, octets: records * recordLength, localOctets: records * recordLength };
}

async function wholeCut(
  source: ByteSource,
  form: Exclude<LocalForm, { kind: 'blocks' }>,
  shape: RecordShape,
): Promise<LocalBoundary> {
  const cutter = cutterOf(form, shape);
  const chunk = Buffer.allocUnsafeSlow(chunkOctets);
  const batch = {
    octets: Buffer.allocUnsafeSlow(chunkOctets),
    filled: 0,
    ends: new Uint32Array(batchRecords),
    count: 0,
  };
  let records = 0;
  let octets = 0;
  let localOctets = 0;
  let left = 0;
  for (;;) {
    const read = await source.read(chunk.subarray(left));
    if (read === 0) return { records, octets, localOctets };
    const to = left + read;
    let from = 0;
    do {
      batch.filled = 0;
      batch.count = 0;
      from = cutter.cut(chunk, from, to, false, batch);
      records += batch.count;
      octets += batch.filled;
    } while (batch.count > 0);
    localOctets += from;
    chunk.copyWithin(0, from, to);
    left = to - from;
  }
}
