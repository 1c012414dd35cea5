import 'reflect-metadata';
import { KeyObject, X509Certificate, webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';

/** A certificate signed with itself, for tests of the line. */
export interface TestIdentity {
  readonly certificatePem: string;
  readonly privateKeyPem: string;
  /** SHA-256, 64 small hexadecimal digits. */
  readonly fingerprint: string;
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

export async function makeTestIdentity(
  name: string,
  notBefore = new Date(Date.now() - 3_600_000),
  notAfter = new Date(Date.now() + 3_600_000),
): Promise<TestIdentity> {
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned(
    {
      serialNumber: '4001',
      name: `CN=${name}`,
      notBefore,
      notAfter,
      signingAlgorithm: algorithm,
      keys,
      extensions: [
        new x509.SubjectAlternativeNameExtension([
          { type: 'dns', value: 'localhost' },
          { type: 'ip', value: '127.0.0.1' },
        ]),
      ],
    },
    webcrypto,
  );
  const certificatePem = certificate.toString('pem');
  return {
    certificatePem,
    privateKeyPem: KeyObject.from(keys.privateKey).export({ type: 'pkcs8', format: 'pem' }).toString(),
    fingerprint: new X509Certificate(certificatePem).fingerprint256.replaceAll(':', '').toLowerCase(),
  };
}
