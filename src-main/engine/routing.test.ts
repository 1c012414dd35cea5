import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFile, readdir, rename } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { asOftp } from '../../shared/index.ts';
import type { OftpSecurity, Receipt, Transfer } from '../../shared/index.ts';
import { openJournal } from '../journal/index.ts';
import { OftpSession, defaultSettings } from '../protocols/oftp2/index.ts';
import type { Sfid } from '../protocols/oftp2/index.ts';
import { callRaw } from './testing/raw-caller.ts';
import { found, giveCertificate, openThree, sendTo, threeCodes as codes } from './testing/three-engines.ts';
import type { Three } from './testing/three-engines.ts';
import { openTestEngine, until } from './testing/two-engines.ts';
import type { TestEngine } from './testing/two-engines.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

async function receipts(engine: TestEngine, direction: 'in' | 'out'): Promise<readonly Receipt[]> {
  return (await engine.api.receipts.list({ direction })).rows;
}

async function kindsOf(engine: TestEngine, { id }: Transfer): Promise<string[]> {
  return (await engine.api.transfers.timeline({ id })).map(({ kind }) => kind);
}

const everything = { sign: true, compress: true, encrypt: true, signedReceipts: true } as const;

/** Anna and Berta have each other's certificates, under the entry of the hub that both know. */
async function acquainted(security: Partial<OftpSecurity>): Promise<Three> {
  const three = await openThree(closing, { hubAtAnna: { security, routing: { behind: [codes.b] } } });
  await giveCertificate(three.berta, three.anna, three.hubAtAnna);
  await giveCertificate(three.anna, three.berta, three.hubAtBerta);
  return three;
}

async function portOf(engine: TestEngine): Promise<{ readonly port: number }> {
  const { listener } = await engine.api.engine.status({});
  const [open] = listener.open;
  if (open === undefined) throw new Error('nobody listens');
  return open;
}

