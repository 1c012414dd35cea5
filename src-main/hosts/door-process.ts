import { once } from 'node:events';
import { lockHome } from '../journal/index.ts';
import { connectOrOpen } from './engine-connection.ts';
import { createStandInEngine } from './stand-in-engine.ts';

/**
 * A door in a process of its own, for tests: the home's real lock, a stand-in engine behind it. Says on stdout whether it has the engine
 * and, at each line of stdin, what the station is called; ends when stdin ends.
 */
const home = process.argv[2] ?? '';
const connection = await connectOrOpen({
  home,
  host: 'command-line',
  version: '1.0.0',
  log: () => {},
  open: (options) => {
    const lock = lockHome(options.home);
    return Promise.resolve(createStandInEngine({ ...options, whenClosed: () => lock.release() }));
  },
});
if (connection.own) {
  await connection.carrier.call('settings', 'update', { station: { name: `of ${process.pid}` } });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

say(connection.own ? 'own' : 'connected');
process.stdin.on('data', () => {
  connection.carrier.call('settings', 'get', {}).then(
    (settings) => say(JSON.stringify({ own: connection.own, settings })),
    (thrown: unknown) => say(String(thrown)),
  );
});
await once(process.stdin, 'end');
await connection.close();
