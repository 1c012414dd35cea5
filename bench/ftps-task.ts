/** One task of bench/ftps.ts, in a process of its own: takes it from its standard input, and writes a line of JSON with what it took. */
import { open } from 'node:fs/promises';
import path from 'node:path';
import { json } from 'node:stream/consumers';
import { z } from 'zod';
import { connectFtps, localFile } from '../src-main/protocols/ftps/index.ts';
import type { FtpsSession, LineFacts } from '../src-main/protocols/ftps/index.ts';
import { Strain, watchStrain } from './measure.ts';

export const Task = z.object({
  direction: z.enum(['up', 'down']),
  host: z.string(),
  port: z.number(),
  user: z.string(),
  password: z.string(),
  authorityPem: z.string(),
  /** The server's folder and ours. */
  remote: z.string(),
  local: z.string(),
  /** Of `up`; `down` takes what a listing shows, as the others do. */
  names: z.array(z.string()),
  /** Of each file, as whoever queues one knows it. */
  octets: z.number(),
  connections: z.number(),
});
export type Task = z.infer<typeof Task>;

export const Taken = Strain.extend({
  /** From the first connection to the end of the last. */
  milliseconds: z.number(),
  /** Of this process, on all cores. */
  processorMilliseconds: z.number(),
  protocol: z.string().optional(),
  cipher: z.string().optional(),
});
export type Taken = z.infer<typeof Taken>;

function connect({ host, port, user, password, authorityPem }: Task): Promise<FtpsSession> {
  return connectFtps({
    host,
    port,
    mode: 'explicit',
    user,
    password,
    // It is left to the TLS library: the server's own authority has to lead there.
    judge: () => Promise.resolve({ pinned: false, facts: {} }),
    anchors: { authorities: [authorityPem], system: false },
    oldestTls: '1.3',
  });
}

async function send(session: FtpsSession, task: Task, name: string): Promise<void> {
  const file = path.join(task.local, name);
  const source = localFile(file, { size: task.octets });
  const { verified } = await session.upload(`${task.remote}/${name}`, source);
  if (verified !== 'size') throw new Error(`${name} was not verified`);
}

async function fetchOne(session: FtpsSession, task: Task, name: string): Promise<void> {
  await using handle = await open(path.join(task.local, name), 'wx');
  const { verified } = await session.download(`${task.remote}/${name}`, async (octets) => {
    for (let at = 0; at < octets.length;) {
      const { bytesWritten } = await handle.write(octets, at);
      at += bytesWritten;
    }
  });
  if (verified !== 'size') throw new Error(`${name} was not verified`);
}

async function namesOf(session: FtpsSession, { direction, remote, names }: Task): Promise<readonly string[]> {
  if (direction === 'up') return names;
  const { entries } = await session.list(remote);
  return entries.flatMap(({ kind, name }) => (kind === 'file' ? [name] : []));
}

/** Each connection takes the next file when it is done with one. */
async function run(task: Task): Promise<LineFacts> {
  const first = await connect(task);
  const left = [...(await namesOf(first, task))].toReversed();
  const transfer = task.direction === 'up' ? send : fetchOne;
  async function work(session: FtpsSession): Promise<void> {
    for (let name = left.pop(); name !== undefined; name = left.pop()) await transfer(session, task, name);
    await session.quit();
  }
  const { facts } = first;
  const others = Array.from({ length: task.connections - 1 }, async () => work(await connect(task)));
  await Promise.all([work(first), ...others]);
  return facts;
}

if (import.meta.main) {
  const task = Task.parse(await json(process.stdin));
  const strain = watchStrain();
  const before = process.cpuUsage();
  const begun = performance.now();
  const facts = await run(task);
  const milliseconds = performance.now() - begun;
  const { user, system } = process.cpuUsage(before);
  const resident = process.resourceUsage().maxRSS * 1024;
  const taken: Taken = {
    ...strain.read(),
    resident,
    milliseconds,
    processorMilliseconds: (user + system) / 1000,
    protocol: facts.protocol,
    cipher: facts.cipher,
  };
  console.log(JSON.stringify(taken));
}
