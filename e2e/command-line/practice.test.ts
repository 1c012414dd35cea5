import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  BankPracticeStatus,
  DigipoortPracticeStatus,
  Partner,
  PracticeMail,
  PracticeStatus,
  Receipt,
} from '../../shared/index.ts';
import { documents, readDocument, temporaryFolder, waybill, waybillStays } from './waybill.ts';
import type { Ended } from './waybill.ts';

const Digipoort = z.object({ practice: DigipoortPracticeStatus });
const Bank = z.object({ practice: BankPracticeStatus });
const All = z.object({ practice: PracticeStatus });
const Mails = z.object({ mails: z.array(PracticeMail) });
const Started = z.object({ partner: Partner });
const Receipts = z.object({ receipts: z.array(Receipt) });

async function begin(folder: string, words: readonly string[]) {
  const home = path.join(folder, 'home');
  const running = await waybillStays(['practice', 'start', ...words], { home, folder });
  const at = (more: readonly string[]): Promise<Ended> => waybill(more, { home, folder });
  return { home, running, at, ...Started.parse(running.document) };
}

const aangifte = 'RENSAGEG_20081231_Ambobank_Amstelhoven.xml';

describe('an insurer at Digipoort', () => {
  it('D-37: delivers a file, and has its receipt', async () => {
    await using folder = await temporaryFolder();
    const { running, partner, at } = await begin(folder.path, ['--kind', 'digipoort']);
    await writeFile(path.join(folder.path, aangifte), '<aangifte/>');
    const sent = readDocument(
      await at(['send', partner.name, aangifte, '--wait', 'receipt', '--json']),
      documents.send,
    );
    expect(sent.files).toMatchObject([
      { verdict: 'received', transfer: { state: 'delivered', receipt: 'received' } },
    ]);
    const { receipts } = readDocument(await at(['receipts', '--json']), Receipts);
    expect(receipts).toMatchObject([{ form: 'ok', outcome: 'received', fileName: aangifte }]);
    const status = readDocument(await at(['practice', 'status', '--kind', 'digipoort', '--json']), Digipoort);
    expect(status.practice.received).toMatchObject([{ name: aangifte, size: 11 }]);
    expect(await readFile(status.practice.received[0]?.path ?? '', 'utf8')).toBe('<aangifte/>');
    expect((await running.interrupt()).code).toBe(0);
  });

  it('D-32, D-41: is rejected, reads why, and sends the metafile again', async () => {
    await using folder = await temporaryFolder();
    const { running, partner, at } = await begin(folder.path, [
      '--kind',
      'digipoort',
      '--answer',
      'receiver-unknown',
      '--errors-in',
      'out',
    ]);
    await writeFile(path.join(folder.path, aangifte), '<aangifte/>');
    const { error } = readDocument(
      await at(['send', partner.name, aangifte, '--wait', 'receipt', '--json']),
      documents.send,
      1,
    );
    expect(error?.code).toBe('digipoort.receiver-unknown');
    await at(['practice', 'change', '--kind', 'digipoort', '--answer', 'check']);
    const again = readDocument(
      await at(['transfer', 'retry', '1', '--wait', 'receipt', '--json']),
      documents.retry,
    );
    expect(again.files).toMatchObject([{ verdict: 'received' }]);
    expect((await running.interrupt()).code).toBe(0);
  });

  it('D-38, D-39: collects what waits for it', async () => {
    await using folder = await temporaryFolder();
    await writeFile(path.join(folder.path, 'BESCHIKKING.xml'), '<beschikking/>');
    const { running, partner, at } = await begin(folder.path, ['--kind', 'digipoort']);
    const offered = readDocument(
      await at(['practice', 'offer', 'BESCHIKKING.xml', '--kind', 'digipoort', '--json']),
      Digipoort,
    );
    expect(offered.practice.out.map(({ name }) => name)).toEqual(['BESCHIKKING.xml', 'BESCHIKKING.xml.meta']);
    const { collected } = readDocument(await at(['collect', partner.name, '--json']), documents.collect);
    expect(await readFile(collected[0]?.localPath ?? '', 'utf8')).toBe('<beschikking/>');
    const emptied = readDocument(await at(['practice', 'status', '--json']), All);
    expect(emptied.practice.digipoort.out).toEqual([]);
    expect(emptied.practice.oftp2.running).toBe(false);
    expect((await running.interrupt()).code).toBe(0);
  });
});

