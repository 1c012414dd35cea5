import { X509Certificate } from 'node:crypto';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { issue, makeKeys, makeTestPki, showing } from '../../test-pki/index.ts';
import type { Issued, TestPki } from '../../test-pki/index.ts';
import { ask, saidOf } from './testing/index.ts';

let pki: TestPki;

beforeAll(async () => {
  pki = await makeTestPki();
});

const road = 'tls-client';

function derOf(...several: readonly Issued[]): Buffer[] {
  return several.map(({ certificateDer }) => certificateDer);
}

/** A leaf of `by` for the host that is asked for. */
function leafBelow(by: Issued): Promise<Issued> {
  return issue({ name: 'Leaf', names: ['localhost'], by });
}

describe('a path is found', () => {
  test('in whatever order the certificates come, with others and the root among them', async () => {
    const shown = derOf(pki.server, pki.root, pki.client, pki.stranger, pki.intermediate, pki.server);
    expect(await ask(pki, { road, shown })).toMatchObject({ trusted: true });
  });

  test('past what is no certificate', async () => {
    const shown = [pki.server.certificateDer, Buffer.from('none'), pki.intermediate.certificateDer];
    expect(await ask(pki, { road, shown })).toMatchObject({ trusted: true });
  });

  test('by what is known besides', async () => {
    const [shown, known] = [derOf(pki.server), derOf(pki.intermediate)];
    expect(await ask(pki, { road, shown })).toMatchObject({ trusted: false });
    expect(await ask(pki, { road, shown, known })).toMatchObject({ trusted: true });
  });

  test('to an authority that is no root, and no further', async () => {
    const { trusted, by, path } = await ask(pki, {
      road,
      leaf: pki.server,
      authorities: derOf(pki.intermediate),
    });
    expect({ trusted, by, length: path.length }).toEqual({ trusted: true, by: 'authority', length: 2 });
  });

  test("to the partner's own authority before one of the system", async () => {
    const asked = { road, leaf: pki.server, system: true, systemAuthorities: [pki.intermediate] } as const;
    expect(await ask(pki, asked)).toMatchObject({ by: 'authority' });
    expect(await ask(pki, { ...asked, authorities: [] })).toMatchObject({ by: 'system' });
  });

  test("that is one certificate, where the partner's own authority is the leaf itself", async () => {
    const authorities = derOf(pki.selfSigned);
    const revocation = saidOf();
    const verdict = await ask(pki, { road, leaf: pki.selfSigned, authorities, revocation });
    expect(verdict).toMatchObject({ trusted: true, by: 'authority', revocation: [{ state: 'not-needed' }] });
    expect(revocation.asked).toEqual([]);
    const name = { kind: 'host', host: 'other.example' } as const;
    expect(await ask(pki, { road, leaf: pki.selfSigned, authorities, name })).toMatchObject({
      problem: { code: 'certificate-wrong-name' },
    });
  });

  test('never to a leaf that the system lists', async () => {
    const asked = { authorities: [], system: true, systemAuthorities: [pki.selfSigned] };
    expect(await ask(pki, { road, leaf: pki.selfSigned, ...asked })).toMatchObject({ trusted: false });
  });
});

