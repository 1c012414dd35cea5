import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { availableFtpServers, ftpPrograms } from '../../src-main/protocols/ftps/testing/index.ts';
import type { TimelineEvent } from '../../shared/index.ts';
import type { Direction, Fault } from './fault.ts';
import { FaultyLine } from './faulty-line.ts';

const mebibyte = 1024 * 1024;
const largeOctets = 64 * mebibyte + 517;
/** More behind the middle than lies in the buffers of the line. */
const fileOctets = 10 * mebibyte + 1;
const middle = mebibyte;
const cuts = 30;
const available = availableFtpServers();

/** Spread over the whole file; each tenth takes every connection with it. */
function cutPlan(direction: Direction): readonly Fault[] {
  return Array.from({ length: cuts }, (_, n) => ({
    on: 'data',
    direction,
    at: Math.floor(((n + 0.5) * largeOctets) / cuts),
    does: 'cut',
    how: n % 2 === 0 ? 'end' : 'reset',
    all: n % 10 === 9,
  }));
}

interface Row {
  readonly name: string;
  readonly fault: Fault;
  /** What the timeline shows, and what it must not. */
  readonly shows?: TimelineEvent['kind'];
  readonly never?: TimelineEvent['kind'];
}

const up = { on: 'data', direction: 'up' } as const;

const uploads: readonly Row[] = [
  { name: 'one bit of it changes on its way', fault: { ...up, at: middle, does: 'corrupt' } },
  { name: 'nothing passes any more', fault: { ...up, at: middle, does: 'stall', milliseconds: 6_500 } },
  {
    name: 'every piece of it comes late',
    fault: { ...up, at: middle, does: 'delay', milliseconds: 5 },
    never: 'interrupted',
  },
  { name: 'its goodbye is lost', fault: { ...up, at: 0, does: 'drop-goodbye' }, never: 'resumed' },
  { name: 'the handshake for it is cut', fault: { ...up, at: 100, does: 'cut', how: 'reset' } },
  { name: 'all connections are cut', fault: { ...up, at: middle, does: 'cut', how: 'end', all: true } },
  {
    name: 'all connections are cut behind its last octet',
    fault: { ...up, at: 'end', does: 'cut', how: 'end', all: true },
    shows: 'unknown',
  },
  {
    name: 'all connections are torn off behind its last octet',
    fault: { ...up, at: 'end', does: 'cut', how: 'reset', all: true },
    shows: 'unknown',
  },
  {
    name: 'one bit of a reply changes on its way',
    fault: { on: 'control', direction: 'down', at: 2_000, does: 'corrupt' },
  },
];

const down = { on: 'data', direction: 'down' } as const;

const downloads: readonly Row[] = [
  { name: 'one bit of it changes on its way', fault: { ...down, at: middle, does: 'corrupt' } },
  { name: 'nothing passes any more', fault: { ...down, at: middle, does: 'stall', milliseconds: 6_500 } },
  {
    name: 'every piece of it comes late',
    fault: { ...down, at: middle, does: 'delay', milliseconds: 5 },
    never: 'interrupted',
  },
  { name: 'its goodbye is lost', fault: { ...down, at: 0, does: 'drop-goodbye' } },
  { name: 'the handshake for it is cut', fault: { ...down, at: 100, does: 'cut', how: 'reset' } },
  { name: 'all connections are cut', fault: { ...down, at: middle, does: 'cut', how: 'end', all: true } },
  {
    name: 'all connections are torn off behind its last octet',
    fault: { ...down, at: 'end', does: 'cut', how: 'reset', all: true },
  },
];

function kindsOf(timeline: readonly TimelineEvent[]): readonly TimelineEvent['kind'][] {
  return timeline.map(({ kind }) => kind);
}

/** Some servers keep quiet about a line that was cut: all wait side by side, the longest first. */
const alone = { concurrent: false } as const;

