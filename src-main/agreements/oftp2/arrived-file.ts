import { rm, stat } from 'node:fs/promises';
import { toProblem } from '../../../shared/index.ts';
import type { OftpAgreement } from '../../../shared/index.ts';
import type { HashName } from '../../cms/index.ts';
import type { OftpCounterpart, OpenedFile, OwnStation, ProtocolFields, SecureHooks } from '../agreement.ts';
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
import { missingHash, transmittedHash } from './transmitted-hash.ts';
import type { LocalForm } from '../../protocols/oftp2/index.ts';

/** NERP reason where the records are not what was announced, or cannot be written as agreed: processing failed (RFC 5024 5.3.14). */
const notWritten = '34';

interface ArrivedFile {
  readonly source: string;
  readonly target: string;
  readonly protocol: ProtocolFields;
}

/** Whether what has come in is not the file yet, or has to be hashed before it is answered. */
export function mustBeOpened(protocol: ProtocolFields, partner: { readonly oftp2: OftpAgreement }): boolean {
  return (
    isWrapped(keptFields(protocol)) ||
    conversion(protocol) !== undefined ||
    missingHash(protocol, partner) !== undefined
  );
}

/**
 * Makes the file of what has come in: takes off what it was secured with, and writes its records in the form of this partner's files.
 * The hash of what came is in the answer, good or bad, where the receipt needs it and it is not known yet. Rejects only for what may
 * pass (a full disk); whatever is wrong with the file is in the answer.
 */
export async function openArrived(
  partner: OftpCounterpart,
  station: OwnStation,
  file: ArrivedFile,
  hooks: SecureHooks,
): Promise<OpenedFile> {
  const hash = missingHash(file.protocol, partner);
  const writing = conversion(file.protocol);
  if (!isWrapped(keptFields(file.protocol))) {
    const hashed = await hashOf(file, hash, hooks);
    if (writing !== undefined) return { ...(await written(file, writing, hooks)), protocol: hashed };
    const { size } = await stat(file.source);
    return { taken: true, at: 'source', size, facts: {}, protocol: hashed };
  }
  const opened =
    writing === undefined
      ? await open(partner, station, { ...file, hash }, hooks)
      : await openRecords(partner, station, { ...file, hash }, writing, hooks);
  // What could not be opened was not read to its end.
  const isHashed = opened.taken || opened.protocol['fileHash'] !== undefined;
  return isHashed ? opened : { ...opened, protocol: await hashOf(file, hash, hooks) };
}

async function openRecords(
  partner: OftpCounterpart,
  station: OwnStation,
  file: ArrivedFile & { readonly hash: HashName | undefined },
  writing: Conversion,
  hooks: SecureHooks,
): Promise<OpenedFile> {
  const between = `${file.target}.opened`;
  try {
    const opened = await open(partner, station, { ...file, target: between }, hooks);
    if (!opened.taken) return opened;
    const made = await written({ ...file, source: between }, writing, hooks);
    const { protocol } = opened;
    return made.taken
      ? { ...made, facts: { ...opened.facts, ...made.facts }, protocol }
      : { ...made, protocol };
  } finally {
    await rm(between, { force: true });
  }
}

async function hashOf(
  { source, protocol }: ArrivedFile,
  hash: HashName | undefined,
  hooks: SecureHooks,
): Promise<ProtocolFields> {
  if (hash === undefined) return {};
  return { fileHash: await transmittedHash(source, protocol, 'in', hash, hooks) };
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
    return { taken: true, at: 'target', size, facts: { size }, protocol: {} };
  } catch (error) {
    const problem = toProblem(error);
    if (!problem.code.startsWith('oftp2.record.')) throw error;
    return { taken: false, reason: notWritten, problem, protocol: {} };
  }
}
