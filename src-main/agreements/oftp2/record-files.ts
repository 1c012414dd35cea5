import type { Hash } from 'node:crypto';
import { open as openFile, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { OftpFiles } from '../../../shared/index.ts';
import { onDisk } from '../../disk/index.ts';
import {
  isStream,
  joinedSource,
  longestPrefixed,
  longestRecord,
  openRecords,
  surveyRecords,
} from '../../protocols/oftp2/index.ts';
import type {
  ByteSource,
  LocalForm,
  RecordShape,
  RecordSource,
  RecordSurvey,
} from '../../protocols/oftp2/index.ts';
import type { ProtocolFields, SecureHooks } from '../agreement.ts';
import { openFileSource } from './file-source.ts';
import { keptFields } from './security/index.ts';

/** A file of format F or V: what its records hold to, and how they lie in the local file of whoever makes or reads it. */
export interface KeptRecords {
  readonly shape: RecordShape;
  readonly form: LocalForm;
}

const space = 0x20;
const copyOctets = 512 * 1024;

/** What is kept of the format of a file of ours: a later change of the agreement does not change a file that waits. */
export function fieldsOfFormat({ format, recordLength, sent, pad }: OftpFiles): ProtocolFields {
  if (format === 'U' || format === 'T') return { format, recordLength: 0 };
  return { format, recordLength, local: sent, pad };
}

/** How a partner's file of records is to be written here. */
export function fieldsOfReceived({ received, lineEnd, pad }: OftpFiles): ProtocolFields {
  return { local: received, lineEnd, pad };
}

/** The records of a file as they are kept in the journal; undefined for a file of format U or T. */
export function keptRecords(protocol: ProtocolFields): KeptRecords | undefined {
  const { format, recordLength, local, lineEnd, pad } = protocol;
  if (format !== 'F' && format !== 'V') return undefined;
  const length = typeof recordLength === 'number' && recordLength > 0 ? recordLength : longestRecord;
  const shape: RecordShape = { format, recordLength: length };
  // Of somebody else's file, which only passes through.
  if (local === 'arrived') return { shape, form: arrivingForm(shape) };
  if (local === 'blocks' && format === 'F') return { shape, form: { kind: 'blocks' } };
  if (local === 'blocks' || local === 'prefixed') return { shape, form: { kind: 'prefixed' } };
  const isPadded = format === 'F' && pad === true;
  return {
    shape,
    form: { kind: 'lines', lineEnd: lineEnd === 'lf' ? 'lf' : 'crlf', ...(isPadded ? { fill: space } : {}) },
  };
}

/** Whether its records cross the line, so that restart positions are records. A secured file is a stream whatever it was made of. */
export function crossesAsRecords(protocol: ProtocolFields): boolean {
  const format = keptRecords(protocol)?.shape.format;
  return format !== undefined && !isStream({ format, ...keptFields(protocol) });
}

/** What a file of records is before it is secured (RFC 5024 6.5). */
export function securedForm({ format }: RecordShape): LocalForm {
  return format === 'F' ? { kind: 'blocks' } : { kind: 'prefixed' };
}

/** How records lie in a file that is still coming in: nothing of them is lost, and every boundary can be reckoned. */
export function arrivingForm({ format, recordLength }: RecordShape): LocalForm {
  if (format === 'F') return { kind: 'blocks' };
  return { kind: 'prefixed', width: recordLength > longestPrefixed ? 4 : 2 };
}

/** Octets of a file that is coming in, up to a boundary between records. */
export function arrivingOctets(
  shape: RecordShape,
  reached: { readonly octets: number; readonly records: number },
): number {
  const form = arrivingForm(shape);
  return reached.octets + (form.kind === 'prefixed' ? reached.records * (form.width ?? 2) : 0);
}

export function sameForm(one: LocalForm, other: LocalForm): boolean {
  if (one.kind === 'prefixed' && other.kind === 'prefixed') return (one.width ?? 2) === (other.width ?? 2);
  return one.kind === other.kind && one.kind !== 'lines';
}

/** The records of a local file. Throws `spool-file-missing`, OftpError `oftp2.record.*`. */
export async function recordsOfFile(
  path: string,
  { shape, form }: KeptRecords,
  fromRecord = 0,
  hooks: SecureHooks = {},
): Promise<RecordSource> {
  const { size } = await stat(path);
  return await openRecords(watched(await openFileSource(path, 0, size), hooks), form, shape, fromRecord);
}

function watched(source: ByteSource, { signal, progress }: SecureHooks): ByteSource {
  let octets = 0;
  return {
    async read(into) {
      signal?.throwIfAborted();
      const read = await source.read(into);
      octets += read;
      progress?.(octets);
      return read;
    },
    close: () => source.close(),
  };
}

/**
 * Reads all records once: whether the file can be sent is known before anything leaves. `hash` is given the octets of the records alone.
 * Throws OftpError `oftp2.record.*`.
 */
export async function survey(
  path: string,
  records: KeptRecords,
  hooks: SecureHooks,
  hash?: Hash,
): Promise<RecordSurvey> {
  const source = await recordsOfFile(path, records, 0, hooks);
  return await surveyRecords(hash === undefined ? source : hashed(source, hash));
}

function hashed(source: RecordSource, hash: Hash): RecordSource {
  return {
    octetsBefore: source.octetsBefore,
    async read(into, ends) {
      const read = await source.read(into, ends);
      hash.update(into.subarray(0, read.octets));
      return read;
    },
    close: () => source.close(),
  };
}

/**
 * Writes the records of one local file into another one of another form, which is durable then; gives its octets. On failure there
 * is no such file. Throws OftpError `oftp2.record.*` for a record that the form cannot hold.
 */
export async function convertRecords(
  from: { readonly path: string; readonly form: LocalForm },
  to: { readonly path: string; readonly form: LocalForm },
  shape: RecordShape,
  hooks: SecureHooks,
): Promise<number> {
  const records = await recordsOfFile(from.path, { shape, form: from.form }, 0, hooks);
  try {
    const folder = dirname(to.path);
    await using target = await openFile(to.path, 'wx', 0o600);
    const source = joinedSource(records, to.form, shape);
    const chunk = Buffer.allocUnsafeSlow(copyOctets);
    let size = 0;
    for (let filled = await fill(source, chunk); filled > 0; filled = await fill(source, chunk)) {
      const some = chunk.subarray(0, filled);
      await onDisk(folder, () => target.writeFile(some));
      size += filled;
    }
    await onDisk(folder, () => target.sync(), size);
    return size;
  } catch (error) {
    await rm(to.path, { force: true });
    throw error;
  } finally {
    await records.close();
  }
}

async function fill(source: ByteSource, chunk: Buffer): Promise<number> {
  let filled = 0;
  while (filled < chunk.byteLength) {
    const read = await source.read(chunk.subarray(filled));
    if (read === 0) break;
    filled += read;
  }
  return filled;
}
