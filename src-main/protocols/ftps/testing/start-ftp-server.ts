import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createConnection, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { issue, showing } from '../../../test-pki/index.ts';
import type { Issued } from '../../../test-pki/index.ts';
import { checkMode } from './mode.ts';
import type { FtpMode, FtpServerOptions } from './mode.ts';
import type { Place, Start } from './place.ts';
import { prepareProftpd } from './proftpd.ts';
import { findProgram } from './programs.ts';
import type { FoundProgram, FtpProgram } from './programs.ts';
import { preparePureFtpd } from './pure-ftpd.ts';
import { prepareVsftpd, vsftpdUser } from './vsftpd.ts';

/** A server that runs, on loopback. */
export interface FtpServer extends AsyncDisposable {
  readonly program: FtpProgram;
  readonly mode: FtpMode;
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  /** The folder on disk that its user is let into. */
  readonly root: string;
  /** The same folder as its user sees it after the login: `/`, or the whole path where the tests are not run by root. */
  readonly remoteRoot: string;
  /** Whom to trust to trust the server. */
  readonly authorityPem: string;
  readonly certificate: Issued;
  /** Of the server's certificate: SHA-256, 64 small hexadecimal digits. */
  readonly fingerprint: string;
  /** Accepted by servers that ask for a certificate; all others are refused. */
  readonly clientIdentity: { readonly certificatePem: string; readonly privateKeyPem: string };
  /** Puts a file below its root, for its user to change. Folders are made. */
  place(path: string, content: Uint8Array): Promise<void>;
  /** What lies below its root. */
  read(path: string): Promise<Buffer>;
  /** Commands and replies as the server wrote them down; from Pure-FTPd the transfers alone. */
  log(): Promise<string>;
  stop(): Promise<void>;
}

/** Starts a server with a configuration of its own, and waits until it answers. @throws Error where it does not run. */
export async function startFtpServer(options: FtpServerOptions): Promise<FtpServer> {
  const { program, mode = {} } = options;
  checkMode(program, mode);
  const found = findProgram(program);
  if (found === undefined) throw new Error(`${program} is needed here`);
  const authority = await issue({ name: 'Test FTP Authority', authority: true });
  const certificate = options.certificate ?? (await issueForServer(authority));
  const client = await issue({ name: 'FTP Client', by: authority, extendedKeyUsage: ['clientAuth'] });
  const home = await mkdtemp(join(tmpdir(), 'waybill-ftp-'));
  try {
    await chmod(home, 0o755);
    await writeFile(join(home, 'clients.pem'), authority.certificatePem);
    const running = await run({ program, mode, found, home, certificate });
    const { place, start, end } = running;
    const stop = async (): Promise<void> => {
      await end();
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    };
    return {
      program,
      mode,
      host: place.address,
      port: place.port,
      user: place.user,
      password: place.password,
      root: place.root,
      remoteRoot: start.remoteRoot,
      authorityPem: (certificate.by ?? certificate).certificatePem,
      certificate,
      fingerprint: certificate.fingerprint,
      clientIdentity: { certificatePem: client.certificatePem, privateKeyPem: client.privateKeyPem },
      place: (path, content) => placeFile(place.root, path, content),
      read: (path) => readFile(join(place.root, path)),
      log: async () => (await Promise.all(start.logs.map(readLog))).join(''),
      stop,
      [Symbol.asyncDispose]: stop,
    };
  } catch (error) {
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
    throw error;
  }
}

function issueForServer(by: Issued): Promise<Issued> {
  return issue({
    name: 'FTP Server',
    by,
    names: ['127.0.0.1', '::1', 'localhost'],
    extendedKeyUsage: ['serverAuth'],
  });
}

interface Wanted {
  readonly program: FtpProgram;
  readonly mode: FtpMode;
  readonly found: FoundProgram;
  readonly home: string;
  readonly certificate: Issued;
}

interface Running {
  readonly place: Place;
  readonly start: Start;
  end(this: void): Promise<void>;
}

/** A free port can be taken before the server has it: then another one is tried. */
async function run(wanted: Wanted): Promise<Running> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runOnce(wanted, attempt);
    } catch (error) {
      if (attempt === 3) throw error;
    }
  }
}

async function runOnce(
  { program, mode, found, home, certificate }: Wanted,
  attempt: number,
): Promise<Running> {
  const address = mode.address ?? '127.0.0.1';
  const password = randomBytes(12).toString('base64url');
  const place: Place = {
    found,
    mode,
    address,
    port: await freePort(address),
    home: join(home, String(attempt)),
    root: join(home, String(attempt), 'root'),
    user: program === 'vsftpd' ? vsftpdUser : 'partner',
    password,
    passwordHash: hashOf(password),
    isRoot: process.getuid?.() === 0,
  };
  await mkdir(place.root, { recursive: true });
  const shown = showing(certificate);
  await writeFile(join(place.home, 'certificate.pem'), shown.certificatePem);
  await writeFile(join(place.home, 'key.pem'), shown.privateKeyPem, { mode: 0o600 });
  await writeFile(join(place.home, 'clients.pem'), await readFile(join(home, 'clients.pem')));
  await writeFile(join(place.home, 'openssl.cnf'), openSslSettings(mode));
  const start = await prepare(program, place);
  return { place, start, end: await launch(place, start) };
}

