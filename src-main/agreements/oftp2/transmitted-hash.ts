import { createHash } from 'node:crypto';
import type { Hash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { suites } from '../../cms/index.ts';
import type { HashName } from '../../cms/index.ts';
import type { ProtocolFields } from '../agreement.ts';
import { arrivingForm, crossesAsRecords, keptRecords, recordsOfFile } from './record-files.ts';
import type { KeptRecords } from './record-files.ts';
import { keptFields, suiteNumber } from './security/index.ts';

const batchOctets = 512 * 1024;
const batchRecords = 65_536;

/**
 * The hash of what crossed the line, by the suite's algorithm (RFC 5024 5.3.13): hexadecimal, for the journal. Of records their octets
 * alone, so that it is the same on both sides, in whatever form each has the file.
 */
export async function transmittedHash(
  file: string,
  protocol: ProtocolFields,
  direction: 'in' | 'out',
  name: HashName = suites[suiteNumber(keptFields(protocol))].hash,
): Promise<string> {
  const hash = createHash(name);
  const records = crossesAsRecords(protocol) ? keptRecords(protocol) : undefined;
  if (records === undefined) {
    await hashOctets(file, hash);
  } else {
    const form = direction === 'in' ? arrivingForm(records.shape) : records.form;
    await hashRecords(file, { ...records, form }, hash);
  }
  return hash.digest('hex');
}

/** The hash of a file as it was sent, or undefined when it is gone. */
export async function hashIfThere(
  file: string,
  protocol: ProtocolFields,
  name: HashName,
): Promise<string | undefined> {
  try {
    return await transmittedHash(file, protocol, 'out', name);
  } catch {
    return undefined;
  }
}

async function hashOctets(file: string, hash: Hash): Promise<void> {
  await using handle = await open(file, 'r');
  // One piece of memory for all of it: a stream would leave a new one behind for each piece.
  const buffer = Buffer.allocUnsafeSlow(batchOctets);
  for (;;) {
    const { bytesRead } = await handle.read(buffer, 0, buffer.byteLength);
    if (bytesRead === 0) return;
    hash.update(buffer.subarray(0, bytesRead));
  }
}

async function hashRecords(file: string, records: KeptRecords, hash: Hash): Promise<void> {
  const source = await recordsOfFile(file, records);
  const into = Buffer.allocUnsafeSlow(batchOctets);
  const ends = new Uint32Array(batchRecords);
  try {
    for (;;) {
      const read = await source.read(into, ends);
      if (read.octets === 0 && read.records === 0) return;
      hash.update(into.subarray(0, read.octets));
    }
  } finally {
    await source.close();
  }
}
