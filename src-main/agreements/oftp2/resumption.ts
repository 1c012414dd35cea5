import { stat } from 'node:fs/promises';
import { wholeRecords } from '../../protocols/oftp2/index.ts';
import type { KeptStart, OfferedFile, ProtocolFields, Reached, Resumption } from '../agreement.ts';
import { blockOctets } from './fields.ts';
import { openFileSource } from './file-source.ts';
import {
  arrivingForm,
  arrivingOctets,
  crossesAsRecords,
  keptRecords,
  recordsOfFile,
} from './record-files.ts';
import type { KeptRecords } from './record-files.ts';

const fromTheBeginning: Resumption = { octets: 0, records: 0, localOctets: 0 };

/** What must be the same for an earlier attempt's octets to be the beginning of this file. */
const sameFields = [
  'format',
  'recordLength',
  'securityLevel',
  'compression',
  'enveloping',
  'cipherSuite',
] as const;

/**
 * Where a file goes on that is offered again (RFC 5024 1.5.4): whole records of F and V, 1 KiB blocks of everything else, at most as
 * far as the partner offers and as what is durably here. From the beginning where it is announced as another kind of file now.
 */
export async function resumption(file: OfferedFile, kept: KeptStart | undefined): Promise<Resumption> {
  if (kept === undefined || file.restartAt === 0 || !isSameKind(file.protocol, kept.protocol))
    return fromTheBeginning;
  const { size } = await stat(kept.path).catch(() => ({ size: 0 }));
  const records = crossesAsRecords(kept.protocol) ? keptRecords(kept.protocol) : undefined;
  if (records === undefined) {
    const octets = Math.min(file.restartAt, kept.octets, size);
    const whole = Math.floor(octets / blockOctets) * blockOctets;
    return { octets: whole, records: 0, localOctets: whole };
  }
  const reached =
    size >= arrivingOctets(records.shape, kept) ? kept : await wholeIn(kept.path, size, records);
  const from = await boundary(kept.path, records, Math.min(file.restartAt, reached.records), reached);
  return { ...from, localOctets: arrivingOctets(records.shape, from) };
}

function isSameKind(one: ProtocolFields, other: ProtocolFields): boolean {
  return sameFields.every((name) => (one[name] ?? 0) === (other[name] ?? 0));
}

/** The file is shorter than it was written down: somebody has cut it, or a disk has lost its end. */
async function wholeIn(path: string, size: number, { shape }: KeptRecords): Promise<Reached> {
  if (size === 0) return fromTheBeginning;
  return await wholeRecords(await openFileSource(path, 0, size), arrivingForm(shape), shape);
}

async function boundary(
  path: string,
  { shape }: KeptRecords,
  records: number,
  reached: Reached,
): Promise<Reached> {
  if (records === reached.records) return { records, octets: reached.octets };
  if (shape.format === 'F') return { records, octets: records * shape.recordLength };
  const source = await recordsOfFile(path, { shape, form: arrivingForm(shape) }, records);
  await source.close();
  return { records, octets: source.octetsBefore };
}
