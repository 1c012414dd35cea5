import { beforeAll, describe, expect, test } from 'vitest';
import { makeTestPki, revocationList, showing } from '../../test-pki/index.ts';
import type { TestPki } from '../../test-pki/index.ts';
import { WaybillError } from '../../../shared/index.ts';
import { createMemoryStore, createRevocation } from '../revocation/index.ts';
import type { Download } from './index.ts';
import { allRoads, ask, leafFor } from './testing/index.ts';
import type { Asked } from './testing/index.ts';

let pki: TestPki;

beforeAll(async () => {
  pki = await makeTestPki({ listAddress: (authority) => `http://127.0.0.1:1/${authority}.crl` });
});

type Lists = Readonly<Partial<Record<'root' | 'intermediate', Buffer>>>;

/** Asks with lists that lie at the addresses in the certificates; `called` has every address that was asked. */
async function askWith(lists: Lists, asked: Asked) {
  const called: string[] = [];
  const download: Download = ({ address }) => {
    called.push(address);
    const list = address.endsWith('/root.crl') ? lists.root : lists.intermediate;
    return list === undefined
      ? Promise.reject(new WaybillError({ code: 'not-found' }))
      : Promise.resolve(list);
  };
  const revocation = createRevocation({ store: createMemoryStore(), clock: Date.now });
  return { verdict: await ask(pki, { ...asked, revocation, download }), called };
}

describe.each(allRoads)('on the road %s, with lists that were really read', (road) => {
  test('who stands in none of the lists is trusted', async () => {
    const lists = { root: await pki.list('root'), intermediate: await pki.list('intermediate') };
    const { verdict, called } = await askWith(lists, { road, leaf: leafFor(pki, road) });
    expect(verdict.problem).toBeUndefined();
    expect(verdict.revocation.map(({ state, by }) => [state, by])).toEqual([
      ['good', 'list'],
      ['good', 'list'],
      ['not-needed', 'none'],
    ]);
    expect(called.toSorted()).toEqual(['http://127.0.0.1:1/intermediate.crl', 'http://127.0.0.1:1/root.crl']);
  });

  test('who stands in one is refused, pinned or not', async () => {
    const lists = { root: await pki.list('root'), intermediate: await pki.list('intermediate') };
    for (const pins of [[], [pki.revoked.fingerprint]]) {
      const { verdict } = await askWith(lists, { road, leaf: pki.revoked, pins });
      expect(verdict).toMatchObject({
        trusted: false,
        problem: { code: 'certificate-revoked', params: { reason: 'keyCompromise' } },
      });
    }
  });

  test('whose authority stands in one is refused', async () => {
    const root = await revocationList(pki.root, { revoked: [{ certificate: pki.intermediate }] });
    const lists = { root, intermediate: await pki.list('intermediate') };
    expect((await askWith(lists, { road, leaf: leafFor(pki, road) })).verdict).toMatchObject({
      trusted: false,
      problem: { code: 'certificate-revoked', params: { level: 'CN=Test Intermediate' } },
    });
  });

  test.each([
    ['is not there', 'revocation-no-list', () => Promise.resolve(undefined)],
    [
      'is too old',
      'revocation-list-expired',
      () => pki.list('intermediate', { thisUpdate: -9, nextUpdate: -1 }),
    ],
    [
      'was signed by somebody else',
      'revocation-list-invalid',
      () => pki.list('intermediate', { by: pki.stranger }),
    ],
    ['is damaged', 'revocation-list-invalid', () => Promise.resolve(Buffer.from('no list'))],
  ])('a list that %s blocks: %s', async (_what, code, made) => {
    const intermediate = await made();
    const lists = { root: await pki.list('root'), ...(intermediate === undefined ? {} : { intermediate }) };
    const leaf = leafFor(pki, road);
    for (const pins of [[], [leaf.fingerprint]]) {
      expect((await askWith(lists, { road, leaf, pins })).verdict).toMatchObject({
        trusted: false,
        problem: { code, retry: 'later' },
      });
      expect((await askWith(lists, { road, leaf, pins, policy: 'prefer' })).verdict).toMatchObject({
        trusted: true,
        revocation: [
          { state: 'not-checked', why: code },
          ...(pins.length > 0 ? [{}] : [{ state: 'good' }, {}]),
        ],
      });
    }
  });

  test('a stranger makes us call nobody', async () => {
    for (const leaf of [pki.strange, pki.selfSigned, pki.expired, pki.wrongName, pki.pathTooLong])
      expect((await askWith({}, { road, leaf })).called).toEqual([]);
    const shown = showing(leafFor(pki, road)).der;
    expect((await askWith({}, { road, shown, authorities: [] })).called).toEqual([]);
  });
});
