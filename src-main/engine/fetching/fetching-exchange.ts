import { statSync } from 'node:fs';
import { copyFile, open, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import type {
  Counterpart,
  DownloadStart,
  Exchange,
  FetchedFile,
  FileWanted,
} from '../../agreements/index.ts';
import type { Parameters, TransferId, TransferState } from '../../../shared/index.ts';
import type { TransferRecord } from '../../journal/index.ts';
import { onDisk } from '../../disk/index.ts';
import type { EngineContext } from '../context.ts';
import { asFileError } from '../durable.ts';
import { EngineError } from '../engine-error.ts';
import type { ExchangeResult } from '../exchange-result.ts';
import { newStagingName, openIncoming } from '../incoming.ts';
import { requireSpace } from '../spool.ts';
import { mustGet, withLine } from '../transfer-records.ts';
import { interruptFetched, stagingOf, targetOf } from '../fetched/index.ts';

type FetchingExchange = Pick<Exchange, 'nextDownload' | 'downloadStarted' | 'downloadFailed'>;

/** Files that we fetch, in one session. */
export function createFetchingExchange(
  context: EngineContext,
  partner: Counterpart,
  result: ExchangeResult,
  facts: () => Parameters,
): {
  exchange: FetchingExchange;
  hasMore: () => boolean;
  cancelFile: (id: TransferId) => boolean;
} {
  const { journal, ledger, clock } = context;
  /** What the partner has refused in this session is not asked for in it again. */
  const refusedHere: TransferId[] = [];
  const claimed = new Map<TransferId, AbortController>();
  /** Taken by one of our connections, and not begun yet. */
  const taken = new Set<TransferId>();

  function first(): TransferRecord | undefined {
    const heldUntil = context.heldUntil(partner.id);
    const except = [...refusedHere, ...taken];
    return journal.transfers.readyToFetch(partner.id, clock(), { except, heldUntil });
  }

  /** The file of ours that is its beginning lies in the staging folder from now on, as far as it counts. */
  async function beginWithOurs(record: TransferRecord, octets: number): Promise<void> {
    const source = targetOf(record);
    const changed = new EngineError({ code: 'beginning-changed', params: { file: source }, retry: 'never' });
    const before = await stat(source).catch(() => undefined);
    const { beginningTime } = record.protocol;
    if (before?.size !== octets || Math.round(before.mtimeMs) !== beginningTime) throw changed;
    const staging = stagingOf(context, record);
    const folder = path.dirname(staging);
    await onDisk(folder, () => copyFile(source, staging), octets);
    await using handle = await open(staging, 'r+');
    await onDisk(folder, () => handle.sync(), octets);
    if ((await handle.stat()).size !== octets) throw changed;
  }

  async function mostOctets(record: TransferRecord, size: number | undefined, from: number): Promise<number> {
    const folder = await nearestFolder(path.dirname(targetOf(record)));
    for (const place of [context.stagingFolder, folder])
      await requireSpace(place, Math.max(0, (size ?? record.size) - from), record.remoteName);
    if (size !== undefined) return size;
    // Nobody has said how much comes: as much as there is room for, and not the last of it.
    const { bavail, bsize } = await statfs(context.stagingFolder);
    return from + Math.max(0, bavail * bsize - leftOctets);
  }

  /** Somebody may have called it off meanwhile. */
  function requireWanted(id: TransferId): TransferRecord {
    const record = mustGet(context, id);
    if (mayBegin.has(record.state)) return record;
    throw new EngineError({ code: 'not-possible-now', params: { id, state: record.state } });
  }

  async function started(id: TransferId, { from, size, line, fields }: DownloadStart): Promise<FetchedFile> {
    const before = requireWanted(id);
    const { beginning, ...kept } = before.protocol;
    const spoolFile = before.spoolFile ?? newStagingName();
    if (typeof beginning === 'number' && from > 0) await beginWithOurs({ ...before, spoolFile }, from);
    const most = await mostOctets(before, size, from);
    requireWanted(id);
    const record = ledger.change(
      id,
      {
        state: 'receiving',
        size: size ?? before.size,
        durableOctets: from,
        octetsDone: from,
        problem: null,
        nextAttemptAt: null,
        attempts: attemptOf(before),
        spoolFile,
        protocol: { ...kept, ...fields },
      },
      withLine(
        {
          kind: from > 0 ? 'resumed' : 'receiving',
          by: 'us',
          params: { ...facts(), position: from, size: size ?? before.size, attempt: attemptOf(before) },
        },
        line,
      ),
    );
    taken.delete(id);
    const file = await openIncoming(context, record, { octets: from, records: 0, localOctets: from });
    return {
      path: stagingOf(context, record),
      most,
      write: (octets) => file.write(octets),
      async complete({ line: last, modifiedAt, verified }) {
        const transmitted = { verified, ...(modifiedAt === undefined ? {} : { keepTime: modifiedAt }) };
        await file.complete({ line: last, records: 0, transmitted });
        result.collected.push(id);
      },
      async broken(problem, keep) {
        if (keep) {
          await file.broken(problem);
        } else {
          await file.leave();
          interruptFetched(context, mustGet(context, id), 0, problem);
        }
        if (problem.text !== undefined) refusedHere.push(id);
      },
      leave: () => file.leave(),
    };
  }

  return {
    exchange: {
      nextDownload() {
        const record = first();
        if (record === undefined) return undefined;
        result.moved += 1;
        const stop = new AbortController();
        claimed.set(record.id, stop);
        taken.add(record.id);
        return toFileWanted(context, record, stop.signal);
      },
      async downloadStarted(id, facts_) {
        try {
          return await started(id, facts_);
        } catch (error) {
          throw asFileError(error, mustGet(context, id).remoteName);
        }
      },
      downloadFailed(id, problem, line) {
        const record = mustGet(context, id);
        refusedHere.push(id);
        taken.delete(id);
        const attempted = { ...record, attempts: attemptOf(record) };
        interruptFetched(context, attempted, record.durableOctets, problem, line);
      },
    },
    hasMore: () => first() !== undefined,
    cancelFile(id) {
      const stop = claimed.get(id);
      stop?.abort();
      return stop !== undefined;
    },
  };
}

/** So much of a disk is left to others where nobody says how much comes, in octets. */
const leftOctets = 256 * 1024 * 1024;

/** A file that nobody has called off; one that is begun may be begun anew at once. */
const mayBegin: ReadonlySet<TransferState> = new Set(['queued', 'waiting', 'receiving']);

/** Which attempt this is: that of one that is begun anew is the same. */
function attemptOf({ state, attempts }: TransferRecord): number {
  return state === 'receiving' ? attempts : attempts + 1;
}

function toFileWanted(context: EngineContext, record: TransferRecord, signal: AbortSignal): FileWanted {
  const { beginning } = record.protocol;
  const hereIsOurs = typeof beginning === 'number';
  return {
    id: record.id,
    remotePath: record.remoteName,
    here: hereIsOurs ? beginning : Math.min(record.durableOctets, octetsHere(context, record)),
    hereIsOurs,
    protocol: record.protocol,
    signal,
  };
}

function octetsHere(context: EngineContext, record: TransferRecord): number {
  if (record.spoolFile === undefined) return 0;
  return statSync(stagingOf(context, record), { throwIfNoEntry: false })?.size ?? 0;
}

/** Folders of it that are not there yet are made when the file is whole. */
async function nearestFolder(folder: string): Promise<string> {
  for (let at = folder; ; at = path.dirname(at)) {
    const facts = await stat(at).catch(() => undefined);
    if (facts !== undefined || at === path.dirname(at)) return at;
  }
}
