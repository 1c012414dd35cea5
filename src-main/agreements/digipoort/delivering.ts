import { FtpsError } from '../../protocols/ftps/index.ts';
import type { FtpsSession, Throttle } from '../../protocols/ftps/index.ts';
import { metafileOf, toProblem } from '../../../shared/index.ts';
import type { DigipoortAgreement, DigipoortTerms, Problem } from '../../../shared/index.ts';
import type { Exchange, FileOut } from '../agreement.ts';
import { checksumOf, spooledFile } from '../ftps/index.ts';
import { collectAnswers } from './collecting.ts';
import { digestNow, metafileFor } from './statement.ts';

export interface Delivering {
  readonly exchange: Exchange<DigipoortTerms>;
  readonly session: FtpsSession;
  readonly throttle: Throttle | undefined;
  /** Ends the delivery with the session. */
  readonly signal: AbortSignal;
  /** The newest protocol line of each direction, for the timeline. */
  readonly lines: { readonly sent: string; readonly received: string };
}

/**
 * A delivery: the data file whole, and behind it its metafile (D-29). What an earlier attempt has brought is not brought again. Whatever
 * comes of it is with the exchange; rejects for nothing.
 */
export async function deliver(delivering: Delivering, file: FileOut): Promise<void> {
  const { exchange, session, lines } = delivering;
  const { digipoort } = exchange.partner;
  const at = pathsOf(digipoort, file.remoteName);
  let octets = file.sentOctets;
  let isTelling = false;
  try {
    if (file.protocol['told'] === true) {
      if (await isProcessed(session, file, at)) {
        exchange.fileDelivered(file.id, lines.received, { alreadyThere: true });
        return;
      }
      // D-34: its metafile may have been rejected meanwhile. The same one is not sent again before what lies there is read.
      await collectAnswers(delivering);
      if (!exchange.awaiting().some(({ id, isRefused }) => id === file.id && !isRefused)) return;
    }
    const place = await placeOf(session, file, at.data);
    if (typeof place === 'string') {
      const problem: Problem = { code: place, params: { file: file.remoteName }, retry: 'never' };
      exchange.fileRefused(file.id, refused(problem), lines.received);
      return;
    }
    octets = place.from;
    // Before anything leaves: what has no metafile that holds is not begun.
    const digest = await digestNow(digipoort.profile, file, file.path, signalOf(delivering, file));
    const protocol = { ...file.protocol, ...digest };
    const metafile = Buffer.from(await metafileFor(digipoort, { ...file, protocol }));
    signalOf(delivering, file).throwIfAborted();
    exchange.fileStarted(file.id, {
      position: { octets, records: 0 },
      line: lines.sent,
      fields: { ...digest, begun: true, metafile: metafile.toString('utf8') },
    });
    if (place.from < file.size || (file.size === 0 && !place.isThere))
      await putData(delivering, file, at.data, place, (now) => (octets = now));
    octets = file.size;
    signalOf(delivering, file).throwIfAborted();
    // From here on a line that breaks leaves open whether Digipoort has begun with it.
    exchange.fileNoted(file.id, { told: true, aloneSince: null });
    isTelling = true;
    await session.upload(at.metafile, wholeOf(metafile), {
      signal: signalOf(delivering, file),
      verify: 'none',
    });
    exchange.fileDelivered(file.id, lines.received, { metafile: metafileOf(file.remoteName) });
  } catch (error) {
    failed(delivering, file, { octets, isTelling }, error);
  }
}

export interface Paths {
  readonly data: string;
  readonly metafile: string;
}

/** Where the two files of a delivery lie. */
export function pathsOf({ inFolder }: DigipoortAgreement, name: string): Paths {
  return { data: `${inFolder}/${name}`, metafile: `${inFolder}/${metafileOf(name)}` };
}

/**
 * Of a delivery whose metafile may have arrived, with its data file whole before it: it was dealt with when the data file is not there any more
 * (D-31), and it has arrived when the metafile lies there up to its end tag (D-30). A data file that lies there alone, or with a part of a
 * metafile, was never told of, or rejected: its metafile is sent again (D-32).
 */
async function isProcessed(session: FtpsSession, file: FileOut, at: Paths): Promise<boolean> {
  const metafile = await session.size(at.metafile);
  if (metafile !== undefined && isWholeMetafile(file, metafile)) return true;
  return (await session.size(at.data)) === undefined;
}

