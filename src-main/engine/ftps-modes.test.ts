import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { TransferId } from '../../shared/index.ts';
import { until } from './testing/two-engines.ts';
import { canRun, ftpsRows, openFtpsPlace } from './testing/ftps-place.ts';
import type { FtpsPlace, FtpsRow } from './testing/ftps-place.ts';

/** What has to hold with every server in every mode, unless `when` says that the mode forbids it. */
interface Scenario {
  readonly name: string;
  readonly when?: (row: FtpsRow) => boolean;
  run(this: void, place: FtpsPlace, row: FtpsRow): Promise<void>;
}

/** The server lets us look, fetch and ask. */
function looks({ mode }: FtpsRow): boolean {
  return mode.uploadOnly !== true;
}

/** The way is ours: it can be cut. */
function isStraight({ through }: FtpsRow): boolean {
  return through === undefined;
}

async function kindsOf({ engine }: FtpsPlace, id: TransferId): Promise<readonly string[]> {
  const timeline = await engine.api.transfers.timeline({ id });
  return timeline.map(({ kind }) => kind);
}

const scenarios: readonly Scenario[] = [
  {
    name: 'files arrive octet for octet: a large one, an empty one, one with a name outside ASCII',
    async run(place) {
      const files = {
        'large.bin': randomBytes(3_000_001),
        'empty.bin': Buffer.alloc(0),
        'Größe 42 – été.bin': randomBytes(10_000),
      };
      const ids = await place.send(await place.partner(), files);
      for (const id of ids) {
        expect(await place.untilOver(id)).toMatchObject({ state: 'delivered', attempts: 1, receipt: 'none' });
      }
      for (const [name, octets] of Object.entries(files))
        expect((await place.server.read(name)).equals(octets)).toBe(true);
    },
  },
  {
    name: 'a text arrives line for line',
    async run(place) {
      const text = Array.from({ length: 2_000 }, (_, n) => `line ${n}\n`).join('');
      const partnerId = await place.partner({ transferType: 'text' });
      const id = await place.sendOne(partnerId, 'lines.txt', Buffer.from(text));
      expect(await place.untilOver(id)).toMatchObject({ state: 'delivered' });
      const there = await place.server.read('lines.txt');
      expect(there.toString().replaceAll('\r\n', '\n')).toBe(text);
    },
  },
  {
    name: 'several files go side by side, each once',
    async run(place) {
      const partnerId = await place.partner({ connections: 3 });
      const files = Object.fromEntries(
        Array.from({ length: 9 }, (_, n) => [`beside-${n}.bin`, randomBytes(50_000 + n)]),
      );
      for (const id of await place.send(partnerId, files))
        expect(await place.untilOver(id)).toMatchObject({ state: 'delivered', attempts: 1 });
      for (const [name, octets] of Object.entries(files))
        expect((await place.server.read(name)).equals(octets)).toBe(true);
    },
  },
  {
    name: 'a line that is cut in the middle of an upload is the end of nothing: all of it is there after the next attempt',
    when: isStraight,
    async run(place, row) {
      const partnerId = await place.partnerThroughTunnel();
      const octets = randomBytes(4_000_000);
      place.tunnel.cutAfter(1_500_000, 'to-there');
      const id = await place.sendOne(partnerId, 'cut.bin', octets);
      await until(place.engine, id, ({ problem }) => problem !== undefined, 30_000);
      await place.engine.api.transfers.retry({ id });
      expect(await place.untilOver(id)).toMatchObject({ state: 'delivered' });
      expect((await place.server.read('cut.bin')).equals(octets)).toBe(true);
      expect(place.tunnel.cuts()).toBeGreaterThan(0);
      const goesOn = looks(row) && row.mode.restart !== false;
      if (goesOn) expect(await kindsOf(place, id)).toContain('resumed');
    },
  },
  {
    name: 'a reply that is lost behind the last octet is asked about, and nothing goes twice without a word',
    when: isStraight,
    async run(place, row) {
      const partnerId = await place.partnerThroughTunnel();
      const octets = randomBytes(300_000);
      place.tunnel.loseReplyBehind(octets.length);
      const id = await place.sendOne(partnerId, 'lost.bin', octets);
      const open = await until(place.engine, id, ({ problem }) => problem !== undefined, 30_000);
      expect(open).toMatchObject({ state: 'unknown' });
      await place.engine.api.transfers.retry({ id });
      if (looks(row)) {
        expect(await place.untilOver(id)).toMatchObject({ state: 'delivered' });
        expect(await kindsOf(place, id)).not.toContain('resumed');
      } else {
        // Nobody can be asked: only a person may have it sent again.
        await until(place.engine, id, ({ problem }) => problem?.code === 'ftps.cannot-ask', 30_000);
        await place.engine.api.transfers.retry({ id, ifThere: 'overwrite' });
        expect(await place.untilOver(id)).toMatchObject({ state: 'delivered' });
      }
      expect((await place.server.read('lost.bin')).equals(octets)).toBe(true);
      const sendings = (await kindsOf(place, id)).filter((kind) => kind === 'sending');
      expect(sendings).toHaveLength(looks(row) ? 1 : 2);
    },
  },
  {
    name: 'a file that is cancelled on its way ends, and the next one goes',
    async run(place) {
      const partnerId = await place.partner({ connections: 1, uploadLimit: 2_000 });
      const id = await place.sendOne(partnerId, 'off.bin', randomBytes(20_000_000));
      const next = await place.sendOne(partnerId, 'on.bin', Buffer.from('on'));
      await until(place.engine, id, ({ octetsDone }) => octetsDone > 0, 30_000);
      await place.engine.api.transfers.cancel({ id });
      expect(await place.untilOver(next)).toMatchObject({ state: 'delivered' });
      expect(await place.untilOver(id)).toMatchObject({ state: 'cancelled' });
      expect((await place.server.read('on.bin')).toString()).toBe('on');
      expect((await place.server.read('off.bin')).length).toBeLessThan(20_000_000);
    },
  },
  {
    name: 'a name that is taken is not written over, unless that was agreed',
    when: looks,
    async run(place) {
      const theirs = Buffer.from('theirs');
      const ours = Buffer.from('what is to be sent');
      for (const name of ['kept.txt', 'replaced.txt', 'beside.txt']) await place.server.place(name, theirs);
      const asked = await place.sendOne(await place.partner(), 'kept.txt', ours);
      expect(await place.untilOver(asked)).toMatchObject({ problem: { code: 'ftps.name-taken' } });
      expect(await place.server.read('kept.txt')).toEqual(theirs);
      for (const [name, action] of [
        ['replaced.txt', 'overwrite'],
        ['beside.txt', 'rename'],
      ] as const) {
        const partnerId = await place.partner({ overwriteThere: [{ when: 'always', action }] });
        const id = await place.sendOne(partnerId, name, ours);
        expect(await place.untilOver(id)).toMatchObject({ state: 'delivered' });
      }
      expect(await place.server.read('replaced.txt')).toEqual(ours);
      expect(await place.server.read('beside.txt')).toEqual(theirs);
      expect(await place.server.read('beside (2).txt')).toEqual(ours);
    },
  },
  {
    name: 'what lies there is shown, and comes octet for octet',
    when: looks,
    async run(place) {
      const octets = randomBytes(2_000_000);
      await place.server.place('out/down.bin', octets);
      await place.server.place('out/none.bin', Buffer.alloc(0));
      const partnerId = await place.partner();
      const { entries } = await place.engine.api.remote.list({ partnerId, folder: 'out' });
      expect(entries.map(({ name, size }) => [name, size])).toEqual([
        ['down.bin', octets.length],
        ['none.bin', 0],
      ]);
      await place.engine.api.remote.leave({ partnerId });
      for (const id of await place.fetch(partnerId, ['out/down.bin', 'out/none.bin']))
        expect(await place.untilOver(id)).toMatchObject({ state: 'collected' });
      expect((await place.fetched('down.bin')).equals(octets)).toBe(true);
      expect((await place.fetched('none.bin')).length).toBe(0);
    },
  },
  {
    name: 'a line that is cut in the middle of a download is the end of nothing: all of it is here after the next attempt',
    when: (row) => looks(row) && isStraight(row),
    async run(place) {
      const octets = randomBytes(4_000_000);
      await place.server.place('cut-down.bin', octets);
      const partnerId = await place.partnerThroughTunnel();
      place.tunnel.cutAfter(1_500_000, 'from-there');
      const id = await place.fetchOne(partnerId, 'cut-down.bin');
      await until(place.engine, id, ({ problem }) => problem !== undefined, 45_000);
      await place.engine.api.transfers.retry({ id });
      expect(await place.untilOver(id)).toMatchObject({ state: 'collected' });
      expect((await place.fetched('cut-down.bin')).equals(octets)).toBe(true);
    },
  },
  {
    name: 'a server that may not be looked at shows nothing, and that is no empty folder',
    when: (row) => !looks(row),
    async run(place) {
      const asked = place.engine.api.remote.list({ partnerId: await place.partner({ uploadOnly: false }) });
      const answer = await asked.then(
        ({ entries }) => entries,
        (error: unknown) => error,
      );
      expect(answer).toMatchObject({ code: expect.stringMatching(/^ftps\./) as unknown });
    },
  },
  {
    name: 'a wrong password sends nothing, and is not tried again by itself',
    async run(place) {
      const partnerId = await place.partner();
      const { name, ...partner } = await place.engine.api.partners.get({ id: partnerId });
      if (partner.kind !== 'ftps') throw new Error('another kind');
      const secrets = { ourPassword: 'wrong' };
      await place.engine.api.partners.update({
        id: partnerId,
        partner: { name, kind: 'ftps', ftps: partner.ftps, secrets },
      });
      const id = await place.sendOne(partnerId, 'password.bin', Buffer.from('a'));
      expect(await place.untilOver(id)).toMatchObject({
        state: 'failed',
        attempts: 1,
        problem: { code: 'ftps.login-refused', retry: 'never' },
      });
      await expect(place.server.read('password.bin')).rejects.toThrow('ENOENT');
    },
  },
  {
    name: 'a certificate that nobody trusts gets no user and no password',
    async run(place) {
      const partnerId = await place.partner({ trust: { system: true, revocation: { policy: 'off' } } });
      const checks = await place.engine.api.partners.test({ id: partnerId });
      expect(checks.find(({ outcome }) => outcome === 'failed')).toMatchObject({ step: 'tls' });
      const [session] = (await place.engine.api.sessions.list({})).rows;
      expect(session?.facts).toMatchObject({ test: true });
      const { lines } = await place.engine.api.sessions.get({ id: session?.id ?? 0 });
      expect(lines.filter(({ text }) => /^(?:USER|PASS)/.test(text))).toEqual([]);
    },
  },
  {
    name: 'the test of the connection passes every step',
    async run(place) {
      const checks = await place.engine.api.partners.test({ id: await place.partner() });
      expect(checks.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    },
  },
];

describe.concurrent.each(ftpsRows)('$name', (row) => {
  describe.skipIf(!canRun(row))('as it is installed', { concurrent: false, timeout: 60_000 }, () => {
    let place: FtpsPlace;

    beforeAll(async () => {
      place = await openFtpsPlace(row);
    }, 120_000);

    afterAll(async () => {
      await place?.[Symbol.asyncDispose]();
    });

    const possible = scenarios.filter(({ when }) => when?.(row) ?? true);
    test.each(possible)('$name', async ({ run }) => {
      await run(place, row);
    });
  });
});

/** What a quota is for: the server says no in the middle of a file. */
const withLittleRoom: readonly FtpsRow[] = (['proftpd', 'pure-ftpd'] as const).map((program) => ({
  name: `${program}, with room for one MiB`,
  program,
  mode: { largestFile: 1 },
}));

describe.concurrent.each(withLittleRoom)('$name', (row) => {
  test.skipIf(!canRun(row))(
    'says so in its own words in the middle of a file, and takes the next one',
    async () => {
      await using place = await openFtpsPlace(row);
      const partnerId = await place.partner({ connections: 1 });
      const large = await place.sendOne(partnerId, 'large.bin', randomBytes(20_000_000));
      const failed = await place.untilOver(large);
      expect(failed).toMatchObject({ state: 'failed', attempts: 1, problem: { code: 'ftps.no-space' } });
      expect(failed.problem?.text).toMatch(/\w/);
      const small = await place.sendOne(partnerId, 'small.bin', Buffer.from('small'));
      expect(await place.untilOver(small)).toMatchObject({ state: 'delivered' });
      expect((await place.server.read('small.bin')).toString()).toBe('small');
    },
    60_000,
  );
});

describe.skipIf(!canRun({ name: '', program: 'proftpd', mode: {} }))(
  'what is not as agreed, and goes on',
  () => {
    test('is a fact of the session', async () => {
      await using place = await openFtpsPlace({ name: '', program: 'proftpd', mode: {} });
      const partnerId = await place.partner({ passivePorts: { from: 1_025, to: 1_026 } });
      const id = await place.sendOne(partnerId, 'a.txt', Buffer.from('a'));
      expect(await place.untilOver(id)).toMatchObject({ state: 'delivered' });
      const session = await vi.waitFor(async () => {
        const [newest] = (await place.engine.api.sessions.list({})).rows;
        if (newest?.facts['dataPort'] === undefined) throw new Error('not yet');
        return newest;
      });
      expect(session.facts).toMatchObject({ portsFrom: 1_025, portsTo: 1_026 });
    });
  },
);
