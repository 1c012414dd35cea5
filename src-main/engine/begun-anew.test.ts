import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openJournal } from '../journal/index.ts';
import { codes, openPair, openTestEngine, until } from './testing/two-engines.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

test('a file that is offered again as another kind of file, and begun anew, is taken as what it is now', async () => {
  const both = await openPair({ here: { security: { compress: true } } });
  closing.push(both.here.close);
  const [from] = await both.there.api.partners.list({});
  if (from === undefined) throw new Error('no partner');
  await both.there.api.listener.stop({});
  const octets = Buffer.from('order;'.repeat(1_000));
  const file = path.join(both.here.home, 'ORDER');
  await writeFile(file, octets);
  const { queued } = await both.here.api.transfers.send({
    partnerId: both.partner.id,
    files: [{ path: file }],
  });
  const [sent] = queued;
  if (sent === undefined) throw new Error('nothing was queued');
  const { home } = both.there;
  closing.push(both.there.close);
  await both.there.engine.close();
  // An earlier attempt, in clear, broke off after some octets.
  await writeFile(path.join(home, 'incoming', 'half'), 'orde');
  const journal = openJournal(path.join(home, 'journal.db'));
  const { id } = journal.transfers.add(
    {
      direction: 'in',
      partnerId: from.id,
      fileName: sent.remoteName,
      spoolFile: 'half',
      size: 6_144,
      octetsDone: 4,
      durableOctets: 4,
      remoteName: sent.remoteName,
      remoteStamp: sent.remoteStamp,
      state: 'waiting',
      receipt: 'none',
      attempts: 1,
      destination: 'O0013000009BEFORE',
      protocol: {
        originator: codes.ours,
        destination: codes.theirs,
        format: 'U',
        recordLength: 0,
        securityLevel: 0,
        cipherSuite: 0,
        compression: 0,
        enveloping: 0,
        signedReceipt: false,
      },
    },
    { kind: 'receiving', by: 'partner', params: {} },
  );
  journal.close();
  const there = await openTestEngine({ home });
  closing.push(there.close);
  await there.api.listener.start({ host: '127.0.0.1', tlsPort: both.partner.oftp2.port ?? 0 });
  await both.here.api.transfers.collect({ partnerId: both.partner.id });
  const got = await until(there, id, ({ state }) => state === 'collected' || state === 'failed');
  expect(got).toMatchObject({ state: 'collected', attempts: 2, size: octets.length });
  expect(got.destination).toBeUndefined();
  expect((await readFile(got.localPath ?? '')).equals(octets)).toBe(true);
  await until(both.here, sent.id, ({ receipt }) => receipt === 'received');
});

test('a file that goes on where it broke off is answered as its partner asks for now', async () => {
  const both = await openPair({ here: { security: { signedReceipts: true } } });
  closing.push(both.here.close, both.there.close);
  const [from] = await both.there.api.partners.list({});
  if (from === undefined) throw new Error('no partner');
  await both.there.api.listener.stop({});
  const octets = Buffer.from('order;'.repeat(1_000));
  const file = path.join(both.here.home, 'ORDER');
  await writeFile(file, octets);
  const { queued } = await both.here.api.transfers.send({
    partnerId: both.partner.id,
    files: [{ path: file }],
  });
  const [sent] = queued;
  if (sent === undefined) throw new Error('nothing was queued');
  const { home } = both.there;
  await both.there.engine.close();
  await both.here.engine.close();
  const sender = openJournal(path.join(both.here.home, 'journal.db'));
  const { protocol = {} } = sender.transfers.get(sent.id) ?? {};
  const broken = { octetsDone: 4_096, durableOctets: 4_096 } as const;
  sender.transfers.change(sent.id, { state: 'queued', nextAttemptAt: null, ...broken });
  sender.close();
  await writeFile(path.join(home, 'incoming', 'half'), octets.subarray(0, 4_096));
  const journal = openJournal(path.join(home, 'journal.db'));
  const { id } = journal.transfers.add(
    {
      direction: 'in',
      partnerId: from.id,
      fileName: sent.remoteName,
      spoolFile: 'half',
      size: 6_144,
      ...broken,
      remoteName: sent.remoteName,
      remoteStamp: sent.remoteStamp,
      state: 'waiting',
      receipt: 'none',
      attempts: 1,
      // It had asked for no signature then.
      protocol: { ...protocol, fileHash: null, signedReceipt: false },
    },
    { kind: 'receiving', by: 'partner', params: {} },
  );
  journal.close();
  const there = await openTestEngine({ home });
  closing.push(there.close);
  await there.api.listener.start({ host: '127.0.0.1', tlsPort: both.partner.oftp2.port ?? 0 });
  const here = await openTestEngine({ home: both.here.home });
  closing.push(here.close);
  await here.api.transfers.collect({ partnerId: both.partner.id });
  await until(there, id, ({ receipt }) => receipt === 'sent');
  expect((await there.api.transfers.timeline({ id })).map(({ kind }) => kind)).toContain('resumed');
  expect((await there.api.receipts.list({ direction: 'out' })).rows).toMatchObject([
    { transferId: id, verification: 'verified' },
  ]);
  const got = await there.api.transfers.get({ id });
  expect((await readFile(got.localPath ?? '')).equals(octets)).toBe(true);
});
