import { toProblem } from '../../../shared/index.ts';
import type { PartnerId, SessionId } from '../../../shared/index.ts';
import type { ConnectionState, Journal } from '../../journal/index.ts';
import { connectionWatch, watchConnections } from '../../sockets/index.ts';
import type { ConnectionWatch, NewConnection } from '../../sockets/index.ts';

/** What crosses the open ones is written so often, in ms. */
const writeMilliseconds = 5_000;
/** What is too old or too much goes so often, in ms: 90 days, as the sessions. */
const pruneMilliseconds = 3_600_000;
const keptMilliseconds = 90 * 24 * 3_600_000;
const limits = { most: 200_000, batch: 1_000 } as const;

/** For whom connections are made. */
export interface ConnectionPurpose {
  readonly sessionId?: SessionId | undefined;
  readonly partnerId?: PartnerId | undefined;
}

/** Writes down what leaves this computer, and what comes to it. Nothing here throws: no line waits for it. */
export interface ConnectionLog {
  /** Every connection that `work` makes is of this. */
  during<T>(purpose: ConnectionPurpose, work: () => T): T;
  /** The same where nobody has said yet what it is of. */
  anyway<T>(purpose: ConnectionPurpose, work: () => T): T;
  /** Who has called over this connection, as it turns out, is in this session. */
  called(connection: NewConnection, purpose: ConnectionPurpose): void;
  /** Writes what has crossed the open ones up to now. */
  flush(): void;
  close(): void;
}

export interface ConnectionLogOptions {
  readonly journal: Pick<Journal, 'connections'>;
  readonly clock: () => number;
  readonly log: (event: string, facts: Readonly<Record<string, string | number | boolean>>) => void;
}

interface Open {
  readonly connection: NewConnection;
  state: ConnectionState;
}

export function createConnectionLog({ journal, clock, log }: ConnectionLogOptions): ConnectionLog {
  const { connections } = journal;
  const open = new Map<number, Open>();
  let isClosed = false;

  function guarded<T>(event: string, work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      log(event, { code: toProblem(error).code });
      return undefined;
    }
  }

  function watchFor(purpose: ConnectionPurpose): ConnectionWatch {
    return (connection) => {
      const { direction, host, port, address } = connection;
      const id = isClosed
        ? undefined
        : guarded('connection-not-written', () =>
            connections.begin({ ...purpose, direction, host, port, address, beganAt: clock() }),
          );
      if (id === undefined) return deaf;
      const state = { id, ...purpose, host, port, tls: false, octetsOut: 0, octetsIn: 0 };
      const one: Open = { connection, state };
      open.set(id, one);
      return {
        secured: () => void (one.state = { ...one.state, tls: true }),
        through: (target, targetPort) =>
          void (one.state = { ...one.state, proxy: `${host}:${port}`, host: target, port: targetPort }),
        asked: (asked) => void (one.state = { ...one.state, asked }),
        closed() {
          open.delete(id);
          if (isClosed) return;
          guarded('connection-not-written', () => connections.write([{ ...now(one), endedAt: clock() }]));
        },
      };
    };
  }

  function flush(): void {
    if (open.size === 0 || isClosed) return;
    guarded('connection-not-written', () => connections.write([...open.values()].map(now)));
  }

  /** What was there when this program was last here is nobody's business for ever. */
  function prune(): void {
    const before = Math.max(0, clock() - keptMilliseconds);
    guarded('connections-not-pruned', () => connections.prune({ ...limits, before }));
  }

  prune();
  const writing = setInterval(flush, writeMilliseconds);
  const pruning = setInterval(prune, pruneMilliseconds);

  return {
    during: (purpose, work) => watchConnections(watchFor(purpose), work),
    anyway: (purpose, work) =>
      connectionWatch() === undefined ? watchConnections(watchFor(purpose), work) : work(),
    called(connection, purpose) {
      const found = [...open.values()].find((one) => one.connection === connection);
      if (found !== undefined) found.state = { ...found.state, ...purpose };
    },
    flush,
    close() {
      clearInterval(writing);
      clearInterval(pruning);
      flush();
      isClosed = true;
    },
  };
}

function now({ connection, state }: Open): ConnectionState {
  const octets = connection.octets();
  return { ...state, octetsOut: octets.out, octetsIn: octets.in };
}

const deaf = {
  secured: () => undefined,
  through: () => undefined,
  asked: () => undefined,
  closed: () => undefined,
};
