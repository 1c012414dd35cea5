import { randomUUID } from 'node:crypto';
import { mkdir, open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { FileIn, ProtocolFields, Reached, Resumption } from '../agreements/index.ts';
import { toProblem } from '../../shared/index.ts';
import type { Parameters, Problem, TransferId } from '../../shared/index.ts';
import { onDisk } from '../disk/index.ts';
import type { TransferRecord } from '../journal/index.ts';
import { offerCertificate } from './certificate-exchange/index.ts';
import type { EngineContext } from './context.ts';
import { asFileError, claimName, isThere, moveDurably } from './durable.ts';
import { finishFetched, fetchedIntoPlace, interruptFetched, isFetched } from './fetched/index.ts';
import { safeFileName } from './file-names.ts';
import { oweReceipt } from './owe-receipt.ts';

/** After so many octets what has come is made durable and the restart point moves. */
const checkpointOctets = 16 * 1024 * 1024;

export function newStagingName(): string {
  return randomUUID();
}

export interface OpenIncoming extends FileIn {
  /** Lets go of the file without a word about it; what was durable before stays so. */
  leave(): Promise<void>;
}

/**
 * Opens the place where an accepted file goes, cut back to where it goes on. The file moves to its folder only when it is
 * whole and durable; until then it can be restarted from the last checkpoint.
 */
export async function openIncoming(
  context: EngineContext,
  record: TransferRecord,
  start: Resumption,
): Promise<OpenIncoming> {
  const { ledger } = context;
  const id = record.id;
  const folder = context.stagingFolder;
  const staging = path.join(folder, record.spoolFile ?? newStagingName());
  let handle: FileHandle;
  try {
    handle = await onDisk(folder, () => open(staging, start.localOctets === 0 ? 'w' : 'r+', 0o600));
    await handle.truncate(start.localOctets);
  } catch (error) {
    throw asFileError(error, record.remoteName);
  }
  let written = start.localOctets;
  let durable = start.localOctets;
  /** Where the file is with what is written, and with what is durable. */
  let reached: Reached = start;
  let restart: Reached = start;
  let syncing: Promise<void> | undefined;
  let failure: unknown;
  let settled = false;
  let lastTold = 0;

  async function checkpoint(): Promise<void> {
    const local = written;
    const here = reached;
    await onDisk(folder, () => handle.datasync(), local - durable);
    durable = local;
    restart = here;
    ledger.change(id, {
      durableOctets: here.octets,
      durableRecords: here.records,
      octetsDone: here.octets,
    });
  }

  function tellProgress(octets: number): void {
    context.speed.in.add(octets);
    const now = context.clock();
    if (now - lastTold < 100) return;
    lastTold = now;
    context.hub.emit({
      type: 'progress',
      progress: {
        id,
        octets: reached.octets,
        total: Math.max(record.size, reached.octets),
        octetsPerSecond: context.speed.in.octetsPerSecond,
      },
    });
  }

  async function writeWhole(octets: Uint8Array, whole: Reached | undefined): Promise<void> {
    let from = 0;
    while (from < octets.length) {
      const at = from;
      const { bytesWritten } = await onDisk(folder, () =>
        handle.write(octets, at, octets.length - at, written),
      );
      from += bytesWritten;
      written += bytesWritten;
    }
    reached = whole ?? { octets: written, records: 0 };
    tellProgress(octets.length);
    if (written - durable >= checkpointOctets && syncing === undefined) {
      syncing = checkpoint()
        .catch((error: unknown) => {
          failure ??= error;
        })
        .finally(() => {
          syncing = undefined;
        });
    }
  }

  return {
    async write(octets, whole) {
      if (failure !== undefined) throw asFileError(failure, record.remoteName);
      try {
        await writeWhole(octets, whole);
      } catch (error) {
        failure = error;
        throw asFileError(error, record.remoteName);
      }
    },
    async complete({ line, records, transmitted }) {
      settled = true;
      try {
        await syncing;
        if (failure !== undefined) throw asFileError(failure, record.remoteName);
        await onDisk(folder, () => handle.sync(), written - durable);
        durable = written;
        await handle.close();
        const crossed = { size: written, octets: reached.octets, records };
        await commitIncoming(context, id, staging, crossed, transmitted, line);
      } catch (error) {
        settled = false;
        throw asFileError(error, record.remoteName);
      }
    },
    async broken(problem) {
      if (settled) return;
      settled = true;
      await syncing;
      // A record that was written only in part is behind the restart point, and comes again.
      const isKept = await keepWhatCame(folder, handle, written, durable);
      interruptIncoming(context, id, isKept ? reached : restart, problem);
    },
    async leave() {
      if (settled) return;
      settled = true;
      await syncing;
      await handle.close().catch(() => undefined);
    },
  };
}

/** Whether all that came is durable; with a disk in trouble it is what was at the last checkpoint. */
async function keepWhatCame(
  folder: string,
  handle: FileHandle,
  written: number,
  durable: number,
): Promise<boolean> {
  try {
    if (written !== durable) await onDisk(folder, () => handle.sync(), written - durable);
    return true;
  } catch {
    return false;
  } finally {
    await handle.close().catch(() => undefined);
  }
}

/** What has come of a file is kept until its partner offers it again; of a partner that is gone it comes to its end. */
export function interruptIncoming(
  context: EngineContext,
  id: TransferId,
  { octets, records }: Reached,
  problem: Problem,
): void {
  const record = recordOf(context, id);
  if (isFetched(record)) {
    interruptFetched(context, record, octets, problem);
    return;
  }
  if (context.journal.partners.get(record.partnerId) === undefined) {
    endOfGone(context, record);
    return;
  }
  context.ledger.change(
    id,
    { state: 'waiting', durableOctets: octets, durableRecords: records, octetsDone: octets, problem },
    { kind: 'interrupted', by: 'us', params: { octets }, problem },
  );
}

/**
 * A whole file is durable. One that is secured is opened beside the session, and one that has to be read once more for its receipt is
 * read there: the partner hears at once that it has arrived, and its receipt says what became of it.
 */
async function commitIncoming(
  context: EngineContext,
  id: TransferId,
  staging: string,
  /** As it lies here, and as it has crossed the line. */
  { size, ...crossed }: Reached & { readonly size: number },
  transmitted: ProtocolFields,
  line: string | undefined,
): Promise<void> {
  const { agreement, ledger } = context;
  const record = recordOf(context, id);
  const protocol = { ...record.protocol, ...transmitted };
  const arrived = { size, durableOctets: size, octetsDone: size };
  if (isFetched(record)) {
    await fetchedIntoPlace(context, { ...record, ...arrived, protocol }, staging, line);
    return;
  }
  const partner = await context.counterpart(record.partnerId);
  if (typeof protocol['forwardTo'] === 'number' || typeof protocol['forwardTo'] === 'string') {
    await context.relaying.forward({ ...record, ...arrived, protocol }, crossed, line);
    return;
  }
  if (!agreement.mustBeOpened(protocol, partner)) {
    ledger.change(id, { ...arrived, protocol });
    await intoFolder(context, id, staging, line);
    return;
  }
  ledger.change(
    id,
    { ...arrived, state: 'preparing', protocol },
    { kind: 'arrived', by: 'partner', params: { octets: size }, ...(line === undefined ? {} : { line }) },
  );
  context.opening.begin(id);
}

/**
 * The way into the partner's folder, in steps that a crash may cut anywhere: the name is claimed and written down, the file is
 * renamed over it, then file and owed receipt are written down in one transaction. `finishCommit` takes up the rest.
 */
export async function intoFolder(
  context: EngineContext,
  id: TransferId,
  staging: string,
  line: string | undefined,
  facts: Parameters = {},
): Promise<void> {
  const record = recordOf(context, id);
  const folder = path.join(context.receivedFolder(), safeFileName(record.partnerName));
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const target = await claimName(folder, safeFileName(record.remoteName));
  context.ledger.change(id, {
    localPath: target,
    spoolFile: path.basename(staging),
    protocol: { ...record.protocol, committing: true },
  });
  await moveDurably(staging, target);
  await concludeCommit(context, id, line, facts);
}

function recordOf(context: EngineContext, id: TransferId): TransferRecord {
  const record = context.journal.transfers.get(id);
  if (record === undefined) throw new Error(`transfer ${id} is gone`);
  return record;
}

async function concludeCommit(
  context: EngineContext,
  id: TransferId,
  line: string | undefined,
  facts: Parameters = {},
): Promise<void> {
  const record = recordOf(context, id);
  const { committing: _done, ...protocol } = record.protocol;
  const whole = { ...record, protocol };
  const change = {
    patch: {
      state: 'collected',
      fileName: path.basename(record.localPath ?? record.remoteName),
      spoolFile: null,
      problem: null,
    },
    event: {
      kind: 'collected',
      by: 'us',
      params: { octets: record.size, ...facts, path: record.localPath ?? '' },
      ...(line === undefined ? {} : { line }),
    },
  } as const;
  const partner = context.journal.partners.get(record.partnerId);
  if (partner !== undefined && !context.agreement.answersFiles(partner)) {
    context.ledger.change(id, { ...change.patch, finishedAt: context.clock(), protocol }, change.event);
    return;
  }
  if (await offerCertificate(context, whole, change)) return;
  await oweReceipt(context, whole, { outcome: 'received' }, change);
}

/** After a crash in the middle of a commit: the file is at one place or the other; either way it ends in its folder. */
export async function finishCommit(context: EngineContext, record: TransferRecord): Promise<void> {
  if (isFetched(record)) {
    await finishFetched(context, record.id);
    return;
  }
  await finishMove(context, record);
  await concludeCommit(context, record.id, undefined);
}

/** What came of a file whose partner was removed stays; nobody can be told of it, and nobody offers it again. */
export function endOfGone(
  { ledger, clock }: EngineContext,
  record: TransferRecord,
  localPath?: string,
): void {
  if (record.state === 'failed') return;
  const problem: Problem = { code: 'sender-gone', params: { partner: record.partnerName }, retry: 'never' };
  ledger.change(
    record.id,
    {
      state: 'failed',
      problem,
      finishedAt: clock(),
      ...(localPath === undefined ? {} : { localPath }),
    },
    { kind: 'failed', by: 'us', params: {}, problem },
  );
}

/** A whole file whose partner was removed goes as far as it can without it: into its folder, or it stays as it came. */
export async function keepOfGone(context: EngineContext, record: TransferRecord): Promise<void> {
  if (record.protocol['committing'] === true) {
    await finishMove(context, record);
    endOfGone(context, record);
  } else {
    endOfGone(context, record, path.join(context.stagingFolder, record.spoolFile ?? ''));
  }
}

async function finishMove(context: EngineContext, record: TransferRecord): Promise<void> {
  if (record.localPath === undefined) throw new Error(`transfer ${record.id} has no place to go`);
  if (record.spoolFile !== undefined) {
    const staging = path.join(context.stagingFolder, record.spoolFile);
    if (await isThere(staging)) await moveDurably(staging, record.localPath);
  }
}

/** What a session's end says of a file it was receiving, when it said nothing more exact. */
export function asInterruption(error: unknown): Problem {
  const problem = toProblem(error);
  return problem.retry === 'never' ? { ...problem, retry: 'later' } : problem;
}
