import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { issue } from '../../test-pki/index.ts';
import type { Issued } from '../../test-pki/index.ts';

/** Someone who signs and is encrypted for, with the files other programs read. */
export interface TestIdentity {
  readonly certificate: Uint8Array;
  readonly privateKeyPem: string;
  readonly subject: string;
  /** PEM. */
  readonly certificateFile: string;
  /** PKCS#8 PEM. */
  readonly keyFile: string;
}

/** An identity with an RSA key, its files in `folder`. */
export async function makeIdentity(folder: string, name: string, by?: Issued): Promise<TestIdentity> {
  const issued = await issue({ name, keyType: 'rsa', ...(by === undefined ? {} : { by }) });
  mkdirSync(folder, { recursive: true });
  const certificateFile = path.join(folder, `${name}.crt.pem`);
  const keyFile = path.join(folder, `${name}.key.pem`);
  writeFileSync(certificateFile, issued.certificatePem);
  writeFileSync(keyFile, issued.privateKeyPem, { mode: 0o600 });
  const { certificateDer: certificate, privateKeyPem, subject } = issued;
  return { certificate, privateKeyPem, subject, certificateFile, keyFile };
}
