import { rm } from 'node:fs/promises';
import type { Worker } from 'node:worker_threads';
import type { Opened, OpenWish, Secured, SecureWish } from '../layers.ts';
import { openingName } from '../reading/index.ts';
import type { OpenOptions } from '../reading/index.ts';
import { mostBlocksAtOnce } from '../writing/index.ts';
import type { SecureOptions } from '../writing/index.ts';
import { toError } from './messages.ts';
import type { Order, Outcome, Reply, Task } from './messages.ts';
import { startWorker } from './start-worker.ts';

/** How long a worker waits for its next file before it ends, ms. */
const idleFor = 30_000;

/** Secures and opens files in threads of their own, so that the event loop of this one stays free. */
export interface CmsWorkers {
  /** As secureFile, with its errors; progress is told ten times a second at most. */
  secure(
    this: void,
    source: string,
    target: string,
    wish: SecureWish,
    options?: SecureOptions,
  ): Promise<Secured>;
  /** As openFile, with its errors; progress is told ten times a second at most. */
  open(this: void, source: string, target: string, wish: OpenWish, options?: OpenOptions): Promise<Opened>;
  /** Stops what is under way and what waits (AbortError), and ends once nothing of it is left. */
  close(this: void): Promise<void>;
}

interface Job {
  readonly task: Task;
  readonly options: SecureOptions;
  /** What progress has thrown. */
  broken?: { readonly error: unknown };
  resolve(this: void, outcome: Outcome): void;
  reject(this: void, error: unknown): void;
}

/** One worker with what it is doing. */
interface Seat {
  worker: Worker | undefined;
  job: Job | undefined;
  /** Something has been read, and so the target is there. */
  begun: boolean;
  idle: NodeJS.Timeout | undefined;
}

/**
 * @param count how many files at the same time. A worker is started when there is a file for it, and ends after half a minute without
 *   one; keys go there with the file and are not kept.
 */
export function createCmsWorkers({ count }: { readonly count: number }): CmsWorkers {
  const seats = Array.from({ length: count }, (): Seat => ({
    worker: undefined,
    job: undefined,
    begun: false,
    idle: undefined,
  }));
  // All of them together must leave room in the runtime's threads.
  const blocksAtOnce = Math.max(1, Math.floor(mostBlocksAtOnce / count));
  const waiting: Job[] = [];
  const closing = new AbortController();
  const underWay = new Set<Promise<Outcome>>();

  async function run(task: Task, options: SecureOptions = {}): Promise<Outcome> {
    const { signal } = options;
    const stop = signal === undefined ? closing.signal : AbortSignal.any([signal, closing.signal]);
    stop.throwIfAborted();
    const { promise, resolve, reject } = Promise.withResolvers<Outcome>();
    const job: Job = { task, options, resolve, reject };
    const stopJob = (): void => {
      const at = waiting.indexOf(job);
      if (at >= 0) waiting.splice(at, 1);
      if (at >= 0) reject(stop.reason);
      else tell(seats.find((seat) => seat.job === job)?.worker, { do: 'stop' });
    };
    stop.addEventListener('abort', stopJob, { once: true });
    underWay.add(promise);
    waiting.push(job);
    seatNext();
    try {
      return await promise;
    } catch (error) {
      // The worker has stopped because it was told to; the reason stayed here.
      throw stop.aborted ? stop.reason : (job.broken?.error ?? error);
    } finally {
      underWay.delete(promise);
      stop.removeEventListener('abort', stopJob);
    }
  }

  /** Gives the file that has waited longest to a worker that is there, else to a new one. */
  function seatNext(): void {
    const free = seats.filter(({ job }) => job === undefined);
    const seat = free.find(({ worker }) => worker !== undefined) ?? free[0];
    const job = seat === undefined ? undefined : waiting.shift();
    if (seat === undefined || job === undefined) return;
    seat.job = job;
    seat.begun = false;
    clearTimeout(seat.idle);
    seat.worker ??= hire(seat);
    seat.worker.ref();
    tell(seat.worker, { do: 'run', task: job.task });
  }

  function hire(seat: Seat): Worker {
    const worker = startWorker();
    worker.on('message', (reply: Reply) => hear(seat, reply));
    let failure: unknown = new Error('the worker has ended');
    worker.on('error', (error: unknown) => {
      failure = error;
    });
    // Only at the end all that it has said is heard, and with it whether it had begun.
    worker.on('exit', () => void lose(seat, worker, failure));
    return worker;
  }

  function hear(seat: Seat, reply: Reply): void {
    const { job } = seat;
    if (job === undefined) return;
    switch (reply.said) {
      case 'progress':
        seat.begun = true;
        tellProgress(seat, job, reply.octetsRead);
        return;
      case 'done':
        job.resolve(reply.outcome);
        break;
      case 'failed':
        job.reject(toError(reply.failure));
        break;
    }
    seat.job = undefined;
    seat.worker?.unref();
    seat.idle = setTimeout(() => void dismiss(seat), idleFor);
    seat.idle.unref();
    seatNext();
  }

  function tellProgress(seat: Seat, job: Job, octetsRead: number): void {
    try {
      job.options.progress?.(octetsRead);
    } catch (error) {
      job.broken ??= { error };
      tell(seat.worker, { do: 'stop' });
    }
  }

  /** The worker has ended in the middle of something: nobody else removes what it had begun. */
  async function lose(seat: Seat, worker: Worker, error: unknown): Promise<void> {
    if (seat.worker !== worker) return;
    const { job, begun } = seat;
    seat.worker = undefined;
    seat.job = undefined;
    if (job !== undefined) {
      if (begun) await rm(begunBy(job.task), { force: true }).catch(() => undefined);
      job.reject(error);
    }
    seatNext();
  }

  return {
    async secure(source, target, wish, options) {
      const outcome = await run({ kind: 'secure', source, target, wish, blocksAtOnce }, options);
      if (outcome.kind !== 'secure') throw new Error('the worker has done something else');
      return outcome.secured;
    },
    async open(source, target, wish, options) {
      const outcome = await run({ kind: 'open', source, target, wish }, options);
      if (outcome.kind !== 'open') throw new Error('the worker has done something else');
      return outcome.opened;
    },
    async close() {
      closing.abort();
      await Promise.allSettled(underWay);
      await Promise.all(seats.map(dismiss));
    },
  };
}

/** The file a task writes into until it is done. */
function begunBy({ kind, target }: Task): string {
  return kind === 'secure' ? target : openingName(target);
}

/** Ends a worker that does nothing. */
async function dismiss(seat: Seat): Promise<void> {
  const { worker } = seat;
  seat.worker = undefined;
  clearTimeout(seat.idle);
  await worker?.terminate();
}

function tell(worker: Worker | undefined, order: Order): void {
  worker?.postMessage(order, []);
}
