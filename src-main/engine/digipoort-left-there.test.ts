import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Need, TransferId } from '../../shared/index.ts';
import { openPractisedDigipoort } from './testing/practised-digipoort.ts';
import type { PractisedDigipoort } from './testing/practised-digipoort.ts';
import { until } from './testing/two-engines.ts';

const uuid = '018b0112-8171-4fed-b360-aa509ba1c6a9';

let place: PractisedDigipoort;
beforeEach(async () => {
  place = await openPractisedDigipoort();
});
afterEach(() => place.close());

const out = (name: string): string => path.join(place.digipoort.folder, 'out', name);
const needs = (): Promise<Need[]> => place.engine.api.needs.list({});
const logins = (): number => place.said.filter((line) => line.startsWith('> PASS')).length;

async function delivered(name: string): Promise<TransferId> {
  const id = await place.send(name, Buffer.from(name));
  await until(place.engine, id, ({ state }) => state === 'delivered');
  return id;
}

/** Each of these is wrong in itself, and lies there until somebody sees to it. */
const wrong: readonly (readonly [string, string, () => Promise<unknown>])[] = [
  [
    'a metafile that cannot be read',
    'metafile-unreadable',
    async () => {
      await writeFile(out('BAD.xml'), 'x');
      await writeFile(out('BAD.xml.meta'), 'this is no XML');
    },
  ],
  [
    'a file that is not what its metafile says',
    'digipoort-digest-differs',
    async () => {
      await place.digipoort.offer('BAD.xml', Buffer.from('first'));
      await writeFile(out('BAD.xml'), 'fir5t');
    },
  ],
  [
    'an error message of more than any metafile has',
    'metafile-unreadable',
    () => writeFile(out(`BAD.xml_Digipoort_${uuid}.error`), Buffer.alloc(2 * 1024 * 1024, 'x')),
  ],
];

test.each(wrong)(
  'D-39, D-40: %s keeps nothing else, and a person is told of it once',
  async (_what, code, put) => {
    await put();
    const before = (await readdir(out(''))).toSorted();
    const first = await delivered('FIRST.xml');
    await place.collect();
    expect(await place.engine.api.transfers.get({ id: first })).toMatchObject({ receipt: 'received' });
    expect((await readdir(out(''))).toSorted()).toEqual(before);
    expect(await needs()).toMatchObject([{ kind: 'unopened', problem: { code, retry: 'never' } }]);
    const { rows } = await place.engine.api.transfers.list({ direction: 'in' });
    expect(rows).toMatchObject([{ state: 'failed', problem: { code } }]);

    const second = await delivered('SECOND.xml');
    await place.collect();
    expect(await place.engine.api.transfers.get({ id: second })).toMatchObject({ receipt: 'received' });
    expect(await needs()).toHaveLength(1);
    expect((await place.engine.api.transfers.list({ direction: 'in' })).total).toBe(1);
    for (const { transferId } of await needs()) {
      if (transferId !== undefined) await place.engine.api.transfers.handled({ id: transferId });
    }
    await place.collect();
    expect(await needs()).toEqual([]);
    // Two deliveries, and three times by our wish: nobody is called for its sake.
    expect(logins()).toBe(5);
    const { rows: sessions } = await place.engine.api.sessions.list({});
    for (const session of sessions) expect(session.problem).toBeUndefined();
  },
);
