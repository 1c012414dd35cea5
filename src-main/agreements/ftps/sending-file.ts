import { FtpsError } from '../../protocols/ftps/index.ts';
import type { FtpsSession, Throttle } from '../../protocols/ftps/index.ts';
import { toProblem } from '../../../shared/index.ts';
import type { Problem } from '../../../shared/index.ts';
import type { FileOut, FtpsExchange } from '../agreement.ts';
import { checksumOf, octetsOf } from './local-file.ts';

export interface Sending {
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
  | { readonly is: 'at'; readonly from: number; readonly by: 'rest' | 'append' };

/**
 * One file of ours to the server. What an earlier attempt may have brought whole is asked about first, and never sent again unless the
 * server has told that it is not there. Whatever comes of it is with the exchange; rejects for nothing.
 */
export async function sendFile(sending: Sending, file: FileOut): Promise<void> {
  const { exchange, session, throttle, lines } = sending;
  const { ftps } = exchange.partner;
  const text = file.protocol['transferType'] === 'text';
  const signal = AbortSignal.any([sending.signal, file.signal]);
  let octets = 0;
  try {
    const place = await placeOf(session, file, text);
    if (place.is === 'there') {
      exchange.fileDelivered(file.id, lines.received, { alreadyThere: true });
      return;
    }
    if (place.is === 'cannot-tell') {
      exchange.fileInterrupted(file.id, cannotTell(file), {
        octets: file.size,
        records: 0,
        answerMissing: true,
      });
      return;
    }
    octets = place.from;
    exchange.fileStarted(file.id, { position: { octets, records: 0 }, line: lines.sent });
    const uploaded = await session.upload(file.remoteName, (from) => octetsOf(file.path, from, file.size), {
      from: place.from,
      by: place.by,
      text,
      throttle,
      signal,
      verify: ftps.verify === 'reply' ? 'none' : 'size',
      onProgress(reached) {
        octets = reached;
        exchange.fileProgress(file.id, { octets: Math.min(reached, file.size), records: 0 });
      },
    });
    const { received } = lines;
    const verified =
      ftps.verify === 'checksum' ? await compared(session, file, uploaded.verified) : uploaded.verified;
    await keepTime(session, file, ftps.keepTimes);
    exchange.fileDelivered(file.id, received, { verified });
  } catch (error) {
    failed(sending, file, octets, error);
  }
}

/** Only a person who may have looked elsewhere can tell. */
function cannotTell({ remoteName }: FileOut): Problem {
  return { code: 'ftps.cannot-ask', params: { file: remoteName }, retry: 'never' };
}

async function placeOf(session: FtpsSession, file: FileOut, text: boolean): Promise<Place> {
  const fresh = { is: 'at', from: 0, by: 'rest' } as const;
  if (file.mayHaveArrived) {
    // The size of a text on the server says nothing of ours.
    if (!session.capabilities.size || text) return { is: 'cannot-tell' };
    const there = await session.size(file.remoteName);
    if (there === file.size) return { is: 'there' };
    // Without a size there is no such file, or the server would not say: the first is certain only where it has told one before.
    if (there === undefined) return session.capabilities.size ? fresh : { is: 'cannot-tell' };
  }
  if (text || (file.sentOctets === 0 && !file.mayHaveArrived)) return fresh;
  if (!session.capabilities.size) return fresh;
  const { from, by } = await session.resumePoint(file.remoteName, {
    size: file.size,
    checksum: (algorithm, octets) => checksumOf(file.path, algorithm, octets),
  });
  return { is: 'at', from, by };
}

/** Where the server tells a checksum it must be ours. Throws `ftps.checksum-differs`. */
async function compared(
  session: FtpsSession,
  file: FileOut,
  otherwise: 'size' | 'reply',
): Promise<'size' | 'reply' | 'checksum'> {
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

function failed({ exchange, session, lines }: Sending, file: FileOut, octets: number, error: unknown): void {
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
  exchange.fileRefused(
    file.id,
    { problem, duplicate: false, keptNothing: false, overridden: false },
    lines.received,
  );
}
