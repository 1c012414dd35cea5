import type { Finding } from '../../shared/index.ts';
import type { TransferRecord } from '../journal/index.ts';
import type { EngineContext } from './context.ts';
import type { FileToSend, Recipient } from './file-check.ts';
import { isSpooled } from './spooled-hashes.ts';
import { mustGet } from './transfer-records.ts';

type Recipients = readonly Recipient[];

/** What was sent under the key of a call whose answer never came: the call is repeated, and nothing goes twice. */
export interface SentBefore {
  /** Whether its key is known, be it of this request or of another. Within the transaction that registers what is not. */
  has(file: FileToSend): boolean;
  /** Keeps its key, if it has one, with what came of it; in the same transaction. */
  keep(recipients: Recipients, file: FileToSend, records: readonly TransferRecord[]): void;
  /** Whoever repeats the call for one of these waits for the work of the first. */
  during<T>(files: readonly FileToSend[], work: Promise<T>): Promise<T>;
  /**
   * What has become of files whose keys are known, as the first call has answered or would have; the error `send-key-used` for one whose
   * key is of another request. Rejects with what the first call rejects with.
   */
  outcome(
    recipients: Recipients,
    files: readonly FileToSend[],
  ): Promise<{ readonly records: TransferRecord[]; readonly findings: Finding[] }>;
}

export function createSentBefore(context: EngineContext): SentBefore {
  const { journal } = context;
  const underWay = new Map<string, Promise<unknown>>();

  function of({ path: file, key }: FileToSend, recipients: Recipients): TransferRecord[] | Finding {
    const known = key === undefined ? undefined : journal.sendKeys.get(key);
    if (known?.request !== requestOf(recipients, file))
      return { severity: 'error', code: 'send-key-used', params: {}, file };
    const first = mustGet(context, known.transferId);
    return first.group === undefined ? [first] : journal.transfers.group(first.group);
  }

  return {
    has: ({ key }) => key !== undefined && journal.sendKeys.get(key) !== undefined,
    keep(recipients, { path: file, key }, [first]) {
      if (key === undefined || first === undefined) return;
      journal.sendKeys.keep(key, { request: requestOf(recipients, file), transferId: first.id });
    },
    async during(files, work) {
      const keys = files.flatMap(({ key }) => key ?? []);
      for (const key of keys) underWay.set(key, work);
      try {
        return await work;
      } finally {
        for (const key of keys) underWay.delete(key);
      }
    },
    async outcome(recipients, files) {
      await Promise.all(files.flatMap(({ key }) => (key === undefined ? [] : (underWay.get(key) ?? []))));
      const records: TransferRecord[] = [];
      const findings: Finding[] = [];
      for (const file of files) {
        const sent = of(file, recipients);
        if (!Array.isArray(sent)) {
          findings.push(sent);
          continue;
        }
        for (const record of sent) {
          const { state, problem, spoolFile, protocol } = record;
          const neverQueued = state === 'failed' && (spoolFile === undefined || isSpooled(protocol));
          if (!neverQueued) records.push(record);
          else if (problem !== undefined)
            findings.push({
              severity: 'error',
              code: problem.code,
              params: problem.params,
              file: file.path,
            });
        }
      }
      return { records, findings };
    },
  };
}

/** What is asked for. Its name there is no part of it: whoever writes another one after a lost answer sends no second file. */
function requestOf(recipients: Recipients, file: string): string {
  return JSON.stringify([
    file,
    recipients.map(({ partnerId, destination = null }) => [partnerId, destination]),
  ]);
}
