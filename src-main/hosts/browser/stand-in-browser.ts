import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { WebSocket } from 'ws';

/**
 * A browser for tests: follows the start file it is given, keeps the cookie and the contract's WebSocket, and closes when the file `close`
 * appears in its profile's folder. A second one with the same profile hands over to the first and ends, as browsers do.
 */
function given(name: string): string {
  return process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3) ?? '';
}

const startFile = fileURLToPath(given('app'));
const folder = path.dirname(given('user-data-dir'));
const note = path.join(folder, 'browser.json');
const first = !existsSync(note);
const page = await readFile(startFile, 'utf8');
const address = /url=([^"]+)/.exec(page)?.[1] ?? '';
const started = await fetch(address);
const cookie = started.headers.getSetCookie()[0]?.split(';')[0] ?? '';
const { origin, host } = new URL(address);
const { mode } = await stat(startFile);
const seen = {
  first,
  status: started.status,
  mode: mode & 0o777,
  arguments: process.argv.slice(2),
  ours: Object.keys(process.env).filter((name) => name.startsWith('WAYBILL_')),
};
await writeFile(first ? note : path.join(folder, 'second.json'), JSON.stringify(seen));
if (first) {
  const socket = new WebSocket(`ws://${host}/contract`, { headers: { origin, cookie } });
  // One that is ended before it is open fails, and a browser that fails is not one that was closed.
  await once(socket, 'open');
  while (!existsSync(path.join(folder, 'close'))) await delay(20);
  socket.terminate();
}
