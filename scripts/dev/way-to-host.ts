import type { IncomingMessage } from 'node:http';
import type { ProxyOptions } from 'vite';

/** A browser host that has let us in. */
export interface LetIn {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** `NAME=VALUE` */
  readonly cookie: string;
}

/** Spends a start address: answers what every request to that host has to carry. Throws where it is spent already, or is no start address. */
export async function enter(startAddress: string): Promise<LetIn> {
  const answer = await fetch(startAddress, { redirect: 'manual' });
  await answer.arrayBuffer();
  const [cookie] = (answer.headers.get('set-cookie') ?? '').split(';');
  if (answer.status !== 200 || cookie === undefined || cookie === '')
    throw new Error(`The window's host did not let us in (${answer.status})`);
  return { origin: new URL(startAddress).origin, cookie };
}

/**
 * Whether a request comes from a page of the development server itself. The proxy below shows the host its own cookie, so that a page of
 * anybody else must not get through it.
 */
export function isOwnPage({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  const { host, origin } = headers;
  const isHere = host !== undefined && /^(?:127\.0\.0\.1|localhost):\d+$/.test(host);
  return isHere && origin === `http://${host}`;
}

/** What the window asks its host for, led there by the development server: the contract, and files that are dropped. */
export function wayToHost({ origin, cookie }: LetIn): Record<string, ProxyOptions> {
  const common: ProxyOptions = { target: origin, changeOrigin: true, headers: { cookie, origin } };
  return {
    '/contract': {
      ...common,
      ws: true,
      configure: (proxy) => {
        proxy.on('proxyReqWs', (_onward, request, socket) => {
          if (!isOwnPage(request)) socket.destroy();
        });
      },
    },
    '/intake': {
      ...common,
      bypass(request, response) {
        if (isOwnPage(request) || response === undefined) return undefined;
        response.writeHead(403).end();
        return false;
      },
    },
  };
}
