import type { Carrier, EventBatch, ServerMessage } from '../../shared/index.ts';
import { ClientMessage, toProblem, WaybillError } from '../../shared/index.ts';
import type { HostLog } from './served-engine.ts';

/** A line to one client: a local socket or a WebSocket, after the client has shown that it may. */
export interface SessionLine {
  /** Hands over one message; `sent` is called when it has left this process. */
  send(text: string, sent: () => void): void;
  /** Octets that were handed over and have not left yet. */
  buffered(): number;
  close(): void;
}

export interface SessionLimits {
  /** Octets waiting for a slow reader, above which events are dropped and the reader is told to read again. */
  readonly eventBacklog: number;
  /** Octets waiting, above which the line is closed: a client that asks and never reads. */
  readonly backlog: number;
  /** Calls under way at a time; the next are answered `too-many-calls`. */
  readonly calls: number;
}

export const sessionLimits: SessionLimits = {
  eventBacklog: 1024 * 1024,
  backlog: 64 * 1024 * 1024,
  calls: 256,
};

export interface ContractSession {
  /** One message of the client. What is not a message of the contract closes the line. */
  receive(text: string): void;
  /** Resolves when every call under way has been answered. */
  settled(): Promise<void>;
  /** The line is gone. Calls under way are carried out to their end; their answers are dropped. */
  end(): void;
}

export interface SessionOptions {
  readonly carrier: Carrier;
  readonly line: SessionLine;
  readonly version: string;
  readonly log: HostLog;
  readonly limits?: SessionLimits;
}

/** The server's half of the contract on one line: calls and their answers, events in numbered batches. */
export function openContractSession(options: SessionOptions): ContractSession {
  const { carrier, line, version, log, limits = sessionLimits } = options;
  let over = false;
  const calls = new Set<Promise<void>>();
  let unsubscribe: (() => void) | undefined;
  /** Number of the newest event that was dropped because the reader is slow. */
  let dropped: number | undefined;

  function send(message: ServerMessage): void {
    if (over) return;
    if (line.buffered() > limits.backlog) {
      log('client-never-reads', { buffered: line.buffered() });
      line.close();
      return;
    }
    line.send(JSON.stringify(message), caughtUp);
  }

  function caughtUp(): void {
    if (dropped === undefined || line.buffered() > limits.eventBacklog / 2) return;
    const last = dropped;
    dropped = undefined;
    send({ type: 'events', batch: { last, reset: true, events: [] } satisfies EventBatch });
  }

  function hear(batch: EventBatch): void {
    if (dropped !== undefined || line.buffered() > limits.eventBacklog) dropped = batch.last;
    else send({ type: 'events', batch });
  }

  function fail(id: number, thrown: unknown): void {
    send({ type: 'problem', id, problem: toProblem(thrown) });
  }

  async function perform(id: number, group: string, name: string, args: unknown): Promise<void> {
    try {
      send({ type: 'answer', id, value: await carrier.call(group, name, args) });
    } catch (thrown) {
      fail(id, thrown);
    }
  }

  function begin(id: number, group: string, name: string, args: unknown): void {
    if (calls.size >= limits.calls) {
      fail(id, new WaybillError({ code: 'too-many-calls', params: { limit: limits.calls }, retry: 'later' }));
      return;
    }
    const performed = perform(id, group, name, args);
    calls.add(performed);
    void performed.then(() => calls.delete(performed));
  }

  return {
    receive(text) {
      if (over) return;
      const message = readMessage(text);
      switch (message?.type) {
        case 'hello':
          send({ type: 'welcome', version });
          break;
        case 'call':
          begin(message.id, message.group, message.name, message.args);
          break;
        case 'subscribe':
          unsubscribe?.();
          dropped = undefined;
          unsubscribe = carrier.subscribe(message.since, hear);
          break;
        case undefined:
          log('client-message-unreadable', { octets: text.length });
          line.close();
          break;
      }
    },
    async settled() {
      await Promise.all(calls);
    },
    end() {
      over = true;
      unsubscribe?.();
      unsubscribe = undefined;
    },
  };
}

/** A message of the contract, or undefined for anything else. */
export function readMessage(text: string): ClientMessage | undefined {
  try {
    return ClientMessage.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