function prepare(program: FtpProgram, place: Place): Promise<Start> {
  switch (program) {
    case 'proftpd':
      return prepareProftpd(place);
    case 'vsftpd':
      return prepareVsftpd(place);
    case 'pure-ftpd':
      return preparePureFtpd(place);
  }
}

/** Starts it as a group of processes of its own, since each session is one more. Gives what ends them all. */
async function launch(place: Place, start: Start): Promise<() => Promise<void>> {
  const output: string[] = [];
  const server = spawn(place.found.file, start.args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    cwd: place.home,
    env: {
      PATH: process.env['PATH'],
      LD_LIBRARY_PATH: place.found.libraries.join(':'),
      OPENSSL_CONF: join(place.home, 'openssl.cnf'),
    },
  });
  server.stdout.on('data', (part) => output.push(String(part)));
  server.stderr.on('data', (part) => output.push(String(part)));
  const ended = new Promise<string>((resolve) => {
    server.once('error', (error) => resolve(error.message));
    server.once('exit', (code, signal) => resolve(`exit ${code ?? signal}`));
  });
  const kill = (): void => killGroup(server.pid);
  process.once('exit', kill);
  const end = async (): Promise<void> => {
    kill();
    process.removeListener('exit', kill);
    await ended;
  };
  const gone = await Promise.race([ended, untilItAnswers(place)]);
  if (gone === undefined) return end;
  await end();
  const said = [...output, ...(await Promise.all(start.logs.map(readLog)))].join('');
  throw new Error(`${place.found.file} does not run: ${gone}\n${said}`);
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // All of them have ended.
  }
}

async function untilItAnswers({ address, port }: Place): Promise<string | undefined> {
  for (let attempt = 0; attempt < 500; attempt += 1) {
    const answers = await new Promise<boolean>((resolve) => {
      const socket = createConnection(port, address);
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
    if (answers) return undefined;
    await wait(20);
  }
  return 'nobody answers';
}

/**
 * Ports for servers that have to be told theirs. Below those a system hands out by itself, and for each process that runs tests
 * a hundred of its own: nobody takes one between this look at it and the server's start.
 */
const portsOfEach = 100;
const firstPort = 20_000 + placeOfProcess(process.env) * portsOfEach;
let portsTaken = 0;

/** Which of the processes that run tests at a time this is: those of vitest below 50, those of Playwright from there. */
function placeOfProcess({ VITEST_POOL_ID, TEST_PARALLEL_INDEX }: NodeJS.ProcessEnv): number {
  if (TEST_PARALLEL_INDEX !== undefined) return 50 + (Number(TEST_PARALLEL_INDEX) % 50);
  return Number(VITEST_POOL_ID ?? 0) % 50;
}

async function freePort(address: string): Promise<number> {
  for (let attempt = 0; attempt < portsOfEach; attempt += 1) {
    const port = firstPort + (portsTaken % portsOfEach);
    portsTaken += 1;
    if (await isFree(address, port)) return port;
  }
  throw new Error('no port');
}

async function isFree(address: string, port: number): Promise<boolean> {
  const server = createServer();
  const bound = new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false)).listen(port, address, () => resolve(true));
  });
  if (!(await bound)) return false;
  await new Promise((resolve) => server.close(resolve));
  return true;
}

/** What a whole process is told of TLS, for servers that have no setting for it. */
function openSslSettings({ tls }: FtpMode): string {
  const weak = tls === '1.1' ? ['CipherString = ALL:@SECLEVEL=0'] : [];
  const [least, most] = tls === undefined ? ['1.2', '1.3'] : [tls, tls];
  return [
    'openssl_conf = start',
    '[start]',
    'ssl_conf = servers',
    '[servers]',
    'system_default = versions',
    '[versions]',
    `MinProtocol = TLSv${least}`,
    `MaxProtocol = TLSv${most}`,
    ...weak,
    '',
  ].join('\n');
}

function hashOf(password: string): string {
  const { stdout, status } = spawnSync('openssl', ['passwd', '-6', '-stdin'], { input: `${password}\n` });
  if (status !== 0) throw new Error('openssl is needed here');
  return stdout.toString().trim();
}

async function placeFile(root: string, path: string, content: Uint8Array): Promise<void> {
  const folders = path.split('/').slice(0, -1);
  for (let depth = 1; depth <= folders.length; depth += 1) {
    const folder = join(root, ...folders.slice(0, depth));
    await mkdir(folder, { recursive: true });
    await chmod(folder, 0o777);
  }
  const file = join(root, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
  await chmod(file, 0o666);
}

async function readLog(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return '';
  }
}
