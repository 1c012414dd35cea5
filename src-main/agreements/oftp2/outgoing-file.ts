import type { Problem } from '../../../shared/index.ts';
import { openRecords } from '../../protocols/oftp2/index.ts';
import type { Negotiated, OutgoingFile, OutgoingRecords } from '../../protocols/oftp2/index.ts';
import type { OftpExchange, FileOut, Reached } from '../agreement.ts';
import { refusalOf, sessionProblem } from './answers.ts';
import { announcement, blockOctets } from './fields.ts';
import { openFileSource } from './file-source.ts';
import { needsSecurity, withoutSecurity } from './levels.ts';
import { crossesAsRecords, keptRecords } from './record-files.ts';
import { keptFields } from './security/index.ts';

/** A file of ours as the session sends it, and what becomes of it in the engine's words. */
export function outgoingFile(
  exchange: OftpExchange,
  file: FileOut,
  { restart, level }: Pick<Negotiated, 'restart' | 'level'>,
  /** The newest protocol line of each direction, for the timeline. */
  lines: { readonly sent: string; readonly received: string },
): OutgoingFile {
  const agreed = exchange.partner.oftp2;
  const isRecords = crossesAsRecords(file.protocol);
  const recordsOut = recordsOf(file);
  const without = level < 5 && keptFields(file.protocol).signedReceipt ? withoutSecurity : undefined;
  const spooled = { path: file.path, octets: spooledOctets(file) };
  return {
    kind: 'file',
    header: announcement({ ...file, protocol: { ...file.protocol, ...without } }),
    restartPosition: restart ? restartPositionOf(file, isRecords) : 0n,
    ...(recordsOut === undefined ? {} : { records: recordsOut }),
    open: (fromOctet) => openFileSource(spooled.path, fromOctet, spooled.octets),
    async accepted(restartPosition) {
      const position = await placeOf(file, isRecords, Number(restartPosition));
      exchange.fileStarted(file.id, { position, line: lines.sent, fields: without });
    },
    progress(octets, records) {
      exchange.fileProgress(file.id, { octets, records: isRecords ? records : 0 });
    },
    delivered() {
      exchange.fileDelivered(file.id, lines.received);
      return Promise.resolve();
    },
    refused(refusal) {
      exchange.fileRefused(file.id, refusalOf(refusal, agreed), lines.received);
      return Promise.resolve();
    },
    interrupted(error, { octets, records, afterEfid }) {
      exchange.fileInterrupted(file.id, sessionProblem(error, agreed), {
        octets,
        records: isRecords ? records : 0,
        answerMissing: afterEfid,
      });
      return Promise.resolve();
    },
  };
}

/** Why this session has no room for a file: what was agreed for it is not in the revision that the partner speaks. */
export function unfitFor(level: Negotiated['level'], file: FileOut): Problem | undefined {
  return level < 5 && isSecured(file) ? needsSecurity(level) : undefined;
}

function isSecured({ protocol }: FileOut): boolean {
  const { securityLevel, compression } = keptFields(protocol);
  return securityLevel !== 0 || compression !== 0;
}

/** Octets of the file in the spool: more than cross the line where its records have lengths or line ends. */
function spooledOctets({ size, protocol }: FileOut): number {
  const { localOctets } = protocol;
  return typeof localOctets === 'number' ? localOctets : size;
}

function recordsOf(file: FileOut): OutgoingRecords | undefined {
  const kept = keptRecords(file.protocol);
  if (kept === undefined) return undefined;
  if (!crossesAsRecords(file.protocol)) {
    const { records } = file.protocol;
    return { kind: 'secured', count: BigInt(typeof records === 'number' ? records : 0) };
  }
  const { shape, form } = kept;
  if (form.kind === 'blocks') return { kind: 'fixed' };
  return {
    kind: 'marked',
    open: async (fromRecord) =>
      await openRecords(await openFileSource(file.path, 0, spooledOctets(file)), form, shape, fromRecord),
  };
}

/** Whole records of F and V, 1 KiB blocks of everything else (RFC 5024 1.5.4). */
function restartPositionOf(file: FileOut, isRecords: boolean): bigint {
  return BigInt(isRecords ? file.sentRecords : Math.floor(file.sentOctets / blockOctets));
}

async function placeOf(file: FileOut, isRecords: boolean, position: number): Promise<Reached> {
  if (!isRecords) return { octets: position * blockOctets, records: 0 };
  const kept = keptRecords(file.protocol);
  if (position === 0 || kept === undefined) return { octets: 0, records: 0 };
  if (kept.shape.format === 'F') return { octets: position * kept.shape.recordLength, records: position };
  const source = await openFileSource(file.path, 0, spooledOctets(file));
  const records = await openRecords(source, kept.form, kept.shape, position);
  await records.close();
  return { octets: records.octetsBefore, records: position };
}
