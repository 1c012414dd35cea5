import type { Socket } from 'node:net';
import { WaybillError } from '../../shared/index.ts';
import type { Parameters } from '../../shared/index.ts';
import { plainHost } from './host-name.ts';
import { NetworkError } from './network-error.ts';
import { dial } from './tcp.ts';
import type { OnStep } from './tcp.ts';
import type { ProxyServer, Target, Way } from './way.ts';

/** What is said with every problem on a way: where it ends, and through whom it goes. */
export function wayParams({ proxy }: Way, target: Target): Parameters {
  return {
    host: target.host,
    port: target.port,
    ...(proxy === undefined ? {} : { proxyHost: proxy.host, proxyPort: proxy.port }),
  };
}

export interface ProxyLineOptions {
  readonly params: Parameters;
  /** Aborted with a WaybillError. */
  readonly over: AbortSignal;
  /** Called off from outside: that is not the proxy's fault. */
  readonly signal?: AbortSignal | undefined;
  readonly onStep?: OnStep | undefined;
}

/** The connection to the proxy itself, which has not been asked for anything. Throws `proxy-unreachable` {why}, or the signal's reason. */
export async function openProxy(proxy: ProxyServer, options: ProxyLineOptions): Promise<Socket> {
  const { params, over, signal, onStep } = options;
  try {
    return await dial({ host: plainHost(proxy.host) ?? '', port: proxy.port }, over, onStep);
  } catch (error) {
    if (signal?.aborted === true) throw error;
    const why = error instanceof WaybillError ? error.code : 'connection-failed';
    const problem = { code: 'proxy-unreachable', params: { ...params, why }, retry: 'later' } as const;
    throw new NetworkError(problem, { cause: error });
  }
}