describe('where an authority has several certificates', () => {
  let keys: Awaited<ReturnType<typeof makeKeys>>;
  let old: Issued;
  let crossed: Issued;
  let leaf: Issued;

  beforeAll(async () => {
    keys = await makeKeys('ec');
    old = await issue({ name: 'Crossed', authority: true, keys, by: pki.root, from: -100, until: -10 });
    crossed = await issue({ name: 'Crossed', authority: true, keys, by: pki.stranger });
    leaf = await leafBelow(crossed);
  });

  test('the one that leads to whom we trust is taken, wherever it stands', async () => {
    const current = await issue({ name: 'Crossed', authority: true, keys, by: pki.root });
    for (const shown of [
      derOf(leaf, old, crossed, current),
      derOf(leaf, current, old, crossed),
      derOf(leaf, crossed, current, old),
    ])
      expect(await ask(pki, { road, shown })).toMatchObject({ trusted: true });
  });

  test('the fault of the only one that leads to whom we trust is told', async () => {
    expect(await ask(pki, { road, shown: derOf(leaf, crossed, old) })).toMatchObject({
      problem: { code: 'certificate-chain-invalid', params: { why: 'authority-expired' } },
    });
  });

  test('a revoked one does not count against another that is not, but a revoked leaf does', async () => {
    const [revoked, good] = [
      await issue({ name: 'Crossed', authority: true, keys, by: pki.root }),
      await issue({ name: 'Crossed', authority: true, keys, by: pki.root }),
    ];
    const shown = derOf(leaf, revoked, good);
    const forAuthority = saidOf([revoked, { state: 'revoked' }]);
    expect(await ask(pki, { road, shown, revocation: forAuthority })).toMatchObject({ trusted: true });
    const forBoth = saidOf([revoked, { state: 'revoked' }], [good, { state: 'revoked' }]);
    expect(await ask(pki, { road, shown, revocation: forBoth })).toMatchObject({
      problem: { code: 'certificate-revoked', params: { level: 'CN=Crossed' } },
    });
    const forLeaf = saidOf([leaf, { state: 'revoked' }]);
    expect(await ask(pki, { road, shown, revocation: forLeaf })).toMatchObject({ trusted: false });
    expect(forLeaf.asked).toHaveLength(1);
  });

  test('who could not be reached for one path is not called again for another', async () => {
    const revocation = saidOf([leaf, { state: 'not-checked', by: 'none', why: 'revocation-no-list' }]);
    const twins = [
      await issue({ name: 'Crossed', authority: true, keys, by: pki.root }),
      await issue({ name: 'Crossed', authority: true, keys, by: pki.root }),
    ];
    expect(await ask(pki, { road, shown: derOf(leaf, ...twins), revocation })).toMatchObject({
      problem: { code: 'revocation-no-list', retry: 'later' },
    });
    expect(revocation.asked).toHaveLength(1);
  });
});

describe('what leads nowhere ends', () => {
  test('two authorities that sign each other', async () => {
    const [keysOfOne, keysOfOther] = [await makeKeys('ec'), await makeKeys('ec')];
    const first = await issue({ name: 'One', authority: true, keys: keysOfOne });
    const other = await issue({ name: 'Other', authority: true, keys: keysOfOther, by: first });
    const one = await issue({ name: 'One', authority: true, keys: keysOfOne, by: other });
    expect(await ask(pki, { road, shown: derOf(await leafBelow(one), one, other, first) })).toMatchObject({
      trusted: false,
      problem: { code: 'certificate-no-chain', params: { why: 'unknown-authority' } },
    });
  });

  test('a crowd of authorities that have all signed each other', async () => {
    const names = Array.from({ length: 9 }, (_, i) => `Crowd ${i}`);
    const firsts = await Promise.all(names.map((name) => issue({ name, authority: true })));
    const crowd = await Promise.all(
      firsts.flatMap((by) =>
        firsts.map(({ keys }, i) => issue({ name: `Crowd ${i}`, authority: true, keys, by })),
      ),
    );
    const shown = derOf(await leafBelow(firsts[0] ?? pki.stranger));
    const counted = await countingSignatures(async () => {
      expect(await ask(pki, { road, shown, known: derOf(...crowd) })).toMatchObject({
        trusted: false,
        problem: { code: 'certificate-no-chain' },
      });
    });
    // What is told of them looks whether each signs itself, too.
    expect(counted).toBeLessThan(200);
  });

  test('more certificates than any chain has: those behind are not looked at', async () => {
    const others = Array.from({ length: 32 }, () => pki.client);
    expect(await ask(pki, { road, shown: derOf(pki.server, ...others, pki.intermediate) })).toMatchObject({
      trusted: false,
    });
    expect(
      await ask(pki, { road, shown: derOf(pki.server, ...others.slice(1), pki.intermediate) }),
    ).toMatchObject({
      trusted: true,
    });
  });

  test('a crowd of authorities of one name, whose keys nothing tells apart', async () => {
    const nameless = { name: 'Crowd', authority: true, keyIdentifiers: false } as const;
    const first = await issue(nameless);
    const crowd: Issued[] = [first];
    for (let i = 0; i < 30; i += 1) crowd.push(await issue({ ...nameless, by: first }));
    const counted = await countingSignatures(async () => {
      const leaf = await issue({ name: 'Leaf', names: ['localhost'], by: first, keyIdentifiers: false });
      expect(await ask(pki, { road, shown: derOf(leaf, ...crowd) })).toMatchObject({ trusted: false });
    });
    expect(counted).toBeLessThan(200);
  });

  test('a chain that is longer than any', async () => {
    let above = pki.root;
    for (let i = 0; i < 8; i += 1) above = await issue({ name: `Level ${i}`, authority: true, by: above });
    const tenth = await leafBelow(above);
    expect(await ask(pki, { road, leaf: tenth })).toMatchObject({ trusted: true });
    const eleventh = await leafBelow(await issue({ name: 'Level 8', authority: true, by: above }));
    expect(await ask(pki, { road, leaf: eleventh })).toMatchObject({
      trusted: false,
      problem: { code: 'certificate-no-chain' },
    });
  });
});

