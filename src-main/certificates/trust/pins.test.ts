import { X509Certificate } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { issue, makeTestPki } from '../../test-pki/index.ts';
import type { Issued, TestPki } from '../../test-pki/index.ts';
import { allRoads, ask, leafFor, saidOf } from './testing/index.ts';

let pki: TestPki;

beforeAll(async () => {
  pki = await makeTestPki({ listAddress: (authority) => `http://127.0.0.1:1/${authority}.crl` });
});

const tlsRoads = ['tls-client', 'tls-server'] as const;
const fileRoads = ['signer', 'recipient', 'receipt'] as const;
const noAuthorities = { authorities: [] };

describe.each(allRoads)('on the road %s', (road) => {
  test.each(['strange', 'selfSigned', 'wrongName', 'criticalExtension', 'underExpiredAuthority'] as const)(
    'a certificate that is pinned is trusted as it is: %s',
    async (defect) => {
      const pins = ['ab'.repeat(32), pki[defect].fingerprint];
      const verdict = await ask(pki, { road, leaf: pki[defect], pins });
      expect(verdict.problem).toBeUndefined();
      expect(verdict).toMatchObject({ trusted: true, by: 'pin' });
    },
  );

  test('a certificate whose key others could find is not trusted even when it is pinned', async () => {
    const pins = [pki.weakKey.fingerprint];
    expect(await ask(pki, { road, leaf: pki.weakKey, pins })).toMatchObject({
      trusted: false,
      problem: { code: 'certificate-chain-invalid', params: { why: 'weak-key' } },
    });
  });

  test('a pin is read as people write it', async () => {
    const digits = pki.selfSigned.fingerprint.toUpperCase().match(/../g) ?? [];
    expect(await ask(pki, { road, leaf: pki.selfSigned, pins: [digits.join(':')] })).toMatchObject({
      by: 'pin',
    });
  });

  test.each([
    ['expired', 'certificate-expired'],
    ['notYetValid', 'certificate-not-yet-valid'],
  ] as const)('the dates of a pin count: %s', async (defect, code) => {
    const pins = [pki[defect].fingerprint];
    expect(await ask(pki, { road, leaf: pki[defect], pins })).toMatchObject({
      trusted: false,
      problem: { code },
    });
  });

  test('a pin for the authority of a certificate is no pin for the certificate', async () => {
    const pins = [pki.intermediate.fingerprint, pki.root.fingerprint];
    expect(await ask(pki, { road, leaf: leafFor(pki, road), pins, ...noAuthorities })).toMatchObject({
      trusted: false,
      problem: { code: 'certificate-no-chain', params: { why: 'changed', expected: pins[0] } },
    });
  });

  test('a certificate that is not pinned may be trusted by an authority', async () => {
    expect(await ask(pki, { road, leaf: leafFor(pki, road), pins: ['ab'.repeat(32)] })).toMatchObject({
      trusted: true,
      by: 'authority',
    });
  });

  test('a pin that its issuer has revoked is refused, by every policy but off', async () => {
    const pins = [pki.revoked.fingerprint];
    const revocation = saidOf([pki.revoked, { state: 'revoked', reason: 'keyCompromise' }]);
    for (const policy of ['require', 'prefer'] as const)
      expect(
        await ask(pki, { road, leaf: pki.revoked, pins, revocation, policy, ...noAuthorities }),
      ).toMatchObject({
        trusted: false,
        problem: { code: 'certificate-revoked', params: { reason: 'keyCompromise' } },
      });
    const off = await ask(pki, { road, leaf: pki.revoked, pins, revocation: saidOf(), policy: 'off' });
    expect(off).toMatchObject({ trusted: true, by: 'pin', revocation: [{ state: 'not-checked' }, {}] });
  });

  test('a pin whose revocation could not be learned is refused where it is required, and not where it is preferred', async () => {
    const pins = [pki.everything.fingerprint];
    const asked = { road, leaf: pki.everything, pins, ...noAuthorities };
    for (const why of ['revocation-no-list', 'revocation-list-invalid', 'revocation-list-expired']) {
      const revocation = saidOf([pki.everything, { state: 'not-checked', by: 'none', why }]);
      expect(await ask(pki, { ...asked, revocation })).toMatchObject({
        trusted: false,
        problem: { code: why },
      });
      expect(await ask(pki, { ...asked, revocation, policy: 'prefer' })).toMatchObject({
        trusted: true,
        revocation: [{ state: 'not-checked', why }, { state: 'not-needed' }],
      });
    }
  });
});

test('a pin is no way around the rules of the format, which openssl does not ask for', async () => {
  const leaf = Buffer.from(pki.intermediate.certificateDer);
  // TRUE is 0xff in DER, and whatever is not 0 in BER.
  leaf[leaf.indexOf('0101ff', 'hex') + 2] = 1;
  const { fingerprint256, ca } = new X509Certificate(leaf);
  expect(ca).toBe(true);
  for (const road of allRoads)
    expect(await ask(pki, { road, shown: [leaf], pins: [fingerprint256] })).toMatchObject({
      trusted: false,
      problem: { code: 'certificate-unreadable' },
    });
});

describe('a key that this runtime cannot use', () => {
  /** The same certificate with its key on a curve that nobody has. */
  function onUnknownCurve({ certificateDer }: Issued): Buffer {
    const copy = Buffer.from(certificateDer);
    copy[copy.indexOf('2a8648ce3d030107', 'hex') + 7] = 0x7f;
    return copy;
  }

  test('is no reason to stumble, and proves nothing, pinned or not', async () => {
    const leaf = onUnknownCurve(pki.server);
    const { fingerprint256 } = new X509Certificate(leaf);
    for (const road of allRoads) {
      const shown = [leaf, pki.intermediate.certificateDer];
      expect(await ask(pki, { road, shown, pins: [fingerprint256] })).toMatchObject({ trusted: false });
      expect(await ask(pki, { road, shown })).toMatchObject({ trusted: false });
    }
  });

  test('is told of, where an authority has it', async () => {
    const shown = [pki.server.certificateDer, onUnknownCurve(pki.intermediate)];
    expect(await ask(pki, { road: 'tls-client', shown })).toMatchObject({
      problem: {
        code: 'certificate-chain-invalid',
        params: { why: 'weak-key', level: 'CN=Test Intermediate' },
      },
    });
  });
});

