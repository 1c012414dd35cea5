import { closeSync, openSync } from 'node:fs';
import { listen } from '../index.ts';

/**
 * A station in a process that may open few files: says its port, takes all files there are when it is told `take`, gives them
 * back when it is told `give`, and says when that is done.
 */
const open: number[] = [];
const station = await listen({
  host: '127.0.0.1',
  port: 0,
  onConnection: ({ socket }) => socket.end('ready'),
});

function take(): void {
  try {
    for (;;) open.push(openSync(import.meta.filename, 'r'));
  } catch {
    // EMFILE: that is what was wanted.
  }
}

process.stdin.setEncoding('utf8').on('data', (order: string) => {
  if (order.trim() === 'take') take();
  else for (const file of open.splice(0)) closeSync(file);
  process.stdout.write('done\n');
});
process.stdout.write(`${station.port}\n`);
