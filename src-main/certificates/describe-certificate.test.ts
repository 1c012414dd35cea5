import 'reflect-metadata';
import { X509Certificate, webcrypto } from 'node:crypto';
import { BasicConstraintsExtension, X509CertificateGenerator } from '@peculiar/x509';
import type { Extension } from '@peculiar/x509';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { CertificateFacts } from '../../shared/index.ts';
import { issue } from '../test-pki/index.ts';
import {
  CertificateError,
  describeCertificate,
  expiry,
  makeIdentity,
  normaliseFingerprint,
  parsePem,
} from './index.ts';

let pem: string;
let other: string;
let der: Buffer;

beforeAll(async () => {
  [{ certificatePem: pem }, { certificatePem: other }] = await Promise.all([
    makeIdentity({ commonName: 'One', odetteCode: 'O0013000001', names: ['one.example', '127.0.0.1'] }),
    makeIdentity({ commonName: 'Two', names: ['two.example'] }),
  ]);
  der = new X509Certificate(pem).raw;
});

/** A certificate that this program would not make, DER. */
async function onACurve(name: string, extensions: Extension[] = []): Promise<Uint8Array> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const keys = await webcrypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
  const certificate = await X509CertificateGenerator.createSelfSigned(
    { name, keys, signingAlgorithm: algorithm, extensions },
    crypto,
  );
  return new Uint8Array(certificate.rawData);
}

/** The certificate with one stretch of octets replaced by as many others. */
function changed(from: string, to: string): Buffer {
  const at = der.indexOf(from, 0, 'latin1');
  expect(at).toBeGreaterThan(0);
  const copy = Buffer.from(der);
  copy.write(to, at, 'latin1');
  return copy;
}