test('an authority with the name of the issuer and another key is no issuer', async () => {
  const impostor = await issue({ name: 'Test Root', authority: true });
  const verdict = await ask(pki, { road, leaf: pki.server, authorities: derOf(impostor) });
  expect(verdict).toMatchObject({ trusted: false, problem: { code: 'certificate-no-chain' } });
  expect(verdict.path).toHaveLength(2);
});

test('an authority that renews its own key does not count as a level', async () => {
  const narrow = await issue({ name: 'Narrow', authority: true, by: pki.root, pathLength: 0 });
  const renewed = await issue({ name: 'Narrow', authority: true, by: narrow, pathLength: 0 });
  expect(await ask(pki, { road, leaf: await leafBelow(renewed) })).toMatchObject({ trusted: true });
});

test('a weak key or signature of an authority is told of that authority; the signature on the last does not count', async () => {
  const weak = await issue({ name: 'Weak', authority: true, by: pki.root, keyType: 'rsa', bits: 1024 });
  expect(await ask(pki, { road, leaf: await leafBelow(weak) })).toMatchObject({
    problem: { params: { why: 'weak-key', level: 'CN=Weak' } },
  });
  const sha1 = await issue({ name: 'Sha1', authority: true, by: pki.root, signatureHash: 'SHA-1' });
  const leaf = await leafBelow(sha1);
  expect(await ask(pki, { road, leaf })).toMatchObject({
    problem: { params: { why: 'weak-signature', level: 'CN=Sha1' } },
  });
  expect(await ask(pki, { road, leaf, authorities: derOf(sha1) })).toMatchObject({ trusted: true });
});

test('what was found is told where no path is: the longest way', async () => {
  const verdict = await ask(pki, { road, shown: showing(pki.server).der, authorities: [] });
  expect(verdict.path.map(({ subject }) => subject.split(',')[0])).toEqual([
    'CN=Server',
    'CN=Test Intermediate',
  ]);
  expect(verdict.problem?.params['level']).toBe('CN=Test Intermediate');
});

async function countingSignatures(during: () => Promise<void>): Promise<number> {
  const spy = vi.spyOn(X509Certificate.prototype, 'verify');
  try {
    await during();
    return spy.mock.calls.length;
  } finally {
    spy.mockRestore();
  }
}
