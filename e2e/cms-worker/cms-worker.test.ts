import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';

const built = path.join(import.meta.dirname, '..', '..', 'dist', 'main', 'cms-worker.js');

test('the built program has its worker, and it compresses a file', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'waybill-worker-'));
  const [source, target] = [path.join(folder, 'source'), path.join(folder, 'target')];
  writeFileSync(source, Buffer.alloc(100_000, 'x'));
  const worker = new Worker(built);
  try {
    const answered = new Promise((resolve, reject) => {
      worker.on('message', (reply: { readonly said: string }) => {
        if (reply.said !== 'progress') resolve(reply);
      });
      worker.on('error', reject);
    });
    const wish = { suite: 4, compression: { level: 6 } };
    worker.postMessage({ do: 'run', task: { kind: 'secure', source, target, wish } }, []);
    const size = await answered.then((reply) => {
      expect(reply).toMatchObject({ said: 'done', outcome: { secured: { originalSize: 100_000 } } });
      return readFileSync(target).length;
    });
    expect(size).toBeLessThan(1_000);
  } finally {
    await worker.terminate();
    rmSync(folder, { recursive: true, force: true });
  }
});
