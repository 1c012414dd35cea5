import { readFileSync, readdirSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { afterAll, expect, test, vi } from 'vitest';
import { makeScratch } from '../testing/scratch.ts';
import { createCmsWorkers } from './index.ts';

/** A thread that writes a part of its target, or nothing yet, and then breaks down. */
const breaksDown = `
  const { parentPort } = require('node:worker_threads');
  const { writeFileSync } = require('node:fs');
  parentPort.once('message', ({ task }) => {
    if (task.source === 'begins') {
      writeFileSync(task.kind === 'open' ? task.target + '.opening' : task.target, 'half of it');
      parentPort.postMessage({ said: 'progress', octetsRead: 1 });
    }
    setImmediate(() => { throw new Error('out of memory'); });
  });
`;
vi.mock(import('./start-worker.ts'), () => ({ startWorker: () => new Worker(breaksDown, { eval: true }) }));

const scratch = makeScratch();
afterAll(scratch.remove);

test('a worker that breaks down fails its file alone, and leaves nothing half-made behind', async () => {
  const workers = createCmsWorkers({ count: 1 });
  const [target, other] = [scratch.free(), scratch.put(Buffer.from('of somebody else'))];
  const names = readdirSync(scratch.folder);
  const wish = { keys: [], signers: [], mostOctets: 10 };
  const files = [
    workers.secure('begins', target, { suite: 4 }),
    workers.secure('does not', other, { suite: 4 }),
    workers.open('begins', target, wish),
    workers.open('begins', other, wish),
  ];
  for (const failed of await Promise.allSettled(files))
    expect(failed).toMatchObject({ status: 'rejected', reason: { message: 'out of memory' } });
  expect(readdirSync(scratch.folder)).toEqual(names);
  expect(readFileSync(other, 'utf8')).toBe('of somebody else');
  await workers.close();
});