describe.concurrent.each(ftpPrograms)('a line to %s on which files are fetched', (program) => {
  describe.skipIf(!available.includes(program))('and things go wrong', alone, () => {
    let line: FaultyLine;

    beforeAll(async () => {
      line = await FaultyLine.open(program, { inactivitySeconds: 5 });
    });

    afterAll(async () => {
      await line?.[Symbol.asyncDispose]();
    });

    test('is cut 30 times under a file of 64 MiB that is fetched, which is here in the end, whole', async () => {
      const before = line.proxy.happened.length;
      const file = randomBytes(largeOctets);
      for (const fault of cutPlan('down')) line.proxy.expect(fault);
      const id = await line.fetch('large-down.bin', file);
      const { state } = await line.untilOver(id);

      expect(state).toBe('collected');
      expect(line.proxy.happened.length - before).toBe(cuts);
      expect(await readdir(line.here)).toEqual(['large-down.bin']);
      expect((await line.fetched('large-down.bin')).equals(file)).toBe(true);
      const kinds = kindsOf(await line.timeline(id));
      expect(kinds.filter((kind) => kind === 'resumed')).toHaveLength(cuts);
      expect(kinds.at(-1)).toBe('collected');
    });

    test.each(downloads)('$name: the file that is fetched is here in the end, whole', async (row) => {
      const { name, fault, never } = row;
      const before = line.proxy.happened.length;
      const localName = `fetched, ${name}.bin`;
      line.proxy.expect(fault);
      const file = randomBytes(fileOctets);
      const id = await line.fetch(localName, file);
      const { state } = await line.untilOver(id);
      const kinds = kindsOf(await line.timeline(id));

      expect(line.proxy.happened.length - before).toBe(1);
      expect(state).toBe('collected');
      expect((await line.fetched(localName)).equals(file)).toBe(true);
      if (never !== undefined) expect(kinds).not.toContain(never);
      expect(kinds.filter((kind) => kind === 'collected')).toHaveLength(1);
    });
  });
});

describe.concurrent.each(ftpPrograms)('a line to %s on which files are sent', (program) => {
  describe.skipIf(!available.includes(program))('and things go wrong', alone, () => {
    let line: FaultyLine;

    beforeAll(async () => {
      line = await FaultyLine.open(program, { inactivitySeconds: 5 });
    });

    afterAll(async () => {
      await line?.[Symbol.asyncDispose]();
    });

    test('is cut 30 times under a file of 64 MiB, which is there in the end, once and whole', async () => {
      const before = line.proxy.happened.length;
      const file = randomBytes(largeOctets);
      for (const fault of cutPlan('up')) line.proxy.expect(fault);
      const id = await line.send('large.bin', file);
      const { state } = await line.untilOver(id);

      expect(state).toBe('delivered');
      expect(line.proxy.happened.length - before).toBe(cuts);
      expect(await readdir(line.server.root)).toEqual(['large.bin']);
      expect((await line.server.read('large.bin')).equals(file)).toBe(true);
      const kinds = kindsOf(await line.timeline(id));
      expect(kinds.filter((kind) => kind === 'sending')).toHaveLength(1);
      // Every attempt went on where the one before had stopped.
      expect(kinds.filter((kind) => kind === 'resumed')).toHaveLength(cuts);
      expect(kinds.at(-1)).toBe('delivered');
    });

    test.each(uploads)(
      '$name: the file is there in the end, once and whole',
      async ({ name, fault, shows, never }) => {
        const before = line.proxy.happened.length;
        const remoteName = `${name}.bin`;
        line.proxy.expect(fault);
        const file = randomBytes(fileOctets);
        const id = await line.send(remoteName, file);
        const { state } = await line.untilOver(id);
        const kinds = kindsOf(await line.timeline(id));

        expect(line.proxy.happened.length - before).toBe(1);
        expect(state).toBe('delivered');
        const named = (await readdir(line.server.root)).filter((each) => each.startsWith(name));
        expect(named).toEqual([remoteName]);
        expect((await line.server.read(remoteName)).equals(file)).toBe(true);
        if (shows !== undefined) expect(kinds).toContain(shows);
        if (never !== undefined) expect(kinds).not.toContain(never);
        expect(kinds.filter((kind) => kind === 'delivered')).toHaveLength(1);
      },
    );
  });
});