describe('one certificate', () => {
  test('is the same as PEM text, as PEM octets and as DER', () => {
    const facts = describeCertificate(pem);
    expect(describeCertificate(Buffer.from(pem))).toEqual(facts);
    expect(describeCertificate(new Uint8Array(der))).toEqual(facts);
  });

  test('whose signature is not its own is not called self-signed, though it says so of itself', () => {
    const forged = Buffer.from(der);
    forged[forged.length - 1] = (forged.at(-1) ?? 0) ^ 1;
    expect(describeCertificate(forged)).toMatchObject({
      subject: describeCertificate(pem).issuer,
      selfSigned: false,
    });
  });

  test('with signs in its name that show nothing or turn text around shows them', async () => {
    const { subject, issuer } = describeCertificate(await onACurve('CN=\u202Eknab\u200b'));
    expect(subject).toBe(String.raw`CN=\u{202e}knab\u{200b}`);
    expect(issuer).toBe(subject);
  });

  test('whose one name reads like two is not said to have two', () => {
    const facts = describeCertificate(changed('one.example', 'o, DNS:two.'));
    expect(facts.names).toHaveLength(2);
    expect(facts.names[0]).toMatch(/^DNS:".*"$/);
  });

  test('whose end is no date is refused, for it would never expire', () => {
    const year = String(new Date(describeCertificate(pem).validUntil).getUTCFullYear()).slice(2);
    const end = der.indexOf(`\u0017\u000d${year}`, 0, 'latin1');
    expect(end).toBeGreaterThan(0);
    const copy = Buffer.from(der);
    copy.write('9913', end + 2, 'latin1');
    expect(() => describeCertificate(copy)).toThrow(CertificateError);
  });

  test('may have a key on a curve', async () => {
    expect(describeCertificate(await onACurve('CN=Curve'))).toMatchObject({
      subject: 'CN=Curve',
      keyType: 'EC prime256v1',
      names: [],
      selfSigned: true,
    });
  });

  test('says what it may be used for, who is meant, and where to ask about it', async () => {
    const { certificateDer } = await issue({
      name: 'One',
      identification: ' O0013000001\u200b ',
      extendedKeyUsage: ['serverAuth', 'emailProtection', 'anyExtendedKeyUsage'],
      listAddresses: ['http://one.example/list.crl', 'ldap://one.example/list', 'https://one.example/a b'],
      statusAddresses: ['http://one.example/ocsp'],
    });
    expect(describeCertificate(certificateDer)).toMatchObject({
      identification: String.raw`O0013000001\u{200b}`,
      keyUsage: ['digitalSignature', 'keyAgreement'],
      extendedKeyUsage: ['serverAuth', 'emailProtection', 'anyExtendedKeyUsage'],
      signatureAlgorithm: 'ecdsa-with-SHA256',
      listAddresses: ['http://one.example/list.crl'],
      statusAddresses: ['http://one.example/ocsp'],
    });
    expect(describeCertificate(certificateDer)).not.toHaveProperty('pathLength');
  });

  test('says how many authorities may stand below it', async () => {
    const wanted = { name: 'Root', authority: true, pathLength: 3 };
    expect(describeCertificate((await issue(wanted)).certificateDer)).toMatchObject({
      authority: true,
      pathLength: 3,
      keyUsage: ['keyCertSign', 'cRLSign'],
    });
  });

  test('that does not say is not said to say', () => {
    expect(describeCertificate(changed('\u0055\u001d\u000f', '\u0055\u001d\u007e'))).toMatchObject({
      keyUsage: [],
    });
    expect(describeCertificate(pem)).toMatchObject({
      identification: 'O0013000001',
      signatureAlgorithm: 'sha256WithRSAEncryption',
      listAddresses: [],
      statusAddresses: [],
    });
  });

  test('names ten addresses at most, each once', async () => {
    const listAddresses = Array.from({ length: 30 }, (_, i) => `http://one.example/${i % 15}`);
    expect(
      describeCertificate((await issue({ name: 'One', listAddresses })).certificateDer).listAddresses,
    ).toEqual(listAddresses.slice(0, 10));
  });

  test('may be an authority', async () => {
    const extensions = [new BasicConstraintsExtension(true, undefined, true)];
    expect(describeCertificate(await onACurve('CN=Root', extensions)).authority).toBe(true);
    expect(describeCertificate(pem).authority).toBe(false);
  });

  test.each([
    ['nothing', ''],
    ['a text', 'certificate'],
    ['a PEM block of nothing', '-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----'],
    ['zeros', new Uint8Array(1000)],
  ])('is not %s', (_, source) => {
    expect(() => describeCertificate(source)).toThrow(
      expect.objectContaining({ name: 'CertificateError', code: 'certificate-unreadable' }),
    );
  });

  test('of more than 256 KiB is not read', () => {
    for (const source of [new Uint8Array(256 * 1024 + 1), 'x'.repeat(256 * 1024 + 1)])
      expect(() => describeCertificate(source)).toThrow(
        expect.objectContaining({ code: 'certificate-too-large' }),
      );
  });
});

describe('whatever octets arrive', () => {
  /** Facts that hold together, or an error of ours: never another, never half an answer. */
  function factsOrRefusal(source: string | Uint8Array): void {
    try {
      const facts = describeCertificate(source);
      expect(facts.fingerprint).toMatch(/^[0-9a-f]{64}$/);
      expect(Number.isFinite(facts.validFrom) && Number.isFinite(facts.validUntil)).toBe(true);
      expect(CertificateFacts.safeParse(facts).success).toBe(true);
      expect(facts.subject + facts.issuer + facts.names.join('') + facts.identification).not.toMatch(
        /[\p{Cc}\p{Cf}]/u,
      );
    } catch (error) {
      expect(error).toBeInstanceOf(CertificateError);
    }
  }

  test('random ones are described or refused', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 600 }), factsOrRefusal));
    fc.assert(fc.property(fc.string({ maxLength: 600, unit: 'binary' }), factsOrRefusal));
  });

  test('a certificate with a few octets changed, cut off or put in is described or refused', () => {
    const spot = fc.record({ at: fc.nat(), drop: fc.nat(4), put: fc.uint8Array({ maxLength: 4 }) });
    fc.assert(
      fc.property(fc.array(spot, { minLength: 1, maxLength: 4 }), (spots) => {
        let octets = der;
        for (const { at, drop, put } of spots) {
          const place = at % octets.length;
          octets = Buffer.concat([octets.subarray(0, place), put, octets.subarray(place + drop)]);
        }
        factsOrRefusal(octets);
      }),
      { numRuns: 1000 },
    );
  });

  test('each single octet changed is described or refused', () => {
    for (let at = 0; at < der.length; at += 1) {
      const copy = Buffer.from(der);
      copy[at] = (copy[at] ?? 0) ^ (1 << (at % 8));
      factsOrRefusal(copy);
    }
  });
});

