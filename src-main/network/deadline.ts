import { WaybillError } from '../../shared/index.ts';
import type { Parameters } from '../../shared/index.ts';
import { NetworkError } from './network-error.ts';

/** The end of an undertaking from outside: its time is over, or it was called off. */
export interface Deadline {
  /** Its reason is a WaybillError. Whoever opens a socket destroys it with that reason. */
  readonly over: AbortSignal;
  /** The clock stops, and nothing is listened to any more. */
  end(): void;
}

export interface DeadlineOptions {
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs: number;
  /** The problem when the time is over. */
  readonly code: string;
  readonly params: Parameters;
}

/** A longer timer of Node ends at once, in ms. */
const longestTimer = 2_147_483_647;

/** Called off from outside is `connection-lost`, unless the signal gives a WaybillError as its reason. */
export function startDeadline({ signal, timeoutMs, code, params }: DeadlineOptions): Deadline {
  const over = new AbortController();
  const timer = setTimeout(
    () => over.abort(new NetworkError({ code, params, retry: 'later' })),
    Math.min(Math.max(timeoutMs, 0), longestTimer),
  );
  function calledOff(): void {
    const cause: unknown = signal?.reason;
    over.abort(
      cause instanceof WaybillError
        ? cause
        : new NetworkError({ code: 'connection-lost', params, retry: 'later' }, { cause }),
    );
  }
  signal?.addEventListener('abort', calledOff, { once: true });
  if (signal?.aborted === true) calledOff();
  return {
    over: over.signal,
    end: () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', calledOff);
    },
  };
}
