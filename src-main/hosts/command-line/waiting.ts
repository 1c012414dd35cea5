import { toProblem } from '../../../shared/index.ts';
import type { PartnerId, Problem, Transfer, TransferId } from '../../../shared/index.ts';
import type { Connection } from './command.ts';
import type { FileProgress } from './progress.ts';
import { concernsTheLine, verdictAtEnd, verdictOf } from './verdict.ts';
import type { Verdict, WaitFor } from './verdict.ts';

export interface WaitOptions {
  readonly until: WaitFor;
  /** Milliseconds after which nobody waits any more, whatever the engine still tries. Absent: as long as each try gets further. */
  readonly timeout: number | undefined;
  readonly stop: AbortSignal;
  /** May the partner be called for receipts that it holds? */
  readonly mayCollect: boolean;
  /** Milliseconds until it is called the first time, and again; absent: as is usual. */
  readonly collectEvery?: { readonly first: number; readonly next: number };
  progress(progress: FileProgress): void;
  /** A file waits for somebody to say whether its partner's certificate is trusted. Absent: nobody can be asked, and nobody waits for it. */
  readonly asked?: (partnerId: PartnerId) => void;
}

export interface WaitResult {
  readonly files: readonly { readonly transfer: Transfer; readonly verdict: Verdict }[];
  /** Why the wait ended before the files did: the engine is gone. */
  readonly problem?: Problem;
  readonly stopped: boolean;
}

/** Events tell at once; reading again every so often notices an engine that is gone. */
const readAgain = 2_000;
/** A partner that holds its receipts until it is called is called this long after the delivery, and then again and again. */
const firstCollect = 10_000;
const nextCollect = 60_000;

/**
 * Waits until each file is what is waited for, or cannot become it any more. Without a timeout it also gives up on a file
 * whose last try moved no octet further than the try before: it stays in the queue of the next engine.
 */
