import { EventBatch, ServerMessage, WaybillError } from '../../shared/index.ts';
import type { ClientMessage } from '../../shared/index.ts';
import type { FileIntake } from './file-intake.ts';
import type { Connection, WindowCarrier } from './window-carrier.ts';

const firstDelay = 250;
const longestDelay = 5_000;

interface PendingCall {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: WaybillError) => void;
}

export interface WebSocketCarrierOptions {
  readonly url: string;
  readonly files: FileIntake;
  /** The engine came back as another version of the program: the page is not of its version any more. */
  readonly versionChanged: () => void;
}

/**
 * The way to the engine of the browser host. The cookie shows who we are. A lost line is opened again with growing
 * delays; calls under way are rejected with `engine-gone`, calls before the first connection wait for it.
 */
export function createWebSocketCarrier(options: WebSocketCarrierOptions): WindowCarrier {
  const pending = new Map<number, PendingCall>();
  const watchers = new Set<(connection: Connection) => void>();
  let connection: Connection = { state: 'connecting' };
  let socket: WebSocket | undefined;
  let waiting: string[] = [];
  let nextId = 1;
  let attempts = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let version: string | undefined;
  let subscriber: ((batch: EventBatch) => void) | undefined;
  let lastEvent = 0;
  /** On this line events have been asked for. */
  let isListening = false;

  function change(next: Connection): void {
    connection = next;
    for (const watcher of watchers) watcher(next);
  }

  function open(): void {
    clearTimeout(timer);
    const opened = new WebSocket(options.url);
    socket = opened;
    isListening = false;
    opened.addEventListener('open', () => {
      post({ type: 'hello', token: '', version: '' });
      // The engine that gave this page is of its version: nothing has to wait for its answer.
      if (version === undefined) ask();
    });
    opened.addEventListener('message', ({ data }) => {
      if (socket === opened) receive(data);
    });
    opened.addEventListener('close', () => {
      if (socket === opened) lost();
    });
  }

  function lost(): void {
    socket = undefined;
    const unanswered = [...pending.values()];
    pending.clear();
    waiting = [];
    for (const { reject } of unanswered) reject(gone());
    const delay = Math.min(longestDelay, firstDelay * 2 ** attempts) * (0.8 + Math.random() * 0.4);
    attempts += 1;
    timer = setTimeout(open, delay);
    change({ state: 'away', retryAt: Date.now() + delay });
  }

  function post(message: ClientMessage): void {
    socket?.send(JSON.stringify(message));
  }

  function receive(data: unknown): void {
    const message = typeof data === 'string' ? readMessage(data) : undefined;
    switch (message?.type) {
      case 'welcome':
        welcomed(message.version);
        break;
      case 'answer':
        take(message.id)?.resolve(message.value);
        break;
      case 'problem':
        take(message.id)?.reject(new WaybillError(message.problem));
        break;
      case 'events':
        hear(message.batch);
        break;
      case undefined:
        socket?.close();
        break;
    }
  }

  function welcomed(theirs: string): void {
    if (version !== undefined && version !== theirs) options.versionChanged();
    version = theirs;
    attempts = 0;
    ask();
    change({ state: 'here', since: Date.now() });
  }

  /** Events first, then questions: what happens in between is heard. */
  function ask(): void {
    if (subscriber !== undefined && !isListening) {
      post({ type: 'subscribe', since: lastEvent });
      isListening = true;
    }
    for (const text of waiting) socket?.send(text);
    waiting = [];
  }

  function take(id: number): PendingCall | undefined {
    const call = pending.get(id);
    pending.delete(id);
    return call;
  }

  function hear(unread: unknown): void {
    const batch = EventBatch.safeParse(unread);
    if (!batch.success) {
      socket?.close();
      return;
    }
    lastEvent = batch.data.last;
    subscriber?.(batch.data);
  }

  open();
  return {
    files: options.files,
    call(group, name, args) {
      if (connection.state === 'away') return Promise.reject(gone());
      return new Promise((resolve, reject) => {
        const id = nextId;
        nextId += 1;
        pending.set(id, { resolve, reject });
        const message: ClientMessage = { type: 'call', id, group, name, args };
        if (connection.state === 'here') post(message);
        else waiting.push(JSON.stringify(message));
      });
    },
    subscribe(since, listener) {
      if (subscriber !== undefined) throw new Error('The window listens once to its engine');
      subscriber = listener;
      lastEvent = since;
      if (connection.state === 'here') ask();
      return () => {
        subscriber = undefined;
      };
    },
    watch(listener) {
      watchers.add(listener);
      listener(connection);
      return () => watchers.delete(listener);
    },
    retryNow() {
      if (connection.state === 'away' && socket === undefined) open();
    },
  };
}

function gone(): WaybillError {
  return new WaybillError({ code: 'engine-gone', retry: 'later' });
}

function readMessage(text: string): ServerMessage | undefined {
  try {
    return ServerMessage.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
