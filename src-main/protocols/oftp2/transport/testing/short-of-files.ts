import { closeSync, openSync } from 'node:fs';
import type { Socket } from 'node:net';
import { listen } from '../index.ts';

/**
 * A station in a process that may open few files: says its port, takes all files there are when it is told `take`, gives them
 * back when it is told `give`, and says when that is done.
 */
const open: number[] = [];
const callers = new Set<Socket>();
const station = await listen({
  host: '127.0.0.1',
  port: 0,
  onConnection({ socket }) {
    callers.add(socket);
    socket.once('close', () => callers.delete(socket)).end('ready');
  },
});

async function take(): Promise<void> {
  // A caller that is still leaving would give its own place back.
  while (callers.size > 0) await new Promise((resolve) => setTimeout(resolve, 5));
  try {
    for (;;) open.push(openSync(import.meta.filename, 'r'));
  } catch {
    // EMFILE: that is what was wanted.
  }
}

async function obey(order: string): Promise<void> {
  if (order.trim() === 'take') await take();
  else for (const file of open.splice(0)) closeSync(file);
  process.stdout.write('done\n');
}

process.stdin.setEncoding('utf8').on('data', (order: string) => void obey(order));
process.stdout.write(`${station.port}\n`);
