/**
 * FTPS against curl and lftp, on the same server in the same run:
 * `bench/ftps.ts [--octets N] [--files N] [--runs N] [--server proftpd|vsftpd|pure-ftpd] [--folder DIR]`. Explicit TLS 1.3,
 * PROT P; the others get the cipher that the server chose with Waybill. Each measurement in a process of its own, in turns, medians. Waybill asks for the size of every file
 * and compares; the others do not after an upload. Nobody syncs what it writes to the disk, but the engine, which is the whole of
 * Waybill from the order to the last delivery.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, mkdtemp, open, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import {
  availableFtpServers,
  ftpPrograms,
  startFtpServer,
} from '../src-main/protocols/ftps/testing/index.ts';
import type { FtpServer } from '../src-main/protocols/ftps/testing/index.ts';
import { curlPeer, lftpPeer } from './ftps-peers.ts';
import type { FtpsPeer, PeerTaken } from './ftps-peers.ts';
import { Taken } from './ftps-task.ts';
import type { Task } from './ftps-task.ts';
import { mebibytes, median } from './measure.ts';

const { values } = parseArgs({
  options: {
    octets: { type: 'string' },
    files: { type: 'string' },
    runs: { type: 'string' },
    server: { type: 'string' },
    folder: { type: 'string' },
  },
});
const octets = Number(values.octets ?? 1024 * 1024 * 1024);
const files = Number(values.files ?? 1000);
const runs = Number(values.runs ?? 5);
const smallOctets = 4096;
const program = ftpPrograms.find((each) => each === (values.server ?? 'proftpd'));
if (program === undefined || !availableFtpServers().includes(program)) {
  throw new Error(`${values.server ?? 'proftpd'} is not here; see docs/development.md, WAYBILL_FTP_SERVERS`);
}
const folder = await mkdtemp(path.join(values.folder ?? tmpdir(), 'waybill-bench-'));
// What the server keeps lies there too.
process.env['TMPDIR'] = folder;

type AnyTaken = PeerTaken & Partial<Taken>;
type Measure = (task: Task, cipher: string) => Promise<AnyTaken | undefined>;

/** Names and sizes of the files to move. */
interface Load {
  readonly name: string;
  readonly names: readonly string[];
  readonly octets: number;
  readonly connections: number;
}

async function writeRandom(file: string, length: number): Promise<void> {
  const block = randomBytes(Math.min(length, 16 * 1024 * 1024));
  await using handle = await open(file, 'w');
  for (let written = 0; written < length;) {
    const { bytesWritten } = await handle.write(block, 0, Math.min(block.length, length - written));
    written += bytesWritten;
  }
}

/** The session alone, as far as the others go. */
function measureSession(task: Task): Promise<Taken> {
  return measureIn('ftps-task.ts', task);
}

/** All that a user gets: a copy of each file, the journal, every promise on the disk. */
function measureEngine(task: Task): Promise<Taken> {
  return measureIn('ftps-engine-task.ts', task);
}

async function measureIn(script: string, task: Task): Promise<Taken> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, script)], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_NO_WARNINGS: '1' },
  });
  child.stdin.end(JSON.stringify(task));
  return Taken.parse(JSON.parse(await text(child.stdout)));
}

/** An empty folder that everybody may write to. */
async function emptied(folderOnDisk: string): Promise<void> {
  await rm(folderOnDisk, { recursive: true, force: true });
  await mkdir(folderOnDisk, { recursive: true });
  await chmod(folderOnDisk, 0o777);
}

/** Every file has to be there, whole. */
async function check(folderOnDisk: string, load: Load): Promise<void> {
  const there = await readdir(folderOnDisk);
  if (there.length !== load.names.length) throw new Error(`${there.length} files of ${load.names.length}`);
  for (const name of load.names) {
    const { size } = await stat(path.join(folderOnDisk, name));
    if (size !== load.octets) throw new Error(`${name}: ${size} octets of ${load.octets}`);
  }
}

