import { createHash, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, open, rename, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import type { z } from 'zod';
import type {
  EngineBody,
  Evidence,
  EvidenceTexts,
  Parameters as ParameterValues,
  Problem,
  ReceiptId,
  SavedEvidence,
  TimelineEvent,
  Transfer,
  TransferId,
} from '../../shared/index.ts';
import { toReceipt, toTransfer } from '../journal/index.ts';
import type { ReceiptRecord, TransferRecord } from '../journal/index.ts';
import { fileStem } from './certificates/index.ts';
import type { EngineContext } from './context.ts';
import { EngineError } from './engine-error.ts';
import { mustGet } from './transfer-records.ts';

/** Receipts of one file that are looked through. */
const mostReceipts = 100;

/** What is known of a file and its receipt, as the doors get it. */
export type EvidenceOut = z.input<typeof Evidence>;

interface Source {
  readonly context: EngineContext;
  /** Of this program. */
  readonly version: string;
}

/** The calls about evidence of the contract's `transfers` and `receipts`. */
export interface EvidenceCalls {
  readonly transfers: Pick<EngineBody['transfers'], 'evidence' | 'saveEvidence'>;
  readonly receipts: Pick<EngineBody['receipts'], 'evidence' | 'saveEvidence'>;
}

/** `exports`: where it is saved; `version`: that of this program. */
export function createEvidenceCalls(context: EngineContext, exports: string, version: string): EvidenceCalls {
  const source = { context, version };
  async function save(evidence: EvidenceOut, stem: string, texts: EvidenceTexts): Promise<SavedEvidence> {
    return await saveEvidence(evidence, stem, texts, exports);
  }
  return {
    transfers: {
      evidence: ({ id }) => Promise.resolve().then(() => ofTransfer(source, id)),
      async saveEvidence({ id, ...texts }) {
        const evidence = ofTransfer(source, id);
        return await save(evidence, `evidence-${id}-${stemOf(evidence)}`, texts);
      },
    },
    receipts: {
      evidence: ({ id }) => Promise.resolve().then(() => ofReceipt(source, id)),
      async saveEvidence({ id, ...texts }) {
        const evidence = ofReceipt(source, id);
        return await save(evidence, `receipt-${id}-${stemOf(evidence)}`, texts);
      },
    },
  };
}

/** Throws `transfer-unknown` {id}. */
function ofTransfer(source: Source, id: TransferId): EvidenceOut {
  const transfer = mustGet(source.context, id);
  return evidenceOf(source, transfer, receiptOf(source, transfer));
}

/** Throws `receipt-unknown` {id}. */
function ofReceipt(source: Source, id: ReceiptId): EvidenceOut {
  const { journal } = source.context;
  const receipt = journal.receipts.get(id);
  if (receipt === undefined) throw new EngineError({ code: 'receipt-unknown', params: { id } });
  const { transferId } = receipt;
  return evidenceOf(
    source,
    transferId === undefined ? undefined : journal.transfers.get(transferId),
    receipt,
  );
}

/** The newest that does not prove nothing, else the newest: of several, what is worth most to somebody else. */
function receiptOf({ context }: Source, { id, direction }: TransferRecord): ReceiptRecord | undefined {
  const { rows } = context.journal.receipts.list({
    transferId: id,
    direction: direction === 'out' ? 'in' : 'out',
    offset: 0,
    limit: mostReceipts,
  });
  return rows.find(({ verification }) => verification !== 'failed') ?? rows[0];
}

function evidenceOf(
  { context: { journal, agreement, clock, spool }, version }: Source,
  transfer: TransferRecord | undefined,
  receipt: ReceiptRecord | undefined,
): EvidenceOut {
  const signer = receipt?.protocol['signerCertificate'];
  const { files, facts } =
    receipt === undefined
      ? { files: [], facts: {} }
      : agreement.evidence(
          {
            form: receipt.form,
            octets: receipt.octets,
            signer: typeof signer === 'string' ? Buffer.from(signer, 'base64') : undefined,
          },
          transfer?.protocol,
        );
  const timeline = transfer === undefined ? [] : journal.transfers.timeline(transfer.id);
  const places = placesOf(transfer, timeline, path.dirname(spool.folder));
  const known = {
    ...(transfer === undefined ? {} : { transfer: forOthers(transfer, places) }),
    ...(receipt === undefined ? {} : { receipt: toReceipt(receipt) }),
    timeline: timeline.map((event) => withoutPlaces(event, places)),
    facts: { ...facts },
    program: version,
    madeAt: clock(),
  };
  const forPrograms = Buffer.from(`${JSON.stringify(known, undefined, 2)}\n`);
  return {
    ...known,
    files: [...files, { name: 'evidence.json', octets: forPrograms }].map(({ name, octets }) => ({
      name,
      content: Buffer.from(octets).toString('base64'),
      sha256: createHash('sha256').update(octets).digest('hex'),
    })),
  };
}

/** The folders of this computer that its own file, or what has gone wrong with it, may name; the longest first. */
function placesOf(
  transfer: TransferRecord | undefined,
  timeline: readonly TimelineEvent[],
  home: string,
): readonly string[] {
  const queued = timeline.find(({ kind }) => kind === 'queued')?.params['file'];
  const files = [transfer?.localPath, transfer?.direction === 'out' ? queued : undefined];
  const folders = files.flatMap((file) =>
    typeof file === 'string' && path.isAbsolute(file) ? [path.dirname(file)] : [],
  );
  return [...new Set([...folders, home, homedir()])]
    .filter((folder) => path.dirname(folder) !== folder)
    .toSorted((one, other) => other.length - one.length);
}

/** Where files lie on this computer is nobody else's business: only their names stay. */
function hiding(text: string, places: readonly string[]): string {
  return places.reduce(
    (sum, place) => sum.replaceAll(`${place}${path.sep}`, '').replaceAll(place, '…'),
    text,
  );
}

function withoutFolders(params: ParameterValues, places: readonly string[]): ParameterValues {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' ? hiding(value, places) : value,
    ]),
  );
}

