import * as http from 'node:http';
import * as net from 'node:net';
import type { AddressInfo } from 'node:net';

/** A server for one test, on loopback. */
export interface TestServer {
  readonly host: string;
  readonly port: number;
  /** Connections that stand now. */
  open(): number;
  close(): Promise<void>;
}

/** Waits for calls on a free port; every connection is given to `serve`. */
export async function serveTcp(serve: (socket: net.Socket) => void, host = '127.0.0.1'): Promise<TestServer> {
  const server = net.createServer((socket) => {
    socket.on('error', () => undefined);
    serve(socket);
  });
  return await started(server, host);
}

/** An HTTP server on a free port. */
export async function serveHttp(
  serve: (request: http.IncomingMessage, response: http.ServerResponse) => void,
  host = '127.0.0.1',
): Promise<TestServer> {
  return await started(http.createServer(serve), host);
}

/** Any server of Node, listening. */
export async function started(server: net.Server, host: string): Promise<TestServer> {
  const sockets = new Set<net.Socket>();
  server.on('connection', (socket: net.Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, host, resolve);
  });
  return {
    host,
    port: portOf(server),
    open: () => sockets.size,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A port on which nobody listens: one that was free a moment ago. */
export async function silentPort(): Promise<number> {
  const server = await serveTcp(() => undefined);
  await server.close();
  return server.port;
}

function portOf(server: net.Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening on a port');
  return address.port;
}

/** Reads from a socket until it has the text `end`, or the other side ends; gives what came. */
export async function hear(socket: net.Socket, end: string): Promise<string> {
  let heard = '';
  for await (const part of socket.iterator({ destroyOnReturn: false })) {
    heard += String(part);
    if (heard.includes(end)) break;
  }
  return heard;
}