describe('a bookkeeper at the bank', () => {
  it('B-17: uploads a file, reads the mail, and confirms', async () => {
    await using folder = await temporaryFolder();
    const { running, partner, at } = await begin(folder.path, ['--kind', 'bank-of-canada']);
    expect((await at(['practice', 'mails'])).out).toContain('has written no mails');
    const payroll = ['10', '20', '90'].map((type) => `${`${type}99001`.padEnd(120, '0')}\r\n`).join('');
    await writeFile(path.join(folder.path, '99001001.##T'), payroll);
    const sent = readDocument(
      await at(['send', partner.name, '99001001.##T', '--wait', 'receipt', '--json']),
      documents.send,
    );
    expect(sent.files).toMatchObject([{ verdict: 'delivered' }]);
    const { mails } = readDocument(await at(['practice', 'mails', '--json']), Mails);
    expect(mails).toMatchObject([{ subject: 'File 99001001.##T was received' }]);
    expect((await at(['confirm', '1', '--note', 'mail of the bank'])).code).toBe(0);
    const { transfer } = readDocument(await at(['transfer', 'show', '1', '--json']), documents.transfer);
    expect(transfer.receipt).toBe('confirmed');
    const { err } = await running.interrupt();
    expect(err).toContain('Mail: File 99001001.##T was received');
  });
});

describe('a practice partner', () => {
  it('is started by whatever needs it, and remembers: each command is a program of its own', async () => {
    await using folder = await temporaryFolder();
    const home = path.join(folder.path, 'home');
    const at = (words: readonly string[]): Promise<Ended> => waybill(words, { home, folder: folder.path });
    await writeFile(path.join(folder.path, 'BESCHIKKING.xml'), '<beschikking/>');
    await at(['practice', 'offer', 'BESCHIKKING.xml', '--kind', 'digipoort']);
    const { collected } = readDocument(
      await at(['collect', 'Practice Digipoort', '--json']),
      documents.collect,
    );
    expect(collected).toMatchObject([{ fileName: 'BESCHIKKING.xml', state: 'collected' }]);
    expect((await at(['practice', 'mails'])).out).toContain('has written no mails');
    const payroll = ['10', '20', '90'].map((type) => `${`${type}99001`.padEnd(120, '0')}\r\n`).join('');
    await writeFile(path.join(folder.path, '99001001.##T'), payroll);
    await at(['send', 'Practice Bank of Canada', '99001001.##T']);
    const { mails } = readDocument(await at(['practice', 'mails', '--json']), Mails);
    expect(mails).toMatchObject([{ subject: 'File 99001001.##T was received' }]);
  });

  it('is stopped from elsewhere, and its command ends', async () => {
    await using folder = await temporaryFolder();
    const { running, at } = await begin(folder.path, ['--kind', 'bank-of-canada', '--answer', 'silent']);
    const stopped = readDocument(await at(['practice', 'stop', '--kind', 'bank-of-canada', '--json']), Bank);
    expect(stopped.practice.running).toBe(false);
    expect((await running.ended).code).toBe(0);
  });

  it.each([
    [['start', '--kind', 'digipoort', '--answer', 'refuse'], 'usage-bad-value'],
    [['start', '--kind', 'bank-of-canada', '--reason', '3'], 'usage-option-kind'],
    [['start', '--kind', 'bank-of-canada', '--offer', 'a'], 'usage-option-kind'],
    [['change', '--kind', 'oftp2', '--user-type', 'employer'], 'usage-option-kind'],
    [['offer', 'a', '--kind', 'bank-of-canada'], 'usage-bad-value'],
    [['change', '--kind', 'digipoort', '--answer', 'check'], 'practice-not-running'],
  ])('is not asked for what it cannot do: %j', async (words, code) => {
    await using folder = await temporaryFolder();
    const ended = await waybill(['practice', ...words, '--json'], {
      home: path.join(folder.path, 'home'),
      folder: folder.path,
    });
    expect(readDocument(ended, documents.error, ended.code ?? 0).error.code).toBe(code);
    expect(ended.code).not.toBe(0);
  });
});

describe('the demo', () => {
  it('delivers to Digipoort up to the receipt', async () => {
    const { files } = readDocument(await waybill(['demo', '--kind', 'digipoort', '--json']), documents.demo);
    expect(files).toMatchObject([{ verdict: 'received', transfer: { receipt: 'received' } }]);
    expect(files[0]?.timeline.map(({ kind }) => kind)).toContain('receipt-received');
  });

  it('uploads to the bank, and shows the mail that a person has to read', async () => {
    const { code, out, err } = await waybill(['demo', '--kind', 'bank-of-canada']);
    expect(code).toBe(0);
    expect(out).toContain('Mail: File 99001001.##T was received');
    expect(err).toContain('waybill confirm 1');
  });
});
