import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmod } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { Carrier, ServerMessage } from '../../shared/index.ts';
import { openContractSession, readMessage } from './contract-session.ts';
import type { ContractSession, SessionLimits } from './contract-session.ts';
import type { EngineRecord } from './engine-record.ts';
import { removeEngineRecord, sameToken, writeEngineRecord } from './engine-record.ts';
import { errorCode } from './home-folder.ts';
import { createLineSplitter } from './line-splitter.ts';
import type { HostLog } from './served-engine.ts';
import { silentLog } from './served-engine.ts';
import { freshSocketAddresses } from './socket-address.ts';

export interface LocalSocketOptions {
  /** A home whose lock this process holds. */
  readonly home: string;
  readonly carrier: Carrier;
  readonly version: string;
  readonly log?: HostLog;
  readonly limits?: SessionLimits;
  /** Milliseconds a client has to show its token. */
  readonly helloWithin?: number;
}

export interface LocalSocketServer {
  readonly record: EngineRecord;
  /** Lets nobody find it or in any more; who is in stays. */
  withdraw(): Promise<void>;
  /** Withdraws and ends every connection, after what was to be said has been said. */
  close(): Promise<void>;
}

const mostConnections = 128;
/** Octets of a message: `send` may name 1,000 files of 4,096 characters each. */
const longestMessage = 32 * 1024 * 1024;
const longestHello = 1024;
/** Milliseconds that answers under way have when the server closes. */
const lastWords = 500;

/**
 * Serves the contract to other processes of this user, over a Unix socket or a named pipe; one JSON document a line. Who connects
 * says the token of `engine.json` first; who cannot is cut off without a word.
 */
export async function serveLocalSocket(options: LocalSocketOptions): Promise<LocalSocketServer> {
  const { home, carrier, version, log = silentLog, helloWithin = 3_000 } = options;
  const token = randomBytes(32).toString('hex');
  const sockets = new Set<Socket>();
  const sessions = new Set<ContractSession>();

  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    admit(socket);
  });
  server.maxConnections = mostConnections;

  function admit(socket: Socket): void {
    let session: ContractSession | undefined;
    const splitter = createLineSplitter(longestHello);
    const impatience = setTimeout(() => refuse('client-silent'), helloWithin);

    function refuse(event: string): void {
      log(event, { sockets: sockets.size });
      socket.destroy();
    }

    function greet(text: string): void {
      const hello = readMessage(text);
      if (hello?.type !== 'hello' || !sameToken(hello.token, token)) {
        refuse('client-refused');
        return;
      }
      clearTimeout(impatience);
      const welcome: ServerMessage = { type: 'welcome', version };
      socket.write(`${JSON.stringify(welcome)}\n`);
      if (hello.version !== version) {
        socket.end();
        return;
      }
      splitter.limit = longestMessage;
      session = openContractSession({
        carrier,
        version,
        log,
        line: {
          send: (message, sent) =>
            void socket.write(`${message}\n`, (failed) => (failed ? undefined : sent())),
          buffered: () => socket.writableLength,
          close: () => socket.destroy(),
        },
        ...(options.limits === undefined ? {} : { limits: options.limits }),
      });
      sessions.add(session);
    }

    socket.on('data', (chunk) => {
      try {
        for (const line of splitter.push(chunk)) {
          if (socket.destroyed) return;
          if (session === undefined) greet(line);
          else session.receive(line);
        }
      } catch (thrown) {
        log('client-broken', { cause: errorCode(thrown) });
        socket.destroy();
      }
    });
    socket.on('error', (failed) => log('client-lost', { cause: errorCode(failed) }));
    socket.once('close', () => {
      clearTimeout(impatience);
      session?.end();
      if (session !== undefined) sessions.delete(session);
    });
  }

  const address = await listen(server, freshSocketAddresses(home));
  const record: EngineRecord = { pid: process.pid, address, token, version, startedAt: Date.now() };
  server.on('error', (failed) => log('local-socket-broken', { cause: errorCode(failed) }));
  if (process.platform !== 'win32') await chmod(address, 0o600);
  await writeEngineRecord(home, record);

  let withdrawn: Promise<void> | undefined;
  let stopped: Promise<unknown> | undefined;
  async function withdraw(): Promise<void> {
    stopped = once(server, 'close');
    server.close();
    await removeEngineRecord(home, record);
  }

  async function close(): Promise<void> {
    await (withdrawn ??= withdraw());
    const answered = Promise.all([...sessions].map((session) => session.settled()));
    await Promise.race([answered, delay(lastWords, undefined, { ref: false })]);
    for (const socket of sockets) {
      socket.end();
      // A reader that does not read must not hold up the end.
      setTimeout(() => socket.destroy(), lastWords).unref();
    }
    await stopped;
  }

  let closed: Promise<void> | undefined;
  return {
    record,
    withdraw: () => (withdrawn ??= withdraw()),
    close: () => (closed ??= close()),
  };
}

/** Listens at the first address that can be had, and says which. Throws what the last one said. */
async function listen(server: Server, addresses: AsyncIterable<string>): Promise<string> {
  let refusal: unknown;
  for await (const address of addresses) {
    try {
      server.listen(address);
      await once(server, 'listening');
      return address;
    } catch (thrown) {
      refusal = thrown;
    }
  }
  throw refusal;
}