describe.each(tlsRoads)('on the road %s', (road) => {
  test('what a pin says that it is for does not count', async () => {
    const pins = [pki.wrongPurpose.fingerprint];
    expect(await ask(pki, { road, leaf: pki.wrongPurpose, pins })).toMatchObject({
      trusted: true,
      by: 'pin',
    });
  });
});

test('a pinned certificate for encryption alone is left to the TLS library', async () => {
  const { recipient } = pki;
  expect(await ask(pki, { road: 'tls-client', leaf: recipient })).toMatchObject({
    problem: { code: 'certificate-wrong-purpose' },
  });
  const pins = [recipient.fingerprint];
  expect(await ask(pki, { road: 'tls-client', leaf: recipient, pins })).toMatchObject({ by: 'pin' });
});

describe.each(fileRoads)('on the road %s', (road) => {
  test('the key usage of a pin counts', async () => {
    const wrong = road === 'recipient' ? pki.signer : pki.recipient;
    expect(await ask(pki, { road, leaf: wrong, pins: [wrong.fingerprint] })).toMatchObject({
      trusted: false,
      problem: { code: 'certificate-wrong-purpose' },
    });
  });
});

describe('who is asked about a pin', () => {
  const unknown = { state: 'not-checked', by: 'none', why: 'revocation-no-list' } as const;

  test('its issuer, wherever that is known from, and no authority above', async () => {
    const { everything, intermediate, root } = pki;
    const pins = [everything.fingerprint];
    const alone = { road: 'signer', shown: [everything.certificateDer], pins } as const;
    for (const where of [
      {
        shown: [everything, intermediate, root].map(({ certificateDer }) => certificateDer),
        authorities: [],
      },
      { known: [intermediate.certificateDer], authorities: [] },
      { authorities: [intermediate.certificateDer] },
      { authorities: [], system: true, systemAuthorities: [intermediate] },
    ]) {
      const revocation = saidOf();
      expect(await ask(pki, { ...alone, ...where, revocation })).toMatchObject({ trusted: true, by: 'pin' });
      expect(revocation.asked.map(({ path }) => path.map(({ subject }) => subject.split('\n')[0]))).toEqual([
        ['CN=Everything', 'CN=Test Intermediate'],
      ]);
    }
  });

  test('nobody where the issuer is not known, or the certificate signs itself', async () => {
    for (const leaf of [pki.everything, pki.selfSigned]) {
      const revocation = saidOf([leaf, { state: 'revoked' }]);
      const shown = [leaf.certificateDer];
      expect(
        await ask(pki, { road: 'signer', shown, pins: [leaf.fingerprint], revocation, ...noAuthorities }),
      ).toMatchObject({ trusted: true, revocation: [{ state: 'not-needed', by: 'none' }] });
      expect(revocation.asked).toEqual([]);
    }
  });

  test('not somebody who only has the name of the issuer', async () => {
    const { certificateDer } = await issue({ name: 'Test Intermediate', authority: true });
    const revocation = saidOf();
    const shown = [pki.everything.certificateDer, certificateDer];
    const pins = [pki.everything.fingerprint];
    await ask(pki, { road: 'signer', shown, pins, revocation, ...noAuthorities });
    expect(revocation.asked).toEqual([]);
  });

  test('a list that nobody names and nobody has kept is not missed, but one that is kept counts', async () => {
    const leaf = await issue({ name: 'No Address', by: pki.intermediate });
    const asked = { road: 'signer', leaf, pins: [leaf.fingerprint] } as const;
    expect(await ask(pki, { ...asked, revocation: saidOf([leaf, unknown]) })).toMatchObject({
      trusted: true,
      revocation: [{ state: 'not-needed' }, { state: 'not-needed' }],
    });
    expect(await ask(pki, { ...asked, revocation: saidOf([leaf, { state: 'revoked' }]) })).toMatchObject({
      trusted: false,
      problem: { code: 'certificate-revoked' },
    });
    expect(
      await ask(pki, {
        ...asked,
        revocation: saidOf([leaf, { ...unknown, why: 'revocation-list-expired' }]),
      }),
    ).toMatchObject({ trusted: false, problem: { code: 'revocation-list-expired' } });
  });

  test('an address of the rules is missed, and one of the certificate only where it is to be asked', async () => {
    const plain = await issue({ name: 'No Address', by: pki.intermediate });
    const asked = (leaf = plain) => ({
      road: 'signer' as const,
      leaf,
      pins: [leaf.fingerprint],
      revocation: saidOf([leaf, unknown]),
    });
    const listAddresses = ['http://127.0.0.1:1/list'];
    expect(await ask(pki, { ...asked(), revocationRules: { listAddresses } })).toMatchObject({
      trusted: false,
    });
    expect(
      await ask(pki, { ...asked(), revocationRules: { statusAddress: 'http://127.0.0.1:1/ocsp' } }),
    ).toMatchObject({ trusted: false });
    expect(await ask(pki, asked(pki.everything))).toMatchObject({ trusted: false });
    expect(
      await ask(pki, { ...asked(pki.everything), revocationRules: { fromCertificates: false } }),
    ).toMatchObject({ trusted: true });
  });
});
