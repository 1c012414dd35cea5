/**
 * One task of bench/ftps.ts done by a whole engine, in a process of its own: from the order to the last file's delivery, with the copy it
 * keeps, its journal and its fsyncs, in a home beside the files.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { json } from 'node:stream/consumers';
import { createEngineApi, toProblem } from '../shared/index.ts';
import { openEngine } from '../src-main/engine/index.ts';
import { carry } from '../src-main/hosts/index.ts';
import { Task } from './ftps-task.ts';
import type { Taken } from './ftps-task.ts';
import { watchStrain } from './measure.ts';

const task = Task.parse(await json(process.stdin));
const home = await mkdtemp(path.join(task.local, '..', 'home-'));
const engine = await openEngine({
  home,
  host: 'command-line',
  version: '0.0.0-bench',
  seal: { useKeyring: false },
});
try {
  const carrier = carry(engine);
  const api = createEngineApi({ call: (group, name, args) => carrier.call(group, name, args) });
  const { id: partnerId } = await api.partners.add({
    name: 'Server',
    kind: 'ftps',
    ftps: {
      host: task.host,
      port: task.port,
      mode: 'explicit',
      user: task.user,
      oldestTls: '1.3',
      remoteFolder: task.remote,
      connections: task.connections,
      trust: { authorities: [task.authorityPem], system: false, revocation: { policy: 'off' } },
    },
    secrets: { ourPassword: task.password },
  });
  const strain = watchStrain();
  const before = process.cpuUsage();
  const begun = performance.now();
  const files = task.names.map((name) => ({ path: path.join(task.local, name) }));
  const left = new Set<number>();
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  let isQueued = false;
  const delivered = new Set<number>();
  engine.events.subscribe(0, ({ events }) => {
    for (const event of events) {
      if (event.type !== 'transfer') continue;
      const { id, state, problem } = event.transfer;
      if (state === 'delivered') delivered.add(id);
      if (state === 'failed' || state === 'waiting') reject(new Error(`${id}: ${JSON.stringify(problem)}`));
    }
    if (isQueued && [...left].every((id) => delivered.has(id))) resolve(undefined);
  });
  for (let at = 0; at < files.length; at += 100) {
    const { queued, findings } = await api.transfers.send({ partnerId, files: files.slice(at, at + 100) });
    if (findings.length > 0) throw new Error(JSON.stringify(findings));
    for (const { id } of queued) left.add(id);
  }
  isQueued = true;
  if ([...left].every((id) => delivered.has(id))) resolve(undefined);
  await promise;
  const milliseconds = performance.now() - begun;
  const { user, system } = process.cpuUsage(before);
  const taken: Taken = {
    ...strain.read(),
    milliseconds,
    processorMilliseconds: (user + system) / 1000,
  };
  console.log(JSON.stringify(taken));
} catch (error) {
  console.error(toProblem(error));
  process.exitCode = 1;
} finally {
  await engine.close();
  await rm(home, { recursive: true, force: true });
}