function toldToOthers(problem: Problem, places: readonly string[]): Problem {
  const { params, text } = problem;
  return {
    ...problem,
    params: withoutFolders(params, places),
    ...(text === undefined ? {} : { text: hiding(text, places) }),
  };
}

function forOthers(record: TransferRecord, places: readonly string[]): Omit<Transfer, 'localPath'> {
  const { localPath: _ours, problem, ...transfer } = toTransfer(record);
  return { ...transfer, ...(problem === undefined ? {} : { problem: toldToOthers(problem, places) }) };
}

function withoutPlaces(event: TimelineEvent, places: readonly string[]): TimelineEvent {
  const { path: _ours, ...params } = event.params;
  const { problem } = event;
  return {
    ...event,
    params: withoutFolders(params, places),
    ...(problem === undefined ? {} : { problem: toldToOthers(problem, places) }),
  };
}

function stemOf({ transfer, receipt }: EvidenceOut): string {
  return fileStem(transfer?.fileName ?? receipt?.fileName ?? receipt?.remoteName ?? '');
}

/**
 * Writes it with its words into a new folder below `exports`: whole and on the disk, or not at all. Throws `write-failed` {file}.
 */
async function saveEvidence(
  { files }: EvidenceOut,
  stem: string,
  { readme, page }: EvidenceTexts,
  exports: string,
): Promise<SavedEvidence> {
  const all = [
    ...files.map(({ name, content }) => ({ name, octets: Buffer.from(content, 'base64') })),
    { name: 'README.txt', octets: Buffer.from(readme) },
    { name: 'evidence.html', octets: Buffer.from(page) },
  ];
  let staging: string | undefined;
  try {
    await mkdir(exports, { recursive: true, mode: 0o700 });
    staging = await mkdtemp(path.join(exports, '.proof-'));
    for (const { name, octets } of all) {
      await using file = await open(path.join(staging, name), 'wx', 0o600);
      await file.writeFile(octets);
      await file.sync();
    }
    const folder = await freeName(exports, stem);
    await rename(staging, folder);
    return { folder, files: all.map(({ name }) => name) };
  } catch (cause) {
    if (staging !== undefined) await rm(staging, { recursive: true, force: true });
    throw new EngineError({ code: 'write-failed', params: { file: exports } }, { cause });
  }
}

/** A name that nothing has: the second time it is saved, what was saved before stays as it is. */
async function freeName(folder: string, stem: string): Promise<string> {
  for (let number = 1; number < 1_000; number += 1) {
    const wanted = path.join(folder, number === 1 ? stem : `${stem}-${number}`);
    if (!(await isThere(wanted))) return wanted;
  }
  return path.join(folder, `${stem}-${randomBytes(8).toString('hex')}`);
}

async function isThere(file: string): Promise<boolean> {
  try {
    await stat(file);
    return true;
  } catch {
    return false;
  }
}
