import type { ProtocolFields } from '../agreements/index.ts';
import type { Parameters, Problem } from '../../shared/index.ts';
import type { TransferRecord } from '../journal/index.ts';
import { backOff } from './back-off.ts';
import type { EngineContext } from './context.ts';
import { EngineError } from './engine-error.ts';
import { withArrival } from './transfer-records.ts';

/** How many times a file has gone out anew by itself, in its protocol fields. */
const againField = 'sentAnew';

/**
 * After a refusal the same octets go out as a new file, with a stamp of their own; the refused one is dealt with. A person's wish
 * begins a new period (`corrected`: with what is kept otherwise of the file, and `params`: what a person has corrected); what was agreed for the reason of the refusal (`because`) keeps the old one and waits longer each time.
 */
export function sendAnew(
  context: EngineContext,
  record: TransferRecord,
  because?: Problem,
  corrected?: { readonly fields: ProtocolFields; readonly params?: Parameters },
): TransferRecord {
  const { journal, ledger, clock } = context;
  const { spoolFile } = record;
  if (spoolFile === undefined)
    throw new EngineError({ code: 'not-possible-now', params: { id: record.id, state: record.state } });
  const by = because === undefined ? 'user' : 'us';
  const { [againField]: before, ...kept } = withArrival(record.protocol, false);
  const protocol = { ...notYetTold(kept), ...corrected?.fields };
  const times = typeof before === 'number' ? before + 1 : 1;
  const until = clock() + backOff(times, context.random());
  return journal.transaction(() => {
    const stamp = journal.stamps.next(new Date(clock()));
    ledger.change(
      record.id,
      { spoolFile: null, handled: true },
      corrected?.params === undefined
        ? { kind: 'retried', by, params: because === undefined ? {} : { ruleOfYours: true, until } }
        : { kind: 'corrected', by, params: corrected.params },
    );
    return ledger.add(
      {
        direction: 'out',
        partnerId: record.partnerId,
        fileName: record.fileName,
        size: record.size,
        octetsDone: 0,
        durableOctets: 0,
        remoteName: record.remoteName,
        remoteStamp: context.agreement.stamp(stamp),
        state: because === undefined ? 'queued' : 'waiting',
        receipt: 'none',
        attempts: 0,
        spoolFile,
        protocol: because === undefined ? protocol : { ...protocol, [againField]: times },
        ...(because === undefined
          ? {}
          : {
              nextAttemptAt: until,
              problem: because,
              periodAt: record.periodAt ?? record.createdAt,
            }),
        ...(record.localPath === undefined ? {} : { localPath: record.localPath }),
        ...(record.sha256 === undefined ? {} : { sha256: record.sha256 }),
        ...(record.group === undefined ? {} : { group: record.group }),
        ...(record.destination === undefined ? {} : { destination: record.destination }),
        ...(record.originator === undefined ? {} : { originator: record.originator }),
      },
      {
        kind: 'queued',
        by,
        params: {
          again: record.id,
          size: record.size,
          remoteName: record.remoteName,
          ...(because === undefined ? {} : { ruleOfYours: true, until }),
        },
      },
    );
  });
}

/** What was true of the refused one alone. */
function notYetTold(protocol: ProtocolFields): ProtocolFields {
  const {
    offered: _offered,
    told: _told,
    withdraw: _withdraw,
    deleting: _deleting,
    rejected: _rejected,
    aloneSince: _since,
    metafileOnly: _only,
    ...kept
  } = protocol;
  return kept;
}
