import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { text as readAll } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type { Task } from './ftps-task.ts';
import { strainOf } from './measure.ts';

export interface PeerTaken {
  readonly milliseconds: number;
  /** Of the process, on all cores; where the system tells. */
  readonly processorMilliseconds?: number;
  readonly resident?: number;
}

/** Another program that does a task. */
export interface FtpsPeer {
  readonly name: 'curl' | 'lftp';
  /**
   * @param cipher of TLS 1.3, its IETF name
   * @returns what it took, without what the program takes to start and do nothing; undefined where it fails
   */
  measure(this: void, task: Task, cipher: string): Promise<PeerTaken | undefined>;
}

/** curl where it is installed. */
export function curlPeer(folder: string): FtpsPeer | undefined {
  if (spawnSync('curl', ['--version']).error !== undefined) return undefined;
  return {
    name: 'curl',
    async measure(task, cipher) {
      const authority = await authorityOf(task, folder);
      const command = ['curl', '-q', '-sS', '--fail-early', '-K', '-', '--ssl-reqd', '--cacert', authority];
      const tls = ['--tlsv1.3', '--tls13-ciphers', cipher];
      const many = task.connections > 1 ? ['-Z', '--parallel-max', String(task.connections)] : ([] as const);
      const url = `ftp://${task.host}:${task.port}/${task.remote.replace(/^\//, '//')}`;
      const settings = [`user = "${task.user}:${task.password}"`];
      for (const name of task.names) {
        const file = path.join(task.local, name);
        settings.push(`url = "${url}/${name}"`);
        settings.push(`${task.direction === 'up' ? 'upload-file' : 'output'} = "${file}"`);
      }
      return await withoutStart([...command, ...tls, ...many], `${settings.join('\n')}\n`, ['curl', '-V']);
    },
  };
}

/** lftp where it is installed: `mirror` fetches what it lists; to send, `mput` looks for nothing on the server. */
export function lftpPeer(folder: string): FtpsPeer | undefined {
  if (spawnSync('lftp', ['--version']).error !== undefined) return undefined;
  return {
    name: 'lftp',
    async measure(task, cipher) {
      const authority = await authorityOf(task, folder);
      const { direction, connections, remote, local, names, host, port, user, password } = task;
      const only = names.length === 1 ? names[0] : undefined;
      const parallel = `-P ${connections}`;
      const script = [
        `set ssl:ca-file ${authority}`,
        `set ssl:priority NORMAL:-VERS-ALL:+VERS-TLS1.3:-CIPHER-ALL:+${gnuTlsCipher(cipher)}`,
        'set ftp:ssl-force true',
        'set ftp:ssl-protect-data true',
        'set net:max-retries 1',
        'set cmd:fail-exit true',
        'set cmd:move-background false',
        `open -u ${user},${password} -p ${port} ${host}`,
        `lcd ${local}`,
        direction === 'up'
          ? only === undefined
            ? `mput ${parallel} -O ${remote} *`
            : `put -O ${remote} ${only}`
          : only === undefined
            ? `mirror --parallel=${connections} ${remote} .`
            : `get ${remote}/${only}`,
        'exit',
      ];
      return await withoutStart(['lftp', '--norc'], `${script.join('\n')}\n`, [
        'lftp',
        '--norc',
        '-c',
        'exit',
      ]);
    },
  };
}

/** TLS_AES_256_GCM_SHA384 is AES-256-GCM there. */
function gnuTlsCipher(name: string): string {
  return name
    .replace(/^TLS_/, '')
    .replace(/_SHA\d+$/, '')
    .replaceAll('_', '-');
}

async function authorityOf({ authorityPem }: Task, folder: string): Promise<string> {
  const file = path.join(folder, 'authority.pem');
  await writeFile(file, authorityPem);
  return file;
}

async function withoutStart(
  command: readonly string[],
  input: string,
  idle: readonly string[],
): Promise<PeerTaken | undefined> {
  const start = await timed(idle, '');
  const whole = await timed(command, input);
  if (start === undefined || whole === undefined) return undefined;
  return { ...whole, milliseconds: whole.milliseconds - start.milliseconds };
}

/** Secrets go through its standard input. */
async function timed(
  [program = '', ...args]: readonly string[],
  input: string,
): Promise<PeerTaken | undefined> {
  const begun = performance.now();
  const child = spawn(program, args, { stdio: ['pipe', 'ignore', 'pipe'] });
  let seen: Omit<PeerTaken, 'milliseconds'> = {};
  const watch = setInterval(() => {
    seen = strainOf(child.pid) ?? seen;
  }, 20);
  const said = readAll(child.stderr);
  const closed = once(child, 'close');
  await pipeline(Readable.from([input]), child.stdin).catch(() => undefined);
  await closed;
  clearInterval(watch);
  const milliseconds = performance.now() - begun;
  if (child.exitCode === 0) return { milliseconds, ...seen };
  console.error(await said);
  return undefined;
}
