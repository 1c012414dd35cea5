import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Transfer, TransferId } from '../../shared/index.ts';
import { openCuttingTunnel } from './testing/cutting-tunnel.ts';
import type { CuttingTunnel } from './testing/cutting-tunnel.ts';
import { openPractisedDigipoort } from './testing/practised-digipoort.ts';
import type { PractisedDigipoort } from './testing/practised-digipoort.ts';
import { until } from './testing/two-engines.ts';

const name = 'AANGIFTE.xml';

let place: PractisedDigipoort;
let tunnel: CuttingTunnel;
/** Called when a data connection is about to be opened, with how many were before. */
let atDataLine: (before: number) => void;
/** Of which data connection the 226 is lost, from 1. */
let lostAnswer: number;
/** The answer to the next DELE is lost. */
let losesDeletion: boolean;
beforeEach(async () => {
  atDataLine = () => undefined;
  lostAnswer = 0;
  losesDeletion = false;
  let lines = 0;
  place = await openPractisedDigipoort(
    {},
    {
      hear(line) {
        if (line === '> EPSV' || line === '> PASV') atDataLine((lines += 1));
        // The server says it only now: it does not arrive.
        const isLost = line.startsWith('< 226')
          ? lines === lostAnswer
          : line.startsWith('< 250') && losesDeletion && place.said.includes(`> DELE in/${name}`);
        if (isLost) {
          losesDeletion = false;
          lostAnswer = 0;
          tunnel.cut();
        }
      },
    },
  );
  tunnel = await openCuttingTunnel(place.digipoort.port);
  await place.agree({ proxy: { kind: 'http', host: '127.0.0.1', port: tunnel.port } });
});
afterEach(async () => {
  await place.close();
  await tunnel.close();
});

const get = (id: TransferId): Promise<Transfer> => place.engine.api.transfers.get({ id });
const stored = (of: string): number => place.said.filter((line) => line === `> STOR in/${of}`).length;

/** Breaks the data connection of this number when so many octets have gone there. */
function cutLine(line: number, octets: number): void {
  atDataLine = (now) => {
    if (now === line) tunnel.cutAfter(octets, 'to-there');
  };
}

async function sendCut(octets: Buffer): Promise<TransferId> {
  const id = await place.send(name, octets);
  await until(place.engine, id, ({ problem, state }) => problem !== undefined || state === 'unknown', 30_000);
  expect(tunnel.cuts()).toBeGreaterThan(0);
  atDataLine = () => undefined;
  return id;
}

async function accepted(id: TransferId): Promise<void> {
  await place.engine.api.transfers.retry({ id });
  await until(place.engine, id, ({ state }) => state === 'delivered', 30_000);
  await place.collect();
  expect(await get(id)).toMatchObject({ receipt: 'received' });
  // Never twice.
  expect(place.digipoort.received).toHaveLength(1);
  expect(await place.digipoort.contents()).toMatchObject({ in: [], out: [] });
}