describe('a PEM text', () => {
  test('gives its certificates one by one, whatever stands between', () => {
    const text = `\ufeffBag Attributes\r\n${pem.replaceAll('\n', '\r\n')}\nmore -----\n${other}`;
    expect(parsePem(text).map((one) => describeCertificate(one).subject)).toEqual([
      'CN=One, serialNumber=O0013000001',
      'CN=Two',
    ]);
  });

  test('with one broken, empty or cut-off certificate among good ones is refused as a whole', () => {
    for (const broken of [
      pem.replace('M', '*'),
      pem.slice(0, -30),
      '-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n',
      '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n',
    ])
      for (const text of [other + broken + other, other + broken])
        expect(() => parsePem(text)).toThrow(expect.objectContaining({ code: 'certificate-unreadable' }));
  });

  test('without any certificate, or longer than certificates are, is refused', () => {
    expect(() => parsePem('nothing here')).toThrow(
      expect.objectContaining({ code: 'certificate-unreadable' }),
    );
    expect(() => parsePem('x'.repeat(256 * 1024 + 1))).toThrow(
      expect.objectContaining({ code: 'certificate-too-large' }),
    );
  });

  test('of any kind gives certificates or an error of ours', () => {
    const piece = fc.oneof(
      fc.constantFrom('-----BEGIN CERTIFICATE-----', '-----END CERTIFICATE-----', '\n', '=', '-----'),
      fc.base64String({ maxLength: 80 }),
      fc.nat(2000).map((at) => pem.slice(at % pem.length)),
      fc.string({ maxLength: 40 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        try {
          for (const one of parsePem(pieces.join(''))) expect(describeCertificate(one).serial).not.toBe('');
        } catch (error) {
          expect(error).toBeInstanceOf(CertificateError);
        }
      }),
    );
  });
});

test('a fingerprint is read as people and programs write it', () => {
  const { fingerprint } = describeCertificate(pem);
  const colons = (fingerprint.toUpperCase().match(/../g) ?? []).join(':');
  for (const text of [
    fingerprint,
    colons,
    `sha256 Fingerprint=${colons}\n`,
    `SHA-256: ${colons}`,
    ` ${fingerprint} `,
  ])
    expect(normaliseFingerprint(text)).toBe(fingerprint);
});

test('what is less, more or other than a fingerprint is refused', () => {
  const { fingerprint } = describeCertificate(pem);
  for (const text of [
    '',
    fingerprint.slice(1),
    `${fingerprint}0`,
    fingerprint.replace(/./, 'g'),
    'a'.repeat(40),
  ])
    expect(() => normaliseFingerprint(text)).toThrow(
      expect.objectContaining({ name: 'CertificateError', code: 'fingerprint-unreadable' }),
    );
});

test('the first and the last moment belong to the validity, and the days count down past its end', () => {
  const day = 86_400_000;
  const validity = { validFrom: 10 * day, validUntil: 20 * day };
  expect(expiry(validity, 10 * day - 1)).toEqual({ state: 'not-yet-valid', days: 10 });
  expect(expiry(validity, 10 * day)).toEqual({ state: 'valid', days: 10 });
  expect(expiry(validity, 20 * day)).toEqual({ state: 'valid', days: 0 });
  expect(expiry(validity, 20 * day + 1)).toEqual({ state: 'expired', days: -1 });
});
