import { FtpsError } from '../../protocols/ftps/index.ts';
import type { FtpsSession, ResumePoint, Throttle } from '../../protocols/ftps/index.ts';
import { OverwriteAction, toProblem } from '../../../shared/index.ts';
import type { OverwriteRule, Problem } from '../../../shared/index.ts';
import type { FileOut, FtpsExchange } from '../agreement.ts';
import { checksumOf, spooledFile } from './local-file.ts';
import { actionFor, asksForAge, numberedName } from './overwriting.ts';
import type { Told } from './overwriting.ts';
import { remoteBaseName, remoteFolderOf } from './remote-path.ts';

/** A file on its way over one connection. */
export interface Moving {
  readonly exchange: FtpsExchange;
  readonly session: FtpsSession;
  readonly throttle: Throttle | undefined;
  /** Ends the transfer with the session. */
  readonly signal: AbortSignal;
  /** The newest protocol line of each direction, for the timeline. */
  readonly lines: { readonly sent: string; readonly received: string };
}

/** Where a file is with the server before anything of it is sent now. */
type Place =
  | { readonly is: 'there' }
  | { readonly is: 'cannot-tell' }
  /** All of it went out, and it does not lie there: the server has lost it, or somebody has taken it from there. */
  | { readonly is: 'gone' }
  /** Another file has its name. */
  | { readonly is: 'taken'; readonly by: Told; readonly skip: boolean }
  | {
      readonly is: 'at';
      readonly name: string;
      readonly from: number;
      readonly by: 'rest' | 'append';
      /** Octets of what is there now, and is written over. */
      readonly replaces?: number;
    };

type PlaceAt = Extract<Place, { is: 'at' }>;

type Verified = 'size' | 'reply' | 'checksum';

/** REST, then APPE, then from the beginning. */
const mostPlaces = 3;

/** Names that are tried for one whose own is taken. */
const mostNumbers = 99;

/**
 * One file of ours to the server. What an earlier attempt may have brought whole is asked about first, and never sent again unless the
 * server has told that it is not there. Whatever comes of it is with the exchange; rejects for nothing.
 */
export async function sendFile(sending: Moving, offered: FileOut): Promise<void> {
  const { exchange, session, lines } = sending;
  const { ftps } = exchange.partner;
  const text = offered.protocol['transferType'] === 'text';
  const reached: Progress = { octets: 0, isStarted: false };
  let file = offered;
  try {
    const place = await placeOf(session, file, text, ftps.overwriteThere);
    switch (place.is) {
      case 'there':
        exchange.fileDelivered(file.id, lines.received, { alreadyThere: true });
        return;
      case 'cannot-tell':
      case 'gone':
        exchange.fileInterrupted(file.id, onlyTheyKnow(file, place.is), {
          octets: file.size,
          records: 0,
          answerMissing: true,
        });
        return;
      case 'taken':
        leave(sending, file, place);
        return;
      case 'at':
        break;
    }
    if (place.name !== file.remoteName) exchange.fileRenamed(file.id, place.name);
    file = { ...file, remoteName: place.name };
    const verified = await uploaded(sending, file, place, reached);
    const { received } = lines;
    await keepTime(session, file, ftps.keepTimes);
    exchange.fileDelivered(file.id, received, { verified });
  } catch (error) {
    failed(sending, file, reached, error);
  }
}

/** How far an attempt has come. */
interface Progress {
  octets: number;
  /** The server has been asked to take it. */
  isStarted: boolean;
}

/** Sends it from its place on. A server that refuses to go on there is asked for another way at once: each session finds out anew. */
async function uploaded(
  sending: Moving,
  file: FileOut,
  place: PlaceAt,
  reached: Progress,
): Promise<Verified> {
  for (let at = place, time = 1; ; time += 1) {
    try {
      return await uploadedFrom(sending, file, at, reached);
    } catch (error) {
      const { session } = sending;
      const isRefused = error instanceof FtpsError && error.code === 'ftps.restart-refused';
      if (!isRefused || session.fault !== undefined || time === mostPlaces) throw error;
      at = await resumed(session, file);
    }
  }
}

async function uploadedFrom(
  { exchange, session, throttle, lines, signal }: Moving,
  file: FileOut,
  { from, by, replaces }: PlaceAt,
  reached: Progress,
): Promise<Verified> {
  const { verify } = exchange.partner.ftps;
  reached.octets = from;
  reached.isStarted = true;
  // From here on what is there under this name is ours. A person's word counts for this attempt, and for no other.
  const fields = { begun: true, ifThere: null, ...(replaces === undefined ? {} : { replaces }) };
  exchange.fileStarted(file.id, { position: { octets: from, records: 0 }, line: lines.sent, fields });
  const { verified } = await session.upload(file.remoteName, spooledFile(file.path, file.size), {
    from,
    by,
    text: file.protocol['transferType'] === 'text',
    throttle,
    signal: AbortSignal.any([signal, file.signal]),
    verify: verify === 'reply' ? 'none' : 'size',
    onProgress(octets) {
      reached.octets = octets;
      exchange.fileProgress(file.id, { octets: Math.min(octets, file.size), records: 0 });
    },
  });
  return verify === 'checksum' ? await compared(session, file, verified) : verified;
}

