import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OftpPartnerInput } from '../../shared/index.ts';
import { openPair, openTestEngine } from './testing/two-engines.ts';

let pair: Awaited<ReturnType<typeof openPair>>;
beforeEach(async () => {
  pair = await openPair({ here: { trust: { pins: [], system: false } } });
});
afterEach(() => pair.close());

async function shown(): Promise<Readonly<Record<string, unknown>>> {
  const checks = await pair.here.api.partners.test({ id: pair.partner.id });
  const problem = checks.find(({ outcome }) => outcome === 'failed')?.problem;
  expect(problem?.code).toBe('certificate-no-chain');
  return problem?.params ?? {};
}

/** The entry of the partner, pinned to these. */
function pinned(...pins: readonly string[]): OftpPartnerInput {
  const { name, oftp2 } = pair.partner;
  return { name, kind: 'oftp2', oftp2: { ...oftp2, trust: { ...oftp2.trust, pins: [...pins] } } };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

test('what was shown says what it may be used for, and is kept with the entry for all of it', async () => {
  const { here, partner } = pair;
  const { fingerprint, keyUsage } = await shown();
  expect(textOf(keyUsage).split(',')).toContain('digitalSignature');
  expect(await here.api.certificates.list({ partnerId: partner.id })).toEqual([]);
  const { id, updatedAt } = await here.api.partners.get({ id: partner.id });
  await here.api.partners.update({
    id,
    partner: pinned(textOf(fingerprint)),
    seen: updatedAt,
    shown: { fingerprint: textOf(fingerprint), purposes: ['tls', 'encryption', 'receipts'] },
  });
  expect(await here.api.certificates.list({ partnerId: id })).toMatchObject([
    {
      owner: 'partner',
      origin: 'shown',
      state: 'active',
      purposes: ['tls', 'encryption', 'receipts'],
      facts: { fingerprint },
    },
  ]);
  expect(await here.api.certificates.decisions({ partnerId: id })).toMatchObject([
    { role: 'server', decision: 'trusted', fingerprint },
    { role: 'partner', decision: 'trusted', fingerprint },
  ]);
  const checks = await here.api.partners.test({ id });
  expect(checks.find(({ step }) => step === 'tls')?.outcome).toBe('passed');
});

test('where it cannot be kept the entry stays as it was', async () => {
  const { here, partner } = pair;
  const { fingerprint } = await shown();
  // Started anew, the engine has not seen it.
  await here.engine.close();
  const anew = await openTestEngine({ home: here.home });
  try {
    const kept = anew.api.partners.update({
      id: partner.id,
      partner: pinned(textOf(fingerprint)),
      shown: { fingerprint: textOf(fingerprint), purposes: ['encryption'] },
    });
    await expect(kept).rejects.toMatchObject({ code: 'shown-certificate-gone', params: { fingerprint } });
    const entry = await anew.api.partners.get({ id: partner.id });
    expect(entry.kind === 'oftp2' ? entry.oftp2.trust.pins : undefined).toEqual([]);
    expect(await anew.api.certificates.list({ partnerId: partner.id })).toEqual([]);
  } finally {
    await anew.close();
  }
});

test('where it cannot be kept, what was asked about the line is still asked', async () => {
  const { here, partner } = pair;
  const { fingerprint } = await shown();
  const asked = await here.api.certificates.questions({ partnerId: partner.id });
  expect(asked).toMatchObject([{ facts: { fingerprint } }]);
  const kept = here.api.partners.update({
    id: partner.id,
    partner: pinned(textOf(fingerprint)),
    shown: { fingerprint: '0'.repeat(64), purposes: ['encryption'] },
  });
  await expect(kept).rejects.toMatchObject({ code: 'shown-certificate-gone' });
  expect(await here.api.certificates.questions({ partnerId: partner.id })).toEqual(asked);
});
