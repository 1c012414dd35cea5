import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PartnerId, Transfer, TransferId } from '../../shared/index.ts';
import { startPracticeDigipoort } from '../practice/index.ts';
import type { PracticeDigipoort } from '../practice/index.ts';
import { openTestEngine, until } from './testing/two-engines.ts';
import type { TestEngine } from './testing/two-engines.ts';

let engine: TestEngine;
let digipoort: PracticeDigipoort;
let partnerId: PartnerId;
let logins: number;
const closing: (() => Promise<unknown>)[] = [];

beforeEach(async () => {
  engine = await openTestEngine();
  closing.push(() => engine.close());
  const own = await engine.api.certificates.make({ commonName: 'Our organisation', purposes: ['tls'] });
  logins = 0;
  digipoort = await startPracticeDigipoort({
    folder: path.join(engine.home, 'digipoort'),
    isKnown: (fingerprint) => fingerprint === own.facts?.fingerprint,
    trace(from, line) {
      if (from === 'client' && line.startsWith('PASS')) logins += 1;
    },
    changed: () => undefined,
  });
  closing.push(() => digipoort.stop());
  const { host, port, user, sender, receiver, fingerprint, password } = digipoort;
  const { id } = await engine.api.partners.add({
    name: 'Digipoort',
    kind: 'digipoort',
    digipoort: { host, port, user, sender, receiver, trust: { pins: [fingerprint] }, ownCertificate: own.id },
    secrets: { ourPassword: password },
  });
  partnerId = id;
});
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

async function send(...names: readonly string[]): Promise<readonly TransferId[]> {
  const files = await Promise.all(
    names.map(async (name) => {
      const file = path.join(engine.home, name);
      await writeFile(file, name);
      return { path: file };
    }),
  );
  const { queued } = await engine.api.transfers.send({ partnerId, files, acceptWarnings: true });
  return queued.map(({ id }) => id);
}

function isRefused({ problem }: Transfer): boolean {
  return problem?.code.startsWith('digipoort-login-') === true;
}

test('D-05: a refused login is not tried again with the next file, which says why it waits', async () => {
  digipoort.configure({ answer: 'deny' });
  const [first] = await send('first.xml');
  if (first === undefined) throw new Error('nothing was queued');
  expect(await until(engine, first, isRefused)).toMatchObject({ state: 'failed' });
  const others = await send('second.xml', 'third.xml');
  for (const id of others) expect(await until(engine, id, isRefused)).toMatchObject({ state: 'waiting' });
  expect(logins).toBe(1);

  // A person has seen to it: the one that is tried again takes the others with it.
  digipoort.configure({ answer: 'check' });
  await engine.api.transfers.retry({ id: first });
  for (const id of [first, ...others]) await until(engine, id, ({ state }) => state === 'delivered');
});

test('files that waited behind the one whose login was refused say so, too', async () => {
  digipoort.configure({ answer: 'deny' });
  const all = await send('first.xml', 'second.xml', 'third.xml');
  for (const id of all) await until(engine, id, isRefused);
  const states = await Promise.all(all.map(async (id) => (await engine.api.transfers.get({ id })).state));
  expect(states.toSorted()).toEqual(['failed', 'waiting', 'waiting']);
  // One for a call that was under way already when a file came.
  expect(logins).toBeLessThanOrEqual(2);
  const needs = await engine.api.needs.list({});
  expect(needs.filter(({ kind }) => kind === 'failed')).toHaveLength(1);
});