export async function waitForTransfers(
  { api, carrier }: Pick<Connection, 'api' | 'carrier'>,
  transfers: readonly Transfer[],
  options: WaitOptions,
): Promise<WaitResult> {
  const latest = new Map<TransferId, Transfer>(transfers.map((transfer) => [transfer.id, transfer]));
  const furthest = new Map<TransferId, number>();
  const lastTry = new Map<TransferId, number>();
  const givenUp = new Set<TransferId>();
  /** What has closed the line before files that are waited for, at a file of the same queue that is not. */
  const closed = new Map<TransferId, Problem>();
  const collecting = new Set<PartnerId>();
  const ended = Promise.withResolvers<Problem | undefined>();

  function verdict(transfer: Transfer): Verdict {
    const known = verdictOf(transfer, options.until);
    return known === 'open' && givenUp.has(transfer.id) ? verdictAtEnd(transfer) : known;
  }

  function look(transfer: Transfer): void {
    const known = latest.get(transfer.id);
    if (known === undefined) {
      giveUpBehindStranger(transfer);
      return;
    }
    // What was read and what was told may overtake each other.
    if (transfer.updatedAt < known.updatedAt) return;
    latest.set(transfer.id, transfer);
    if (isAsked(transfer)) options.asked?.(transfer.partnerId);
    else if (options.timeout === undefined) giveUpWithoutProgress(transfer);
    giveUpBehind();
    endWhenDone();
  }

  function endWhenDone(): void {
    if ([...latest.values()].every((one) => verdict(one) !== 'open')) ended.resolve(undefined);
  }

  function isAsked({ problem }: Transfer): boolean {
    return problem?.code === 'trust-asked' && options.asked !== undefined;
  }

  /** A try that has ended and did not get further than the one before would end the same way again. */
  function giveUpWithoutProgress({ id, state, attempts, octetsDone }: Transfer): void {
    if ((state !== 'waiting' && state !== 'unknown') || lastTry.get(id) === attempts) return;
    lastTry.set(id, attempts);
    if (octetsDone > (furthest.get(id) ?? 0)) furthest.set(id, octetsDone);
    else givenUp.add(id);
  }

  /** Only the first file of a partner's queue carries what is wrong with its line; the others wait behind it. */
  function giveUpBehind(): void {
    const all = [...latest.values()];
    for (const head of all) {
      const over = head.state === 'failed' || givenUp.has(head.id);
      if (!over || head.problem === undefined || !concernsTheLine(head.problem.code)) continue;
      for (const other of all) {
        if (other.partnerId === head.partnerId && other.state === 'queued') givenUp.add(other.id);
      }
    }
  }

  /** A file of an earlier command stood before these in the queue, and was told instead of them why nothing goes over the line. */
  function giveUpBehindStranger({ partnerId, direction, state, problem, updatedAt }: Transfer): void {
    const over = state === 'failed' || (state === 'waiting' && options.timeout === undefined);
    if (direction !== 'out' || !over || problem === undefined || !concernsTheLine(problem.code)) return;
    for (const other of latest.values()) {
      if (other.partnerId !== partnerId || other.state !== 'queued' || other.updatedAt > updatedAt) continue;
      givenUp.add(other.id);
      closed.set(other.id, problem);
    }
    endWhenDone();
  }

  async function read(): Promise<void> {
    for (const id of latest.keys()) look(await api.transfers.get({ id }));
  }

  function readOrEnd(): void {
    read().catch((thrown: unknown) => ended.resolve(toProblem(thrown)));
  }

  /** Some stations hand over a receipt only when they are called. */
  function collectReceipts(): void {
    const partners = new Set(
      [...latest.values()].filter(({ state }) => state === 'delivered').map(({ partnerId }) => partnerId),
    );
    for (const partnerId of partners) {
      if (collecting.has(partnerId)) continue;
      collecting.add(partnerId);
      // What goes wrong here is not what was asked for: the wait itself says how it ended.
      void api.transfers
        .collect({ partnerId })
        .catch(() => undefined)
        .finally(() => collecting.delete(partnerId));
    }
  }

  const timers: NodeJS.Timeout[] = [];
  const stopListening = new AbortController();
  const stopEvents = carrier.subscribe(0, (batch) => {
    if (batch.reset) readOrEnd();
    for (const event of batch.events) {
      if (event.type === 'transfer') look(event.transfer);
      else if (event.type === 'progress') {
        const transfer = latest.get(event.progress.id);
        if (transfer !== undefined) options.progress({ ...event.progress, file: transfer.fileName });
      }
    }
  });
  try {
    timers.push(setInterval(readOrEnd, readAgain));
    if (options.timeout !== undefined)
      timers.push(setTimeout(() => ended.resolve(undefined), options.timeout));
    if (options.until === 'receipt' && options.mayCollect) {
      const { first, next } = options.collectEvery ?? { first: firstCollect, next: nextCollect };
      timers.push(setTimeout(collectReceipts, first), setInterval(collectReceipts, next));
    }
    if (options.stop.aborted) ended.resolve(undefined);
    options.stop.addEventListener('abort', () => ended.resolve(undefined), { signal: stopListening.signal });
    readOrEnd();
    const problem = await ended.promise;
    // Events come in batches: what the journal says now is what counts.
    if (problem === undefined) await read().catch(() => undefined);
    return {
      files: [...latest.values()].map((transfer) => {
        const found = verdict(transfer);
        const behind = transfer.state === 'queued' ? closed.get(transfer.id) : undefined;
        return {
          transfer: behind === undefined ? transfer : { ...transfer, problem: behind },
          verdict: found === 'open' ? verdictAtEnd(transfer) : found,
        };
      }),
      ...(problem === undefined ? {} : { problem }),
      stopped: options.stop.aborted,
    };
  } finally {
    stopListening.abort();
    stopEvents();
    for (const timer of timers) clearTimeout(timer);
  }
}
