import { mkdir } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { describeCertificate } from './describe-certificate.ts';
import { makeIdentity } from './make-identity.ts';
import type { OwnIdentity } from './make-identity.ts';

/** What is needed of whoever seals and writes; the engine hands it in. */
export interface IdentityStore {
  seal(clear: string): Promise<string>;
  open(sealed: string): Promise<Uint8Array>;
  read(file: string): Promise<string | undefined>;
  /** Whole or not at all, readable by its owner only. */
  write(file: string, content: string): Promise<void>;
}

export interface OwnIdentityOptions {
  readonly home: string;
  readonly store: IdentityStore;
  readonly commonName: string;
  readonly odetteCode?: string | undefined;
}

/** This home's own certificate and key; made at the first start. Throws what the store throws when the key cannot be opened. */
export async function ownIdentity({
  home,
  store,
  commonName,
  odetteCode,
}: OwnIdentityOptions): Promise<OwnIdentity> {
  const folder = path.join(home, 'certificates');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const certificateFile = path.join(folder, 'own.pem');
  const keyFile = path.join(folder, 'own.key.sealed');
  const certificatePem = await store.read(certificateFile);
  const sealedKey = await store.read(keyFile);
  if (certificatePem !== undefined && sealedKey !== undefined) {
    const { fingerprint, subject, validUntil } = describeCertificate(certificatePem);
    const privateKeyPem = Buffer.from(await store.open(sealedKey)).toString('utf8');
    return { certificatePem, privateKeyPem, fingerprint, subject, validUntil };
  }
  const made = await makeIdentity({
    commonName,
    odetteCode,
    names: [...new Set([hostname(), 'localhost', '127.0.0.1'])],
  });
  // The certificate is written last: while it is missing, what is there counts for nothing.
  await store.write(keyFile, await store.seal(made.privateKeyPem));
  await store.write(certificateFile, made.certificatePem);
  return made;
}
