import { X509Certificate, createHash } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import { issue, makeTestPki } from '../test-pki/index.ts';
import { partsOf } from './certificate-parts.ts';
import { hasOpenssl, openssl } from './testing/openssl.ts';
import { makeScratch } from './testing/scratch.ts';

const scratch = makeScratch();
afterAll(scratch.remove);

describe('the parts of a certificate', () => {
  test('are those node:crypto sees', async () => {
    const { everything, intermediate } = await makeTestPki({ keyType: 'ec' });
    for (const { certificateDer, subject } of [everything, intermediate]) {
      const seen = new X509Certificate(certificateDer);
      const parts = partsOf(certificateDer);
      expect(parts.serialNumber.subarray(2).toString('hex')).toBe(seen.serialNumber.toLowerCase());
      expect(parts.subject).toBe(subject.replace('2.5.4.5', 'serialNumber'));
      expect(parts.publicKey.equals(seen.publicKey)).toBe(true);
      expect(parts.whole.equals(certificateDer)).toBe(true);
    }
    // The issuer's name is the subject of its own certificate, octet for octet.
    const { issuer } = partsOf(everything.certificateDer);
    expect(intermediate.certificateDer.includes(issuer)).toBe(true);
    expect(partsOf(intermediate.certificateDer).issuer.equals(issuer)).toBe(false);
  });

  test('have the key identifier of the extension', async () => {
    const { certificateDer, keys } = await issue({ name: 'Anna' });
    const point = Buffer.from(await crypto.subtle.exportKey('raw', keys.publicKey));
    expect(partsOf(certificateDer).keyIdentifier?.toString('hex')).toBe(
      createHash('sha1').update(point).digest('hex'),
    );
  });

  test.skipIf(!hasOpenssl())('are read from certificates without extensions, too', () => {
    const key = scratch.free();
    openssl(['genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256', '-out', key]);
    const request = scratch.put(openssl(['req', '-new', '-key', key, '-subj', '/C=NL/O=Old/CN=Version One']));
    const pem = openssl([
      'x509',
      '-req',
      '-in',
      request,
      '-signkey',
      key,
      '-set_serial',
      '4711',
      '-days',
      '9',
    ]);
    const certificate = new X509Certificate(pem);
    const parts = partsOf(certificate.raw);
    expect(parts.keyIdentifier).toBeUndefined();
    expect(parts.serialNumber.toString('hex')).toBe('02021267');
    expect(parts.subject).toBe('C=NL, O=Old, CN=Version One');
  });

  test('are not had from anything else', () => {
    expect(() => partsOf(Buffer.from('3003020101', 'hex'))).toThrow(Error);
    expect(() => partsOf(Buffer.alloc(0))).toThrow(Error);
  });
});
