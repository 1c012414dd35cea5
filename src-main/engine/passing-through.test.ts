import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { callRaw } from './testing/raw-caller.ts';
import { found, openThree, sendTo, threeCodes as codes } from './testing/three-engines.ts';
import { until } from './testing/two-engines.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

describe('what the hub asks of files of its own', () => {
  test.each([
    ['signed', { requireSigned: true }, 'oftp2.sfna.20'],
    ['encrypted', { requireEncrypted: true }, 'oftp2.sfna.17'],
  ] as const)('does not hold up one that passes through: %s', async (_, security, refusal) => {
    const three = await openThree(closing, { annaAtHub: { security, routing: { mayForward: true } } });
    const passing = await sendTo(three.anna, three.hubAtAnna, codes.b, Buffer.from('order'));
    await until(three.anna, passing.id, ({ receipt }) => receipt === 'received');
    const there = await found(three.berta, ({ state }) => state === 'collected');
    expect(await readFile(there.localPath ?? '', 'utf8')).toBe('order');

    const forHub = await sendTo(three.anna, three.hubAtAnna, undefined, Buffer.from('order'), 'HUB.EDI');
    const refused = await until(three.anna, forHub.id, ({ state }) => state === 'failed');
    expect(refused.problem?.code).toBe(refusal);
  });

  test('lets a suite pass that it does not know, and answers for it without a signature', async () => {
    const three = await openThree(closing);
    const { listener } = await three.hub.api.engine.status({});
    const header = { originator: codes.a, cipherSuite: 9, securityLevel: 3, enveloping: 1 } as const;
    const { answers } = await callRaw({
      port: listener.open[0]?.port ?? 0,
      code: codes.a,
      password: 'SECRET',
      files: [
        {
          header: { ...header, destination: codes.b, signedReceipt: true, datasetName: 'PASSES' },
          octets: randomBytes(3_000),
        },
        { header: { ...header, destination: codes.us, datasetName: 'STAYS' }, octets: randomBytes(3_000) },
      ],
    });
    expect(answers).toEqual(['delivered', expect.objectContaining({ at: 'SFNA', reason: '15' })]);
    // Berta does not know it either, and is the one to say so.
    const out = await found(three.hub, ({ direction, state }) => direction === 'out' && state === 'failed');
    expect(out.problem?.code).toBe('oftp2.sfna.15');
    const came = await found(
      three.hub,
      ({ direction, problem }) => direction === 'in' && problem !== undefined,
    );
    const { rows } = await three.hub.api.receipts.list({ direction: 'out' });
    expect(rows).toMatchObject([{ transferId: came.id, form: 'NERP', verification: 'unsigned' }]);
  });

  test('holds nothing up that has the name of a certificate and is for somebody else', async () => {
    const security = { requireSigned: true, requireEncrypted: true };
    const three = await openThree(closing, { annaAtHub: { security, routing: { mayForward: true } } });
    const octets = Buffer.from('no certificate at all');
    const name = 'ODETTE_CERTIFICATE_DELIVER';
    const { listener } = await three.hub.api.engine.status({});
    const { answers } = await callRaw({
      port: listener.open[0]?.port ?? 0,
      code: codes.a,
      password: 'SECRET',
      files: [{ header: { originator: codes.a, destination: codes.b, datasetName: name }, octets }],
    });
    expect(answers).toEqual(['delivered']);
    const there = await found(three.berta, ({ direction }) => direction === 'in');
    expect(there).toMatchObject({ remoteName: name, originator: codes.a });
  });
});
