import process from 'node:process';
import { parentPort } from 'node:worker_threads';
import { openFile } from '../reading/index.ts';
import { secureFile } from '../writing/index.ts';
import { toFailure } from './messages.ts';
import type { Order, Outcome, Reply, Task } from './messages.ts';

/** Milliseconds between two words about how far it is. */
const progressEvery = 100;

// What runs in the thread of a worker: one task after the other. Nothing of a task is kept once it is done.
if (parentPort === null) {
  process.stderr.write('This is a part of Waybill, and nothing to be started by hand.\n');
  process.exitCode = 64;
} else {
  serve(parentPort);
}

interface Port {
  on(event: 'message', listener: (order: Order) => void): unknown;
  postMessage(reply: Reply): void;
}

function serve(port: Port): void {
  let stop: AbortController | undefined;
  port.on('message', (order) => {
    switch (order.do) {
      case 'stop':
        stop?.abort();
        break;
      case 'run':
        stop = new AbortController();
        void answer(port, order.task, stop.signal).then(() => (stop = undefined));
        break;
    }
  });
}

async function answer(port: Port, task: Task, signal: AbortSignal): Promise<void> {
  let lastTold = Number.NEGATIVE_INFINITY;
  try {
    const outcome = await run(task, signal, (octetsRead) => {
      const now = performance.now();
      if (now - lastTold < progressEvery) return;
      lastTold = now;
      port.postMessage({ said: 'progress', octetsRead });
    });
    port.postMessage({ said: 'done', outcome });
  } catch (error) {
    port.postMessage({ said: 'failed', failure: toFailure(error) });
  }
}

async function run(
  task: Task,
  signal: AbortSignal,
  progress: (octetsRead: number) => void,
): Promise<Outcome> {
  switch (task.kind) {
    case 'secure': {
      const { source, target, wish, blocksAtOnce } = task;
      return {
        kind: 'secure',
        secured: await secureFile(source, target, wish, { signal, progress, blocksAtOnce }),
      };
    }
    case 'open': {
      const { source, target, wish } = task;
      return { kind: 'open', opened: await openFile(source, target, wish, { signal, progress }) };
    }
  }
}