/** Only a person who may have looked elsewhere can tell. */
function onlyTheyKnow({ remoteName }: FileOut, is: 'cannot-tell' | 'gone'): Problem {
  const code = is === 'gone' ? 'ftps.gone-there' : 'ftps.cannot-ask';
  return { code, params: { file: remoteName }, retry: 'never' };
}

async function placeOf(
  session: FtpsSession,
  file: FileOut,
  text: boolean,
  rules: readonly OverwriteRule[],
): Promise<Place> {
  const { remoteName: name } = file;
  const fresh = { is: 'at', name, from: 0, by: 'rest' } as const;
  const isBegun = file.mayHaveArrived || file.protocol['begun'] === true;
  if (!isBegun) return await firstPlace(session, file, text, rules);
  if (file.mayHaveArrived) {
    // A person has asked elsewhere, and wants it sent once more.
    if (file.protocol['ifThere'] === 'overwrite') return fresh;
    // The size of a text on the server says nothing of ours.
    if (!session.capabilities.size || text) return { is: 'cannot-tell' };
    const there = await session.size(name);
    // What was to be written over may lie there still.
    if (there === file.size) return { is: file.protocol['replaces'] === there ? 'cannot-tell' : 'there' };
    // The server has learned to refuse SIZE since: nothing is known.
    if (there === undefined && !session.capabilities.size) return { is: 'cannot-tell' };
    // Many a partner takes its files away as soon as they are there.
    if (there === undefined && file.sentAtMost >= file.size) return { is: 'gone' };
  }
  // A part of a text is ours, and cannot be gone on with.
  if (text && file.sentOctets > 0) return fresh;
  const isResumed = file.sentOctets > 0 && session.capabilities.size;
  const place = isResumed ? await resumed(session, file) : { ...fresh, why: 'new' as const };
  if (place.why !== 'new' && place.why !== 'longer') return place;
  // Somebody else may have placed a file meanwhile: before the first octet had gone, or a longer one.
  return (await isSomebodyElses(session, file, place.why))
    ? await firstPlace(session, file, text, rules)
    : place;
}

/** Whether what lies there now is neither ours, nor what ours is to replace. */
async function isSomebodyElses(
  session: FtpsSession,
  { remoteName, mayHaveArrived, protocol }: FileOut,
  why: 'new' | 'longer',
): Promise<boolean> {
  // Of an attempt that nobody knows the end of, a part may be there.
  if (mayHaveArrived && why === 'new') return false;
  const there = session.capabilities.size ? await session.size(remoteName) : undefined;
  // Servers make an empty file before the first octet comes.
  return there !== undefined && there > 0 && there !== protocol['replaces'];
}

/** Nothing of it was sent before: whatever has its name is somebody else's, and is not written over unless that was agreed. */
async function firstPlace(
  session: FtpsSession,
  file: FileOut,
  text: boolean,
  rules: readonly OverwriteRule[],
): Promise<Place> {
  const { remoteName: name, size, protocol } = file;
  const fresh = { is: 'at', name, from: 0, by: 'rest' } as const;
  const { ifThere, modifiedAt } = protocol;
  const there = await whatHasName(session, name);
  if (there === undefined) return fresh;
  const over = there.size === undefined ? fresh : { ...fresh, replaces: there.size };
  if (ifThere === 'overwrite') return over;
  const by = {
    size: there.size,
    modifiedAt: there.modifiedAt ?? (asksForAge(rules) ? await session.modified(name) : undefined),
  };
  const ours = { size, modifiedAt: typeof modifiedAt === 'number' ? modifiedAt : undefined };
  const wanted = OverwriteAction.safeParse(ifThere);
  switch (wanted.success ? wanted.data : actionFor(rules, ours, by)) {
    case 'overwrite':
      return over;
    case 'skip':
      return { is: 'taken', by, skip: true };
    case 'ask':
      return { is: 'taken', by, skip: false };
    case 'resume': {
      // That what is shorter is the beginning of it was agreed; that what is as long is the file itself only a checksum can tell.
      const place = text ? undefined : await resumed(session, file);
      const isBeginning =
        place !== undefined && place.from > 0 && (place.from < size || place.why === 'checksum');
      return isBeginning ? place : { is: 'taken', by, skip: false };
    }
    case 'rename':
      return { ...fresh, name: await freeName(session, name) };
  }
}

