import {
  X509Certificate,
  constants,
  createCipheriv,
  createDecipheriv,
  createHash,
  createPrivateKey,
  privateDecrypt,
  publicEncrypt,
  randomBytes,
} from 'node:crypto';
import { makeIdentity } from './make-identity.ts';
import type { OwnIdentity } from './make-identity.ts';
import { oldPkcs12 } from './old-pkcs12.ts';
import { readBundle } from './read-bundle.ts';
import { publicKeyId } from './public-key-id.ts';
import { meet } from './tls-meeting.ts';
import { writePkcs12 } from './write-pkcs12.ts';

/** Something that this runtime can or cannot do, found out by doing it. */
export interface Ability {
  /**
   * `crypto-library` {name, version}; `hash` {name}; `cipher` {name}; `rsa-decryption` {padding: pkcs1 | none}; `closed-key` (an encrypted
   * PKCS#8 by the runtime itself; ours are opened without it); `pkcs12` {protection}, by us; `tls` {version}, both roles.
   */
  readonly code: 'crypto-library' | 'hash' | 'cipher' | 'rsa-decryption' | 'closed-key' | 'pkcs12' | 'tls';
  readonly able: boolean;
  readonly params: Readonly<Record<string, string>>;
}

const hashNames = ['sha1', 'sha256', 'sha384', 'sha512', 'sha3-512'] as const;
const ciphers = [
  { name: 'aes-256-cbc', key: 32, iv: 16 },
  { name: 'aes-256-gcm', key: 32, iv: 12 },
  { name: 'des-ede3-cbc', key: 24, iv: 8 },
] as const;

/** Asks this runtime what it can do of what certificates and their partners need. Takes a second or two; never rejects. */
export async function runtimeAbilities(): Promise<readonly Ability[]> {
  const identity = await makeIdentity({ commonName: 'localhost', names: ['localhost', '127.0.0.1'] });
  return [
    library(),
    ...hashNames.map((name) =>
      ability(
        'hash',
        { name },
        tried(() => createHash(name).update('x').digest()),
      ),
    ),
    ...ciphers.map((cipher) =>
      ability(
        'cipher',
        { name: cipher.name },
        tried(() => {
          roundTrip(cipher);
        }),
      ),
    ),
    ability(
      'rsa-decryption',
      { padding: 'pkcs1' },
      tried(() => {
        decryptRsa(identity, constants.RSA_PKCS1_PADDING);
      }),
    ),
    ability(
      'rsa-decryption',
      { padding: 'none' },
      tried(() => {
        decryptRsa(identity, constants.RSA_NO_PADDING);
      }),
    ),
    ability(
      'closed-key',
      {},
      tried(() => {
        openClosedKey(identity);
      }),
    ),
    ability('pkcs12', { protection: 'aes-256' }, await triedLater(() => openPkcs12(identity, 'aes-256'))),
    ability('pkcs12', { protection: '3des' }, await triedLater(() => openPkcs12(identity, '3des'))),
    ability('pkcs12', { protection: 'rc2-40' }, await triedLater(() => openPkcs12(identity, 'rc2-40'))),
    ability('tls', { version: '1.2' }, await triedLater(() => meet(identity, 'TLSv1.2'))),
    ability('tls', { version: '1.3' }, await triedLater(() => meet(identity, 'TLSv1.3'))),
  ];
}

function ability(code: Ability['code'], params: Ability['params'], able: boolean): Ability {
  return { code, able, params };
}

/** Electron names itself, and its crypto is BoringSSL although it still gives a version of OpenSSL. */
function library(): Ability {
  const versions: Readonly<Record<string, string | undefined>> = process.versions;
  const boring =
    versions['boringssl'] ??
    (versions['electron'] === undefined ? undefined : `Electron ${versions['electron']}`);
  const [name, version] = boring === undefined ? ['OpenSSL', versions['openssl']] : ['BoringSSL', boring];
  return { code: 'crypto-library', able: true, params: { name, version: version ?? '' } };
}

function tried(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}

async function triedLater(attempt: () => Promise<void>): Promise<boolean> {
  try {
    await attempt();
    return true;
  } catch {
    return false;
  }
}

class NotTheSame extends Error {}

function mustEqual(found: Uint8Array, wanted: Uint8Array): void {
  if (Buffer.compare(found, wanted) !== 0) throw new NotTheSame();
}

function roundTrip({ name, key, iv }: (typeof ciphers)[number]): void {
  const [keyOctets, start, clear] = [randomBytes(key), randomBytes(iv), randomBytes(40)];
  if (name === 'aes-256-gcm') {
    const cipher = createCipheriv(name, keyOctets, start);
    const closed = Buffer.concat([cipher.update(clear), cipher.final()]);
    const decipher = createDecipheriv(name, keyOctets, start).setAuthTag(cipher.getAuthTag());
    mustEqual(Buffer.concat([decipher.update(closed), decipher.final()]), clear);
    return;
  }
  const cipher = createCipheriv(name, keyOctets, start);
  const closed = Buffer.concat([cipher.update(clear), cipher.final()]);
  const decipher = createDecipheriv(name, keyOctets, start);
  mustEqual(Buffer.concat([decipher.update(closed), decipher.final()]), clear);
}

/** Without padding: the block as RFC 8017 7.2.1 has it comes back whole, and the padding is ours to take off. */
function decryptRsa({ certificatePem, privateKeyPem }: OwnIdentity, padding: number): void {
  const secret = randomBytes(32);
  const key = new X509Certificate(certificatePem).publicKey;
  const closed = publicEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, secret);
  const opened = privateDecrypt({ key: createPrivateKey(privateKeyPem), padding }, closed);
  mustEqual(opened.subarray(-32), secret);
}

function openClosedKey({ privateKeyPem }: OwnIdentity): void {
  const key = createPrivateKey(privateKeyPem);
  const passphrase = randomBytes(9).toString('base64url');
  const closed = key.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase });
  const opened = createPrivateKey({ key: closed, passphrase }).export({ type: 'pkcs8', format: 'der' });
  mustEqual(opened, key.export({ type: 'pkcs8', format: 'der' }));
}

async function openPkcs12(identity: OwnIdentity, protection: 'aes-256' | '3des' | 'rc2-40'): Promise<void> {
  const certificate = new X509Certificate(identity.certificatePem).raw;
  const password = randomBytes(9).toString('base64url');
  const content = { certificate, privateKeyPem: identity.privateKeyPem, password };
  const file =
    protection === 'aes-256'
      ? await writePkcs12({ ...content, chain: [], label: '' })
      : await oldPkcs12(protection, content);
  const { certificates, keys } = await readBundle(file, password);
  mustEqual(certificates[0] ?? Buffer.alloc(0), certificate);
  if (keys[0]?.publicKeyId !== publicKeyId(certificate)) throw new NotTheSame();
}
