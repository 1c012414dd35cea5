import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectFtps } from '../../protocols/ftps/index.ts';
import type { FtpsSession } from '../../protocols/ftps/index.ts';
import { startPracticeBank } from './index.ts';
import type { PracticeBank } from './index.ts';

const payroll = ['1099001', '2099001', '9099001'].map((line) => `${line}\r\n`).join('');

let folder = '';
let bank: PracticeBank;
const closing: (() => unknown)[] = [];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'waybill-bank-'));
  bank = await startPracticeBank({
    folder: path.join(folder, 'bank'),
    userType: 'employer',
    changed: () => undefined,
  });
});
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
  await bank.stop();
  await rm(folder, { recursive: true, force: true });
});

async function call(
  mode: 'explicit' | 'implicit' = 'implicit',
  password = bank.password,
): Promise<FtpsSession> {
  const session = await connectFtps({
    host: bank.host,
    port: mode === 'implicit' ? bank.implicitPort : bank.explicitPort,
    mode,
    user: bank.user,
    password,
    uploadOnly: true,
    judge: () => Promise.resolve({ pinned: true, facts: {} }),
    anchors: { authorities: [], system: false },
  });
  closing.push(() => session.close());
  return session;
}

async function put(session: FtpsSession, name: string, text: string, asText = true): Promise<void> {
  const octets = Buffer.from(text);
  await session.upload(
    name,
    async function* all() {
      yield await Promise.resolve(octets);
    },
    { text: asText },
  );
  await bank.settled();
}

describe.each(['explicit', 'implicit'] as const)('%s', (mode) => {
  it('B-01, B-06: a payroll file is taken, and a mail says so', async () => {
    await put(await call(mode), '99001001.##T', payroll);
    expect(bank.processed).toEqual(['99001001.##T']);
    expect(bank.mails.map(({ subject }) => subject)).toEqual(['File 99001001.##T was received']);
  });
});

it('B-06: nothing is listed, fetched, asked about, deleted or renamed', async () => {
  const session = await connectFtps({
    host: bank.host,
    port: bank.explicitPort,
    mode: 'explicit',
    user: bank.user,
    password: bank.password,
    judge: () => Promise.resolve({ pinned: true, facts: {} }),
    anchors: { authorities: [], system: false },
  });
  closing.push(() => session.close());
  await put(session, '99001001.##T', payroll, false);
  await expect(session.list()).rejects.toThrow('Permission denied');
  await expect(session.download('99001001.##T', () => undefined)).rejects.toThrow('Permission denied');
  await expect(session.delete('99001001.##T')).rejects.toThrow('Permission denied');
  await expect(session.rename('99001001.##T', 'b')).rejects.toThrow('Permission denied');
});

it.each(['12345001.##T', '99001001.TXT', 'Password.txt'])(
  'B-13: %s is refused before it is sent',
  async (name) => {
    await expect(put(await call(), name, payroll)).rejects.toThrow('not valid');
  },
);

it('B-20: a file of another organization is not processed, and a mail says so', async () => {
  await put(await call(), '99001002.##P', payroll.replaceAll('99001', '12345'));
  expect(bank.processed).toEqual([]);
  expect(bank.mails.at(-1)).toMatchObject({ subject: 'File 99001002.##P was not processed' });
});

it('its mails and what it has got stay from one start to the next', async () => {
  await put(await call(), '99001001.##T', payroll);
  await bank.stop();
  bank = await startPracticeBank({ folder: path.join(folder, 'bank'), changed: () => undefined });
  expect(bank.mails).toMatchObject([{ subject: 'File 99001001.##T was received' }]);
  expect(bank.processed).toEqual(['99001001.##T']);
});

it('B-33, B-35: a password file changes the password, or a mail says why it did not', async () => {
  const first = bank.password;
  await put(await call(), 'Password_99001.txt', 'short');
  expect(bank.mails.at(-1)).toMatchObject({ subject: 'The password was not changed' });
  await put(await call(), 'PASSWORD_99001.TXT', 'ABCxyz123456');
  expect(bank.mails.at(-1)).toMatchObject({ subject: 'The password was changed' });
  await expect(call('implicit', first)).rejects.toThrow('Login incorrect');
  await call('implicit', 'ABCxyz123456');
});
