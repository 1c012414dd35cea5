import { rm } from 'node:fs/promises';
import { toProblem } from '../../../shared/index.ts';
import type { Counterpart, OpenedFile, OwnStation, ProtocolFields, SecureHooks } from '../agreement.ts';
import {
  arrivingForm,
  convertRecords,
  crossesAsRecords,
  keptRecords,
  sameForm,
  securedForm,
} from './record-files.ts';
import type { KeptRecords } from './record-files.ts';
import { isWrapped, keptFields, open } from './security/index.ts';
import type { LocalForm } from '../../protocols/oftp2/index.ts';

/** NERP reason where the records are not what was announced, or cannot be written as agreed: processing failed (RFC 5024 5.3.14). */
const notWritten = '34';

interface ArrivedFile {
  readonly source: string;
  readonly target: string;
  readonly protocol: ProtocolFields;
}

/** Whether what has come in is not the file yet. */
export function mustBeOpened(protocol: ProtocolFields): boolean {
  return isWrapped(keptFields(protocol)) || conversion(protocol) !== undefined;
}

/**
 * Makes the file of what has come in: takes off what it was secured with, and writes its records in the form of this partner's files.
 * Rejects only for what may pass (a full disk); whatever is wrong with the file is in the answer.
 */
export async function openArrived(
  partner: Counterpart,
  station: OwnStation,
  file: ArrivedFile,
  hooks: SecureHooks,
): Promise<OpenedFile> {
  const writing = conversion(file.protocol);
  if (writing === undefined) return await open(partner, station, file, hooks);
  if (!isWrapped(keptFields(file.protocol))) return await written(file, writing, hooks);
  const between = `${file.target}.opened`;
  try {
    const opened = await open(partner, station, { ...file, target: between }, hooks);
    if (!opened.taken) return opened;
    const made = await written({ ...file, source: between }, writing, hooks);
    return made.taken ? { ...made, facts: { ...opened.facts, ...made.facts } } : made;
  } finally {
    await rm(between, { force: true });
  }
}

interface Conversion {
  readonly records: KeptRecords;
  readonly from: LocalForm;
}

/** Undefined where a file has no records, or has them already as this partner's files are kept. */
function conversion(protocol: ProtocolFields): Conversion | undefined {
  const records = keptRecords(protocol);
  if (records === undefined) return undefined;
  const from = (crossesAsRecords(protocol) ? arrivingForm : securedForm)(records.shape);
  return sameForm(from, records.form) ? undefined : { records, from };
}

async function written(
  { source, target }: ArrivedFile,
  { records: { shape, form }, from }: Conversion,
  hooks: SecureHooks,
): Promise<OpenedFile> {
  try {
    const size = await convertRecords({ path: source, form: from }, { path: target, form }, shape, hooks);
    return { taken: true, size, facts: { size } };
  } catch (error) {
    const problem = toProblem(error);
    if (!problem.code.startsWith('oftp2.record.')) throw error;
    return { taken: false, reason: notWritten, problem };
  }
}
