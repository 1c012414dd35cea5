import { beforeAll, describe, expect, test } from 'vitest';
import { CertificateVerdict } from '../../../shared/index.ts';
import { makeTestPki, showing } from '../../test-pki/index.ts';
import type { Defect, TestPki } from '../../test-pki/index.ts';
import { allRoads, ask, leafFor, saidOf } from './testing/index.ts';
import type { Asked } from './testing/index.ts';

let pki: TestPki;

beforeAll(async () => {
  pki = await makeTestPki({
    listAddress: (authority) => `http://127.0.0.1:1/${authority}.crl`,
    statusAddress: 'http://127.0.0.1:1/ocsp',
  });
});

const revokedAt = 1_700_000_000_000;

/** Every failing case of RFC 5024 11, and every rule that a path may break, with what is told of it. */
const failing: readonly (readonly [
  what: string,
  asked: () => Omit<Asked, 'road'>,
  code: string,
  params: Readonly<Record<string, string | number | RegExp>>,
])[] = [
  ['shows none', () => ({ shown: [] }), 'certificate-missing', {}],
  ['shows what is none', () => ({ shown: [Buffer.from('none')] }), 'certificate-unreadable', {}],
  ['has expired', withDefect('expired'), 'certificate-expired', { level: /^CN=Expired, / }],
  ['is not valid yet', withDefect('notYetValid'), 'certificate-not-yet-valid', { level: /^CN=Not Yet / }],
  ['comes from a stranger', withDefect('strange'), 'certificate-no-chain', { why: 'unknown-authority' }],
  ['signs itself', withDefect('selfSigned'), 'certificate-no-chain', { why: 'self-signed' }],
  [
    'is not the one that was trusted',
    () => ({ leaf: pki.strange, pins: ['ab'.repeat(32)] }),
    'certificate-no-chain',
    { why: 'changed', expected: 'ab'.repeat(32) },
  ],
  [
    'lacks its authority',
    () => ({ shown: showing(pki.everything).der.slice(0, 1) }),
    'certificate-no-chain',
    { why: 'unknown-authority' },
  ],
  [
    'comes from an authority that has expired',
    withDefect('underExpiredAuthority'),
    'certificate-chain-invalid',
    { why: 'authority-expired', level: 'CN=Expired Authority' },
  ],
  [
    'comes from an authority that is not valid yet',
    withDefect('underComingAuthority'),
    'certificate-chain-invalid',
    { why: 'authority-not-yet-valid', level: 'CN=Coming Authority' },
  ],
  [
    'comes from no authority',
    withDefect('notAnAuthority'),
    'certificate-chain-invalid',
    { why: 'not-an-authority', level: /^CN=Server, / },
  ],
  [
    'comes from an authority that may sign no certificates',
    withDefect('authorityMayNotSign'),
    'certificate-chain-invalid',
    { why: 'key-usage', level: 'CN=May Not Sign' },
  ],
  [
    'stands below too many authorities',
    withDefect('pathTooLong'),
    'certificate-chain-invalid',
    { why: 'path-length', level: 'CN=Test Intermediate' },
  ],
  [
    'has a name that its authority may not give',
    withDefect('outsideNameConstraints'),
    'certificate-chain-invalid',
    { why: 'name-constraints', level: /^CN=Below Constrained, / },
  ],
  [
    'asks for what nobody knows',
    withDefect('criticalExtension'),
    'certificate-chain-invalid',
    { why: 'critical-extension' },
  ],
  [
    'is signed with SHA-1',
    withDefect('weakSignature'),
    'certificate-chain-invalid',
    { why: 'weak-signature' },
  ],
  ['has a key of 1024 bits', withDefect('weakKey'), 'certificate-chain-invalid', { why: 'weak-key' }],
  [
    "has a signature that is not its authority's",
    () => ({ shown: forged() }),
    'certificate-chain-invalid',
    { why: 'signature', level: /^CN=Everything, / },
  ],
  [
    'is meant for something else',
    withDefect('wrongPurpose'),
    'certificate-wrong-purpose',
    { level: /^CN=Wrong Purpose, / },
  ],
  ['belongs to somebody else', withDefect('wrongName'), 'certificate-wrong-name', {}],
  [
    'has been revoked',
    () => ({
      leaf: pki.revoked,
      revocation: saidOf([pki.revoked, { state: 'revoked', reason: 'keyCompromise', revokedAt }]),
    }),
    'certificate-revoked',
    { reason: 'keyCompromise', revokedAt, level: /^CN=Revoked, / },
  ],
  [
    'has an authority that has been revoked',
    () => ({ leaf: pki.everything, revocation: saidOf([pki.intermediate, { state: 'revoked', revokedAt }]) }),
    'certificate-revoked',
    { level: 'CN=Test Intermediate', revokedAt },
  ],
  ...(['revocation-no-list', 'revocation-list-invalid', 'revocation-list-expired'] as const).map(
    (why) =>
      [
        `has a revocation that is not known: ${why}`,
        () => ({
          leaf: pki.everything,
          revocation: saidOf([pki.intermediate, { state: 'not-checked' as const, by: 'none' as const, why }]),
        }),
        why,
        { level: 'CN=Test Intermediate' },
      ] as const,
  ),
];

