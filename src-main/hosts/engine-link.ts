import { setTimeout as delay } from 'node:timers/promises';
import type { Carrier, EventBatch } from '../../shared/index.ts';
import { findCall, WaybillError } from '../../shared/index.ts';
import { carry } from './contract-server.ts';
import { readEngineRecord } from './engine-record.ts';
import { connectToEngine } from './local-socket-client.ts';
import { serveLocalSocket } from './local-socket-server.ts';
import type { LocalSocketServer } from './local-socket-server.ts';
import type { HostKind, HostLog, OpenEngine } from './served-engine.ts';

/** A way to one engine, in this process or another, until it is lost. */
export interface EngineLink {
  readonly own: boolean;
  /** Tells one engine from the next. */
  readonly identity: string;
  call(group: string, name: string, args: unknown): Promise<unknown>;
  subscribe(since: number, listener: (batch: EventBatch) => void): void;
  /** Resolves when the engine has ended or cannot be reached any more. Never rejects. */
  readonly lost: Promise<void>;
  /** Ends the engine when it is our own, and lets go of it when it is not. */
  close(): Promise<void>;
}

export interface LinkOptions {
  /** A folder that is there, by its real path. */
  readonly home: string;
  readonly host: HostKind;
  readonly version: string;
  readonly open: OpenEngine;
  readonly log: HostLog;
  /** Milliseconds for an engine that has the lock and cannot be reached (it starts, or ends) to become one or the other. */
  readonly patience: number;
  /** Ends the search for an engine. */
  readonly signal?: AbortSignal;
}

/** Whether this is a call to end the engine that will be carried out. */
export function isStop(group: string, name: string, args: unknown): boolean {
  return (
    group === 'engine' &&
    name === 'stop' &&
    findCall(group, name)?.args.safeParse(args ?? {}).success === true
  );
}

/** The engine that runs for this home in another process; undefined when there is none. Rejects with `engine-version`. */
export async function connectLink(
  options: Pick<LinkOptions, 'home' | 'version'>,
): Promise<EngineLink | undefined> {
  const record = await readEngineRecord(options.home);
  if (record === undefined) return undefined;
  try {
    const line = await connectToEngine(record, options.version);
    return {
      own: false,
      identity: record.token,
      call: line.call,
      subscribe: line.subscribe,
      lost: line.lost,
      async close() {
        line.close();
        await line.lost;
      },
    };
  } catch (thrown) {
    if (thrown instanceof WaybillError && thrown.code === 'engine-gone') return undefined;
    throw thrown;
  }
}

/** Opens the engine in this process and serves it to others. Rejects with what `open` says, `home-locked` among it. */
export async function openLink(options: LinkOptions): Promise<EngineLink> {
  const { home, host, version, open, log } = options;
  const engine = await open({ home, host, version, log });
  const direct = carry(engine, { log });
  let server: LocalSocketServer | undefined;

  async function call(group: string, name: string, args: unknown): Promise<unknown> {
    // Out of the way before the lock is given up: whoever opens next must not have its own address taken away.
    if (isStop(group, name, args)) await server?.withdraw();
    return direct.call(group, name, args);
  }

  const carrier: Carrier = { call, subscribe: (since, listener) => direct.subscribe(since, listener) };
  try {
    server = await serveLocalSocket({ home, carrier, version, log });
  } catch (thrown) {
    await engine.close();
    throw thrown;
  }
  const served = server;
  const lost = engine.closed.then(() => served.close());
  return {
    own: true,
    identity: served.record.token,
    call,
    subscribe: (since, listener) => void direct.subscribe(since, listener),
    lost,
    async close() {
      await served.withdraw();
      await engine.close();
      await lost;
    },
  };
}

/**
 * The engine of a home, wherever it runs: connects to the one that is there, or opens one. Two that start at once end with one engine:
 * who does not get the lock connects to who did. Rejects with `home-locked` when the lock is held and nobody answers for `patience`
 * milliseconds, and with `engine-version`.
 */
export async function obtainLink(options: LinkOptions): Promise<EngineLink> {
  const deadline = performance.now() + options.patience;
  for (;;) {
    options.signal?.throwIfAborted();
    const running = await connectLink(options);
    if (running !== undefined) return running;
    try {
      return await openLink(options);
    } catch (thrown) {
      const locked = thrown instanceof WaybillError && thrown.code === 'home-locked';
      if (!locked || performance.now() >= deadline) throw thrown;
    }
    await delay(40 + Math.random() * 80, undefined, { signal: options.signal });
  }
}
