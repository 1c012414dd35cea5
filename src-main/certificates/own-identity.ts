import { X509Certificate, createPrivateKey } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { CertificateError } from './certificate-error.ts';
import { describeCertificate } from './describe-certificate.ts';
import { makeIdentity } from './make-identity.ts';
import type { OwnIdentity } from './make-identity.ts';

/** What is needed of whoever seals and writes; the engine hands it in. */
export interface IdentityStore {
  seal(clear: string): Promise<string>;
  /** What it gives is the caller's, and cleared by it. */
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

/**
 * This home's own certificate and key; made at the first start. Partners know us by it, so that one which is there is never replaced:
 * throws `certificate-unreadable` for a damaged certificate, `key-unreadable` {file} when its key is gone or another's, and what the
 * store throws when the key cannot be opened.
 */
export async function ownIdentity(options: OwnIdentityOptions): Promise<OwnIdentity> {
  const { home, store, commonName, odetteCode } = options;
  const folder = path.join(home, 'certificates');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const files = { certificate: path.join(folder, 'own.pem'), key: path.join(folder, 'own.key.sealed') };
  const certificatePem = await store.read(files.certificate);
  if (certificatePem !== undefined)
    return identityOf(certificatePem, await openKey(certificatePem, files.key, store));
  const made = await makeIdentity({ commonName, odetteCode, names: [hostname(), 'localhost', '127.0.0.1'] });
  // The certificate is written last: while it is missing, what is there counts for nothing.
  await store.write(files.key, await store.seal(made.privateKeyPem));
  await store.write(files.certificate, made.certificatePem);
  return made;
}

function identityOf(certificatePem: string, privateKeyPem: string): OwnIdentity {
  const { fingerprint, subject, validUntil } = describeCertificate(certificatePem);
  return { certificatePem, privateKeyPem, fingerprint, subject, validUntil };
}

async function openKey(certificatePem: string, keyFile: string, store: IdentityStore): Promise<string> {
  describeCertificate(certificatePem);
  const params = { file: path.basename(keyFile) };
  const sealed = await store.read(keyFile);
  if (sealed === undefined) throw new CertificateError({ code: 'key-unreadable', params });
  const octets = await store.open(sealed);
  const privateKeyPem = Buffer.from(octets).toString('utf8');
  octets.fill(0);
  if (!fits(certificatePem, privateKeyPem)) throw new CertificateError({ code: 'key-unreadable', params });
  return privateKeyPem;
}

/** No cause goes along: it might say of the key what nobody should read. */
function fits(certificatePem: string, privateKeyPem: string): boolean {
  try {
    return new X509Certificate(certificatePem).checkPrivateKey(createPrivateKey(privateKeyPem));
  } catch {
    return false;
  }
}