describe('a delivery whose line breaks', () => {
  test.each([0, 1, 70_000, 2_999_999])(
    'D-18: at octet %i of the data file is gone on with',
    async (octets) => {
      cutLine(1, octets + 3_000);
      const id = await sendCut(randomBytes(3_000_000));
      await accepted(id);
      expect(stored(`${name}.meta`)).toBe(1);
    },
  );

  test('D-18: before the 226 of the data file does not send it again', async () => {
    lostAnswer = 1;
    const id = await sendCut(randomBytes(300_000));
    await accepted(id);
    expect(stored(name)).toBe(1);
  });

  test('D-29: behind the data file sends its metafile alone', async () => {
    cutLine(2, 0);
    const id = await sendCut(randomBytes(30_000));
    await accepted(id);
    expect(stored(name)).toBe(1);
  });

  test.each([
    ['before its first octet', 0, Buffer.from('of somebody else')],
    ['in the middle', 1_500_000, Buffer.alloc(4_000_000, 'x')],
  ])(
    'D-18: %s does not write over what somebody else has placed meanwhile',
    async (_where, octets, theirs) => {
      cutLine(1, octets);
      const id = await sendCut(randomBytes(3_000_000));
      const there = path.join(place.digipoort.folder, 'in', name);
      await writeFile(there, theirs);
      await place.engine.api.transfers.retry({ id }).catch(() => undefined);
      const failed = await until(place.engine, id, ({ state }) => state === 'failed', 60_000);
      expect(failed.problem).toMatchObject({ code: 'digipoort-name-taken' });
      expect(theirs.equals(await readFile(there))).toBe(true);
    },
  );

  test('D-30: in the metafile sends all of the metafile again, and the data file not', async () => {
    // TLS says hello first: what is over is the beginning of the metafile.
    cutLine(2, 600);
    const id = await sendCut(randomBytes(30_000));
    await accepted(id);
    expect(stored(name)).toBe(1);
  });

  test('D-30: with half of a metafile there is not taken for delivered', async () => {
    cutLine(2, 0);
    const id = await sendCut(randomBytes(30_000));
    await writeFile(
      path.join(place.digipoort.folder, 'in', `${name}.meta`),
      '<?xml version="1.0"?><metafile>',
    );
    await accepted(id);
    expect(stored(`${name}.meta`)).toBeGreaterThan(0);
  });

  test('D-31: before the 226 of the metafile is asked about, and nothing goes twice', async () => {
    lostAnswer = 2;
    const id = await sendCut(randomBytes(30_000));
    await place.digipoort.settled();
    await accepted(id);
    expect([stored(name), stored(`${name}.meta`)]).toEqual([1, 1]);
  });

  test('D-21: and that is cancelled then leaves its data file there until it is withdrawn', async () => {
    cutLine(1, 200_000);
    const id = await sendCut(randomBytes(3_000_000));
    expect(await place.engine.api.transfers.cancel({ id })).toMatchObject({
      state: 'cancelled',
      leftThere: true,
    });
    expect((await place.digipoort.contents()).in).toMatchObject([{ name }]);
    await place.engine.api.transfers.withdraw({ id });
    await until(place.engine, id, ({ withdrawing }) => withdrawing !== true);
    expect(await get(id)).toMatchObject({ state: 'cancelled', handled: true });
    expect(await place.digipoort.contents()).toMatchObject({ in: [] });
  });

  test('D-21: is not cancelled once its metafile may have gone, and withdrawn only where it is not taken', async () => {
    lostAnswer = 2;
    const id = await sendCut(randomBytes(30_000));
    await expect(place.engine.api.transfers.cancel({ id })).rejects.toMatchObject({
      code: 'metafile-may-have-gone',
    });
    await place.digipoort.settled();
    await place.engine.api.transfers.withdraw({ id });
    await until(place.engine, id, ({ withdrawing }) => withdrawing !== true);
    expect(await get(id)).toMatchObject({ state: 'delivered', receipt: 'awaiting' });
    await place.collect();
    expect(await get(id)).toMatchObject({ receipt: 'received' });
  });

  test('D-21: while it is withdrawn is withdrawn all the same, and not taken for taken', async () => {
    // Its metafile may have gone, and lies there by half: nothing has begun.
    cutLine(2, 0);
    const id = await sendCut(randomBytes(30_000));
    await writeFile(
      path.join(place.digipoort.folder, 'in', `${name}.meta`),
      '<?xml version="1.0"?><metafile>',
    );
    losesDeletion = true;
    await place.engine.api.transfers.withdraw({ id });
    await until(place.engine, id, ({ problem }) => problem !== undefined);
    await until(place.engine, id, () => !losesDeletion);
    expect(await place.digipoort.contents()).toMatchObject({ in: [] });
    await place.engine.api.transfers.retry({ id }).catch(() => undefined);
    await until(place.engine, id, ({ state }) => state === 'cancelled', 60_000);
    const timeline = await place.engine.api.transfers.timeline({ id });
    expect(timeline.at(-1)).toMatchObject({ kind: 'withdrawn' });
    expect(timeline.at(-1)?.params['alreadyGone']).toBeUndefined();
  });

  test('an empty data file is delivered once', async () => {
    cutLine(2, 0);
    const id = await sendCut(Buffer.alloc(0));
    await accepted(id);
    expect(stored(name)).toBe(1);
  });
});
