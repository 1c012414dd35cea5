import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { AdvanceNotice, Finding, Partner, PasswordState, Problem } from '../../shared/index.ts';
import { documents, readDocument, temporaryFolder, waybill, waybillStays } from './waybill.ts';
import type { Ended } from './waybill.ts';

const Practised = z.object({ partner: Partner });
const Password = z.object({
  password: PasswordState,
  made: z.string().optional(),
  error: Problem.optional(),
});
const Checked = z.object({
  files: z.array(z.object({ file: z.string(), sendable: z.boolean() })),
  findings: z.array(Finding),
});
const Noticed = z.object({ notice: AdvanceNotice.extend({ subject: z.string(), text: z.string() }) });
const Mails = z.object({ mails: z.array(z.object({ subject: z.string() })) });
const wanted = 'Harbour2026bridgeStone';

const payroll = ['10990012026-11-21', '20990012026-11-21', '90990012026-11-21']
  .map((line) => `${line.padEnd(119)}x\r\n`)
  .join('');

/** A home with a practice bank that runs, and the command line beside it. */
async function withBank(folder: string, options: readonly string[] = []) {
  const home = path.join(folder, 'home');
  const running = await waybillStays(['practice', 'start', '--kind', 'bank-of-canada', ...options], { home });
  const { partner } = Practised.parse(running.document);
  const at = async (words: readonly string[], more: { readonly input?: string } = {}): Promise<Ended> =>
    await waybill(words, { home, folder, ...more });
  return { home, running, partner, at };
}

it('B-17: a payroll file is checked, sent, and confirmed by hand with its date', async () => {
  await using folder = await temporaryFolder();
  const { running, partner, at } = await withBank(folder.path);
  await writeFile(path.join(folder.path, '2026-NOV-21-99001001.##T'), payroll);
  await writeFile(path.join(folder.path, '99001002.##T'), payroll.replace('1099001', '1012345'));
  const { files } = readDocument(
    await at(['check', '2026-NOV-21-99001001.##T', '99001002.##T', '--for', partner.name, '--json']),
    Checked,
    2,
  );
  expect(files.map(({ sendable }) => sendable)).toEqual([true, false]);
  const told = await at(['check', '99001002.##T', '--for', partner.name]);
  expect(told.out).toMatch(/Line 1, column 3/);

  const sent = readDocument(
    await at(['send', partner.name, '2026-NOV-21-99001001.##T', '--wait', 'receipt', '--json']),
    documents.send,
  );
  expect(sent.files).toMatchObject([
    {
      verdict: 'delivered',
      transfer: { remoteName: '99001001.##T', receipt: 'awaiting', receiptByHand: true },
    },
  ]);
  const again = await at(['send', partner.name, '2026-NOV-21-99001001.##T']);
  expect(again.code).toBe(2);
  expect(again.err).toContain('99001002.##T');

  const id = String(sent.files[0]?.transfer.id);
  await at(['confirm', id, '--date', '2026-11-22', '--note', 'reply of the bank']);
  const shown = await at(['transfer', 'show', id]);
  expect(shown.out).toContain('word of 2026-11-22');
  expect(shown.out).toContain('“reply of the bank”');
  expect(shown.out).toContain('the copy is kept until you confirm');
  expect((await running.interrupt()).code).toBe(0);
});

it('B-17: a purchase agent gets the e-mail that announces a file', async () => {
  await using folder = await temporaryFolder();
  const { running, partner, at } = await withBank(folder.path, ['--user-type', 'purchase-agent']);
  await writeFile(path.join(folder.path, '99001001.##P'), 'A header\r\nB purchase\r\nZ trailer\r\n');
  const { notice } = readDocument(
    await at(['notice', '99001001.##P', '--for', partner.name, '--json']),
    Noticed,
  );
  expect(notice).toMatchObject({ remoteName: '99001001.##P', purpose: 'production', records: 3, size: 33 });
  expect(notice.text).toContain('Organization Id: 99001');
  expect((await at(['transfers'])).out).not.toContain('99001001');
  expect((await running.interrupt()).code).toBe(0);
});

it('B-33, B-35: the password is changed, used and confirmed, and lies nowhere in clear', async () => {
  await using folder = await temporaryFolder();
  const { home, running, partner, at } = await withBank(folder.path);
  const short = await at(['password', 'change', partner.name, '--password-file', '-'], { input: 'short\n' });
  expect(short.code).toBe(3);
  expect(short.err).toContain('12 to 40 characters');

  const { password } = readDocument(
    await at(['password', 'change', partner.name, '--password-file', '-', '--json'], {
      input: `${wanted}\n`,
    }),
    Password,
  );
  expect(password.open).toMatchObject({ state: 'uploaded', inUse: 'old' });
  await expect
    .poll(async () => readDocument(await at(['practice', 'mails', '--json']), Mails).mails, {
      timeout: 20_000,
    })
    .toMatchObject([{ subject: 'The password was changed' }]);
  const tested = await at(['partner', 'test', partner.name]);
  expect(tested.code).not.toBe(0);
  expect((await at(['password', 'show', partner.name])).out).toMatch(/waybill password use \d+ new/);
  expect((await at(['status'])).out).toContain('Login refused, and two passwords are kept');
  readDocument(await at(['password', 'use', partner.name, 'new', '--json']), Password);
  expect((await at(['partner', 'test', partner.name])).code).toBe(0);
  await at(['password', 'confirm', partner.name, '--note', 'e-mail of today']);
  const made = readDocument(
    await at(['password', 'change', partner.name, '--generate', '--show', '--json']),
    Password,
  );
  expect(made.made).toMatch(/^[A-Za-z0-9]{20}$/);
  expect(made.password.history).toMatchObject([{ state: 'confirmed', note: 'e-mail of today' }]);
  expect((await running.interrupt()).code).toBe(0);
  for (const file of await readdir(home, { recursive: true })) {
    const octets = await readFile(path.join(home, file)).catch(() => Buffer.alloc(0));
    expect(octets.includes(wanted), file).toBe(false);
    expect(octets.includes(made.made ?? '-'), file).toBe(false);
  }
});
