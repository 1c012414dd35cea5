import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openJournal } from '../journal/index.ts';
import type { Journal } from '../journal/index.ts';
import { createDownload } from '../network/index.ts';
import { openRelay, serveHttp } from '../network/testing/index.ts';
import { createConnectionLog } from './connections/index.ts';
import type { ConnectionLog } from './connections/index.ts';
import { openPair, until } from './testing/two-engines.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

test('a file that goes is found on both sides: where it went, for whom, how much, in which session', async () => {
  const both = await openPair();
  closing.push(both.close);
  const { here, there, partner } = both;
  const file = path.join(here.home, 'A.EDI');
  await writeFile(file, Buffer.alloc(50_000, 'x'));
  const before = Date.now();
  const { queued } = await here.api.transfers.send({
    partnerId: partner.id,
    files: [{ path: file }],
    acceptWarnings: true,
  });
  const [sent] = queued;
  if (sent === undefined) throw new Error('not queued');
  await until(here, sent.id, ({ receipt }) => receipt === 'received');
  await expect
    .poll(async () => (await here.api.sessions.contacts({})).rows[0]?.endedAt, { timeout: 15_000 })
    .toBeDefined();

  const went = await here.api.sessions.contacts({});
  const [session] = (await here.api.sessions.list({})).rows;
  expect(went.rows).toHaveLength(1);
  expect(went.rows[0]).toMatchObject({
    direction: 'out',
    sessionId: session?.id,
    partnerId: partner.id,
    partnerName: 'There',
    host: '127.0.0.1',
    port: partner.oftp2.host === '' ? 0 : partner.oftp2.port,
    address: '127.0.0.1',
    tls: true,
    connections: 1,
    commands: session?.lines,
    files: ['A.EDI'],
  });
  expect(went.octetsOut).toBeGreaterThan(0);
  expect(went.rows[0]?.octetsOut).toBe(went.octetsOut);
  expect(went.rows[0]?.octetsIn).toBeGreaterThan(100);

  const came = await there.api.sessions.contacts({});
  expect(came.rows[0]).toMatchObject({
    direction: 'in',
    partnerName: 'Here',
    host: '127.0.0.1',
    tls: true,
    files: ['A.EDI'],
  });
  // What one side sent is what the other had.
  expect(came.octetsIn).toBe(went.octetsOut);

  for (const [filter, total] of [
    [{ partnerId: partner.id }, 1],
    [{ search: 'ther' }, 1],
    [{ search: '127.0.0' }, 1],
    [{ search: 'nobody' }, 0],
    [{ since: before }, 1],
    [{ since: Date.now() + 60_000 }, 0],
    [{ before }, 0],
  ] as const)
    expect((await here.api.sessions.contacts(filter)).total, JSON.stringify(filter)).toBe(total);
  const saved = await here.api.sessions.saveContacts({ text: 'a,b\r\n' });
  expect(path.basename(saved.path)).toBe('what-left-this-computer.csv');
});

test('of two that call from one address at once each session has its own connection', async () => {
  const both = await openPair();
  closing.push(both.close);
  const { here, there, partner } = both;
  // Somebody who is there first and never says a word.
  const silent = connect({ host: '127.0.0.1', port: partner.oftp2.port ?? 0 });
  silent.on('error', () => undefined);
  closing.push(() => silent.destroy());
  await once(silent, 'connect');
  await expect.poll(async () => (await there.api.sessions.contacts({})).total).toBe(1);
  const file = path.join(here.home, 'A.EDI');
  await writeFile(file, Buffer.alloc(50_000, 'x'));
  const { queued } = await here.api.transfers.send({
    partnerId: partner.id,
    files: [{ path: file }],
    acceptWarnings: true,
  });
  const [sent] = queued;
  if (sent === undefined) throw new Error('not queued');
  await until(here, sent.id, ({ receipt }) => receipt === 'received');
  silent.destroy();
  await expect
    .poll(
      async () => (await there.api.sessions.contacts({})).rows.every(({ endedAt }) => endedAt !== undefined),
      {
        timeout: 15_000,
      },
    )
    .toBe(true);
  const { rows } = await there.api.sessions.contacts({});
  const ofSession = rows.filter(({ sessionId }) => sessionId !== undefined);
  expect(ofSession).toMatchObject([{ direction: 'in', partnerName: 'Here' }]);
  expect(ofSession[0]?.octetsIn).toBeGreaterThan(1_000);
  expect(rows.filter(({ sessionId }) => sessionId === undefined)).toMatchObject([{ octetsIn: 0 }]);
});

