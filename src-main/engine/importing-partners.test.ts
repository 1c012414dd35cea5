import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestEngine } from './testing/two-engines.ts';
import type { TestEngine } from './testing/two-engines.ts';

let engine: TestEngine;
beforeEach(async () => {
  engine = await openTestEngine();
});
afterEach(() => engine.close());

const list = `<?xml version="1.0"?><FileZilla3><Servers>
<Server><Host>bank.example</Host><Port>990</Port><Protocol>3</Protocol><User>anna</User><Pass encoding="base64">c2VjcmV0</Pass><Name>Bank</Name></Server>
<Server><Host>mill.example</Host><Port>21</Port><Protocol>4</Protocol><User>bert</User><Name>Mill</Name></Server>
</Servers></FileZilla3>`;

function importList(wish: object = {}) {
  const base64 = Buffer.from(list).toString('base64');
  return engine.api.partners.import({ source: { kind: 'content', base64 }, ...wish });
}

test('the servers of a list become partners, with the passwords that are in it, which nobody gets back', async () => {
  const { sites } = await importList();
  expect(sites.map(({ partner }) => partner)).toMatchObject([
    {
      name: 'Bank',
      kind: 'ftps',
      ftps: { host: 'bank.example', port: 990, mode: 'implicit', user: 'anna' },
      secretsSet: { ourPassword: true },
    },
    { name: 'Mill', ftps: { mode: 'explicit', port: 21, user: 'bert' }, secretsSet: { ourPassword: false } },
  ]);
  expect(JSON.stringify([sites, await engine.api.partners.list({})])).not.toContain('secret"');
});

test('nothing is added by a dry run, or of what was not named', async () => {
  expect((await importList({ dryRun: true })).sites).toMatchObject([{ name: 'Bank', hasPassword: true }, {}]);
  expect(await engine.api.partners.list({})).toEqual([]);
  expect((await importList({ only: ['Mill'] })).sites).toHaveLength(1);
  expect(await engine.api.partners.list({})).toMatchObject([{ name: 'Mill' }]);
});

test('a server that is a partner already is left as it is, and a name that is taken gets a number', async () => {
  await engine.api.partners.add({ name: 'Bank', kind: 'ftps', ftps: { host: 'other.example', user: 'x' } });
  await importList();
  const again = await importList();
  expect(again.sites.map(({ problem }) => problem?.params['name'])).toEqual(['Bank (2)', 'Mill']);
  const names = (await engine.api.partners.list({})).map(({ name }) => name);
  expect(names).toEqual(['Bank', 'Bank (2)', 'Mill']);
});

test('an address becomes a partner, with the password that was given beside it', async () => {
  const { sites } = await engine.api.partners.import({
    source: { kind: 'address', address: 'ftpes://anna@bank.example:2121/in/payroll' },
    ourPassword: 'hidden',
  });
  expect(sites).toMatchObject([
    {
      partner: {
        name: 'bank.example',
        ftps: { port: 2121, mode: 'explicit', remoteFolder: 'in/payroll' },
        secretsSet: { ourPassword: true },
      },
    },
  ]);
});

test('what is no list, or not there, adds nothing and says so', async () => {
  const file = path.join(engine.home, 'list.xml');
  const source = { kind: 'file', path: file } as const;
  await expect(engine.api.partners.import({ source })).rejects.toMatchObject({ code: 'file-not-found' });
  await writeFile(file, 'nothing of the kind');
  await expect(engine.api.partners.import({ source })).rejects.toMatchObject({ code: 'import-unknown' });
});
