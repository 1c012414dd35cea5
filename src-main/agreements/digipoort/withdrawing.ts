import { FtpsError } from '../../protocols/ftps/index.ts';
import { toProblem } from '../../../shared/index.ts';
import type { Problem } from '../../../shared/index.ts';
import type { FileOut } from '../agreement.ts';
import { isWholeMetafile, pathsOf } from './delivering.ts';
import type { Delivering, Paths } from './delivering.ts';

/** Digipoort takes both files at once: what lies there alone so much longer, in ms, has no metafile that arrived. */
const longestTaking = 15 * 60_000;

/**
 * Takes back a data file that no accepted metafile stands for (D-21), on a person's word. What Digipoort has taken is not deleted: then it is
 * delivered. Whatever comes of it is with the exchange; rejects for nothing.
 */
export async function withdraw({ exchange, session, lines }: Delivering, file: FileOut): Promise<void> {
  const at = pathsOf(exchange.partner.digipoort, file.remoteName);
  const { protocol } = file;
  // Its metafile was rejected: what lies there now is dealt with, and is nothing that is still to be processed.
  const isRejected = protocol['rejected'] === true;
  const mayBeTaken = protocol['told'] === true && !isRejected;
  try {
    const there = await session.size(at.data);
    if (there === undefined) {
      // It was there alone when it was to be deleted, and nothing of ours has told of it since.
      const wasDeleted = protocol['deleting'] === true;
      if (mayBeTaken && !wasDeleted) exchange.fileNotWithdrawn(file.id, lines.received);
      else exchange.fileWithdrawn(file.id, { alreadyGone: !wasDeleted, line: lines.received });
      return;
    }
    const metafile = await session.size(at.metafile);
    if (metafile !== undefined && isWholeMetafile(file, metafile) && !isRejected) {
      exchange.fileNotWithdrawn(file.id, lines.received);
      return;
    }
    if (mayBeTaken && metafile === undefined && protocol['deleting'] !== true) {
      const aloneSince = typeof protocol['aloneSince'] === 'number' ? protocol['aloneSince'] : Date.now();
      if (Date.now() - aloneSince < longestTaking) {
        exchange.fileNoted(file.id, { aloneSince });
        exchange.fileInterrupted(file.id, mayBeBegun(at.data), {
          octets: file.sentOctets,
          records: 0,
          answerMissing: false,
        });
        return;
      }
    }
    // Nothing has begun with it: whatever is gone when an answer is lost, we have deleted.
    exchange.fileNoted(file.id, { deleting: true });
    // The metafile goes first: without it nothing begins while the data file goes (C8: it may be gone, and that is no fault).
    if (metafile !== undefined) await session.delete(at.metafile).catch((error: unknown) => gone(error));
    await session.delete(at.data);
    exchange.fileWithdrawn(file.id, { alreadyGone: false, line: lines.received });
  } catch (error) {
    await notDeleted({ exchange, session, lines }, file, at, error);
  }
}

/** Its metafile may have arrived and been taken, and the data file be next: deleting it now would break a delivery that is counted on. */
function mayBeBegun(file: string): Problem {
  return {
    code: 'digipoort-may-be-taken',
    params: { file, minutes: longestTaking / 60_000 },
    retry: 'later',
  };
}

function gone(error: unknown): void {
  if (!(error instanceof FtpsError) || error.reply === undefined) throw error;
}

async function notDeleted(
  { exchange, session, lines }: Pick<Delivering, 'exchange' | 'session' | 'lines'>,
  file: FileOut,
  at: Paths,
  error: unknown,
): Promise<void> {
  const problem = toProblem(error);
  const isNo = error instanceof FtpsError && error.reply !== undefined && session.fault === undefined;
  if (!isNo) {
    const again: Problem = problem.retry === 'never' ? { ...problem, retry: 'later' } : problem;
    exchange.fileInterrupted(file.id, again, { octets: file.sentOctets, records: 0, answerMissing: false });
    return;
  }
  const said: Problem = {
    code: 'digipoort-not-withdrawn',
    params: { file: at.data },
    retry: 'never',
    ...(problem.text === undefined ? {} : { text: problem.text }),
  };
  exchange.fileNotDeleted(file.id, said, lines.received);
}
