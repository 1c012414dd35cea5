/**
 * One side of the measurement, in a process of its own: an engine on a home, or a bare pipe. Takes commands over the process's
 * channel and answers each; see oftp2.ts.
 */
import { open } from 'node:fs/promises';
import net from 'node:net';
import type { Server, Socket } from 'node:net';
import tls from 'node:tls';
import { makeIdentity } from '../src-main/certificates/index.ts';
import { openEngine } from '../src-main/engine/index.ts';
import type { Engine } from '../src-main/engine/index.ts';
import { carry } from '../src-main/hosts/index.ts';
import { watchStrain } from './measure.ts';

export type Command =
  | { readonly do: 'open'; readonly home: string }
  | { readonly do: 'call'; readonly group: string; readonly name: string; readonly args: unknown }
  | { readonly do: 'pipe-listen'; readonly tls: boolean }
  | {
      readonly do: 'pipe-send';
      readonly tls: boolean;
      readonly port: number;
      readonly file: string | null;
      readonly octets: number;
    }
  | { readonly do: 'reset' }
  | { readonly do: 'strain' };

const strain = watchStrain();
let engine: Engine | undefined;
const chunkOctets = 256 * 1024;

/** Takes everything that comes, answers one octet when it is over. */
function swallow(socket: Socket, expected: () => number): void {
  let octets = 0;
  socket.on('data', (chunk: Buffer) => {
    octets += chunk.length;
    if (octets === expected()) socket.write('.');
  });
  socket.on('error', () => socket.destroy());
}

let expectedOctets = Number.POSITIVE_INFINITY;

function take(socket: Socket): void {
  // The first eight octets say how many follow.
  socket.once('readable', () => {
    const head: unknown = socket.read(8);
    expectedOctets = Buffer.isBuffer(head) ? Number(head.readBigUInt64BE()) : 0;
    swallow(socket, () => expectedOctets);
  });
}

async function pipeListen(secure: boolean): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const identity = await makeIdentity({ commonName: 'pipe', names: ['localhost'] });
  const server = secure
    ? tls.createServer({ key: identity.privateKeyPem, cert: identity.certificatePem }, take)
    : net.createServer(take);
  server.listen(0, '127.0.0.1', () => resolve(portOf(server)));
  return await promise;
}

/** Milliseconds from the first octet to the other side's word that it has all. */
async function pipeSend(secure: boolean, port: number, file: string | null, octets: number): Promise<number> {
  const socket = secure
    ? tls.connect({ host: '127.0.0.1', port, rejectUnauthorized: false })
    : net.connect({ host: '127.0.0.1', port });
  socket.setNoDelay(true);
  await new Promise((resolve) => socket.once(secure ? 'secureConnect' : 'connect', resolve));
  const head = Buffer.alloc(8);
  head.writeBigUInt64BE(BigInt(octets));
  const answered = new Promise((resolve) => socket.once('data', resolve));
  const start = performance.now();
  socket.write(head);
  const handle = file === null ? undefined : await open(file, 'r');
  const buffers = [Buffer.alloc(chunkOctets, 1), Buffer.alloc(chunkOctets, 2), Buffer.alloc(chunkOctets, 3)];
  for (let sent = 0, k = 0; sent < octets; k += 1) {
    const buffer = buffers[k % buffers.length] ?? Buffer.alloc(chunkOctets);
    const length = Math.min(chunkOctets, octets - sent);
    if (handle !== undefined) await handle.read(buffer, 0, length, sent);
    sent += length;
    await new Promise<void>((resolve, reject) => {
      socket.write(buffer.subarray(0, length), (error) => (error ? reject(error) : resolve()));
    });
  }
  await answered;
  const milliseconds = performance.now() - start;
  await handle?.close();
  socket.destroy();
  return milliseconds;
}

async function carryOut(command: Command): Promise<unknown> {
  switch (command.do) {
    case 'open':
      engine = await openEngine({
        home: command.home,
        host: 'command-line',
        version: '0.0.0-bench',
        seal: { useKeyring: false },
      });
      return null;
    case 'call': {
      if (engine === undefined) throw new Error('no engine');
      return await carry(engine).call(command.group, command.name, command.args);
    }
    case 'pipe-listen':
      return await pipeListen(command.tls);
    case 'pipe-send':
      return await pipeSend(command.tls, command.port, command.file, command.octets);
    case 'reset':
      strain.reset();
      return null;
    case 'strain':
      return strain.read();
  }
}

process.on('message', (message: { readonly id: number; readonly command: Command }) => {
  carryOut(message.command).then(
    (value) => process.send?.({ id: message.id, value }),
    (error: unknown) => process.send?.({ id: message.id, error: String(error) }),
  );
});
process.on('disconnect', () => {
  void (engine?.close() ?? Promise.resolve()).then(() => process.exit(0));
});

function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('not listening');
  return address.port;
}
