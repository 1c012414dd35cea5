import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import { issuerName } from './issue.ts';
import type { Issued } from './issue.ts';

const day = 86_400_000;

/** What an authority answers to a PKCS#10 request: a certificate with the subject, key and extensions that were asked for, PEM. */
export async function answerRequest(requestPem: string, by: Issued): Promise<string> {
  const request = new x509.Pkcs10CertificateRequest(requestPem);
  if (!(await request.verify(crypto))) throw new Error('the request is not signed with its own key');
  const certificate = await x509.X509CertificateGenerator.create(
    {
      serialNumber: `40${randomBytes(8).toString('hex')}`,
      subject: request.subjectName.toJSON(),
      issuer: issuerName(by),
      notBefore: new Date(Date.now() - day),
      notAfter: new Date(Date.now() + 365 * day),
      publicKey: request.publicKey,
      signingKey: by.keys.privateKey,
      signingAlgorithm: { name: 'ECDSA', hash: 'SHA-256' },
      extensions: request.extensions,
    },
    crypto,
  );
  return `${certificate.toString('pem')}\n`;
}
