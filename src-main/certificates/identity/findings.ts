import { X509Certificate, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { CertificateError } from '../certificate-error.ts';
import { damaged } from './ber.ts';
import type { BundleKey } from './bundle.ts';
import { mostCertificates, mostKeys } from './bundle-limits.ts';
import type { Effort } from './bundle-limits.ts';
import { toPem } from './pem.ts';
import { publicKeyId } from './public-key-id.ts';
import type { PasswordOctets } from './protection.ts';

/** How a private key is written: RFC 5208, RFC 8017 A.1.2, RFC 5915. */
export type KeyForm = 'pkcs8' | 'pkcs1' | 'sec1';

/** What one reading works with. */
export interface Reading {
  readonly found: Findings;
  readonly effort: Effort;
  readonly password: Password;
  /** Keys are not even tried: whoever has sent the file had no business sending one. */
  readonly publicOnly: boolean;
}

/** The password of a file, and what is said where it does not open it. */
export interface Password {
  readonly forms: readonly PasswordOctets[];
  readonly given: boolean;
}

/** `password-wrong`, or `password-needed` where there was none. */
export function refused({ given }: Password): CertificateError {
  return new CertificateError({ code: given ? 'password-wrong' : 'password-needed' });
}

/** Said of a private key where none may be. */
export function keyRefused(): CertificateError {
  return new CertificateError({ code: 'certificate-with-key' });
}

const longestCertificate = 256 * 1024;
const longestKey = 64 * 1024;

/** What has been found in a file so far; each once. */
export class Findings {
  readonly certificates: Uint8Array[] = [];
  readonly keys: BundleKey[] = [];
  readonly lists: Uint8Array[] = [];
  requests = 0;
  private readonly seen = new Set<string>();

  /** Throws `certificate-unreadable`, `certificate-too-large`. */
  addCertificate(der: Uint8Array): void {
    const copy = new Uint8Array(der);
    if (copy.length > longestCertificate) throw tooLarge(longestCertificate);
    const fingerprint = fingerprintOf(copy);
    if (this.seen.has(fingerprint)) return;
    if (this.certificates.length >= mostCertificates) throw tooLarge(mostCertificates);
    this.seen.add(fingerprint);
    this.certificates.push(copy);
  }

  addList(der: Uint8Array): void {
    this.lists.push(new Uint8Array(der));
  }

  /** Throws `private-key-unreadable`, with nothing of the key. */
  addKey(form: KeyForm, der: Uint8Array): void {
    const key = keyOf(form, der);
    if (this.keys.some((known) => known.publicKeyId === key.publicKeyId)) return;
    if (this.keys.length >= mostKeys) throw tooLarge(mostKeys);
    this.keys.push(key);
  }
}

function fingerprintOf(der: Uint8Array): string {
  try {
    return new X509Certificate(der).fingerprint256;
  } catch {
    throw damaged();
  }
}

function keyOf(form: KeyForm, der: Uint8Array): BundleKey {
  const octets = Buffer.from(der);
  try {
    if (octets.length > longestKey) throw tooLarge(longestKey);
    const key = createPrivateKey({ key: octets, format: 'der', type: form });
    mustBeUsable(key);
    const clear = key.export({ type: 'pkcs8', format: 'der' });
    const privateKeyPem = toPem('PRIVATE KEY', clear);
    clear.fill(0);
    mustBelong(key);
    return { privateKeyPem, publicKeyId: publicKeyId(privateKeyPem) };
  } catch {
    throw new CertificateError({ code: 'private-key-unreadable' });
  } finally {
    octets.fill(0);
  }
}

const usable: ReadonlySet<string | undefined> = new Set(['rsa', 'rsa-pss', 'ec', 'ed25519', 'ed448']);
/** Bits of RSA. Larger ones sign for seconds, and up to minutes. */
const longestModulus = 8192;

function mustBeUsable({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): void {
  const bits = asymmetricKeyDetails?.modulusLength ?? 0;
  if (!usable.has(asymmetricKeyType) || bits > longestModulus) throw damaged();
}

/** A key whose halves do not belong together would sign what nobody can verify. */
function mustBelong(key: KeyObject): void {
  const probe = Buffer.from('waybill');
  const hash = key.asymmetricKeyType?.startsWith('ed') === true ? null : 'sha256';
  if (!verify(hash, probe, createPublicKey(key), sign(hash, probe, key))) throw damaged();
}

function tooLarge(most: number): CertificateError {
  return new CertificateError({ code: 'certificate-too-large', params: { most } });
}
