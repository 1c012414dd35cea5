import path from 'node:path';
import type {
  Counterpart,
  Exchange,
  FarEnds,
  FileIn,
  KeptStart,
  OfferAnswer,
  OfferedFile,
  Resumption,
  Route,
} from '../agreements/index.ts';
import { toProblem } from '../../shared/index.ts';
import type { Parameters, Problem } from '../../shared/index.ts';
import type { TransferRecord } from '../journal/index.ts';
import type { EngineContext } from './context.ts';
import { asFileError } from './durable.ts';
import type { ExchangeResult } from './exchange-result.ts';
import { keptRoute } from './forwarding.ts';
import { asInterruption, finishCommit, interruptIncoming, newStagingName, openIncoming } from './incoming.ts';
import { requireSpace } from './spool.ts';
import { stamped } from './stamped.ts';
import { leftThere, withLine } from './transfer-records.ts';

/** The partner's files on their way in, in one session. */
export function createIncomingExchange(
  context: EngineContext,
  partner: Counterpart,
  result: ExchangeResult,
  facts: () => Parameters,
  options: { readonly weCalled: boolean; readonly abort: () => void },
): Pick<Exchange, 'offered' | 'entryLeft'> {
  const { ledger } = context;

  function earlierAttempt(file: OfferedFile): TransferRecord | undefined {
    const { remoteName, remoteStamp } = file;
    return stamped(context, { direction: 'in', partnerId: partner.id, remoteName, remoteStamp }).find(
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
    { octets, records, localOctets }: Resumption,
    line: string | undefined,
    route: Route,
  ): TransferRecord {
    const ways = { weCalled: options.weCalled, forwardTo: keptRoute(route) };
    const event = withLine(
      {
        kind: octets > 0 || records > 0 ? 'resumed' : 'receiving',
        by: 'partner',
        params: { ...facts(), position: octets, size: file.size },
      },
      line,
    );
    const { destination, originator } = endsOf(file, route);
    if (earlier !== undefined) {
      return ledger.change(
        earlier.id,
        {
          state: 'receiving',
          octetsDone: octets,
          durableOctets: octets,
          durableRecords: records,
          size: file.size,
          attempts: earlier.attempts + 1,
          problem: null,
          spoolFile: earlier.spoolFile ?? newStagingName(),
          // Begun anew it may be another kind of file than before; either way what its partner says of it now counts.
          protocol: { ...(localOctets === 0 ? {} : earlier.protocol), ...file.protocol, ...ways },
          destination: destination ?? null,
          originator: originator ?? null,
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
        protocol: { ...file.protocol, ...ways },
        ...(destination === undefined ? {} : { destination }),
        ...(originator === undefined ? {} : { originator }),
      },
      event,
    );
  }

  /** What a door shows of the way: a sub-address of ours is ours. */
  function endsOf(file: OfferedFile, route: Route): FarEnds {
    const { destination, originator } = context.agreement.farEnds(
      partner,
      context.ownStation(),
      'in',
      file.protocol,
    );
    return {
      ...(route.to === 'us' || destination === undefined ? {} : { destination }),
      ...(originator === undefined ? {} : { originator }),
    };
  }

  function watched(file: FileIn, id: TransferRecord['id'], finished: () => void): FileIn {
    return {
      write: (octets, reached) => file.write(octets, reached),
      async complete(end) {
        await file.complete(end);
        finished();
        result.moved += 1;
        result.collected.push(id);
      },
      async broken(problem) {
        result.brokenIn ||= problem.retry !== 'never';
        try {
          await file.broken(problem);
        } finally {
          finished();
        }
      },
    };
  }

  function startOf(earlier: TransferRecord | undefined): KeptStart | undefined {
    if (earlier?.spoolFile === undefined) return undefined;
    return {
      path: path.join(context.stagingFolder, earlier.spoolFile),
      octets: earlier.durableOctets,
      records: earlier.durableRecords,
      protocol: earlier.protocol,
    };
  }

  return {
    entryLeft({ problem: { code, params, text }, size, ...at }) {
      const key = { direction: 'in', partnerId: partner.id, ...at } as const;
      const problem: Problem = { code, params, retry: 'never', ...(text === undefined ? {} : { text }) };
      const event = { kind: 'failed', by: 'us', params: {}, problem } as const;
      const [known] = stamped(context, key);
      const failed = { state: 'failed', problem, finishedAt: context.clock() } as const;
      if (known === undefined)
        ledger.add(
          {
            ...key,
            ...failed,
            fileName: at.remoteName,
            size,
            octetsDone: 0,
            durableOctets: 0,
            receipt: 'none',
            attempts: 1,
            protocol: { [leftThere]: true },
          },
          event,
        );
      else if (known.state === 'waiting') ledger.change(known.id, failed, event);
    },
    async offered(file, { line }): Promise<OfferAnswer> {
      const key = JSON.stringify([
        partner.id,
        file.remoteName.trim().toUpperCase(),
        file.remoteStamp,
        file.protocol['originator'] ?? '',
        file.protocol['destination'] ?? '',
        file.bySize ? file.size : '',
      ]);
      if (!(await context.arriving.takeOver(key))) return { accept: false, why: 'busy' };
      const finished = context.arriving.begin(key, options.abort);
      try {
        const route = context.agreement.route(
          file.protocol,
          partner,
          context.ownStation(),
          context.journal.partners.list(),
        );
        if (route.to === 'us' && file.isUnfitForUs === true) {
          finished();
          return { accept: false, why: 'unfit' };
        }
        const earlier = earlierAttempt(file);
        // One that is being opened is put into its folder there.
        if (earlier?.protocol['committing'] === true && earlier.state !== 'preparing')
          await finishCommit(context, earlier);
        const isHere =
          earlier?.state === 'collected' || earlier?.state === 'preparing' || earlier?.receipt === 'owed';
        if (isHere || earlier?.receipt === 'sent' || earlier?.protocol['committing'] === true) {
          finished();
          return { accept: false, why: 'duplicate' };
        }
        if (route.to === 'nobody') {
          finished();
          context.log('offer-not-taken', { partner: partner.id, code: route.why });
          return { accept: false, why: route.why };
        }
        const from = await context.agreement.resumption(file, startOf(earlier));
        await requireSpace(context.stagingFolder, Math.max(0, file.size - from.octets), file.remoteName);
        const record = register(file, earlier, from, line, route);
        const incoming = await openIncoming(context, record, from).catch((error: unknown) => {
          const problem = asInterruption(asFileError(error, file.remoteName));
          interruptIncoming(context, record.id, from, problem);
          throw error;
        });
        const forwarded = route.to !== 'us';
        return { accept: true, from, forwarded, file: watched(incoming, record.id, finished) };
      } catch (error) {
        finished();
        const problem = toProblem(asFileError(error, file.remoteName));
        context.log('offer-not-taken', { partner: partner.id, code: problem.code });
        return {
          accept: false,
          why: problem.code === 'disk-full' ? 'no-space' : 'failed',
          text: problem.code,
          problem,
        };
      }
    },
  };
}
