/**
 * OFTP2 from engine to engine over loopback, against bare pipes in the same run: `bench/oftp2.ts [--octets N] [--runs N] [--folder DIR]`.
 * Each side is a process of its own. The time of a file is that between its timeline's `sending` and `delivered`, which comes after
 * the receiver has it durably in its folder. With security (signed, compressed, encrypted, signed receipt, suite 04) the line carries what
 * was made of the file before; `the whole way` counts from the order to send until the verified receipt is there.
 */
import { randomBytes } from 'node:crypto';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { OftpSecurity, PartnerId } from '../shared/index.ts';
import { mebibytes, median } from './measure.ts';
import type { Strain } from './measure.ts';
import { startBenchStation } from './station-client.ts';
import type { BenchStation } from './station-client.ts';

const { values } = parseArgs({
  options: { octets: { type: 'string' }, runs: { type: 'string' }, folder: { type: 'string' } },
});
const octets = Number(values.octets ?? 1024 * 1024 * 1024);
const runs = Number(values.runs ?? 5);
const folder = await mkdtemp(path.join(values.folder ?? tmpdir(), 'waybill-bench-'));
const file = path.join(folder, 'DRAWING.BIN');
const everything: OftpSecurity = {
  sign: true,
  compress: true,
  encrypt: true,
  suite: 4,
  signedReceipts: true,
  authentication: false,
  requireSigned: false,
  requireEncrypted: false,
};
const codes = { sender: 'O0013BENCHSENDER', receiver: 'O0013BENCHRECEIVER' } as const;

interface Measured {
  readonly milliseconds: number;
  /** From the order to send until the receipt is there. */
  readonly whole?: number;
  readonly sender: Strain;
  readonly receiver: Strain;
}

/** Octets that no compression finds anything in. */
async function writeFileToSend(): Promise<void> {
  const block = randomBytes(16 * 1024 * 1024);
  await using handle = await open(file, 'w');
  for (let written = 0; written < octets;) {
    const { bytesWritten } = await handle.write(block, 0, Math.min(block.length, octets - written));
    written += bytesWritten;
  }
  await handle.sync();
}

async function measurePipe(secure: boolean, from: string | null): Promise<Measured> {
  const sender = startBenchStation();
  const receiver = startBenchStation();
  const port = Number(await receiver.do({ do: 'pipe-listen', tls: secure }));
  await sender.do({ do: 'reset' });
  await receiver.do({ do: 'reset' });
  const milliseconds = Number(await sender.do({ do: 'pipe-send', tls: secure, port, file: from, octets }));
  const measured = { milliseconds, sender: await sender.strain(), receiver: await receiver.strain() };
  await Promise.all([sender.end(), receiver.end()]);
  return measured;
}

async function openPair(
  home: string,
  secure: boolean,
  security: OftpSecurity | undefined,
): Promise<{ sender: BenchStation; receiver: BenchStation; partnerId: PartnerId }> {
  const sender = startBenchStation();
  const receiver = startBenchStation();
  await sender.do({ do: 'open', home: path.join(home, 'sender') });
  await receiver.do({ do: 'open', home: path.join(home, 'receiver') });
  await sender.api.settings.update({ station: { code: codes.sender } });
  await receiver.api.settings.update({ station: { code: codes.receiver } });
  const { listener, certificate } = await receiver.api.listener.start({
    host: '127.0.0.1',
    tlsPort: secure ? 0 : null,
    plainPort: secure ? null : 0,
  });
  const caller = await receiver.api.partners.add({
    name: 'Sender',
    kind: 'oftp2',
    oftp2: { code: codes.sender, mayCallPlain: true },
  });
  const { id } = await sender.api.partners.add({
    name: 'Receiver',
    kind: 'oftp2',
    oftp2: {
      code: codes.receiver,
      host: '127.0.0.1',
      port: listener.open[0]?.port ?? 0,
      tls: secure,
      trust: { pins: [certificate.fingerprint], system: false },
      ...(security === undefined ? {} : { security }),
    },
  });
  if (security !== undefined) {
    await giveCertificate(sender, receiver, caller.id);
    await giveCertificate(receiver, sender, id);
  }
  return { sender, receiver, partnerId: id };
}

