import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import type { Socket } from 'node:net';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { TransferId } from '../../shared/index.ts';
import { StreamDecoder, commandNameOf } from '../protocols/oftp2/index.ts';
import type { CommandName } from '../protocols/oftp2/index.ts';
import { openPair, until } from './testing/two-engines.ts';
import type { TestEngine } from './testing/two-engines.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

type Direction = 'up' | 'down';

/** A line between two stations that sees which commands pass, and breaks once, right behind one of them. */
async function openBreakingLine(breakBehind: { direction: Direction; command: CommandName }) {
  const seen: Record<Direction, CommandName[]> = { up: [], down: [] };
  const sockets = new Set<Socket>();
  let target = 0;
  let broken = false;

  /** Hands on what comes; true when the line is to break now. */
  function watch(from: Socket, to: Socket, direction: Direction, breakLine: () => void): void {
    const stream = new StreamDecoder();
    from.on('data', (octets: Buffer) => {
      stream.feed(octets);
      for (let buffer = stream.next(); buffer !== undefined; buffer = stream.next()) {
        const name = commandNameOf(buffer);
        if (name !== undefined) seen[direction].push(name);
        const header = Buffer.alloc(4);
        header.writeUInt32BE(0x10_00_00_00 + buffer.byteLength + header.length);
        to.write(Buffer.concat([header, buffer]));
        if (broken || direction !== breakBehind.direction || name !== breakBehind.command) continue;
        broken = true;
        breakLine();
        return;
      }
    });
  }

  const server = createServer((caller) => {
    const called = connect(target, '127.0.0.1');
    for (const socket of [caller, called]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        caller.destroySoon();
        called.destroySoon();
      });
    }
    watch(caller, called, 'up', () => {
      caller.destroy();
    });
    watch(called, caller, 'down', () => {
      called.destroy();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('not listening');
  return {
    port: address.port,
    seen,
    leadTo(port: number) {
      target = port;
    },
  };
}

async function pairOver(line: Awaited<ReturnType<typeof openBreakingLine>>): ReturnType<typeof openPair> {
  const both = await openPair({ here: { tls: false, port: line.port }, there: { mayCallPlain: true } });
  closers.unshift(both.close);
  const { listener } = await both.there.api.listener.start({
    host: '127.0.0.1',
    tlsPort: null,
    plainPort: 0,
  });
  line.leadTo(listener.open[0]?.port ?? 0);
  return both;
}

async function send(from: TestEngine): Promise<TransferId> {
  const [partner] = await from.api.partners.list({});
  if (partner === undefined) throw new Error('no partner');
  const folder = path.join(from.home, 'test-files');
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, 'DELFOR.EDI');
  await writeFile(file, 'UNA');
  const { queued } = await from.api.transfers.send({ partnerId: partner.id, files: [{ path: file }] });
  const [transfer] = queued;
  if (transfer === undefined) throw new Error('nothing queued');
  return transfer.id;
}

async function onlyIncoming(engine: TestEngine) {
  const { rows } = await engine.api.transfers.list({ direction: 'in' });
  expect(rows).toHaveLength(1);
  return rows[0];
}

test('the called station that could not send its EERP sends it in the next session', async () => {
  const line = await openBreakingLine({ direction: 'down', command: 'EFPA' });
  const both = await pairOver(line);
  const id = await send(both.here);
  const sent = await until(both.here, id, ({ state }) => state === 'delivered');
  expect(sent.receipt).toBe('awaiting');
  expect(line.seen.down).not.toContain('EERP');
  expect(await onlyIncoming(both.there)).toMatchObject({ state: 'collected', receipt: 'owed' });
  await both.here.api.transfers.collect({ partnerId: both.partner.id });
  await until(both.here, id, ({ receipt }) => receipt === 'received');
  expect(await onlyIncoming(both.there)).toMatchObject({ state: 'collected', receipt: 'sent' });
  expect(line.seen.down.filter((name) => name === 'EERP')).toHaveLength(1);
  expect(line.seen.up.filter((name) => name === 'SFID')).toHaveLength(1);
});

test('an EERP whose RTR is lost goes out again, and the file has one receipt all the same', async () => {
  const line = await openBreakingLine({ direction: 'down', command: 'EERP' });
  const both = await pairOver(line);
  const id = await send(both.here);
  await until(both.here, id, ({ receipt }) => receipt === 'received');
  expect(await onlyIncoming(both.there)).toMatchObject({ receipt: 'owed' });
  await both.here.api.transfers.collect({ partnerId: both.partner.id });
  expect(await onlyIncoming(both.there)).toMatchObject({ receipt: 'sent' });
  expect(line.seen.down.filter((name) => name === 'EERP')).toHaveLength(2);
  expect((await both.here.api.receipts.list({})).total).toBe(1);
});

test('the calling station that could not send its EERP calls again for it', async () => {
  const line = await openBreakingLine({ direction: 'up', command: 'EFPA' });
  const both = await pairOver(line);
  const id = await send(both.there);
  await expect(both.here.api.transfers.collect({ partnerId: both.partner.id })).rejects.toMatchObject({
    retry: 'later',
  });
  const collected = await onlyIncoming(both.here);
  expect(collected).toMatchObject({ state: 'collected', receipt: 'owed' });
  await until(both.there, id, ({ receipt }) => receipt === 'received', 30_000);
  expect(line.seen.up.filter((name) => name === 'EERP')).toHaveLength(1);
});
