import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import type { Carrier } from '../../../shared/index.ts';
import { openContractSession } from '../contract-session.ts';
import type { HostLog } from '../served-engine.ts';

/** Octets of one message of a page. */
const longestMessage = 32 * 1024 * 1024;
const mostPages = 32;

export interface Pages {
  /** Takes over a connection whose right to come in was checked. */
  welcome(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Pages that are connected now. */
  count(): number;
  /** Hears the count each time it changes; gives the way to stop. */
  onCount(listener: (count: number) => void): () => void;
  close(): void;
}

/** The open pages of the window, each with the contract over its WebSocket. */
export function createPages(options: {
  readonly carrier: Carrier;
  readonly version: string;
  readonly log: HostLog;
}): Pages {
  const { carrier, version, log } = options;
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: longestMessage,
    perMessageDeflate: false,
  });
  const pages = new Set<WebSocket>();
  const listeners = new Set<(count: number) => void>();

  function tellCount(): void {
    for (const listener of listeners) listener(pages.size);
  }

  function open(page: WebSocket): void {
    pages.add(page);
    const session = openContractSession({
      carrier,
      version,
      log,
      line: {
        send: (text, sent) => page.send(text, (failed) => (failed ? undefined : sent())),
        buffered: () => page.bufferedAmount,
        close: () => page.terminate(),
      },
    });
    page.on('message', (data, isBinary) => {
      if (isBinary || !Buffer.isBuffer(data)) page.terminate();
      else session.receive(data.toString('utf8'));
    });
    page.on('error', (failed) => log('page-broken', { cause: failed.message }));
    page.once('close', () => {
      session.end();
      pages.delete(page);
      tellCount();
    });
    tellCount();
  }

  return {
    welcome(request, socket, head) {
      if (pages.size >= mostPages) {
        log('too-many-pages', { limit: mostPages });
        socket.destroy();
        return;
      }
      server.handleUpgrade(request, socket, head, open);
    },
    count: () => pages.size,
    onCount(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      listeners.clear();
      for (const page of pages) page.terminate();
      server.close();
    },
  };
}
