import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { documents, readDocument, temporaryFolder, waybill, waybillBegins, waybillStays } from './waybill.ts';

describe('the practice partner', () => {
  async function withPractice(folder: string, args: readonly string[]) {
    const home = path.join(folder, 'home');
    const running = await waybillStays(['practice', 'start', ...args], { home });
    const { partner } = documents.practice.parse(running.document);
    await writeFile(path.join(folder, 'file.bin'), randomBytes(400_000));
    return { home, running, partner, folder };
  }

  it('that refuses leads to exit code 1, with its reason', async () => {
    await using folder = await temporaryFolder();
    const { home, running, partner } = await withPractice(folder.path, [
      '--answer',
      'refuse',
      '--reason',
      '34',
    ]);
    const { error, files } = readDocument(
      await waybill(['send', partner.name, 'file.bin', '--wait', 'receipt', '--json'], {
        home,
        folder: folder.path,
      }),
      documents.send,
      1,
    );
    expect(error?.code).toBe('oftp2.nerp.34');
    expect(files).toMatchObject([
      { verdict: 'refused', transfer: { state: 'delivered', receipt: 'refused' } },
    ]);
    const said = await waybill(['transfer', 'show', '1'], { home });
    expect(said.out).toContain('The partner could not process the file');
    const { receipts } = readDocument(
      await waybill(['receipts', '--direction', 'in', '--json'], { home }),
      documents.receipts,
    );
    expect(receipts).toMatchObject([{ form: 'NERP', outcome: 'refused' }]);
    expect((await running.interrupt()).code).toBe(0);
  });

  it('that says nothing leads to exit code 4 in the time given; a confirmation by hand is kept', async () => {
    await using folder = await temporaryFolder();
    const { home, running, partner } = await withPractice(folder.path, ['--answer', 'silent']);
    const { error } = readDocument(
      await waybill(['send', partner.name, 'file.bin', '--wait', 'receipt', '--timeout', '2', '--json'], {
        home,
        folder: folder.path,
      }),
      documents.send,
      4,
    );
    expect(error?.code).toBe('receipt-not-in-time');
    const { transfer } = readDocument(
      await waybill(['transfer', 'confirm', '1', '--note', 'by telephone', '--json'], { home }),
      documents.transfer,
    );
    expect(transfer.receipt).toBe('confirmed');
    await running.interrupt();
  });

  it('that cuts the line gets the rest in a second session, once', async () => {
    await using folder = await temporaryFolder();
    const { home, running, partner } = await withPractice(folder.path, [
      '--answer',
      'cut',
      '--cut-after',
      '200000',
    ]);
    const { files } = readDocument(
      await waybill(['send', partner.name, 'file.bin', '--wait', 'receipt', '--json'], {
        home,
        folder: folder.path,
      }),
      documents.send,
    );
    expect(files).toMatchObject([{ verdict: 'received', transfer: { attempts: 2 } }]);
    const { timeline } = readDocument(
      await waybill(['transfer', 'show', '1', '--json'], { home }),
      documents.transfer,
    );
    expect(timeline?.map(({ kind }) => kind)).toContain('resumed');
    await running.interrupt();
  });

  it('hands over what it was offered', async () => {
    await using folder = await temporaryFolder();
    await writeFile(path.join(folder.path, 'OFFER.TXT'), 'for you');
    const home = path.join(folder.path, 'home');
    const running = await waybillStays(['practice', 'start', '--offer', 'OFFER.TXT'], {
      home,
      folder: folder.path,
    });
    const { partner } = documents.practice.parse(running.document);
    const { collected } = readDocument(
      await waybill(['collect', partner.name, '--json'], { home }),
      documents.collect,
    );
    const mine = collected.find(({ remoteName }) => remoteName === 'OFFER.TXT');
    expect(await readFile(mine?.localPath ?? '', 'utf8')).toBe('for you');
    await running.interrupt();
  });

  it('is not waited for after an interruption: the file stays in the journal', async () => {
    await using folder = await temporaryFolder();
    const { home, running, partner } = await withPractice(folder.path, ['--answer', 'silent']);
    const waiting = waybillBegins(['send', partner.name, 'file.bin', '--wait', 'receipt', '--json'], {
      home,
      folder: folder.path,
    });
    let delivered = false;
    while (!delivered) {
      const { transfers } = readDocument(
        await waybill(['transfers', '--json'], { home }),
        documents.transfers,
      );
      delivered = transfers.some(({ state }) => state === 'delivered');
    }
    const { files } = readDocument(await waiting.interrupt(), documents.send, 4);
    expect(files).toMatchObject([{ verdict: 'no-receipt', transfer: { receipt: 'awaiting' } }]);
    await running.interrupt();
  });
});
