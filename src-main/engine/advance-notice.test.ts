import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BankPartnerInput, PartnerId } from '../../shared/index.ts';
import { openTestEngine } from './testing/two-engines.ts';
import type { TestEngine } from './testing/two-engines.ts';

const purchases = 'A header\r\nB one\r\n\r\nB two\r\nZ trailer';

let engine: TestEngine;
beforeEach(async () => {
  engine = await openTestEngine();
});
afterEach(() => engine.close());

async function add(userType: BankPartnerInput['bank']['userType']): Promise<PartnerId> {
  const { id } = await engine.api.partners.add({
    name: 'Bank of Canada',
    kind: 'bank-of-canada',
    // Nobody answers there: the file stays here.
    bank: { host: '127.0.0.1', port: 1, organization: '12345', userType },
  });
  return id;
}

async function written(name: string): Promise<string> {
  const file = path.join(engine.home, name);
  await writeFile(file, purchases);
  return file;
}

const facts = {
  organization: '12345',
  user: 'ftp12345',
  remoteName: '12345001.##P',
  purpose: 'production',
  size: Buffer.byteLength(purchases),
  records: 4,
} as const;

test('B-17: the e-mail before a purchase file has its name at the bank, its size and its records', async () => {
  const partnerId = await add('purchase-agent');
  const file = await written('2026-NOV-21-12345001.##P');
  expect(await engine.api.transfers.notice({ partnerId, file: { path: file } })).toEqual(facts);
  const { queued } = await engine.api.transfers.send({ partnerId, files: [{ path: file }] });
  const [transfer] = queued;
  if (transfer === undefined) throw new Error('not queued');
  expect(await engine.api.transfers.notice({ id: transfer.id })).toEqual(facts);
});

test('B-17: an employer announces nothing, and no file goes under a wrong name', async () => {
  const employer = await add('employer');
  const file = await written('12345001.##P');
  await expect(
    engine.api.transfers.notice({ partnerId: employer, file: { path: file } }),
  ).rejects.toMatchObject({ code: 'notice-not-wanted' });
  await engine.api.partners.remove({ id: employer });
  const agent = await add('purchase-agent');
  await expect(
    engine.api.transfers.notice({ partnerId: agent, file: { path: file, as: '12345.##P' } }),
  ).rejects.toMatchObject({ code: 'bank-name', params: { fault: 'no-sequence' } });
  await expect(
    engine.api.transfers.notice({ partnerId: agent, file: { path: path.join(engine.home, 'none.##P') } }),
  ).rejects.toMatchObject({ code: 'file-not-found' });
});
