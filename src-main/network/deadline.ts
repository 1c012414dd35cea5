import { WaybillError } from '../../shared/index.ts';
import type { Parameters } from '../../shared/index.ts';
import { startDeadline } from '../sockets/index.ts';
import type { Deadline } from '../sockets/index.ts';
import { NetworkError } from './network-error.ts';

export interface WayDeadlineOptions {
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs: number;
  /** The problem when the time is over. */
  readonly code: string;
  readonly params: Parameters;
}

/**
 * A deadline whose reason is a WaybillError. Called off from outside is `connection-lost`, unless the signal gives a WaybillError as its
 * reason.
 */
export function startWayDeadline({ signal, timeoutMs, code, params }: WayDeadlineOptions): Deadline {
  return startDeadline({
    signal,
    timeoutMs,
    late: () => new NetworkError({ code, params, retry: 'later' }),
    calledOff: (cause) =>
      cause instanceof WaybillError
        ? cause
        : new NetworkError({ code: 'connection-lost', params, retry: 'later' }, { cause }),
  });
}
