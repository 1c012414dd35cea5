/** The window against a running engine: what is saved in src-renderer or shared/words is in the page a moment later. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { createServer } from 'vite';
import { enter, wayToHost } from './dev/index.ts';

const root = path.join(import.meta.dirname, '..');

/** Milliseconds for the host to say where it is. */
const longestStart = 30_000;

/** A host for the page: one is started, or the one that has the home already gives a fresh address. */
async function startHost(args: readonly string[]): Promise<string> {
  const host = spawn(
    process.execPath,
    [path.join(root, 'src-main', 'hosts', 'browser', 'main.ts'), '--no-open', ...args],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, WAYBILL_NO_WINDOW: '1' } },
  );
  process.on('exit', () => host.kill());
  let said = '';
  return await new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('The engine did not start.')), longestStart);
    host.stdout.on('data', (octets: Buffer) => {
      said += octets.toString('utf8');
      const [found] = /http:\/\/127\.0\.0\.1:\d+\/start\?token=\S+/.exec(said) ?? [];
      if (found === undefined) return;
      clearTimeout(late);
      resolve(found);
    });
    host.once('error', reject);
    host.once('exit', () => {
      clearTimeout(late);
      reject(new Error('The engine did not start.'));
    });
  });
}

const address = await startHost(process.argv.slice(2));
const server = await createServer({
  configFile: path.join(root, 'vite', 'renderer.config.ts'),
  server: { host: '127.0.0.1', proxy: wayToHost(await enter(address)) },
});
await server.listen();
process.stdout.write(`The window is at ${server.resolvedUrls?.local[0] ?? ''}\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void server.close().then(() => process.exit());
  });
}