/**
 * What has a name already; undefined: nothing. A server that tells no sizes is asked for the list of the folder; one that tells neither, as
 * one for uploads only, cannot be asked.
 */
async function whatHasName(session: FtpsSession, name: string): Promise<Told | undefined> {
  if (session.capabilities.size) {
    const size = await session.size(name);
    if (size !== undefined) return { size, modifiedAt: undefined };
    // Unless it has learned to refuse SIZE just now.
    if (session.capabilities.size) return undefined;
  }
  if (!session.capabilities.list) return undefined;
  try {
    const { entries } = await session.list(remoteFolderOf(name));
    const entry = entries.find((one) => one.name === remoteBaseName(name));
    return entry === undefined ? undefined : { size: entry.size, modifiedAt: entry.modified };
  } catch (error) {
    // A folder that shows nothing tells nothing.
    if (error instanceof FtpsError && error.reply !== undefined && session.fault === undefined)
      return undefined;
    throw error;
  }
}

async function resumed(session: FtpsSession, file: FileOut): Promise<PlaceAt & Pick<ResumePoint, 'why'>> {
  const { remoteName: name, protocol } = file;
  const { from, by, why } = await session.resumePoint(name, {
    size: file.size,
    checksum: (algorithm, octets) => checksumOf(file.path, algorithm, octets),
  });
  // Some servers put a file in its place when they have all of it: what it is to replace may lie there still, and is no part of it.
  const isOld = why === 'size' && protocol['replaces'] === from;
  return { is: 'at', name, from: isOld ? 0 : from, by, why };
}

/** Throws `ftps.no-free-name`. */
async function freeName(session: FtpsSession, name: string): Promise<string> {
  for (let number = 2; number <= mostNumbers; number += 1) {
    const numbered = numberedName(name, number);
    if ((await whatHasName(session, numbered)) === undefined) return numbered;
  }
  throw new FtpsError({
    code: 'ftps.no-free-name',
    params: { file: name, most: mostNumbers },
    retry: 'never',
  });
}

function leave(
  { exchange, lines }: Moving,
  file: FileOut,
  { by, skip }: Extract<Place, { is: 'taken' }>,
): void {
  const params = { file: file.remoteName, size: by.size ?? 0, ours: file.size };
  const problem: Problem = { code: skip ? 'ftps.skipped' : 'ftps.name-taken', params, retry: 'never' };
  if (skip) exchange.fileSkipped(file.id, problem);
  else
    exchange.fileRefused(
      file.id,
      { problem, duplicate: false, keptNothing: true, overridden: false },
      lines.received,
    );
}

/** Where the server tells a checksum it must be ours. Throws `ftps.checksum-differs`. */
async function compared(session: FtpsSession, file: FileOut, otherwise: 'size' | 'reply'): Promise<Verified> {
  if (!session.capabilities.checksum) return otherwise;
  const theirs = await session.checksum(file.remoteName);
  if (theirs === undefined) return otherwise;
  const ours = await checksumOf(file.path, theirs.algorithm, file.size);
  if (ours === theirs.value.toLowerCase()) return 'checksum';
  throw new FtpsError({
    code: 'ftps.checksum-differs',
    params: { file: file.remoteName, algorithm: theirs.algorithm },
    retry: 'later',
  });
}

/** The file is there already: a server that cannot keep its time keeps it all the same. */
async function keepTime(
  session: FtpsSession,
  { remoteName, protocol }: FileOut,
  wanted: boolean,
): Promise<void> {
  const { modifiedAt } = protocol;
  if (!wanted || typeof modifiedAt !== 'number' || !session.capabilities.setTime) return;
  await session.setModified(remoteName, modifiedAt).catch(() => undefined);
}

function failed(
  { exchange, session, lines }: Moving,
  file: FileOut,
  { octets, isStarted }: Progress,
  error: unknown,
): void {
  const problem = toProblem(error);
  const isOpen = error instanceof FtpsError && error.unknown;
  const isLine = session.fault !== undefined || isOpen || file.signal.aborted;
  if (isLine || !(error instanceof FtpsError) || error.reply === undefined) {
    exchange.fileInterrupted(
      file.id,
      isOpen && problem.retry === 'never' ? { ...problem, retry: 'later' } : problem,
      { octets: isOpen ? file.size : octets, records: 0, answerMissing: isOpen },
    );
    return;
  }
  // What the server broke off may lie there as far as it got, and is not all of it.
  const reached = isStarted && octets < file.size ? { octets, records: 0 } : undefined;
  exchange.fileRefused(
    file.id,
    { problem, duplicate: false, keptNothing: false, overridden: false, reached },
    lines.received,
  );
}