async function giveCertificate(from: BenchStation, to: BenchStation, partnerId: PartnerId): Promise<void> {
  const { certificate } = await from.api.engine.status({});
  await to.api.certificates.import({
    source: { content: Buffer.from(certificate.pem).toString('base64') },
    partnerId,
    purposes: ['authentication', 'signing', 'encryption', 'receipts'],
  });
}

async function measureOftp2(secure: boolean, n: number, security?: OftpSecurity): Promise<Measured> {
  const home = path.join(folder, `home-${secure ? 'tls' : 'plain'}-${n}`);
  const { sender, receiver, partnerId } = await openPair(home, secure, security);
  await sender.do({ do: 'reset' });
  await receiver.do({ do: 'reset' });
  const ordered = performance.now();
  const { queued, findings } = await sender.api.transfers.send({ partnerId, files: [{ path: file }] });
  const [transfer] = queued;
  if (transfer === undefined) throw new Error(JSON.stringify(findings));
  for (;;) {
    const { state, receipt, problem } = await sender.api.transfers.get({ id: transfer.id });
    if (state === 'delivered' && receipt === 'received') break;
    if (problem !== undefined) throw new Error(JSON.stringify(problem));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const whole = performance.now() - ordered;
  const timeline = await sender.api.transfers.timeline({ id: transfer.id });
  const begun = timeline.find(({ kind }) => kind === 'sending')?.at ?? Number.NaN;
  const delivered = timeline.find(({ kind }) => kind === 'delivered')?.at ?? Number.NaN;
  const measured = {
    milliseconds: delivered - begun,
    whole,
    sender: await sender.strain(),
    receiver: await receiver.strain(),
  };
  await Promise.all([sender.end(), receiver.end()]);
  await rm(home, { recursive: true, force: true });
  return measured;
}

function report(name: string, measured: readonly Measured[], against?: number): number {
  const milliseconds = median(measured.map((one) => one.milliseconds));
  const speed = octets / 1024 / 1024 / (milliseconds / 1000);
  const most = (side: 'sender' | 'receiver', what: keyof Strain): number =>
    Math.max(...measured.map((one) => one[side][what]));
  const parts = [
    name.padEnd(26),
    `${speed.toFixed(0).padStart(5)} MiB/s`,
    against === undefined ? '          ' : `ratio ${(speed / against).toFixed(2)}`,
    `resident ${mebibytes(most('sender', 'resident'))} / ${mebibytes(most('receiver', 'resident'))}`,
    `loop delay p99 ${most('sender', 'loopDelayP99').toFixed(1)} / ${most('receiver', 'loopDelayP99').toFixed(1)} ms`,
  ];
  console.log(parts.join('  '));
  const whole = measured.flatMap((one) => (one.whole === undefined ? [] : [one.whole]));
  if (whole.length > 0)
    console.log(`${' '.repeat(26)}  the whole way ${(median(whole) / 1000).toFixed(1)} s`);
  return speed;
}

async function repeat(measure: (n: number) => Promise<Measured>): Promise<Measured[]> {
  const all: Measured[] = [];
  for (let n = 0; n < runs; n += 1) all.push(await measure(n));
  return all;
}

console.log(
  `${mebibytes(octets)}, medians of ${runs}; resident and loop delay: sender / receiver, the worst of all runs`,
);
try {
  await writeFileToSend();
  for (const secure of [false, true]) {
    const name = secure ? 'TLS' : 'TCP';
    const pipe = report(`bare ${name} pipe`, await repeat(() => measurePipe(secure, null)));
    report(`file into ${name} pipe`, await repeat(() => measurePipe(secure, file)), pipe);
    report(`OFTP2 over ${name}`, await repeat((n) => measureOftp2(secure, n)), pipe);
    if (secure)
      report('OFTP2 over TLS, secured', await repeat((n) => measureOftp2(true, n, everything)), pipe);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
