import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** How a server treats whoever asks. */
export type Behaviour =
  | 'answers'
  /** Takes the connection and says nothing. */
  | 'silent'
  /** Sends one octet and waits. */
  | 'slow'
  /** Status 500. */
  | 'fails'
  /** Sends zeros without end. */
  | 'endless';

export interface FileServer extends AsyncDisposable {
  /** `http://127.0.0.1:...`, without a slash at its end. */
  readonly address: string;
  /** All requests so far, or those for one path. */
  requests(path?: string): number;
  /** From now on. */
  behave(behaviour: Behaviour): void;
  /** What lies at a path from now on; undefined: nothing. */
  put(path: string, file: Content | undefined): void;
}

export type Content = Buffer | ((posted: Buffer) => Buffer | Promise<Buffer>);

/** Files on 127.0.0.1 by their paths, each with a slash before it; what is no file is 404. A function is asked for each request. */
export async function serveFiles(files: Readonly<Record<string, Content>>): Promise<FileServer> {
  const contents = new Map(Object.entries(files));
  const asked: string[] = [];
  let behaviour: Behaviour = 'answers';

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '';
    asked.push(path);
    const content = contents.get(path);
    if (behaviour === 'silent') return;
    if (behaviour === 'slow') response.write('0');
    else if (behaviour === 'endless') sendZeros(response);
    else if (behaviour === 'fails') response.writeHead(500).end();
    else if (content === undefined) response.writeHead(404).end();
    else response.end(typeof content === 'function' ? await content(await buffer(request)) : content);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  const port = await listen(server);
  return {
    address: `http://127.0.0.1:${port}`,
    requests: (path) => asked.filter((one) => path === undefined || one === path).length,
    behave(wanted) {
      behaviour = wanted;
    },
    put(path, file) {
      if (file === undefined) contents.delete(path);
      else contents.set(path, file);
    },
    [Symbol.asyncDispose]: () => close(server),
  };
}

function sendZeros(response: Parameters<RequestListener>[1]): void {
  const zeros = Buffer.alloc(64 * 1024);
  const send = (): void => {
    while (!response.destroyed && response.write(zeros));
  };
  response.on('drain', send);
  send();
}

async function listen(server: Server): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function close(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  server.closeAllConnections();
  await promise;
}
