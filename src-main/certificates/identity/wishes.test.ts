import { X509Certificate, createPrivateKey } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CertificatePurpose } from '../../../shared/index.ts';
import { IdentityWish } from '../../../shared/index.ts';
import { makeIdentity, makeRequest, publicKeyId, readBundle } from './index.ts';
import type { OwnRequest } from './index.ts';
import { isThere, openssl, opensslText } from './testing/index.ts';

const whole = IdentityWish.parse({
  commonName: 'Müller & Söhne',
  identification: '00000001001234567890',
  organisation: 'Müller & Söhne GmbH',
  unit: 'EDI',
  locality: 'Zürich',
  country: 'CH',
  names: ['oftp.example.com', '192.0.2.7'],
});

/** Subject, names and usages as OpenSSL shows them, without its blanks. */
function shown(text: string, title: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  const at = lines.findIndex((line) => line.startsWith(title));
  return at === -1 ? '' : (lines[at + 1] ?? '');
}

describe.skipIf(!isThere('openssl', 'version'))('what OpenSSL reads', () => {
  let request: OwnRequest;
  let text: string;

  beforeAll(async () => {
    request = await makeRequest(whole);
    text = opensslText(
      ['req', '-verify', '-text', '-nameopt', 'utf8,sep_comma_plus,esc_ctrl'],
      request.requestPem,
    );
  });

  test('a request is signed with SHA-256 by the key that stays here', () => {
    expect(() => openssl(['req', '-verify', '-noout'], request.requestPem)).not.toThrow();
    expect(text).toContain('Signature Algorithm: sha256WithRSAEncryption');
    const publicKey = opensslText(['req', '-pubkey', '-noout'], request.requestPem);
    const key = createPrivateKey(request.privateKeyPem);
    const known = opensslText(['pkey', '-pubout'], request.privateKeyPem);
    expect(publicKey).toBe(known);
    expect(key.asymmetricKeyDetails?.modulusLength).toBe(2048);
    expect(publicKeyId(request.privateKeyPem)).toBe(request.publicKeyId);
  });

  test('a request says the subject, the names and the usages', () => {
    expect(text).toContain(
      'Subject: C=CH,L=Zürich,O=Müller & Söhne GmbH,OU=EDI,CN=Müller & Söhne,serialNumber=00000001001234567890',
    );
    expect(shown(text, 'X509v3 Key Usage: critical')).toBe(
      'Digital Signature, Non Repudiation, Key Encipherment',
    );
    expect(shown(text, 'X509v3 Extended Key Usage')).toBe(
      'TLS Web Server Authentication, TLS Web Client Authentication, E-mail Protection',
    );
    expect(shown(text, 'X509v3 Subject Alternative Name')).toBe('DNS:oftp.example.com, IP Address:192.0.2.7');
    expect(shown(text, 'X509v3 Basic Constraints: critical')).toBe('CA:FALSE');
  });

  test('country and serialNumber are PrintableStrings, the rest is UTF-8', async () => {
    const identity = await makeIdentity(whole);
    for (const pem of [request.requestPem, identity.certificatePem]) {
      const lines = opensslText(['asn1parse'], pem).split('\n');
      const typeAfter = (name: string): string | undefined =>
        lines[lines.findIndex((line) => line.includes(`:${name}`)) + 1]?.match(/prim:\s*(\w+)/)?.[1];
      expect(typeAfter('countryName')).toBe('PRINTABLESTRING');
      expect(typeAfter('serialNumber')).toBe('PRINTABLESTRING');
      for (const name of ['localityName', 'organizationName', 'organizationalUnitName', 'commonName']) {
        expect(typeAfter(name)).toBe('UTF8STRING');
      }
    }
  });

  test('what is left empty is not in the subject', async () => {
    const bare = await makeRequest(IdentityWish.parse({ commonName: 'Bare', purposes: ['signing'] }));
    const subject = opensslText(['req', '-subject', '-noout', '-nameopt', 'RFC2253'], bare.requestPem);
    expect(subject.trim()).toBe('subject=CN=Bare');
    expect(opensslText(['req', '-text', '-noout'], bare.requestPem)).not.toContain('Alternative Name');
  });

  const tls = 'TLS Web Server Authentication, TLS Web Client Authentication';
  test.each<[CertificatePurpose[], string, string]>([
    [['tls'], 'Digital Signature, Key Encipherment', tls],
    [['authentication'], 'Digital Signature', 'E-mail Protection'],
    [['signing'], 'Digital Signature, Non Repudiation', 'E-mail Protection'],
    [['receipts'], 'Digital Signature, Non Repudiation', 'E-mail Protection'],
    [['encryption'], 'Key Encipherment', 'E-mail Protection'],
    [['encryption', 'tls'], 'Digital Signature, Key Encipherment', `E-mail Protection, ${tls}`],
  ])('a certificate for %j may do what that needs, and no more', async (purposes, usage, extended) => {
    const identity = await makeIdentity({ commonName: 'Usage', names: [], purposes });
    const said = opensslText(['x509', '-text', '-noout'], identity.certificatePem);
    expect(shown(said, 'X509v3 Key Usage: critical')).toBe(usage);
    expect(shown(said, 'X509v3 Extended Key Usage')).toBe(extended);
  });

  test("an authority's answer belongs to the key of the request", async () => {
    const authority = await makeIdentity({ commonName: 'Authority', names: [] });
    const files = { certificate: authority.certificatePem, key: authority.privateKeyPem };
    const answer = answerOf(request.requestPem, files);
    const { certificates } = await readBundle(answer);
    expect(certificates.map((certificate) => publicKeyId(certificate))).toEqual([request.publicKeyId]);
    const [certificate] = certificates;
    expect(
      new X509Certificate(certificate ?? '').checkPrivateKey(createPrivateKey(request.privateKeyPem)),
    ).toBe(true);
  });
});

/** Signs a request as an authority does, and gives the answer as PEM. */
function answerOf(request: string, by: { readonly certificate: string; readonly key: string }): Buffer {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'waybill-answer-'));
  try {
    const [certificate, key] = [path.join(folder, 'ca.pem'), path.join(folder, 'ca.key')];
    writeFileSync(certificate, by.certificate);
    writeFileSync(key, by.key);
    return openssl(
      ['x509', '-req', '-CA', certificate, '-CAkey', key, '-set_serial', '7', '-days', '9'],
      request,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