/** In Berta's place stands somebody who only notes what is offered. */
async function takeOver(three: Three): Promise<{ readonly offered: Promise<Sfid> }> {
  const { port } = await portOf(three.berta);
  await three.berta.engine.close();
  const { promise, resolve } = Promise.withResolvers<Sfid>();
  const server = createServer((socket) => {
    const session = new OftpSession({
      socket,
      role: 'responder',
      station: {
        identify: () =>
          Promise.resolve({ local: { code: codes.b, password: 'SECRET' }, settings: defaultSettings }),
        verify: () => Promise.resolve(),
        opened: () => undefined,
        next: () => Promise.resolve(undefined),
        wantsToSpeak: () => false,
        offered(sfid) {
          resolve(sfid);
          return Promise.resolve({ accept: false, reason: '99', retry: true });
        },
        receipt: () => Promise.resolve(),
        trace: () => undefined,
      },
    });
    void session.run();
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => server.close());
  return { offered: promise };
}

describe('a file that is forwarded', () => {
  test('arrives as it was sent, and its receipt is the one of its destination', async () => {
    const three = await openThree(closing);
    const octets = randomBytes(200_000);
    const sent = await sendTo(three.anna, three.hubAtAnna, codes.b, octets);
    expect(sent).toMatchObject({ destination: codes.b });
    await until(three.anna, sent.id, ({ receipt }) => receipt === 'received');

    const there = await found(three.berta, ({ state }) => state === 'collected');
    expect((await readFile(there.localPath ?? '')).equals(octets)).toBe(true);
    expect(there).toMatchObject({
      originator: codes.a,
      remoteName: sent.remoteName,
      remoteStamp: sent.remoteStamp,
      partnerName: 'Hub',
    });
    expect(there.destination).toBeUndefined();

    const came = await found(three.hub, ({ direction, receipt }) => direction === 'in' && receipt === 'sent');
    const gone = await found(
      three.hub,
      ({ direction, receipt }) => direction === 'out' && receipt === 'received',
    );
    expect(came).toMatchObject({ state: 'collected', destination: codes.b, partnerName: 'Anna' });
    expect(gone).toMatchObject({
      relayOf: came.id,
      originator: codes.a,
      partnerName: 'Berta',
      state: 'delivered',
    });
    expect(came.localPath).toBeUndefined();
    expect(await kindsOf(three.hub, came)).toEqual([
      'receiving',
      'forwarded',
      'receipt-passed-on',
      'receipt-sent',
    ]);
    // Nothing of it stays at the hub.
    expect(await readdir(path.join(three.hub.home, 'spool'))).toEqual([]);
    expect(await readdir(path.join(three.hub.home, 'incoming'))).toEqual([]);
    expect(await three.hub.api.needs.list({})).toEqual([]);
  });

  test.each([
    ['signed, compressed and encrypted', everything],
    ['compressed', { compress: true }],
    ['with nothing but a signed receipt asked for', { signedReceipts: true }],
  ] as const)('is not opened on the way: %s', async (_, security) => {
    const three = await acquainted(security);
    const octets = Buffer.concat([randomBytes(50_000), Buffer.alloc(100_000, 'ORDER;')]);
    const sent = await sendTo(three.anna, three.hubAtAnna, codes.b, octets);
    await until(three.anna, sent.id, ({ receipt }) => receipt === 'received');
    const there = await found(three.berta, ({ state }) => state === 'collected');
    expect((await readFile(there.localPath ?? '')).equals(octets)).toBe(true);
    const [receipt] = await receipts(three.anna, 'in');
    const [made] = await receipts(three.berta, 'out');
    const [passedOn] = await receipts(three.hub, 'out');
    if (receipt === undefined || made === undefined || passedOn === undefined) throw new Error('no receipt');
    // The originator has the destination's own signature, octet for octet, and believes it.
    const octetsOf = async (engine: TestEngine, { id }: Receipt): Promise<string> =>
      (await engine.api.receipts.get({ id })).octets;
    expect(await octetsOf(three.anna, receipt)).toBe(await octetsOf(three.berta, made));
    expect(receipt.verification).toBe('signedReceipts' in security ? 'verified' : 'unsigned');
    // The hub has no certificate of Berta's: it forwards all the same, and claims nothing.
    expect(passedOn.verification).not.toBe('verified');
  });

  test('that its destination refuses is answered with the destination’s own words', async () => {
    const three = await acquainted(everything);
    // Anna encrypts for the hub: Berta cannot open it, and says so with a NERP.
    const [forBerta] = await three.anna.api.certificates.list({ partnerId: three.hubAtAnna });
    if (forBerta === undefined) throw new Error('no certificate');
    await three.anna.api.certificates.retire({ id: forBerta.id });
    await giveCertificate(three.hub, three.anna, three.hubAtAnna);
    const sent = await sendTo(three.anna, three.hubAtAnna, codes.b, randomBytes(1_000));
    const refused = await until(
      three.anna,
      sent.id,
      ({ receipt }) => receipt === 'refused' || receipt === 'late',
    );
    const [receipt] = await receipts(three.anna, 'in');
    expect(receipt).toMatchObject({ form: 'NERP', outcome: 'refused' });
    expect(receipt?.reason ?? refused.problem).toBeDefined();
    const came = await found(three.hub, ({ direction, receipt: is }) => direction === 'in' && is === 'sent');
    expect(came.problem).toMatchObject({ code: 'oftp2.nerp.33', params: { creator: codes.b } });
    const gone = await found(three.hub, ({ direction }) => direction === 'out');
    expect(gone.receipt).toBe('refused');
    // Whoever forwards has done what it can: nobody there needs to do anything.
    expect(await three.hub.api.needs.list({})).toEqual([]);
    expect(await readdir(path.join(three.hub.home, 'spool'))).toEqual([]);
    await expect(three.hub.api.transfers.retry({ id: gone.id })).rejects.toMatchObject({
      code: 'relay-answered',
    });
  });

  test('that the next partner does not take is answered by us, with the reason of the refusal', async () => {
    // Berta does not take files of Anna's: SFNA 03.
    const three = await openThree(closing, { hubAtBerta: { routing: { behind: [] } } });
    const sent = await sendTo(three.anna, three.hubAtAnna, codes.b, Buffer.from('order'));
    const refused = await until(three.anna, sent.id, ({ receipt }) => receipt === 'refused');
    expect(refused.problem).toMatchObject({ code: 'oftp2.nerp.13', params: { creator: codes.us } });
    const gone = await found(three.hub, ({ direction }) => direction === 'out');
    expect(gone).toMatchObject({ state: 'failed', problem: { code: 'oftp2.sfna.03' } });
    expect(await three.hub.api.needs.list({})).toEqual([]);
  });

  test('that cannot go now is not answered, until somebody cancels it', async () => {
    const three = await openThree(closing);
    const { listener } = await three.berta.api.listener.stop({});
    expect(listener.open).toEqual([]);
    const sent = await sendTo(three.anna, three.hubAtAnna, codes.b, Buffer.from('order'));
    await until(three.anna, sent.id, ({ state }) => state === 'delivered');
    const gone = await found(three.hub, ({ direction, state }) => direction === 'out' && state === 'waiting');
    await expect(three.hub.api.transfers.confirm({ id: gone.id })).rejects.toMatchObject({
      code: 'relay-not-confirmed',
    });
    expect(await receipts(three.hub, 'out')).toEqual([]);
    await three.hub.api.transfers.cancel({ id: gone.id });
    const refused = await until(three.anna, sent.id, ({ receipt }) => receipt === 'refused');
    expect(refused.problem).toMatchObject({ code: 'oftp2.nerp.50', params: { creator: codes.us } });
  });

  test('and comes once more is refused as a duplicate, and forwarded once', async () => {
    const three = await openThree(closing);
    const { port } = await portOf(three.hub);
    const header = { destination: codes.b, originator: codes.a };
    const file = { header, octets: Buffer.from('order') };
    const caller = { port, code: codes.a, password: 'SECRET' };
    const first = await callRaw({ ...caller, files: [file, file] });
    expect(first.answers).toMatchObject(['delivered', { at: 'SFNA', reason: '13', retry: false }]);
    await found(three.hub, ({ direction, receipt }) => direction === 'out' && receipt === 'received');
    // Same name and stamp for somebody else is another file.
    const other = { header: { ...header, destination: codes.us }, octets: Buffer.from('order') };
    const second = await callRaw({ ...caller, files: [file, other] });
    expect(second.answers).toMatchObject([{ reason: '13' }, 'delivered']);
    expect((await three.berta.api.transfers.list({})).rows).toHaveLength(1);
    expect((await three.hub.api.transfers.list({})).rows).toHaveLength(3);
  });

  test.each([
    ['F', {}],
    ['F', everything],
    ['V', {}],
    ['V', everything],
  ] as const)('keeps its records: %s %o', async (format, security) => {
    const files = { format, recordLength: 12 };
    const three = await openThree(closing, {
      hubAtAnna: { security, files, routing: { behind: [codes.b] } },
      // The hub would write records in another form, were they its own.
      annaAtHub: { files: { received: 'lines', lineEnd: 'lf' }, routing: { mayForward: true } },
      hubAtBerta: { files: { received: 'lines', lineEnd: 'crlf' }, routing: { behind: [codes.a] } },
    });
    await giveCertificate(three.berta, three.anna, three.hubAtAnna);
    await giveCertificate(three.anna, three.berta, three.hubAtBerta);
    const sent = await sendTo(three.anna, three.hubAtAnna, codes.b, Buffer.from('ONE\nTWO TWO\n\nFOUR\n'));
    await until(three.anna, sent.id, ({ receipt }) => receipt === 'received');
    const there = await found(three.berta, ({ state }) => state === 'collected');
    expect(await readFile(there.localPath ?? '', 'latin1')).toBe('ONE\r\nTWO TWO\r\n\r\nFOUR\r\n');
    expect((await receipts(three.anna, 'in'))[0]?.verification).toBe(
      'sign' in security ? 'verified' : 'unsigned',
    );
  });

  test('keeps everything that its originator has said of it', async () => {
    const three = await openThree(closing);
    const { port } = await portOf(three.hub);
    const { offered } = await takeOver(three);
    const header = {
      destination: `${codes.b}DESK`,
      originator: `${codes.a}PLANT`,
      datasetName: 'A NAME (1)',
      date: '20200102',
      time: '0304050006',
      userData: 'PLANT7',
      format: 'T',
      originalSize: 77,
      securityLevel: 3,
      cipherSuite: 4,
      compression: 1,
      enveloping: 1,
      signedReceipt: true,
      description: 'what it is',
    } as const;
    await callRaw({
      port,
      code: codes.a,
      password: 'SECRET',
      files: [{ header, octets: randomBytes(5_000) }],
    });
    expect(await offered).toMatchObject({ ...header, fileSize: 5 });
  });
});

describe('a file that nobody is behind', () => {
  test('is refused with SFNA 02, and so is one of a partner that has nothing forwarded', async () => {
    const three = await openThree(closing, {
      hubAtAnna: { routing: { behind: [codes.b, 'O0099NOBODY'] } },
    });
    const unknown = await sendTo(three.anna, three.hubAtAnna, 'O0099NOBODY', Buffer.from('order'));
    await until(three.anna, unknown.id, ({ problem }) => problem?.code === 'oftp2.sfna.02');
    const back = await sendTo(three.berta, three.hubAtBerta, codes.a, Buffer.from('order'), 'BACK.EDI');
    await until(three.berta, back.id, ({ problem }) => problem?.code === 'oftp2.sfna.02');
    expect((await three.hub.api.transfers.list({})).rows).toEqual([]);
  });

  test('is not even queued where the partner’s entry does not know the code', async () => {
    const three = await openThree(closing);
    await expect(sendTo(three.anna, three.hubAtAnna, 'O0099NOBODY', Buffer.from('x'))).rejects.toThrow(
      /destination-unknown.*O0099NOBODY/,
    );
  });

  test('is ours when it is for a sub-address of ours, and is answered from there', async () => {
    const desk = `${codes.us}DESK7`;
    const three = await openThree(closing, { hubAtAnna: { routing: { behind: [desk] } } });
    const sent = await sendTo(three.anna, three.hubAtAnna, desk, Buffer.from('order'));
    await until(three.anna, sent.id, ({ receipt }) => receipt === 'received');
    const came = await found(three.hub, ({ state, receipt }) => state === 'collected' && receipt === 'sent');
    expect(came.localPath).toBeDefined();
    expect(came.destination).toBeUndefined();
  });
});

describe('a stop at any moment', () => {
  /** The hub, stopped and begun again: what it knows is what the journal says. `meanwhile` makes of it what a crash would have left. */
  async function reopened(three: Three, meanwhile?: (home: string) => unknown): Promise<Three> {
    const { port } = await portOf(three.hub);
    await three.hub.engine.close();
    await meanwhile?.(three.hub.home);
    const hub = await openTestEngine({ home: three.hub.home });
    closing.push(hub.close);
    await hub.api.listener.start({ host: '127.0.0.1', tlsPort: null, plainPort: port });
    return { ...three, hub };
  }

  async function listenAgain(three: Three, who: 'anna' | 'berta'): Promise<void> {
    const { oftp2 } = asOftp(await three.hub.api.partners.get({ id: three[`${who}AtHub`] }));
    await three[who].api.listener.start({ host: '127.0.0.1', tlsPort: null, plainPort: oftp2.port ?? 0 });
  }

  /** A file of Anna's lies in the hub's spool, and Berta cannot be called. */
  async function forwarded(octets: Uint8Array): Promise<{ three: Three; sent: Transfer }> {
    const three = await openThree(closing);
    await three.berta.api.listener.stop({});
    const sent = await sendTo(three.anna, three.hubAtAnna, codes.b, octets);
    await until(three.anna, sent.id, ({ state }) => state === 'delivered');
    await found(three.hub, ({ direction, state }) => direction === 'out' && state === 'waiting');
    return { three, sent };
  }

  async function arrivesOnce(three: Three, sent: Transfer, octets: Buffer): Promise<void> {
    await until(three.anna, sent.id, ({ receipt }) => receipt === 'received');
    const { rows } = await three.berta.api.transfers.list({});
    expect(rows).toHaveLength(1);
    expect((await readFile(rows[0]?.localPath ?? '')).equals(octets)).toBe(true);
    expect(await receipts(three.hub, 'out')).toHaveLength(1);
    expect(await readdir(path.join(three.hub.home, 'spool'))).toEqual([]);
    expect(await readdir(path.join(three.hub.home, 'incoming'))).toEqual([]);
  }

  test('after a file was taken and before it is passed on', async () => {
    const octets = randomBytes(30_000);
    const begun = await forwarded(octets);
    const three = await reopened(begun.three);
    await listenAgain(three, 'berta');
    await three.hub.api.transfers.collect({ partnerId: three.bertaAtHub });
    await arrivesOnce(three, begun.sent, octets);
  });

  test.each([
    ['before the file has moved into the spool', true],
    ['when the file has moved and nobody has written it down', false],
  ])('while it is taken: %s', async (_, isInStaging) => {
    const octets = randomBytes(30_000);
    const begun = await forwarded(octets);
    const three = await reopened(begun.three, async (home) => {
      const journal = openJournal(path.join(home, 'journal.db'));
      const [out, came] = journal.transfers.list({ offset: 0, limit: 10 }).rows;
      if (out?.spoolFile === undefined || came === undefined) throw new Error('nothing is forwarded');
      journal.transfers.change(out.id, { state: 'preparing', nextAttemptAt: null, problem: null });
      journal.transfers.change(came.id, { spoolFile: out.spoolFile });
      journal.close();
      if (isInStaging)
        await rename(path.join(home, 'spool', out.spoolFile), path.join(home, 'incoming', out.spoolFile));
    });
    await listenAgain(three, 'berta');
    await three.hub.api.transfers.collect({ partnerId: three.bertaAtHub });
    await arrivesOnce(three, begun.sent, octets);
  });

  test('after the destination’s receipt has come and before it is passed on', async () => {
    const octets = randomBytes(30_000);
    const begun = await forwarded(octets);
    await begun.three.anna.api.listener.stop({});
    await listenAgain(begun.three, 'berta');
    await begun.three.hub.api.transfers.collect({ partnerId: begun.three.bertaAtHub });
    await found(begun.three.hub, ({ direction, receipt }) => direction === 'out' && receipt === 'received');
    const three = await reopened(begun.three);
    const came = await found(three.hub, ({ direction }) => direction === 'in');
    expect(came.receipt).toBe('owed');
    await listenAgain(three, 'anna');
    await three.hub.api.transfers.collect({ partnerId: three.annaAtHub });
    await arrivesOnce(three, begun.sent, octets);
  });

  test('after the next partner’s refusal and before its sender is told', async () => {
    const begun = await forwarded(Buffer.from('order'));
    const three = await reopened(begun.three, (home) => {
      const journal = openJournal(path.join(home, 'journal.db'));
      const [out] = journal.transfers.list({ offset: 0, limit: 1 }).rows;
      if (out === undefined) throw new Error('nothing is forwarded');
      const problem = { code: 'oftp2.efna.06', params: { reason: '06' }, retry: 'never' } as const;
      journal.transfers.change(out.id, { state: 'failed', problem, nextAttemptAt: null });
      journal.close();
    });
    const refused = await until(three.anna, begun.sent.id, ({ receipt }) => receipt === 'refused');
    expect(refused.problem).toMatchObject({ code: 'oftp2.nerp.16', params: { creator: codes.us } });
    expect(await readdir(path.join(three.hub.home, 'spool'))).toEqual([]);
    // Told once, however often it is looked.
    await (await reopened(three)).hub.engine.close();
    expect((await receipts(three.anna, 'in')).length).toBe(1);
  });
});
