import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import * as net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { OpenLine } from '../../sockets/index.ts';
import { connectThrough } from '../index.ts';
import type { ProxyServer } from '../index.ts';
import { silentPort } from './servers.ts';

/** Proxies of other makers that the tests talk to. */
export const realProxies = ['tinyproxy', 'microsocks'] as const;
export type RealProxy = (typeof realProxies)[number];

export interface RunningProxy {
  readonly proxy: ProxyServer;
  stop(): Promise<void>;
}

export interface Login {
  readonly user: string;
  readonly password: string;
}

/** Whether tests with this proxy run: where it is installed, and where everything has to be there. */
export function hasProxy(name: RealProxy): boolean {
  const found = spawnSync(name, ['-h'], { stdio: 'ignore' }).error === undefined;
  return found || process.env['WAYBILL_REQUIRE_PEERS'] === '1';
}

/** Starts a proxy on loopback, and waits until it answers. */
export async function startProxy(name: RealProxy, login?: Login): Promise<RunningProxy> {
  const home = await mkdtemp(join(tmpdir(), 'waybill-proxy-'));
  const port = await silentPort();
  const process = spawn(name, await argumentsOf(name, { home, port, login }), { stdio: 'ignore' });
  const ended = new Promise<string>((resolve) => {
    process.once('error', (error) => resolve(error.message)).once('exit', (code) => resolve(`exit ${code}`));
  });
  const stop = async (): Promise<void> => {
    process.kill('SIGKILL');
    await ended;
    await rm(home, { recursive: true, force: true });
  };
  const gone = await Promise.race([ended, untilItAnswers(port, () => process.exitCode === null)]);
  if (gone !== undefined) {
    await stop();
    throw new Error(`${name} does not run: ${gone}`);
  }
  const kind = name === 'tinyproxy' ? 'http' : 'socks5';
  const { user, password } = login ?? { user: '', password: '' };
  return { proxy: { kind, host: '127.0.0.1', port, user, password }, stop };
}

/** The way of a protocol through it: to a target, until it is called off. */
export function wayThrough({ proxy }: RunningProxy): OpenLine {
  return (target, signal) => connectThrough({ proxy }, { ...target, signal });
}

interface Place {
  readonly home: string;
  readonly port: number;
  readonly login: Login | undefined;
}

async function argumentsOf(name: RealProxy, { home, port, login }: Place): Promise<readonly string[]> {
  if (name === 'microsocks') {
    const asks = login === undefined ? [] : ['-u', login.user, '-P', login.password];
    return ['-i', '127.0.0.1', '-p', String(port), ...asks];
  }
  const file = join(home, 'tinyproxy.conf');
  const lines = [
    `Port ${port}`,
    'Listen 127.0.0.1',
    'Timeout 600',
    'MaxClients 20',
    'Allow 127.0.0.1',
    ...(login === undefined ? [] : [`BasicAuth ${login.user} ${login.password}`]),
  ];
  await writeFile(file, `${lines.join('\n')}\n`);
  return ['-d', '-c', file];
}

async function untilItAnswers(port: number, runs: () => boolean): Promise<undefined> {
  while (runs()) {
    const answers = await new Promise<boolean>((resolve) => {
      const socket = net.connect(port, '127.0.0.1');
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
      socket.on('close', () => socket.destroy()).on('connect', () => socket.destroy());
    });
    if (answers) return undefined;
    await wait(20);
  }
  return undefined;
}