/** Is all of the metafile there that was sent last, at least up to its end tag? */
export function isWholeMetafile({ protocol }: FileOut, octets: number): boolean {
  const { metafile } = protocol;
  return typeof metafile === 'string' && octets >= Buffer.byteLength(metafile.trimEnd());
}

interface Place {
  readonly from: number;
  readonly by: 'rest' | 'append';
  readonly isThere: boolean;
}

/** Where the data file goes on; or why there is no place for it, or for its metafile. */
async function placeOf(session: FtpsSession, file: FileOut, path: string): Promise<string | Place> {
  const there = await session.size(path);
  if (file.protocol['metafileOnly'] === true) {
    // D-32. What was rejected lay there; now it does not, and Digipoort may have dealt with it: it is not sent twice.
    if (there === undefined) return 'digipoort-data-gone';
    return there === file.size ? { from: there, by: 'rest', isThere: true } : 'digipoort-data-differs';
  }
  if (there === undefined) return { from: 0, by: 'rest', isThere: false };
  if (file.protocol['begun'] !== true) return 'digipoort-name-taken';
  // D-32: what lies there whole is not sent again; the digest in the metafile says whether it is right.
  if (there === file.size) return { from: there, by: 'rest', isThere: true };
  const { from, by, why } =
    file.sentOctets === 0
      ? ({ from: 0, by: 'rest', why: 'new' } as const)
      : await session.resumePoint(path, {
          size: file.size,
          checksum: (algorithm, octets) => checksumOf(file.path, algorithm, octets),
        });
  // Somebody else may have placed a file meanwhile: it is not written over. Of an attempt that nobody knows the end of, a part may be there.
  const isForeign =
    why === 'longer' ||
    why === 'differs' ||
    there > file.sentAtMost ||
    (why === 'new' && there > 0 && !file.mayHaveArrived);
  return isForeign ? 'digipoort-name-taken' : { from, by, isThere: true };
}

async function putData(
  delivering: Delivering,
  file: FileOut,
  path: string,
  place: Place,
  reached: (octets: number) => void,
): Promise<void> {
  const { exchange, session, throttle } = delivering;
  await session.upload(path, spooledFile(file.path, file.size), {
    from: place.from,
    by: place.by,
    throttle,
    signal: signalOf(delivering, file),
    verify: 'size',
    onProgress(octets) {
      reached(octets);
      exchange.fileProgress(file.id, { octets: Math.min(octets, file.size), records: 0 });
    },
  });
}

function signalOf({ signal }: Delivering, file: FileOut): AbortSignal {
  return AbortSignal.any([signal, file.signal]);
}

function wholeOf(octets: Buffer): (from: number) => AsyncIterable<Uint8Array> {
  return async function* all(from) {
    yield await Promise.resolve(octets.subarray(from));
  };
}

export function refused(problem: Problem) {
  return { problem, duplicate: false, keptNothing: false, overridden: false };
}

function failed(
  { exchange, session, lines }: Delivering,
  file: FileOut,
  { octets, isTelling }: { readonly octets: number; readonly isTelling: boolean },
  error: unknown,
): void {
  const problem = toProblem(error);
  const isNo = error instanceof FtpsError && error.reply !== undefined;
  const isUnanswered = error instanceof FtpsError && error.unknown;
  const isLine = session.fault !== undefined || isUnanswered || file.signal.aborted;
  // What no attempt can mend stops here: a metafile that does not hold.
  const isOurs = !isLine && problem.code.startsWith('metafile-');
  if (!isOurs && (isLine || !isNo)) {
    exchange.fileInterrupted(file.id, again(problem, isLine), {
      octets: Math.min(octets, file.size),
      records: 0,
      // A data file alone is nothing to Digipoort. Of a metafile that was begun only Digipoort knows how much came: its end tag is enough (D-30).
      answerMissing: isTelling && !(isNo && !isUnanswered),
    });
    return;
  }
  // How much of a data file was taken is known, and nothing without its metafile; whether a metafile was is not.
  const isUntold = !isTelling && file.protocol['told'] !== true;
  const reached = { octets: Math.min(octets, file.size), records: 0 };
  exchange.fileRefused(file.id, { ...refused(problem), ...(isUntold ? { reached } : {}) }, lines.received);
}

/** A line that broke is tried again, whatever broke it. */
function again(problem: Problem, isLine: boolean): Problem {
  return isLine && problem.retry === 'never' ? { ...problem, retry: 'later' } : problem;
}