describe.each(allRoads)('on the road %s', (road) => {
  test('the right certificate is trusted by the authority of the partner', async () => {
    const verdict = await ask(pki, { road, leaf: leafFor(pki, road) });
    expect(verdict.problem).toBeUndefined();
    expect(verdict).toMatchObject({ trusted: true, by: 'authority' });
    expect(verdict.path.map(({ fingerprint }) => fingerprint)).toEqual(
      [leafFor(pki, road), pki.intermediate, pki.root].map(({ fingerprint }) => fingerprint),
    );
    expect(verdict.revocation.map(({ state }) => state)).toEqual(['good', 'good', 'not-needed']);
    expect(CertificateVerdict.parse(verdict)).toEqual(verdict);
  });

  test('the right certificate is trusted by an authority of the system, where the rules say so', async () => {
    const asked = { road, leaf: leafFor(pki, road), authorities: [], systemAuthorities: [pki.root] };
    expect(await ask(pki, { ...asked, system: true })).toMatchObject({ trusted: true, by: 'system' });
    expect(await ask(pki, { ...asked, system: false })).toMatchObject({
      trusted: false,
      problem: { code: 'certificate-no-chain', params: { why: 'unknown-authority' } },
    });
  });

  test('one certificate for everything is trusted', async () => {
    expect(await ask(pki, { road, leaf: pki.everything })).toMatchObject({ trusted: true });
  });

  test.each(failing)('a certificate that %s is refused', async (_what, asked, code, params) => {
    const verdict = await ask(pki, { road, ...asked() });
    expect(verdict.trusted).toBe(false);
    expect(verdict.by).toBeUndefined();
    expect(verdict.problem).toMatchObject({
      code,
      retry: code.startsWith('revocation-') ? 'later' : 'never',
    });
    const wanted: typeof params = { ...params, road };
    for (const [name, value] of Object.entries(wanted)) {
      const told = verdict.problem?.params[name];
      if (value instanceof RegExp) expect(told, name).toMatch(value);
      else expect(told, name).toBe(value);
    }
    expect(CertificateVerdict.parse(verdict)).toEqual(verdict);
  });

  test('nobody is asked about the revocation of a certificate that is not trusted', async () => {
    const untrusted = [
      'expired', 'notYetValid', 'strange', 'selfSigned', 'underExpiredAuthority', 'notAnAuthority', 'pathTooLong',
      'outsideNameConstraints', 'weakSignature', 'wrongPurpose', 'wrongName',
    ] as const; // prettier-ignore
    for (const defect of untrusted) {
      const revocation = saidOf();
      expect((await ask(pki, { road, leaf: pki[defect], revocation })).trusted, defect).toBe(false);
      expect(revocation.asked, defect).toEqual([]);
    }
  });
});

