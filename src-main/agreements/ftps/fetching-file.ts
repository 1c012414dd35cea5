import { FtpsError } from '../../protocols/ftps/index.ts';
import type { Downloaded, FtpsSession } from '../../protocols/ftps/index.ts';
import { toProblem } from '../../../shared/index.ts';
import type { Problem } from '../../../shared/index.ts';
import type { FetchedFile, FileWanted } from '../agreement.ts';
import { checksumOf } from './local-file.ts';
import type { Moving } from './sending-file.ts';

/** What the server tells of a file before it comes. */
interface Told {
  /** Octets; undefined where it does not tell, and of a text. */
  readonly size: number | undefined;
  /** ms since 1970. */
  readonly modifiedAt: number | undefined;
}

/** Answers to RETR that speak of the place where it should begin, and not of the file. */
const aboutThePlace: ReadonlySet<string> = new Set([
  'ftps.restart-refused',
  'ftps.not-implemented',
  'ftps.refused',
]);

/**
 * Fetches one file of the server. It goes on behind what is here already only where the server has still the file that this is the
 * beginning of. Whatever comes of it is with the exchange; rejects for nothing.
 */
export async function fetchFile(moving: Moving, wanted: FileWanted): Promise<void> {
  const { exchange, session, lines } = moving;
  const isText = wanted.protocol['transferType'] === 'text';
  let file: FetchedFile | undefined;
  try {
    // In ASCII the size would count other octets than come.
    const size = isText ? undefined : await session.size(wanted.remotePath);
    const told: Told = { size, modifiedAt: await session.modified(wanted.remotePath) };
    const begin = async (from: number): Promise<FetchedFile> =>
      await exchange.downloadStarted(wanted.id, {
        from,
        size,
        line: lines.sent,
        fields: { startedSize: told.size ?? null, startedTime: told.modifiedAt ?? null },
      });
    let from = placeToGoOn(session, wanted, told);
    file = await begin(from);
    let came: Came;
    try {
      came = await received(moving, wanted, file, { from, size, isText });
    } catch (error) {
      if (from === 0 || !isAboutThePlace(session, error)) throw error;
      await file.leave();
      from = 0;
      file = await begin(from);
      came = await received(moving, wanted, file, { from, size, isText });
    }
    const verified = await compared(moving, wanted, file, came, from > 0);
    const { keepTimes } = exchange.partner.ftps;
    await file.complete({
      line: lines.received,
      modifiedAt: keepTimes ? (told.modifiedAt ?? listedTime(wanted)) : undefined,
      verified,
    });
  } catch (error) {
    const problem = problemOf(session, moving.signal.aborted || wanted.signal.aborted, error);
    if (file === undefined) exchange.downloadFailed(wanted.id, problem, lines.received);
    else await file.broken(problem, problem.code !== 'ftps.checksum-differs').catch(() => undefined);
  }
}

/** When it was last changed, as the listing has told in which it was chosen. */
function listedTime({ protocol: { modifiedAt } }: FileWanted): number | undefined {
  return typeof modifiedAt === 'number' ? modifiedAt : undefined;
}

/** 0: from its beginning. */
function placeToGoOn({ capabilities }: FtpsSession, wanted: FileWanted, { size, modifiedAt }: Told): number {
  const { here, hereIsOurs, protocol } = wanted;
  if (here === 0 || size === undefined || here > size) return 0;
  // Everything is here: nothing more is asked for.
  if (!capabilities.restart && here < size) return 0;
  const isSame = protocol['startedSize'] === size && protocol['startedTime'] === (modifiedAt ?? null);
  return hereIsOurs || isSame ? here : 0;
}

interface Came {
  readonly octets: number;
  readonly verified: Downloaded['verified'];
  readonly isText: boolean;
}

async function received(
  { session, throttle, signal }: Moving,
  { remotePath, signal: own }: FileWanted,
  file: FetchedFile,
  {
    from,
    size,
    isText,
  }: { readonly from: number; readonly size: number | undefined; readonly isText: boolean },
): Promise<Came> {
  if (size !== undefined && from === size && from > 0) return { octets: size, verified: 'size', isText };
  const lineEnd = process.platform === 'win32' ? '\r\n' : '\n';
  const { octets, verified } = await session.download(remotePath, (piece) => file.write(piece), {
    from,
    size,
    text: isText ? { lineEnd } : undefined,
    throttle,
    signal: AbortSignal.any([signal, own]),
    most: file.most,
  });
  return { octets, verified, isText };
}

/**
 * Where that was agreed, or its beginning was here before, what came must have the checksum that the server tells: size and time may be those
 * of another file by now. Throws `ftps.checksum-differs`.
 */
async function compared(
  { exchange, session }: Moving,
  { remotePath }: FileWanted,
  { path }: FetchedFile,
  { octets, verified, isText }: Came,
  isDoubtful: boolean,
): Promise<Came['verified'] | 'checksum'> {
  const isWanted = exchange.partner.ftps.verify === 'checksum' || isDoubtful;
  // Lines end otherwise here: its checksum says nothing.
  if (!isWanted || isText || !session.capabilities.checksum) return verified;
  const theirs = await session.checksum(remotePath);
  if (theirs === undefined) return verified;
  const ours = await checksumOf(path, theirs.algorithm, octets);
  if (ours === theirs.value.toLowerCase()) return 'checksum';
  throw new FtpsError({
    code: 'ftps.checksum-differs',
    params: { file: remotePath, algorithm: theirs.algorithm },
    retry: 'later',
  });
}

function isAboutThePlace(session: FtpsSession, error: unknown): boolean {
  return (
    session.fault === undefined &&
    error instanceof FtpsError &&
    error.reply !== undefined &&
    aboutThePlace.has(error.code)
  );
}

/** A line that broke is tried again, whatever broke it; what the server says of the file counts as it says it. */
function problemOf(session: FtpsSession, isCalledOff: boolean, error: unknown): Problem {
  const problem = toProblem(error);
  const isAgain = problem.retry === 'never' && (isCalledOff || session.fault !== undefined);
  return isAgain ? { ...problem, retry: 'later' } : problem;
}
