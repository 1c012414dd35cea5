import { connect } from 'node:net';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { SessionId } from '../../shared/index.ts';
import type { EngineEvent, Session } from '../../shared/index.ts';
import { callRaw } from './testing/raw-caller.ts';
import { codes, openPair, openTestEngine, until } from './testing/two-engines.ts';
import type { TestEngine } from './testing/two-engines.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

async function pair(): ReturnType<typeof openPair> {
  const both = await openPair();
  closing.push(both.close);
  return both;
}

async function list(engine: TestEngine): Promise<Session[]> {
  return (await engine.api.sessions.list({})).rows;
}

/** The newest session, once it is over. */
async function newest(engine: TestEngine): Promise<Session> {
  await expect.poll(async () => (await list(engine))[0]?.endedAt, { timeout: 15_000 }).toBeDefined();
  const [session] = await list(engine);
  if (session === undefined) throw new Error('no session');
  return session;
}

async function lines(engine: TestEngine, { id }: Session): Promise<string[]> {
  const { lines: all } = await engine.api.sessions.get({ id });
  return all.map(({ direction, text }) => `${direction === 'sent' ? '>' : '<'} ${text}`);
}

describe('a session that moved a file', () => {
  test('is told by both sides, command by command, and leads to its file and back', async () => {
    const { here, there, partner } = await pair();
    const heard: EngineEvent[] = [];
    here.engine.events.subscribe(0, ({ events }) => void heard.push(...events));
    const file = path.join(here.home, 'INVOICE.EDI');
    await writeFile(file, Buffer.alloc(70_000, 'INVOICE;'));
    const { queued } = await here.api.transfers.send({ partnerId: partner.id, files: [{ path: file }] });
    const [transfer] = queued;
    if (transfer === undefined) throw new Error('not queued');
    await until(here, transfer.id, ({ receipt }) => receipt === 'received');
    const called = await newest(here);
    const caller = await newest(there);

    expect(called).toMatchObject({
      partnerId: partner.id,
      partnerName: partner.name,
      role: 'initiator',
      address: `127.0.0.1:${partner.oftp2.port}`,
      files: 1,
      facts: { tls: 'TLSv1.3', level: 5, restart: true },
    });
    expect(called.problem).toBeUndefined();
    expect(['us', 'partner']).toContain(called.endedBy);
    expect(called.facts['peerSubject']).toContain('CN=');
    expect(caller).toMatchObject({ role: 'responder', address: '127.0.0.1', files: 1 });
    const said = await lines(here, called);
    expect(said[0]).toBe('< SSRM');
    expect(said[1]).toMatch(/^> SSID LEV=5 CODE=O0013000001HERE PSWD=\*\*\* SDEB=/);
    expect(said.find((line) => line.startsWith('> SFID'))).toContain('DSN=INVOICE.EDI');
    expect(said).toContainEqual(expect.stringMatching(/^> DATA BUFFERS=\d+ OCTETS=7\d{4} CDT=0$/));
    expect(said.find((line) => line.startsWith('< EERP'))).toContain('DSN=INVOICE.EDI');
    expect(said.at(-1)).toMatch(/ESID REAS=00/);
    // What the one sent, the other received: word for word, the first command included.
    const turned = (await lines(there, caller)).map(
      (line) => (line.startsWith('>') ? '<' : '>') + line.slice(1),
    );
    expect(turned).toEqual(said);
    expect(JSON.stringify([said, called])).not.toMatch(/"HERE"|=HERE|=THERE/);

    const { files } = await here.api.sessions.get({ id: called.id });
    expect(files).toEqual([{ id: transfer.id, direction: 'out', fileName: 'INVOICE.EDI' }]);
    const timeline = await here.api.transfers.timeline({ id: transfer.id });
    const named = timeline.filter(({ params }) => params['session'] === called.id).map(({ kind }) => kind);
    expect(named).toEqual(['sending', 'delivered', 'receipt-received']);
    await expect.poll(() => heard, { timeout: 15_000 }).toContainEqual({ type: 'session', session: called });
  });

  test('gives its lines in pages', async () => {
    const { here, partner } = await pair();
    await here.api.transfers.collect({ partnerId: partner.id });
    const session = await newest(here);
    const { lines: all } = await here.api.sessions.get({ id: session.id });
    const first = await here.api.sessions.get({ id: session.id, limit: 2 });
    const rest = await here.api.sessions.get({ id: session.id, after: 2 });
    expect([...first.lines, ...rest.lines]).toEqual(all);
    expect(all).toHaveLength(session.lines);
  });
});

