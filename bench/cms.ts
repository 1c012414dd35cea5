/**
 * Streaming CMS against Node's own streams, openssl and BouncyCastle, each in a process of its own:
 * `bench/cms.ts [--mebibytes 64,512] [--level 6] [--runs 3] [--alone] [--folder DIR]`. `--mebibytes 5120 --alone` is 5 GiB without the
 * other programs. The file looks like a payroll: semicolons and numbers. `ratio` is to Node's streams, which hash, compress and encrypt as
 * much and write the same to the disk.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { issue } from '../src-main/test-pki/index.ts';
import { bouncyCastlePeer, measureProgram, opensslPeer } from './cms-peers.ts';
import type { Peer } from './cms-peers.ts';
import { Taken } from './cms-task.ts';
import type { Task } from './cms-task.ts';
import { mebibytes, median } from './measure.ts';

const { values } = parseArgs({
  options: {
    mebibytes: { type: 'string' },
    level: { type: 'string' },
    runs: { type: 'string' },
    alone: { type: 'boolean' },
    folder: { type: 'string' },
  },
});
const sizes = (values.mebibytes ?? '64,512').split(',').map((each) => Number(each) * 1024 * 1024);
const level = Number(values.level ?? 6);
const runs = Number(values.runs ?? 3);
const folder = await mkdtemp(path.join(values.folder ?? tmpdir(), 'waybill-bench-'));
const file = (name: string): string => path.join(folder, name);
const task = path.join(import.meta.dirname, 'cms-task.ts');
const chains = [
  ['s', 'signed'],
  ['e', 'encrypted'],
  ['sce', 'signed, compressed, encrypted'],
] as const;

const { certificateDer, certificatePem, privateKeyPem } = await issue({ name: 'Bench', keyType: 'rsa' });
const material = { certificate: file('certificate.pem'), key: file('key.pem') };

/** Rows that differ as those of a payroll do. */
async function writePayroll(octets: number): Promise<void> {
  let rows = '';
  for (let n = 1; rows.length < 8 * 1024 * 1024; n += 1) {
    const amount = ((n * 48_271) % 900_000) / 100;
    rows += `${n};${(n * 7_919) % 100_003};Employee ${(n * 31) % 5_003};${amount.toFixed(2)};2026-11-${1 + (n % 28)};EUR\n`;
  }
  const block = Buffer.from(rows);
  await using handle = await open(file('plain'), 'w');
  for (let written = 0; written < octets; written += block.length)
    await handle.write(block, 0, Math.min(block.length, octets - written));
  await handle.sync();
}

async function measureTask(what: Task['do'], layers: string, source: string, target: string): Promise<Taken> {
  const asked: Task = {
    do: what,
    layers,
    level,
    source: file(source),
    target: file(target),
    certificate: certificateDer.toString('base64'),
    privateKeyFile: material.key,
  };
  const { stdout } = await promisify(execFile)(process.execPath, [task, JSON.stringify(asked)], {
    env: { ...process.env, NODE_NO_WARNINGS: '1' },
  });
  return Taken.parse(JSON.parse(stdout));
}

/** The median of the runs, and a line about it. @returns MiB per second; undefined where it cannot. */
async function report(
  name: string,
  octets: number,
  target: string,
  measure: () => Promise<Taken | undefined>,
  against?: number,
): Promise<number | undefined> {
  const all: Taken[] = [];
  for (let n = 0; n < runs; n += 1) {
    await rm(file(target), { force: true });
    const taken = await measure();
    if (taken === undefined) {
      console.log(`  ${name.padEnd(24)} fails`);
      return undefined;
    }
    all.push(taken);
  }
  const speed = octets / 1024 / 1024 / (median(all.map(({ milliseconds }) => milliseconds)) / 1000);
  const processor = median(all.map((each) => each.processorMilliseconds ?? Number.NaN));
  const resident = Math.max(...all.map((each) => each.resident ?? Number.NaN));
  console.log(
    [
      `  ${name.padEnd(24)}`,
      `${speed.toFixed(0).padStart(5)} MiB/s`,
      (against === undefined ? '' : `ratio ${(speed / against).toFixed(2)}`).padEnd(10),
      `processor ${(processor / 1000).toFixed(2).padStart(6)} s`,
      `resident ${Number.isNaN(resident) ? '-' : mebibytes(resident)}`,
    ].join('  '),
  );
  return speed;
}

async function compare(octets: number, layers: string, said: string, peers: readonly Peer[]): Promise<void> {
  console.log(`${mebibytes(octets)}, ${said}`);
  const raw = await report('Node’s streams', octets, 'raw', () =>
    measureTask('raw-secure', layers, 'plain', 'raw'),
  );
  await report('Waybill', octets, 'secured', () => measureTask('secure', layers, 'plain', 'secured'), raw);
  for (const peer of peers) {
    const command = peer.secure(layers, file('plain'), file('peer'));
    if (command !== undefined) await report(peer.name, octets, 'peer', () => measureProgram(command), raw);
  }
  await rm(file('peer'), { force: true });
  console.log(`${mebibytes(octets)}, ${said}, and back`);
  const rawBack = await report('Node’s streams', octets, 'opened', () =>
    measureTask('raw-open', layers, 'raw', 'opened'),
  );
  await rm(file('raw'), { force: true });
  await report('Waybill', octets, 'opened', () => measureTask('open', layers, 'secured', 'opened'), rawBack);
  for (const peer of peers) {
    const command = peer.open(layers, file('secured'), file('opened'));
    if (command !== undefined)
      await report(peer.name, octets, 'opened', () => measureProgram(command), rawBack);
  }
  await rm(file('opened'), { force: true });
}

try {
  await writeFile(material.certificate, certificatePem);
  await writeFile(material.key, privateKeyPem, { mode: 0o600 });
  const all = values.alone === true ? [] : [opensslPeer(material), bouncyCastlePeer(material, folder)];
  const peers = all.filter((peer) => peer !== undefined);
  console.log(`zlib level ${level}, suite 04, medians of ${runs}; resident: the highest of all runs`);
  for (const octets of sizes) {
    await writePayroll(octets);
    for (const [layers, said] of chains) await compare(octets, layers, said, peers);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
