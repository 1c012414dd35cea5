import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import type { FtpServer } from './start-ftp-server.ts';

/** What curl did: its exit status, what it fetched, and its conversation with the server. */
export interface CurlRun {
  readonly status: number | null;
  readonly output: Buffer;
  readonly conversation: string;
}

export interface CurlOptions {
  /** What it sends, to the path. */
  readonly upload?: Uint8Array;
  readonly password?: string;
  /** Whether it shows the client's certificate; it does unless told otherwise. */
  readonly withoutIdentity?: boolean;
  /** Resumes at this octet. */
  readonly from?: number;
  /** Further arguments. */
  readonly args?: readonly string[];
}

/** Whether curl with FTPS can be started here; where the tests' peers are required, it has to be. */
export function hasCurl(): boolean {
  const { error, stdout } = spawnSync('curl', ['--version']);
  const there = error === undefined && stdout.includes(' ftps ');
  if (!there && process.env['WAYBILL_REQUIRE_PEERS'] === '1') throw new Error('curl is needed here');
  return there;
}

/** Lets curl fetch or send one file. */
export async function curl(server: FtpServer, path: string, options: CurlOptions = {}): Promise<CurlRun> {
  const home = await mkdtemp(join(tmpdir(), 'waybill-curl-'));
  try {
    const settings = join(home, 'curl.conf');
    const lines = await settingsFor(server, path, options, home);
    await writeFile(
      settings,
      lines.map(([name, value]) => (value === '' ? `${name}\n` : `${name} = "${value}"\n`)).join(''),
      {
        mode: 0o600,
      },
    );
    const child = spawn(
      'curl',
      ['-q', '-sS', '-v', '--max-time', '30', '-K', settings, ...(options.args ?? [])],
      {
        stdio: [options.upload === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      },
    );
    child.stdin?.on('error', () => undefined).end(options.upload);
    const status = new Promise<number | null>((resolve, reject) => {
      child.once('error', reject).once('close', resolve);
    });
    const [output, conversation] = await Promise.all([
      readAll(child.stdout, buffer),
      readAll(child.stderr, text),
    ]);
    return { status: await status, output: output ?? Buffer.alloc(0), conversation: conversation ?? '' };
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

async function readAll<T>(
  stream: NodeJS.ReadableStream | null,
  read: (stream: NodeJS.ReadableStream) => Promise<T>,
): Promise<T | undefined> {
  return stream === null ? undefined : await read(stream);
}

type Lines = readonly (readonly [name: string, value: string])[];

async function settingsFor(
  server: FtpServer,
  path: string,
  options: CurlOptions,
  home: string,
): Promise<Lines> {
  const file = (name: string): string => join(home, name);
  await writeFile(file('authority.pem'), server.authorityPem);
  await writeFile(file('client.pem'), server.clientIdentity.certificatePem);
  await writeFile(file('client.key'), server.clientIdentity.privateKeyPem, { mode: 0o600 });
  const host = server.host.includes(':') ? `[${server.host}]` : server.host;
  const scheme = server.mode.implicit === true ? 'ftps' : 'ftp';
  // Two slashes: from the root of the server, not from where the login leads.
  const folder = server.remoteRoot === '/' ? '' : `/${server.remoteRoot}`;
  const lines: [string, string][] = [
    ['url', `${scheme}://${host}:${server.port}${folder}/${path}`],
    ['user', `${server.user}:${options.password ?? server.password}`],
  ];
  if (server.mode.plain !== true) lines.push(['ssl-reqd', ''], ['cacert', file('authority.pem')]);
  if (options.withoutIdentity !== true) lines.push(['cert', file('client.pem')], ['key', file('client.key')]);
  if (options.upload !== undefined) lines.push(['upload-file', '-'], ['ftp-create-dirs', '']);
  if (options.from !== undefined) lines.push(['continue-at', String(options.from)]);
  return lines;
}
