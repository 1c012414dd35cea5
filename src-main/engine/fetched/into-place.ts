import { open, stat, unlink, utimes } from 'node:fs/promises';
import path from 'node:path';
import type { TransferId } from '../../../shared/index.ts';
import type { TransferRecord } from '../../journal/index.ts';
import type { EngineContext } from '../context.ts';
import {
  asFileError,
  hasCode,
  isSame,
  isThere,
  makeFolderDurably,
  moveDurably,
  removeIfThere,
} from '../durable.ts';
import { EngineError } from '../engine-error.ts';
import { numberedName } from '../file-names.ts';
import { mustGet, withLine } from '../transfer-records.ts';
import { stagingOf, targetOf } from './fetched.ts';

/**
 * A whole file goes to where it was wanted, in steps that a crash may cut anywhere: that it goes is written down, a new name is claimed, the
 * file is moved over it, and then it is here. `finishFetched` takes up the rest. What is in the way undoes it: the file stays as it came.
 */
export async function fetchedIntoPlace(
  context: EngineContext,
  record: TransferRecord,
  staging: string,
  line: string | undefined,
): Promise<void> {
  // Somebody has called it off meanwhile.
  if (mustGet(context, record.id).state !== 'receiving')
    throw new EngineError({ code: 'not-possible-now', params: { id: record.id, state: record.state } });
  const { size, durableOctets, octetsDone, protocol } = record;
  context.ledger.change(record.id, {
    size,
    durableOctets,
    octetsDone,
    spoolFile: path.basename(staging),
    localPath: targetOf(record),
    protocol: { ...protocol, committing: true },
  });
  try {
    await move(context, record.id, false);
  } catch (error) {
    if (await isThere(staging)) {
      await undo(context, record.id);
      throw notPlaced(error, targetOf(record));
    }
  }
  await conclude(context, record.id, line);
}

/** After a crash in the middle of that: the file lies at one place or the other; either way it ends where it was wanted. */
export async function finishFetched(context: EngineContext, id: TransferId): Promise<void> {
  await move(context, id, true);
  await conclude(context, id, undefined);
}

async function move(context: EngineContext, id: TransferId, isAgain: boolean): Promise<void> {
  const record = mustGet(context, id);
  const staging = stagingOf(context, record);
  if (record.spoolFile === undefined || !(await isThere(staging))) return;
  const wanted = record.localPath ?? targetOf(record);
  await makeFolderDurably(path.dirname(wanted));
  const isOver = record.protocol['place'] === 'over' && (await isAsItWas(record));
  // It was copied to another disk, and what it was copied from is left.
  if (!isOver && isAgain && (await isSame(staging, wanted))) await removeIfThere(staging);
  else await moveDurably(staging, isOver ? wanted : await claim(context, record, isAgain));
}

/** Why it could not be put there: nothing was read, as the words for most errors of files would say. */
function notPlaced(error: unknown, file: string): Error {
  const isNotAllowed = ['EACCES', 'EPERM', 'EBUSY', 'EROFS', 'EEXIST', 'ENOTDIR'].some((code) =>
    hasCode(error, code),
  );
  return isNotAllowed
    ? new EngineError({ code: 'write-failed', params: { file }, retry: 'later' }, { cause: error })
    : asFileError(error, file);
}

/** What a person has called the beginning of a file is written over only while it is that. */
async function isAsItWas(record: TransferRecord): Promise<boolean> {
  const { beginningSize, beginningTime } = record.protocol;
  if (typeof beginningTime !== 'number') return true;
  try {
    const { size, mtimeMs } = await stat(record.localPath ?? targetOf(record));
    return size === beginningSize && Math.round(mtimeMs) === beginningTime;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return true;
    throw error;
  }
}

/**
 * Takes a free name by an empty file, so that nobody else takes it, and gives it. Each is written down before it is tried: an empty file of
 * the name that was tried last, before a crash, is ours.
 */
async function claim(context: EngineContext, record: TransferRecord, isAgain: boolean): Promise<string> {
  const wanted = targetOf(record);
  const first = record.localPath ?? wanted;
  if (await isClaimed(first, isAgain)) return first;
  const others = new Set(context.journal.transfers.fetchTargets().map(({ target }) => target));
  for (let number = 2; number < 100_000; number += 1) {
    const name = numberedName(path.basename(wanted), number);
    const candidate = path.join(path.dirname(wanted), name);
    if (others.has(candidate)) continue;
    context.ledger.change(record.id, { localPath: candidate });
    if (await isClaimed(candidate, false)) return candidate;
  }
  throw new EngineError({ code: 'name-taken', params: { file: wanted }, retry: 'never' });
}

async function isClaimed(candidate: string, mayBeOurs: boolean): Promise<boolean> {
  try {
    const handle = await open(candidate, 'wx', 0o600);
    await handle.close();
    return true;
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
    const facts = mayBeOurs ? await stat(candidate) : undefined;
    return facts?.isFile() === true && facts.size === 0;
  }
}

/** It could not be moved: the name that was claimed is free again, and the file stays as it came. */
async function undo(context: EngineContext, id: TransferId): Promise<void> {
  const { localPath, protocol } = mustGet(context, id);
  const { committing: _done, ...kept } = protocol;
  // An empty file that was to be written over is no loss, and the claim would be in the way of the next attempt.
  const facts = localPath === undefined ? undefined : await stat(localPath).catch(() => undefined);
  if (localPath !== undefined && protocol['place'] === 'new' && facts?.isFile() === true && facts.size === 0)
    await unlink(localPath).catch(() => undefined);
  context.ledger.change(id, { localPath: null, protocol: kept });
}

async function conclude(context: EngineContext, id: TransferId, line: string | undefined): Promise<void> {
  const record = mustGet(context, id);
  const { committing: _done, keepTime, verified, ...protocol } = record.protocol;
  const place = record.localPath ?? targetOf(record);
  if (typeof keepTime === 'number') {
    // It is here and whole: a disk that keeps no such time changes nothing of that.
    await utimes(place, new Date(context.clock()), new Date(keepTime)).catch(() => undefined);
  }
  context.ledger.change(
    id,
    {
      state: 'collected',
      fileName: path.basename(place),
      spoolFile: null,
      problem: null,
      nextAttemptAt: null,
      finishedAt: context.clock(),
      protocol,
    },
    withLine(
      {
        kind: 'collected',
        by: 'us',
        params: {
          octets: record.size,
          ...(typeof verified === 'string' ? { verified } : {}),
          path: place,
        },
      },
      line,
    ),
  );
}
