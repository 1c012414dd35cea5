import type { Counterpart, Exchange, FileIn, OfferAnswer, OfferedFile } from '../agreements/index.ts';
import { toProblem } from '../../shared/index.ts';
import type { Parameters } from '../../shared/index.ts';
import type { TransferRecord } from '../journal/index.ts';
import type { EngineContext } from './context.ts';
import { asFileError } from './durable.ts';
import type { ExchangeResult } from './exchange.ts';
import { finishCommit, newStagingName, openIncoming } from './incoming.ts';
import { requireSpace } from './spool.ts';
import { withLine } from './transfer-records.ts';

/** The partner's files on their way in, in one session. */
export function createIncomingExchange(
  context: EngineContext,
  partner: Counterpart,
  result: ExchangeResult,
  facts: () => Parameters,
  options: { readonly weCalled: boolean; readonly abort: () => void },
): Pick<Exchange, 'offered'> {
  const { journal, ledger } = context;

  function earlierAttempt(file: OfferedFile): TransferRecord | undefined {
    return journal.transfers
      .byStamp({
        direction: 'in',
        partnerId: partner.id,
        remoteName: file.remoteName,
        remoteStamp: file.remoteStamp,
      })
      .find(
        ({ state, protocol }) =>
          state !== 'cancelled' &&
          protocol['originator'] === file.protocol['originator'] &&
          protocol['destination'] === file.protocol['destination'] &&
          (!file.bySize || protocol['announcedOctets'] === file.protocol['announcedOctets']),
      );
  }

  function register(
    file: OfferedFile,
    earlier: TransferRecord | undefined,
    restartAt: number,
    line: string | undefined,
  ): TransferRecord {
    const event = withLine(
      {
        kind: restartAt > 0 ? 'resumed' : 'receiving',
        by: 'partner',
        params: { ...facts(), position: restartAt, size: file.size },
      },
      line,
    );
    if (earlier !== undefined) {
      return ledger.change(
        earlier.id,
        {
          state: 'receiving',
          octetsDone: restartAt,
          durableOctets: restartAt,
          attempts: earlier.attempts + 1,
          problem: null,
          spoolFile: earlier.spoolFile ?? newStagingName(),
        },
        event,
      );
    }
    return ledger.add(
      {
        direction: 'in',
        partnerId: partner.id,
        fileName: file.remoteName,
        size: file.size,
        octetsDone: 0,
        durableOctets: 0,
        remoteName: file.remoteName,
        remoteStamp: file.remoteStamp,
        state: 'receiving',
        receipt: 'none',
        attempts: 1,
        spoolFile: newStagingName(),
        protocol: { ...file.protocol, weCalled: options.weCalled },
      },
      event,
    );
  }

  function watched(file: FileIn, id: TransferRecord['id'], finished: () => void): FileIn {
    return {
      write: (octets) => file.write(octets),
      async complete(end) {
        await file.complete(end);
        finished();
        result.moved += 1;
        result.collected.push(id);
      },
      async broken(problem) {
        result.brokenIn = true;
        try {
          await file.broken(problem);
        } finally {
          finished();
        }
      },
    };
  }

  return {
    async offered(file, { line }): Promise<OfferAnswer> {
      const key = JSON.stringify([
        partner.id,
        file.remoteName.trim().toUpperCase(),
        file.remoteStamp,
        file.protocol['originator'] ?? '',
        file.bySize ? file.size : '',
      ]);
      if (!(await context.arriving.takeOver(key))) return { accept: false, why: 'busy' };
      const finished = context.arriving.begin(key, options.abort);
      try {
        const earlier = earlierAttempt(file);
        if (earlier?.protocol['committing'] === true) await finishCommit(context, earlier);
        const isHere =
          earlier?.state === 'collected' || earlier?.state === 'preparing' || earlier?.receipt === 'owed';
        if (isHere || earlier?.receipt === 'sent' || earlier?.protocol['committing'] === true) {
          finished();
          return { accept: false, why: 'duplicate' };
        }
        const restartAt = Math.floor(Math.min(file.restartAt, earlier?.durableOctets ?? 0) / 1024) * 1024;
        await requireSpace(context.stagingFolder, Math.max(0, file.size - restartAt), file.remoteName);
        const record = register(file, earlier, restartAt, line);
        const incoming = await openIncoming(context, record, restartAt);
        return { accept: true, restartAt, file: watched(incoming, record.id, finished) };
      } catch (error) {
        finished();
        const problem = toProblem(asFileError(error, file.remoteName));
        context.log('offer-not-taken', { partner: partner.id, code: problem.code });
        return {
          accept: false,
          why: problem.code === 'disk-full' ? 'no-space' : 'failed',
          text: problem.code,
        };
      }
    },
  };
}