describe('the log of connections', () => {
  let journal: Journal;
  let log: ConnectionLog;
  const said: string[] = [];
  beforeEach(() => {
    journal = openJournal(':memory:');
    said.length = 0;
    log = createConnectionLog({ journal, clock: () => Date.now(), log: (event) => void said.push(event) });
    closing.push(
      () => journal.close(),
      () => log.close(),
    );
  });

  function rows() {
    return journal.connections.list({ offset: 0, limit: 100 }).rows;
  }

  test('tells what was asked about certificates, and of the proxy that it went through', async () => {
    const server = await serveHttp((_request, response) => response.end('x'.repeat(1_000)));
    closing.push(() => server.close());
    const relay = await openRelay('socks5');
    closing.push(() => relay.close());
    const address = `http://127.0.0.1:${server.port}/list.crl`;
    const named = address.replace('127.0.0.1', 'localhost');
    const limits = { mostOctets: 10_000, timeoutMs: 10_000 };
    await log.anyway({}, () => createDownload({})({ address, ...limits }));
    const proxy = {
      kind: 'socks5',
      host: '127.0.0.1',
      port: relay.port,
      user: '',
      password: '',
    } as const;
    await log.anyway({}, () => createDownload({ proxy })({ address: named, ...limits }));
    await expect.poll(() => rows().every(({ endedAt }) => endedAt !== undefined)).toBe(true);
    expect(rows()).toMatchObject([
      { asked: named, host: 'localhost', port: server.port, proxy: `127.0.0.1:${relay.port}`, tls: false },
      { asked: address, host: '127.0.0.1', port: server.port },
    ]);
    expect(rows()[1]).not.toHaveProperty('proxy');
    for (const { octetsIn, octetsOut } of rows()) {
      expect(octetsIn).toBeGreaterThan(1_000);
      expect(octetsOut).toBeGreaterThan(50);
    }
  });

  test('keeps every connection of a session to a host together, and those of nobody apart', async () => {
    const sessionId = journal.sessions.begin({ role: 'initiator', address: 'h:1', beganAt: Date.now() });
    const server = await serveHttp((_request, response) => response.end('x'));
    closing.push(() => server.close());
    const ask = () =>
      createDownload({})({
        address: `http://127.0.0.1:${server.port}/`,
        mostOctets: 10,
        timeoutMs: 10_000,
      });
    await log.during({ sessionId }, async () => {
      await ask();
      await ask();
    });
    await log.during({}, ask);
    expect(rows().map(({ connections }) => connections)).toEqual([1, 2]);
    journal.sessions.endUnfinished({ code: 'x', params: {}, retry: 'never' });
  });

  test('stands in nobody’s way where the journal is gone', async () => {
    const server = await serveHttp((_request, response) => response.end('x'));
    closing.push(() => server.close());
    const broken = createConnectionLog({
      journal: {
        connections: {
          ...journal.connections,
          begin: () => {
            throw new Error('no room');
          },
        },
      },
      clock: () => Date.now(),
      log: (event) => void said.push(event),
    });
    closing.push(() => broken.close());
    const octets = await broken.during({}, () =>
      createDownload({})({ address: `http://127.0.0.1:${server.port}/`, mostOctets: 10, timeoutMs: 10_000 }),
    );
    expect(Buffer.from(octets).toString()).toBe('x');
    expect(said).toContain('connection-not-written');
  });

  test('goes after its time, and beyond its number', () => {
    const row = { direction: 'out', host: 'h', port: 1, address: '127.0.0.1' } as const;
    for (let at = 1; at <= 10; at += 1) journal.connections.begin({ ...row, beganAt: at });
    expect(journal.connections.prune({ before: 4, most: 100, batch: 100 })).toBe(3);
    expect(journal.connections.prune({ before: 0, most: 5, batch: 1 })).toBe(1);
    expect(journal.connections.prune({ before: 0, most: 5, batch: 100 })).toBe(1);
    expect(rows().map(({ beganAt }) => beganAt)).toEqual([10, 9, 8, 7, 6]);
  });
});
