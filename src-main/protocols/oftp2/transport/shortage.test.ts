import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createConnection } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';

const script = path.join(import.meta.dirname, 'testing', 'short-of-files.ts');

/** What a caller hears until the line is closed, however it is closed. */
async function hears(port: number): Promise<string> {
  const socket = createConnection({ port, host: '127.0.0.1' });
  let heard = '';
  socket.on('error', () => {}).on('data', (octets) => (heard += String(octets)));
  await new Promise((resolve) => socket.once('close', resolve));
  return heard;
}

// Windows has no such limit.
it.skipIf(process.platform === 'win32')(
  'a station that may open no more files lives to take the next call',
  async () => {
    const child = spawn('/bin/sh', ['-c', 'ulimit -n 80 && exec "$0" "$1"', process.execPath, script], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    try {
      const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
      const port = Number((await lines.next()).value);
      expect(await hears(port)).toBe('ready');
      child.stdin.write('take\n');
      expect((await lines.next()).value).toBe('done');
      expect(await Promise.all([hears(port), hears(port), hears(port)])).toEqual(['', '', '']);
      child.stdin.write('give\n');
      expect((await lines.next()).value).toBe('done');
      expect(await hears(port)).toBe('ready');
    } finally {
      child.kill();
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    }
  },
);
