import { startFairTimer } from './fair-timer.ts';

/** The end of an undertaking from outside: its time is over, or it was called off. */
export interface Deadline {
  /** Its reason is an Error. Whoever opens a socket destroys it with that reason. */
  readonly over: AbortSignal;
  /** The clock stops; it may still be called off. */
  stopClock(): void;
  /** The clock stops, and nothing is listened to any more. */
  end(): void;
}

export interface DeadlineOptions {
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs: number;
  /** What is said when the time is over. */
  late(): Error;
  /** What is said when it was called off from outside. */
  calledOff(cause: unknown): Error;
}

/** A longer timer of Node ends at once, in ms. */
const longestTimer = 2_147_483_647;

export function startDeadline({ signal, timeoutMs, late, calledOff }: DeadlineOptions): Deadline {
  const over = new AbortController();
  const timer = startFairTimer(Math.min(Math.max(timeoutMs, 0), longestTimer), () => over.abort(late()));
  function stop(): void {
    over.abort(calledOff(signal?.reason));
  }
  signal?.addEventListener('abort', stop, { once: true });
  if (signal?.aborted === true) stop();
  return {
    over: over.signal,
    stopClock: () => timer.stop(),
    end: () => {
      timer.stop();
      signal?.removeEventListener('abort', stop);
    },
  };
}

/** The promise, unless `over` is aborted before: then its reason is thrown. */
export async function untilOver<T>(promise: Promise<T>, over: AbortSignal): Promise<T> {
  const { promise: ended, reject } = Promise.withResolvers<never>();
  function stop(): void {
    const reason: unknown = over.reason;
    reject(reason instanceof Error ? reason : new Error('over', { cause: reason }));
  }
  over.addEventListener('abort', stop, { once: true });
  if (over.aborted) stop();
  try {
    return await Promise.race([ended, promise]);
  } finally {
    over.removeEventListener('abort', stop);
  }
}
