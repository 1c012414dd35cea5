import { X509Certificate } from 'node:crypto';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ReceiptId } from '../../shared/index.ts';
import type { Receipt } from '../../shared/index.ts';
import { openPair, until } from './testing/two-engines.ts';
import type { TestEngine } from './testing/two-engines.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

async function giveCertificate(from: TestEngine, to: TestEngine): Promise<void> {
  const { certificate } = await from.api.engine.status({});
  const [partner] = await to.api.partners.list({});
  if (partner === undefined) throw new Error('no partner');
  await to.api.certificates.import({
    source: { content: Buffer.from(certificate.pem).toString('base64') },
    partnerId: partner.id,
    purposes: ['receipts'],
  });
}

/** Two files have gone, and the receipt of the second was signed. */
async function receiptOf(): Promise<{ here: TestEngine; there: TestEngine; receipt: Receipt }> {
  const both = await openPair({ here: { security: { signedReceipts: true } } });
  closing.push(both.close);
  await giveCertificate(both.there, both.here);
  await giveCertificate(both.here, both.there);
  for (const name of ['A.EDI', 'B.EDI']) {
    const file = path.join(both.here.home, name);
    await writeFile(file, name);
    const { queued } = await both.here.api.transfers.send({
      partnerId: both.partner.id,
      files: [{ path: file }],
      acceptWarnings: true,
    });
    const sent = queued[0];
    if (sent === undefined) throw new Error('not queued');
    await until(both.here, sent.id, ({ receipt }) => receipt === 'received');
  }
  const { rows } = await both.here.api.transfers.list({});
  const last = rows[0];
  if (last === undefined) throw new Error('no row');
  const ofIt = await both.here.api.receipts.list({ transferId: last.id });
  expect(ofIt.total).toBe(1);
  const receipt = ofIt.rows[0];
  if (receipt === undefined) throw new Error('no receipt');
  expect(receipt.transferId).toBe(last.id);
  return { here: both.here, there: both.there, receipt };
}

describe('the proof of a receipt', () => {
  it('names who has signed, and lies in a new folder each time it is saved', async () => {
    const { here, there, receipt } = await receiptOf();
    const { certificate } = await there.api.engine.status({});
    const [own] = await there.api.certificates.list({ owner: 'own' });
    expect(receipt).toMatchObject({ verification: 'verified', signer: own?.facts?.subject });
    const first = await here.api.receipts.saveEvidence({
      id: receipt.id,
      readme: 'words of the door',
      page: 'a page',
    });
    expect(first.folder).toBe(path.join(here.home, 'exports', `receipt-${receipt.id}-B.EDI`));
    expect((await readdir(first.folder)).toSorted()).toEqual([...first.files].toSorted());
    expect(await readFile(path.join(first.folder, 'README.txt'), 'utf8')).toBe('words of the door');
    const signer = new X509Certificate(await readFile(path.join(first.folder, 'signer.pem')));
    expect(signer.fingerprint256.replaceAll(':', '').toLowerCase()).toBe(certificate.fingerprint);

    const second = await here.api.receipts.saveEvidence({ id: receipt.id, readme: 'other words', page: '' });
    expect(second.folder).toBe(`${first.folder}-2`);
    expect(await readFile(path.join(first.folder, 'README.txt'), 'utf8')).toBe('words of the door');
    // Nothing that was begun is left beside them.
    expect(await readdir(path.join(here.home, 'exports'))).toHaveLength(2);
  });

  it('names no folder of this computer', async () => {
    const { here, receipt } = await receiptOf();
    const { timeline, files } = await here.api.receipts.evidence({ id: receipt.id });
    expect(timeline[0]).toMatchObject({ kind: 'queued', params: { file: 'B.EDI' } });
    const written = files.map(({ content }) => Buffer.from(content, 'base64').toString('latin1')).join('');
    for (const text of [JSON.stringify(timeline), written]) expect(text).not.toContain(here.home);
  });

  it('is not half saved where there is no room for its folder', async () => {
    const { here, receipt } = await receiptOf();
    await writeFile(path.join(here.home, 'exports'), 'a file where the folder would be');
    await expect(
      here.api.receipts.saveEvidence({ id: receipt.id, readme: '', page: '' }),
    ).rejects.toMatchObject({
      code: 'write-failed',
    });
    expect(await readFile(path.join(here.home, 'exports'), 'utf8')).toContain('a file where');
  });

  it('of a receipt that is not there is told so', async () => {
    const { here, receipt } = await receiptOf();
    await mkdir(path.join(here.home, 'exports'));
    const id = ReceiptId.parse(receipt.id + 100);
    await expect(here.api.receipts.saveEvidence({ id, readme: '', page: '' })).rejects.toMatchObject({
      code: 'receipt-unknown',
    });
    expect(await readdir(path.join(here.home, 'exports'))).toEqual([]);
  });
});