async function compare(
  server: FtpServer,
  load: Load,
  direction: Task['direction'],
  peers: readonly FtpsPeer[],
): Promise<void> {
  const local = path.join(folder, 'local', load.name);
  const remote = `${server.remoteRoot === '/' ? '' : `${server.remoteRoot}/`}${load.name}`;
  const source = direction === 'up' ? local : path.join(server.root, load.name);
  const target =
    direction === 'up' ? path.join(server.root, `${load.name}-up`) : path.join(folder, 'local-down');
  const task: Task = {
    direction,
    host: server.host,
    port: server.port,
    user: server.user,
    password: server.password,
    authorityPem: server.authorityPem,
    remote: direction === 'up' ? `${remote}-up` : remote,
    local: direction === 'up' ? source : target,
    names: [...load.names],
    octets: load.octets,
    connections: load.connections,
  };
  const all: readonly { name: string; measure: Measure; took: AnyTaken[] }[] = [
    { name: 'Waybill', measure: measureSession, took: [] },
    ...(direction === 'up' ? [{ name: 'engine', measure: measureEngine, took: [] }] : []),
    ...peers.map(({ name, measure }) => ({ name, measure, took: [] })),
  ];
  let cipher = '';
  for (let n = 0; n < runs; n += 1) {
    for (const { measure, took, name } of all) {
      await emptied(target);
      const taken = await measure(task, cipher);
      if (taken === undefined) throw new Error(`${name} failed`);
      await check(target, load);
      cipher = taken.cipher ?? cipher;
      took.push(taken);
    }
  }
  await rm(target, { recursive: true, force: true });
  const [waybill = { took: [] }] = all;
  const speed = (took: readonly AnyTaken[]): number =>
    (load.names.length * load.octets) /
    1024 /
    1024 /
    (median(took.map(({ milliseconds }) => milliseconds)) / 1000);
  const many = load.names.length > 1;
  console.log(
    `${many ? `${load.names.length} files of ${load.octets} octets, ${load.connections} connections` : mebibytes(load.octets)}, ${direction}`,
  );
  for (const { name, took } of all) {
    const shown = many ? (speed(took) * 1024 * 1024) / load.octets : speed(took);
    const parts = [
      `  ${name.padEnd(8)}`,
      `${shown.toFixed(0).padStart(5)} ${many ? 'files/s' : 'MiB/s'}`,
      took === waybill.took
        ? ' '.repeat(18)
        : `Waybill has ${(speed(waybill.took) / speed(took)).toFixed(2)}  `,
      ...strainOf(took),
    ];
    console.log(parts.join('  '));
  }
}

function strainOf(took: readonly AnyTaken[]): readonly string[] {
  const told = <T>(what: (taken: AnyTaken) => T | undefined): readonly T[] =>
    took.flatMap((taken) => what(taken) ?? []);
  const processor = told(({ processorMilliseconds }) => processorMilliseconds);
  const resident = told((taken) => taken.resident);
  const late = told(({ loopDelayP99 }) => loopDelayP99);
  return [
    ...(processor.length === 0 ? [] : [`processor ${(median(processor) / 1000).toFixed(2).padStart(5)} s`]),
    ...(resident.length === 0 ? [] : [`resident ${mebibytes(Math.max(...resident))}`]),
    ...(late.length === 0 ? [] : [`loop delay p99 ${Math.max(...late).toFixed(1)} ms`]),
    ...told(({ protocol, cipher }) => protocol && `${protocol} ${cipher}`).slice(0, 1),
  ];
}

try {
  const peers = [curlPeer(folder), lftpPeer(folder)].filter((peer) => peer !== undefined);
  for (const name of ['curl', 'lftp']) {
    if (!peers.some((peer) => peer.name === name)) console.log(`${name} is not here`);
  }
  const loads: readonly Load[] = [
    { name: 'large', names: ['large.bin'], octets, connections: 1 },
    {
      name: 'small',
      names: Array.from({ length: files }, (_, n) => `${String(n).padStart(5, '0')}.bin`),
      octets: smallOctets,
      connections: 4,
    },
  ];
  await using server = await startFtpServer({ program, mode: { tls: '1.3' } });
  console.log(`${program}, medians of ${runs}; resident and loop delay: the highest of all runs`);
  for (const load of loads) {
    const local = path.join(folder, 'local', load.name);
    await mkdir(local, { recursive: true });
    await emptied(path.join(server.root, load.name));
    for (const name of load.names) await writeRandom(path.join(local, name), load.octets);
    for (const direction of ['up', 'down'] as const) {
      if (direction === 'down') {
        for (const name of load.names)
          await writeRandom(path.join(server.root, load.name, name), load.octets);
      }
      await compare(server, load, direction, peers);
    }
    await rm(local, { recursive: true, force: true });
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
