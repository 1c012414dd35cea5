import { beforeAll, expect, test } from 'vitest';
import { makeTestPki, showing } from '../../test-pki/index.ts';
import type { Defect, TestPki } from '../../test-pki/index.ts';
import { ask, saidOf } from './testing/index.ts';
import type { Asked } from './testing/index.ts';

let pki: TestPki;
const other = 'ab'.repeat(32);

beforeAll(async () => {
  pki = await makeTestPki();
});

function shown(defect: Defect, more: Partial<Asked> = {}): () => Asked {
  return () => ({ road: 'tls-client', leaf: pki[defect], policy: 'off', ...more });
}

test.each<readonly [what: string, asked: () => Asked, doubts: readonly string[]]>([
  ['comes from a stranger', shown('strange'), ['unknown-authority']],
  ['signs itself', shown('selfSigned'), ['self-signed']],
  ['has another name', shown('wrongName'), ['wrong-name']],
  ['has expired', shown('expired'), ['expired']],
  ['is not valid yet', shown('notYetValid'), ['not-yet-valid']],
  ['is another one', shown('strange', { pins: [other] }), ['changed', 'unknown-authority']],
  ['is another one of another name', shown('wrongName', { pins: [other] }), ['changed', 'wrong-name']],
  [
    'has expired, comes from a stranger and has another name',
    shown('expired', { authorities: [], name: { kind: 'host', host: 'elsewhere.example' } }),
    ['unknown-authority', 'wrong-name', 'expired'],
  ],
  [
    'is pinned and has expired',
    () => ({ ...shown('expired')(), pins: [pki.expired.fingerprint] }),
    ['expired'],
  ],
])('all that speaks against a certificate is told when it %s', async (_, asked, doubts) => {
  const verdict = await ask(pki, asked());
  expect(verdict).toMatchObject({
    trusted: false,
    doubts,
    problem: { params: { doubts: doubts.join(',') } },
  });
});

test.each<readonly [what: string, asked: () => Asked]>([
  ['stands below an authority that has expired', shown('underExpiredAuthority')],
  [
    'was revoked',
    () => ({
      road: 'tls-client',
      leaf: pki.revoked,
      name: { kind: 'host', host: 'elsewhere.example' },
      pins: [pki.revoked.fingerprint],
      known: [pki.intermediate.certificateDer],
      revocation: saidOf([pki.revoked, { state: 'revoked' }]),
    }),
  ],
  ['has a weak key', shown('weakKey')],
  ['has a weak signature', shown('weakSignature')],
  ['is meant for something else', shown('wrongPurpose')],
  ['is none', () => ({ road: 'tls-client', shown: [] })],
  ['cannot be read', () => ({ road: 'tls-client', shown: [Buffer.from('none')] })],
  ['is of a signer', () => ({ road: 'signer', leaf: pki.strange, policy: 'off' })],
])('no person is asked about a certificate that %s', async (_, asked) => {
  const verdict = await ask(pki, asked());
  expect(verdict.trusted).toBe(false);
  expect(verdict.doubts).toBeUndefined();
});

test('no person is asked about a signature that is not its authority’s', async () => {
  const [leaf = Buffer.alloc(0), ...above] = showing(pki.expired).der;
  const forged = Buffer.from(leaf);
  forged[forged.length - 5] = (forged.at(-5) ?? 0) ^ 1;
  const verdict = await ask(pki, { road: 'tls-client', shown: [forged, ...above], policy: 'off' });
  expect(verdict).toMatchObject({ trusted: false, problem: { code: 'certificate-expired' } });
  expect(verdict.doubts).toBeUndefined();
});

test.each(['expired', 'notYetValid'] as const)(
  'a pin counts whatever its dates, where a person has said so of this very one: %s',
  async (defect) => {
    const { fingerprint } = pki[defect];
    const asked = { road: 'tls-client', leaf: pki[defect], policy: 'off' } as const;
    const another = pki.strange.fingerprint;
    expect(await ask(pki, { ...asked, pins: [fingerprint], despiteDates: [fingerprint] })).toMatchObject({
      trusted: true,
      by: 'pin',
    });
    expect(await ask(pki, { ...asked, pins: [fingerprint], despiteDates: [another] })).toMatchObject({
      trusted: false,
    });
    // Without a pin it says nothing.
    expect(await ask(pki, { ...asked, pins: [], despiteDates: [fingerprint] })).toMatchObject({
      trusted: false,
    });
  },
);
