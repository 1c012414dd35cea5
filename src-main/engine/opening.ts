import path from 'node:path';
import { toProblem } from '../../shared/index.ts';
import type { PartnerId, TransferId, TransferState } from '../../shared/index.ts';
import type { TransferRecord } from '../journal/index.ts';
import { backOff } from './back-off.ts';
import type { EngineContext } from './context.ts';
import { asFileError, removeIfThere } from './durable.ts';
import { isFetched } from './fetched/index.ts';
import { finishCommit, intoFolder, keepOfGone, newStagingName } from './incoming.ts';
import { oweReceipt } from './owe-receipt.ts';

/** Takes off what files that have arrived were secured with, and reads what its receipt needs, beside the sessions. */
export interface Opening {
  /** The file lies durably in the staging folder. What goes wrong is in its timeline. */
  begin(id: TransferId): void;
  /** When the try that is under way has come to its end, whatever that is. */
  tried(id: TransferId): Promise<void>;
  /** When nothing of this partner is being opened any more. */
  settled(partnerId: PartnerId): Promise<void>;
  isBusy(partnerId: PartnerId): boolean;
  /** Stops what is under way; it is taken up again at the next start. */
  stop(): Promise<void>;
}

const over: ReadonlySet<TransferState> = new Set(['collected', 'failed', 'cancelled']);

export function createOpening(context: EngineContext): Opening {
  const { journal, ledger, agreement } = context;
  const working = new Map<TransferId, { readonly partnerId: PartnerId; readonly done: Promise<void> }>();
  const timers = new Set<NodeJS.Timeout>();
  const failures = new Map<TransferId, number>();
  const stopping = new AbortController();

  async function open(record: TransferRecord): Promise<void> {
    if (journal.partners.get(record.partnerId) === undefined && !isFetched(record)) {
      await keepOfGone(context, record);
      return;
    }
    if (record.protocol['committing'] === true) {
      // It is open already: what lies in the staging folder now, if anything, is the file itself.
      await finishCommit(context, record);
      context.wake();
      return;
    }
    const source = path.join(context.stagingFolder, record.spoolFile ?? '');
    const target = path.join(context.stagingFolder, newStagingName());
    try {
      await openInto(record, source, target);
    } finally {
      // Of the two files, the row knows the one that counts: a target that was refused counts for nothing.
      const isOpen = journal.transfers.get(record.id)?.spoolFile !== record.spoolFile;
      // What cannot be cleared away now is swept at the next start.
      await removeIfThere(isOpen ? source : target).catch(() => undefined);
    }
    context.wake();
  }

  async function openInto(record: TransferRecord, source: string, target: string): Promise<void> {
    const partner = await context.counterpart(record.partnerId);
    const { protocol } = record;
    const opened = await agreement.open(
      partner,
      context.ownStation(),
      { source, target, protocol },
      { signal: stopping.signal },
    );
    const known = { ...protocol, ...opened.protocol };
    if (opened.taken) {
      const { size } = opened;
      ledger.change(record.id, { size, octetsDone: size, durableOctets: size, protocol: known });
      const staging = opened.at === 'source' ? source : target;
      await intoFolder(context, record.id, staging, undefined, opened.facts);
      return;
    }
    const { reason, problem } = opened;
    // What came is kept as it came: a person may want to look at it, or have it sent on.
    await oweReceipt(
      context,
      { ...record, protocol: known },
      { outcome: 'refused', reason, text: problem.code },
      {
        patch: { state: 'failed', problem, localPath: source },
        event: { kind: 'failed', by: 'us', params: { reason }, problem },
      },
    );
  }

  function begin(id: TransferId): void {
    const record = journal.transfers.get(id);
    // What has come to its end is not opened once more because something could not be cleared away behind it.
    if (record === undefined || over.has(record.state) || working.has(id) || stopping.signal.aborted) return;
    const done = open(record)
      .then(() => {
        failures.delete(id);
      })
      .catch((error: unknown) => {
        if (stopping.signal.aborted) return;
        const problem = toProblem(asFileError(error, record.remoteName));
        ledger.change(id, { problem }, { kind: 'interrupted', by: 'us', params: {}, problem });
        const failed = (failures.get(id) ?? 0) + 1;
        failures.set(id, failed);
        const timer = setTimeout(
          () => {
            timers.delete(timer);
            begin(id);
          },
          backOff(failed, context.random()),
        );
        timers.add(timer);
      })
      .catch((error: unknown) => {
        // The journal itself is in trouble: at the next start the file is found again.
        context.log('opening-failed', { transfer: id, code: toProblem(error).code });
      })
      .finally(() => working.delete(id));
    working.set(id, { partnerId: record.partnerId, done });
  }

  function ofPartner(partnerId: PartnerId): Promise<void>[] {
    return [...working.values()].filter((one) => one.partnerId === partnerId).map(({ done }) => done);
  }

  return {
    begin,
    async tried(id) {
      await working.get(id)?.done;
    },
    async settled(partnerId) {
      await Promise.all(ofPartner(partnerId));
    },
    isBusy: (partnerId) => ofPartner(partnerId).length > 0,
    async stop() {
      stopping.abort();
      for (const timer of timers) clearTimeout(timer);
      await Promise.all([...working.values()].map(({ done }) => done));
    },
  };
}
