import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asOftp } from '../../shared/index.ts';
import type { OftpPartner, OftpPartnerInput } from '../../shared/index.ts';
import { openTestEngine } from './testing/two-engines.ts';
import type { TestEngine } from './testing/two-engines.ts';

let engine: TestEngine;
beforeEach(async () => {
  engine = await openTestEngine();
  await engine.api.settings.update({ station: { code: 'O0177OURS' } });
});
afterEach(() => engine.close());

type Agreed = OftpPartnerInput['oftp2'];

async function add(name: string, oftp2: Agreed): Promise<OftpPartner> {
  return asOftp(await engine.api.partners.add({ name, kind: 'oftp2', oftp2 }));
}

async function change({ id, name, kind, oftp2 }: OftpPartner, part: Partial<Agreed>): Promise<OftpPartner> {
  return asOftp(
    await engine.api.partners.update({ id, partner: { name, kind, oftp2: { ...oftp2, ...part } } }),
  );
}

describe('a partner whose agreement cannot work', () => {
  it('is not added, and the problem says where it is', async () => {
    await expect(add('Old', { code: 'O1', level: 4, security: { sign: true } })).rejects.toMatchObject({
      code: 'agreement-level-security',
      params: { field: 'level' },
    });
    await expect(add('Blocks', { code: 'O1', files: { format: 'V', sent: 'blocks' } })).rejects.toMatchObject(
      { code: 'agreement-blocks-variable', params: { field: 'files.sent' } },
    );
    await expect(add('Loop', { code: 'O1', routing: { behind: ['O0177OURS'] } })).rejects.toMatchObject({
      code: 'agreement-code-is-ours',
      params: { code: 'O0177OURS', field: 'routing.behind' },
    });
    expect(await engine.api.partners.list({})).toEqual([]);
  });

  it('is not changed, and stays as it was', async () => {
    await add('Nordic', { code: 'O0013NORDIC', routing: { behind: ['O0013FAR'] } });
    const volta = await add('Volta', { code: 'O0013VOLTA' });
    await expect(change(volta, { routing: { behind: ['O0013FAR'] } })).rejects.toMatchObject({
      code: 'agreement-code-elsewhere',
      params: { code: 'O0013FAR', partner: 'Nordic' },
    });
    expect(asOftp(await engine.api.partners.get({ id: volta.id })).oftp2).toEqual(volta.oftp2);
    const kept = await change(volta, { routing: { behind: ['O0013NEAR'] } });
    expect((await change(kept, { host: 'oftp.volta.example' })).oftp2.routing.behind).toEqual(['O0013NEAR']);
  });
});

describe('a partner whose certificate is not here', () => {
  it('may be added with what it is needed for, and changed in everything else', async () => {
    const volta = await add('Volta', { code: 'O0013VOLTA', security: { signedReceipts: true } });
    expect((await change(volta, { host: 'oftp.volta.example' })).oftp2.security.signedReceipts).toBe(true);
  });

  it('is not switched to what it is needed for, until the certificate has come', async () => {
    const volta = await add('Volta', { code: 'O0013VOLTA' });
    const wish = { security: { signedReceipts: true } };
    await expect(change(volta, wish)).rejects.toMatchObject({
      code: 'agreement-no-partner-certificate',
      params: { purpose: 'receipts', field: 'security.signedReceipts' },
    });
    const there = await openTestEngine();
    const { certificate } = await there.api.engine.status({});
    await there.close();
    await engine.api.certificates.import({
      source: { content: Buffer.from(certificate.pem).toString('base64') },
      partnerId: volta.id,
      purposes: ['receipts'],
    });
    expect((await change(volta, wish)).oftp2.security.signedReceipts).toBe(true);
  });
});

it('tells the second of two who edit the same partner, and keeps what the first has written', async () => {
  const before = await add('Twice', { code: 'O0013TWICE' });
  const { id, kind, oftp2, updatedAt } = before;
  await vi.waitFor(() => expect(Date.now()).toBeGreaterThan(updatedAt));
  const first = await engine.api.partners.update({
    id,
    seen: updatedAt,
    partner: { name: 'Twice, by the first', kind, oftp2 },
  });
  await expect(
    engine.api.partners.update({ id, seen: updatedAt, partner: { name: 'by the second', kind, oftp2 } }),
  ).rejects.toMatchObject({ code: 'partner-changed', params: { partner: 'Twice, by the first' } });
  expect(await engine.api.partners.get({ id })).toEqual(first);
  const over = { id, seen: first.updatedAt, partner: { name: 'by the second', kind, oftp2 } };
  expect((await engine.api.partners.update(over)).name).toBe('by the second');
});
