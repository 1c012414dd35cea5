import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..', '..');

/** The window's program over one home. */
export interface PictureHost {
  /** Where its window opens. */
  readonly address: string;
  end(): Promise<void>;
}

export async function startPictureHost(home: string): Promise<PictureHost> {
  const host = spawn(
    process.execPath,
    [path.join(root, 'src-main', 'hosts', 'browser', 'main.ts'), '--home', home, '--no-open'],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, WAYBILL_NO_WINDOW: '1' } },
  );
  return { address: await addressOf(host), end: () => end(host) };
}

function addressOf(host: ChildProcess): Promise<string> {
  const found = Promise.withResolvers<string>();
  let said = '';
  host.stdout?.on('data', (octets: Buffer) => {
    said += octets.toString('utf8');
    const [address] = /http:\/\/127\.0\.0\.1:\d+\/start\?token=\S+/.exec(said) ?? [];
    if (address !== undefined) found.resolve(address);
  });
  host.once('exit', () => found.reject(new Error('The window’s host ended')));
  return found.promise;
}

async function end(host: ChildProcess): Promise<void> {
  if (host.exitCode !== null) return;
  const ended = once(host, 'exit');
  host.kill('SIGKILL');
  await ended;
}

/** One command of the command line over that home; throws what it said when it fails. */
export async function command(home: string, args: readonly string[]): Promise<void> {
  const entry = path.join(root, 'src-main', 'hosts', 'command-line', 'main.ts');
  const child = spawn(process.execPath, [entry, ...args], {
    env: { ...process.env, WAYBILL_HOME: home, WAYBILL_KEYRING: 'off' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (octets: Buffer) => (said += octets.toString('utf8')));
  await once(child, 'close');
  if (child.exitCode !== 0) throw new Error(`${args.join(' ')}: ${said}`);
}
