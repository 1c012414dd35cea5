import type { Socket } from 'node:net';
import { WaybillError } from '../../../../shared/index.ts';
import { openLine, startDeadline } from '../../../sockets/index.ts';
import type { OpenLine, Target } from '../../../sockets/index.ts';
import { FtpsError } from '../ftps-error.ts';
import { lineFault } from './line-fault.ts';

export interface DialOptions {
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
  readonly open?: OpenLine | undefined;
}

/**
 * A TCP connection, straight or another way. Throws `host-not-found`, `connection-refused`, `host-unreachable`, `connect-timeout`,
 * `connection-lost`, `connection-failed`, each with `host` and `port`; what `open` throws; `ftps.called-off`.
 */
export async function dial(target: Target, { timeoutMs, signal, open }: DialOptions): Promise<Socket> {
  const params = { host: target.host, port: target.port };
  const deadline = startDeadline({
    signal,
    timeoutMs,
    late: () => new FtpsError({ code: 'connect-timeout', params, retry: 'later' }),
    calledOff: () => calledOff(signal),
  });
  try {
    return await openLine(target, deadline.over, { open });
  } catch (error) {
    throw lineFault(error, params);
  } finally {
    deadline.end();
  }
}

/** Whoever has called it off may give the reason. */
export function calledOff(signal: AbortSignal | undefined): FtpsError {
  const cause: unknown = signal?.reason;
  if (cause instanceof WaybillError) return lineFault(cause);
  return new FtpsError({ code: 'ftps.called-off', retry: 'never' }, { cause });
}