test('a call that reached nobody is a session without a line, and the file that waits names it', async () => {
  const { here, there, partner } = await pair();
  await there.close();
  const file = path.join(here.home, 'A.EDI');
  await writeFile(file, 'A');
  const { queued } = await here.api.transfers.send({ partnerId: partner.id, files: [{ path: file }] });
  const [transfer] = queued;
  if (transfer === undefined) throw new Error('not queued');
  await until(here, transfer.id, ({ state }) => state === 'waiting');
  const session = await newest(here);
  expect(session).toMatchObject({ lines: 0, problem: { code: 'connection-refused' } });
  expect(session.endedBy).toBeUndefined();
  const timeline = await here.api.transfers.timeline({ id: transfer.id });
  expect(timeline.at(-1)).toMatchObject({ kind: 'waiting', params: { session: session.id } });
  expect((await here.api.sessions.list({ failed: true })).total).toBe(1);
});

test('a session is saved as text into a new file each time, and never over another', async () => {
  const { here, partner } = await pair();
  await here.api.transfers.collect({ partnerId: partner.id });
  const { id } = await newest(here);
  const first = await here.api.sessions.save({ id, text: 'one' });
  const second = await here.api.sessions.save({ id, text: 'two' });
  expect(first.path).toBe(path.join(here.home, 'exports', 'session-1.txt'));
  expect(await readFile(first.path, 'utf8')).toBe('one');
  expect(await readFile(second.path, 'utf8')).toBe('two');
  await expect(here.api.sessions.save({ id: SessionId.parse(9), text: 'three' })).rejects.toMatchObject({
    code: 'session-unknown',
  });
});

test('a connection test is a session like any other', async () => {
  const { here, partner } = await pair();
  await here.api.partners.test({ id: partner.id });
  const session = await newest(here);
  expect(session).toMatchObject({ role: 'initiator', endedBy: 'us', facts: { test: true, level: 5 } });
  expect((await lines(here, session)).at(-1)).toMatch(/^> ESID REAS=00/);
});

describe('somebody who is nobody', () => {
  async function open(): Promise<{ engine: TestEngine; port: number }> {
    const engine = await openTestEngine();
    closing.push(engine.close);
    await engine.api.settings.update({ station: { code: codes.theirs } });
    const { listener } = await engine.api.listener.start({ host: '127.0.0.1', tlsPort: null, plainPort: 0 });
    return { engine, port: listener.open[0]?.port ?? 0 };
  }

  test('is written down with its address, what it said, and why it had to go', async () => {
    const { engine, port } = await open();
    await callRaw({ port, code: 'O0013NOBODY', password: 'SECRETPW', files: [] });
    const session = await newest(engine);
    expect(session).toMatchObject({
      role: 'responder',
      address: '127.0.0.1',
      endedBy: 'us',
      problem: { code: 'oftp2.esid.03' },
      facts: { code: 'O0013NOBODY', tls: 'none' },
    });
    expect(session.partnerId).toBeUndefined();
    const said = await lines(engine, session);
    expect(said).toEqual([
      '> SSRM',
      expect.stringMatching(/^< SSID LEV=5 CODE=O0013NOBODY PSWD=\*\*\* /),
      expect.stringMatching(/^> ESID REAS=03/),
    ]);
    expect(JSON.stringify(said)).not.toContain('SECRETPW');
    expect((await engine.api.sessions.list({ search: 'nobody' })).total).toBe(1);
  });

  test('that hangs up again and again is written down once', async () => {
    const { engine, port } = await open();
    for (let times = 0; times < 3; times += 1) {
      const socket = connect(port, '127.0.0.1');
      await once(socket, 'data');
      socket.destroy();
      await once(socket, 'close');
    }
    await expect.poll(async () => (await list(engine))[0]?.facts['times'], { timeout: 15_000 }).toBe(3);
    expect(await list(engine)).toHaveLength(1);
  });
});