describe('by the policy of the partner', () => {
  const unknown = { state: 'not-checked', by: 'none', why: 'revocation-no-list' } as const;

  test('prefer lets pass what could not be checked, and says so', async () => {
    const revocation = saidOf([pki.server, unknown]);
    const verdict = await ask(pki, { road: 'tls-client', leaf: pki.server, policy: 'prefer', revocation });
    expect(verdict).toMatchObject({ trusted: true, revocation: [unknown, { state: 'good' }, {}] });
  });

  test('prefer refuses what is revoked', async () => {
    const revocation = saidOf([pki.intermediate, { state: 'revoked' }]);
    expect(
      await ask(pki, { road: 'tls-client', leaf: pki.server, policy: 'prefer', revocation }),
    ).toMatchObject({
      trusted: false,
      problem: { code: 'certificate-revoked' },
    });
  });

  test('off asks nobody, and says so', async () => {
    const revocation = saidOf([pki.server, { state: 'revoked' }]);
    const verdict = await ask(pki, { road: 'tls-client', leaf: pki.server, policy: 'off', revocation });
    expect(verdict.trusted).toBe(true);
    expect(verdict.revocation.map(({ state, why }) => [state, why])).toEqual([
      ['not-checked', undefined],
      ['not-checked', undefined],
      ['not-needed', undefined],
    ]);
    expect(revocation.asked).toEqual([]);
  });

  test('an answer that is missing counts as none', async () => {
    const silent = { check: () => Promise.resolve([]) };
    expect(await ask(pki, { road: 'tls-client', leaf: pki.server, revocation: silent })).toMatchObject({
      trusted: false,
      problem: {
        code: 'revocation-no-list',
        params: { level: expect.stringContaining('Server') as unknown },
      },
    });
  });
});

test('of two things that are wrong, the dates of the leaf are told first, then the chain, the purpose and the name', async () => {
  const late = Date.now() + 400 * 86_400_000;
  const codeOf = async (asked: Asked): Promise<string | undefined> => (await ask(pki, asked)).problem?.code;
  expect(await codeOf({ road: 'tls-client', leaf: pki.strange, now: late })).toBe('certificate-expired');
  expect(await codeOf({ road: 'tls-client', leaf: pki.expired, pins: [pki.expired.fingerprint] })).toBe(
    'certificate-expired',
  );
  const elsewhere = { kind: 'host', host: 'elsewhere.example' } as const;
  expect(await codeOf({ road: 'tls-client', leaf: pki.weakKey, name: elsewhere })).toBe(
    'certificate-chain-invalid',
  );
  expect(await codeOf({ road: 'tls-client', leaf: pki.wrongPurpose, name: elsewhere })).toBe(
    'certificate-wrong-purpose',
  );
  expect(
    await codeOf({
      road: 'tls-client',
      leaf: pki.revoked,
      name: elsewhere,
      revocation: saidOf([pki.revoked, { state: 'revoked' }]),
    }),
  ).toBe('certificate-wrong-name');
});

test('the first and the last moment belong to the validity', async () => {
  const [facts] = (await ask(pki, { road: 'tls-client', leaf: pki.server })).path;
  const at = async (now = 0): Promise<string | undefined> =>
    (await ask(pki, { road: 'tls-client', leaf: pki.server, now })).problem?.code;
  expect(await at(facts?.validFrom)).toBeUndefined();
  expect(await at(facts?.validUntil)).toBeUndefined();
  expect(await at((facts?.validFrom ?? 0) - 1)).toBe('certificate-not-yet-valid');
  expect(await at((facts?.validUntil ?? 0) + 1)).toBe('certificate-expired');
});

test('the question is handed on: fresh, the way to addresses, and the end of patience', async () => {
  const revocation = saidOf();
  const { signal } = new AbortController();
  const download = () => Promise.resolve(new Uint8Array());
  await ask(pki, { road: 'signer', leaf: pki.signer, revocation, fresh: true, download, signal });
  expect(revocation.asked).toHaveLength(1);
  expect(revocation.asked[0]).toMatchObject({ fresh: true, download, signal });
});

function withDefect(defect: Defect): () => Omit<Asked, 'road'> {
  return () => ({ leaf: pki[defect] });
}

/** `everything` with one bit of its signature changed. */
function forged(): Buffer[] {
  const [leaf, ...between] = showing(pki.everything).der;
  const copy = Buffer.from(leaf ?? []);
  copy[copy.length - 1] = (copy.at(-1) ?? 0) ^ 1;
  return [copy, ...between];
}
