import { connect } from 'node:net';
import { z } from 'zod';
import type { ClientMessage } from '../../shared/index.ts';
import { EventBatch, ServerMessage, WaybillError } from '../../shared/index.ts';
import type { EngineRecord } from './engine-record.ts';
import { errorCode } from './home-folder.ts';
import { createLineSplitter } from './line-splitter.ts';

/** A connection to the engine in another process. */
export interface EngineLine {
  /** Rejects with a WaybillError: the engine's, or `engine-gone` when the line breaks before the answer. */
  call(this: void, group: string, name: string, args: unknown): Promise<unknown>;
  /** At most one subscription a line; the last one counts. Calls made after it are carried out after it has begun. */
  subscribe(this: void, since: number, listener: (batch: EventBatch) => void): void;
  /** Resolves when the line is broken or closed. Never rejects. */
  readonly lost: Promise<void>;
  close(): void;
}

const longestAnswer = 64 * 1024 * 1024;

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: WaybillError) => void;
}

/**
 * Connects to the engine a record tells of. Rejects with a WaybillError: `engine-gone` when nobody is there or it does not let us in
 * within `patience` milliseconds, `engine-version` {running, ours} when it is another version of the program.
 */
export function connectToEngine(
  record: EngineRecord,
  version: string,
  patience = 3_000,
): Promise<EngineLine> {
  const socket = connect(record.address);
  const splitter = createLineSplitter(longestAnswer);
  const waiting = new Map<number, Waiting>();
  const lost = Promise.withResolvers<void>();
  const welcomed = Promise.withResolvers<EngineLine>();
  let nextId = 0;
  let isLost = false;
  let cause = 'closed';
  let hear: ((batch: EventBatch) => void) | undefined;

  const impatience = setTimeout(() => end('time-out'), patience);

  function end(why: string): void {
    cause = why;
    socket.destroy();
  }

  function say(message: ClientMessage): void {
    socket.write(`${JSON.stringify(message)}\n`);
  }

  function receive(text: string): void {
    const message = ServerMessage.parse(JSON.parse(text));
    switch (message.type) {
      case 'welcome':
        clearTimeout(impatience);
        if (message.version === version) welcomed.resolve(line);
        else {
          welcomed.reject(
            new WaybillError({ code: 'engine-version', params: { running: message.version, ours: version } }),
          );
          end('version');
        }
        break;
      case 'answer':
        settle(message.id)?.resolve(message.value);
        break;
      case 'problem':
        settle(message.id)?.reject(new WaybillError(message.problem));
        break;
      case 'events':
        hear?.(readBatch(message.batch));
        break;
    }
  }

  function settle(id: number): Waiting | undefined {
    const found = waiting.get(id);
    waiting.delete(id);
    return found;
  }

  function gone(): WaybillError {
    return new WaybillError({ code: 'engine-gone', params: { cause }, retry: 'later' });
  }

  const line: EngineLine = {
    call(group, name, args) {
      if (isLost) return Promise.reject(gone());
      const answer = Promise.withResolvers<unknown>();
      const id = (nextId += 1);
      waiting.set(id, answer);
      say({ type: 'call', id, group, name, args: args ?? {} });
      return answer.promise;
    },
    subscribe(since, listener) {
      hear = listener;
      if (!isLost) say({ type: 'subscribe', since });
    },
    lost: lost.promise,
    close: () => end('closed'),
  };

  socket.once('connect', () => say({ type: 'hello', token: record.token, version }));
  socket.on('data', (chunk) => {
    try {
      for (const text of splitter.push(chunk)) if (!socket.destroyed) receive(text);
    } catch (thrown) {
      end(errorCode(thrown));
    }
  });
  socket.on('error', (failed) => {
    cause = errorCode(failed);
  });
  socket.once('close', () => {
    clearTimeout(impatience);
    isLost = true;
    hear = undefined;
    welcomed.reject(gone());
    for (const { reject } of waiting.values()) reject(gone());
    waiting.clear();
    lost.resolve();
  });
  return welcomed.promise;
}

/** A batch as the contract has it; one that is not says only how far the engine is, so that everything is read again. */
function readBatch(value: unknown): EventBatch {
  const batch = EventBatch.safeParse(value);
  if (batch.success) return batch.data;
  const { last } = z.object({ last: EventBatch.shape.last }).parse(value);
  return { last, reset: true, events: [] };
}
