import { appendFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openJournal } from '../journal/index.ts';
import { startPractice } from '../practice/index.ts';
import { openTestEngine, until } from './testing/two-engines.ts';
import type { TestEngine } from './testing/two-engines.ts';

const hidden = {
  ours: 'SECRET01',
  theirs: 'SECRET02',
  ftps: 'Pa"ss\\w0rd-ftps',
  proxy: 'proxy&pass word',
  keyFile: 'password of the key file',
  home: 'passphrase of the home',
} as const;

let home: string;
let engine: TestEngine;
beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'waybill-diagnostics-'));
  engine = await openEngineHere();
}, 60_000);
afterEach(async () => {
  await engine.close();
  await rm(home, { recursive: true, force: true });
}, 60_000);

async function openEngineHere(): Promise<TestEngine> {
  return await openTestEngine({
    home,
    seal: { useKeyring: false, passphrase: hidden.home },
    practice: { oftp2: startPractice },
  });
}

/** Secrets wherever this home has room for them, and where a mistake would put them. */
async function plant(): Promise<readonly string[]> {
  const { api } = engine;
  const proxy = { kind: 'http', host: 'proxy.example', port: 3128, user: 'anna' } as const;
  await api.partners.add({
    name: 'Volta',
    kind: 'oftp2',
    oftp2: { code: 'O0013VOLTA', host: '127.0.0.1', port: 9, proxy },
    secrets: { ourPassword: hidden.ours, theirPassword: hidden.theirs, proxyPassword: hidden.proxy },
  });
  await api.partners.add({
    name: 'Server',
    kind: 'ftps',
    ftps: { host: '127.0.0.1', port: 9, user: 'anna' },
    secrets: { ourPassword: hidden.ftps },
  });
  const made = await api.certificates.make({ label: 'Ours', commonName: 'Ours' });
  const keyFile = path.join(home, 'ours.p12');
  await api.certificates.export({ id: made.id, form: 'pkcs12', password: hidden.keyFile, path: keyFile });
  const { partner } = await api.practice.start({ kind: 'oftp2' });
  const file = path.join(home, 'A.EDI');
  await writeFile(file, 'what is in a file stays here');
  const { queued } = await api.transfers.send({
    partnerId: partner.id,
    files: [{ path: file }],
    acceptWarnings: true,
  });
  const [sent] = queued;
  if (sent === undefined) throw new Error('not queued');
  await until(engine, sent.id, ({ receipt }) => receipt === 'received');
  await engine.close();

  // A server that repeats what it was told.
  const journal = openJournal(path.join(home, 'journal.db'));
  const id = journal.sessions.begin({
    role: 'initiator',
    address: '127.0.0.1:9',
    beganAt: Date.now(),
    facts: { said: hidden.ftps },
  });
  const text = `530 ${hidden.ftps} is wrong`;
  journal.sessions.write([
    {
      id,
      lines: 1,
      newLines: [{ number: 1, at: Date.now(), direction: 'received', text }],
      newFiles: [],
      address: '127.0.0.1:9',
      facts: {},
    },
  ]);
  journal.close();
  const log = path.join(home, 'logs', 'waybill.log');
  await mkdir(path.dirname(log), { recursive: true });
  await appendFile(
    log,
    [
      JSON.stringify({ time: 1, msg: 'said', text: `331 ${hidden.ftps}` }),
      JSON.stringify({ time: 2, msg: 'way', address: `http://anna:${hidden.proxy}@proxy.example` }),
      `no document, but ${hidden.ours} and ${Buffer.from(hidden.proxy).toString('base64')}`,
      JSON.stringify({ time: 3, msg: 'kept', passphrase: hidden.home }),
      JSON.stringify({
        time: 4,
        msg: 'key',
        text: '-----BEGIN PRIVATE KEY-----\nMIIEsecret\n-----END PRIVATE KEY-----',
      }),
      JSON.stringify({ time: 5, msg: 'plain fact' }),
      '',
    ].join('\n'),
  );
  const sealed = await readFile(path.join(home, 'secrets.json'), 'utf8');
  engine = await openEngineHere();
  const { wrapped } = JSON.parse(sealed) as { readonly wrapped: string };
  return [...Object.values(hidden), wrapped, 'MIIEsecret', 'what is in a file stays here'];
}

test('the bundle says what somebody who helps needs, and nothing that is secret', async () => {
  const secrets = await plant();
  const { name, content, files } = await engine.api.engine.diagnostics({});
  expect(name).toMatch(/^waybill-diagnostics-\d{8}-\d{6}\.zip$/);
  expect(files).toEqual([
    'about.json',
    'settings.json',
    'partners.json',
    'certificates.json',
    'doctor.json',
    'needs.json',
    'journal.json',
    'sessions.json',
    'waybill.log',
  ]);
  // Its entries are stored as they are: what is in it is in its octets.
  const text = Buffer.from(content, 'base64').toString('utf8');
  for (const wanted of [
    '0.0.0-test',
    'O0013VOLTA',
    'proxy.example',
    'plain fact',
    'SSID',
    'is wrong',
    'anna',
  ])
    expect(text, wanted).toContain(wanted);
  for (const secret of secrets) {
    const octets = Buffer.from(secret);
    for (const spelling of [
      secret,
      JSON.stringify(secret).slice(1, -1),
      encodeURIComponent(secret),
      octets.toString('base64'),
      octets.toString('hex'),
    ])
      expect(text.includes(spelling), secret).toBe(false);
  }
  expect(text).not.toContain('PRIVATE KEY');
}, 60_000);

test('the bundle is saved where a window may save nothing', async () => {
  const { path: place } = await engine.api.engine.saveDiagnostics({});
  expect(path.dirname(place)).toBe(path.join(home, 'exports'));
  expect((await readFile(place)).subarray(0, 2).toString()).toBe('PK');

  // Where there is no room for it that is said.
  await rm(path.join(home, 'exports'), { recursive: true });
  await writeFile(path.join(home, 'exports'), 'a file where the folder would be');
  await expect(engine.api.engine.saveDiagnostics({})).rejects.toMatchObject({ code: 'write-failed' });
}, 60_000);
