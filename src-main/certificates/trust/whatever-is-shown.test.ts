import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { CertificateVerdict } from '../../../shared/index.ts';
import { makeTestPki, showing } from '../../test-pki/index.ts';
import type { TestPki } from '../../test-pki/index.ts';
import { allRoads, ask, leafFor, saidOf } from './testing/index.ts';

let pki: TestPki;

beforeAll(async () => {
  pki = await makeTestPki({ listAddress: (authority) => `http://127.0.0.1:1/${authority}.crl` });
});

const roads = fc.constantFrom(...allRoads);
const change = fc.record({ at: fc.nat(), drop: fc.nat(4), put: fc.uint8Array({ maxLength: 4 }) });

function changed(octets: Buffer, changes: readonly { at: number; drop: number; put: Uint8Array }[]): Buffer {
  let copy = octets;
  for (const { at, drop, put } of changes) {
    const place = at % (copy.length + 1);
    copy = Buffer.concat([copy.subarray(0, place), put, copy.subarray(place + drop)]);
  }
  return copy;
}

test('octets that are no certificate are refused, and nobody is asked about them', async () => {
  await fc.assert(
    fc.asyncProperty(
      roads,
      fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 4 }),
      async (road, shown) => {
        const revocation = saidOf();
        const verdict = await ask(pki, { road, shown, revocation });
        expect(verdict).toMatchObject({ trusted: false, path: [], revocation: [] });
        expect(revocation.asked).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});

test('a leaf with a few octets changed is never trusted, and nobody is asked about it', async () => {
  await fc.assert(
    fc.asyncProperty(roads, fc.array(change, { minLength: 1, maxLength: 3 }), async (road, changes) => {
      const [leaf = Buffer.alloc(0), ...between] = showing(leafFor(pki, road)).der;
      const shown = changed(leaf, changes);
      // What stands behind the end of a certificate is not looked at.
      fc.pre(!shown.subarray(0, leaf.length).equals(leaf));
      const revocation = saidOf();
      const verdict = await ask(pki, { road, shown: [shown, ...between], revocation });
      expect(verdict.trusted).toBe(false);
      expect(verdict.problem?.code).toMatch(/^certificate-/);
      expect(CertificateVerdict.parse(verdict)).toEqual(verdict);
      expect(revocation.asked).toEqual([]);
    }),
    { numRuns: 1500 },
  );
});

test('each single bit of the leaf, and of its authority, counts', async () => {
  const [leaf = Buffer.alloc(0), between = Buffer.alloc(0)] = showing(pki.server).der;
  for (let at = 0; at < leaf.length; at += 1) {
    const copy = Buffer.from(leaf);
    copy[at] = (copy[at] ?? 0) ^ (1 << (at % 8));
    expect((await ask(pki, { road: 'tls-client', shown: [copy, between] })).trusted, `${at}`).toBe(false);
  }
  for (let at = 0; at < between.length; at += 1) {
    const copy = Buffer.from(between);
    copy[at] = (copy[at] ?? 0) ^ (1 << (at % 8));
    expect((await ask(pki, { road: 'tls-client', shown: [leaf, copy] })).trusted, `${at}`).toBe(false);
  }
});

test('no pin fits a certificate that was changed', async () => {
  const pins = [pki.server.fingerprint];
  await fc.assert(
    fc.asyncProperty(change, async (one) => {
      const shown = changed(pki.server.certificateDer, [one]);
      fc.pre(!shown.subarray(0, pki.server.certificateDer.length).equals(pki.server.certificateDer));
      expect((await ask(pki, { road: 'tls-client', shown: [shown], pins, authorities: [] })).trusted).toBe(
        false,
      );
    }),
    { numRuns: 500 },
  );
});
