import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PartnerId, Transfer } from '../../shared/index.ts';
import { bankServers, openBankPlace } from './testing/bank-place.ts';
import type { BankPlace } from './testing/bank-place.ts';
import { until } from './testing/two-engines.ts';

/** A payroll file of so many records. */
function payroll(records: number): string {
  const types = ['10', ...Array.from({ length: records - 2 }, () => '20'), '90'];
  return types.map((type) => `${`${type}99001`.padEnd(120, '0')}\r\n`).join('');
}

/** As a server keeps what came as text. */
function asKept(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

async function sendOne(place: BankPlace, name: string, text = payroll(5), to?: PartnerId): Promise<Transfer> {
  const { queued, findings } = await place.send(name, text, to);
  const [transfer] = queued;
  if (transfer === undefined) throw new Error(JSON.stringify(findings));
  return transfer;
}

async function throughTunnel(place: BankPlace): Promise<PartnerId> {
  return await place.add({ proxy: { kind: 'http', host: '127.0.0.1', port: place.tunnel.port } });
}

/** What has to hold with every server that is the bank. */
const scenarios: Readonly<Record<string, (place: BankPlace) => Promise<void>>> = {
  'B-05, B-06: an upload is delivered on its reply, and nothing else is asked': async (place) => {
    const { id } = await sendOne(place, '99001001.##T');
    const delivered = await until(place.engine, id, ({ state }) => state === 'delivered');
    expect(delivered).toMatchObject({ receipt: 'awaiting', remoteName: '99001001.##T' });
    const there = (await place.bank.files())['99001001.##T'];
    expect(asKept(there?.toString() ?? '')).toBe(asKept(payroll(5)));
    const verbs = await place.bank.verbs();
    expect(verbs).toContain('STOR');
    for (const verb of [
      'LIST',
      'NLST',
      'MLSD',
      'MLST',
      'SIZE',
      'MDTM',
      'MFMT',
      'RETR',
      'DELE',
      'RNFR',
      'REST',
    ])
      expect(verbs).not.toContain(verb);
  },
  'B-13, B-14: a name that the bank refuses never leaves': async (place) => {
    const before = Object.keys(await place.bank.files());
    for (const name of ['99912345.##P', '99001.##P', '99001002.TXT', '99001 2.##T']) {
      const { queued } = await place.send(name, payroll(5));
      expect(queued).toEqual([]);
    }
    expect(Object.keys(await place.bank.files())).toEqual(before);
  },
  'B-20: a file of another organization never leaves': async (place) => {
    const { queued } = await place.send('99001003.##T', payroll(5).replaceAll('99001', '12345'));
    expect(queued).toEqual([]);
  },
  'B-07, B-08: an upload through a proxy that is cut goes again, whole and under its name': async (place) => {
    const to = await throughTunnel(place);
    const text = payroll(20_000);
    place.tunnel.cutAfter(1_000_000, 'to-there');
    const { id } = await sendOne(place, '99001004.##T', text, to);
    await until(place.engine, id, ({ problem }) => problem !== undefined, 30_000);
    expect(place.tunnel.cuts()).toBe(1);
    await place.engine.api.transfers.retry({ id });
    await until(place.engine, id, ({ state }) => state === 'delivered', 30_000);
    const there = (await place.bank.files())['99001004.##T'];
    expect(asKept(there?.toString() ?? '') === asKept(text)).toBe(true);
    const kinds = (await place.engine.api.transfers.timeline({ id })).map(({ kind }) => kind);
    expect(kinds).not.toContain('resumed');
  },
  'B-07: an upload whose reply is lost goes again only when a person says so': async (place) => {
    const to = await throughTunnel(place);
    const text = payroll(2_000);
    place.tunnel.loseReplyBehind(text.length);
    const { id } = await sendOne(place, '99001005.##T', text, to);
    const open = await until(place.engine, id, ({ problem }) => problem !== undefined, 30_000);
    expect(open).toMatchObject({ state: 'unknown' });
    await place.engine.api.transfers.retry({ id });
    await until(place.engine, id, ({ problem }) => problem?.code === 'ftps.cannot-ask', 30_000);
    await place.engine.api.transfers.retry({ id, ifThere: 'overwrite' });
    await until(place.engine, id, ({ state }) => state === 'delivered', 30_000);
  },
  'a wrong password sends nothing, and is not tried again by itself': async (place) => {
    const to = await place.add({});
    const { name, ...partner } = await place.engine.api.partners.get({ id: to });
    if (partner.kind !== 'bank-of-canada') throw new Error('another kind');
    await place.engine.api.partners.update({
      id: to,
      partner: {
        name,
        kind: partner.kind,
        bank: partner.bank,
        secrets: { ourPassword: 'Wrong4PasswordHere' },
      },
    });
    const { id } = await sendOne(place, '99001006.##T', payroll(5), to);
    const failed = await until(place.engine, id, ({ state }) => state === 'failed');
    expect(failed).toMatchObject({ attempts: 1, problem: { code: 'ftps.login-refused', retry: 'never' } });
    expect(await place.bank.files()).not.toHaveProperty('99001006.##T');
  },
  'B-33: a new password goes as one word, and both are kept': async (place) => {
    const password = 'Harbour2026bridgeStone';
    const { open } = await place.engine.api.passwords.change({ partnerId: place.partnerId, password });
    expect(open).toMatchObject({ state: 'uploaded', inUse: 'old' });
    expect(await place.bank.takes(password)).toBe(true);
  },
};

describe.each(['practice', 'proftpd'] as const)('the Bank of Canada on %s', (server) => {
  describe.skipIf(!bankServers[server].canRun)('with uploads alone', { timeout: 60_000 }, () => {
    let place: BankPlace;

    beforeAll(async () => {
      place = await openBankPlace(server);
    }, 120_000);

    afterAll(async () => {
      await place?.[Symbol.asyncDispose]();
    });

    test.each(Object.entries(scenarios))('%s', async (_name, run) => {
      await run(place);
    });
  });
});
