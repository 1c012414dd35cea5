import { createHash, pbkdf2, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { CertificateError } from '../certificate-error.ts';
import { tags } from '../der/index.ts';
import { damaged, numberOf, octetsOf, oidOf, sequenceOf } from './ber.ts';
import type { Value } from './ber.ts';
import type { Effort } from './bundle-limits.ts';
import { blockOctets, decrypt } from './ciphers.ts';
import type { Cipher } from './ciphers.ts';
import { hmacs, oids } from './oids.ts';
import { bmpPassword, keyUse, pkcs12Kdf } from './pkcs12-kdf.ts';

/** One way in which a password may have become octets; programs do not agree. */
export interface PasswordOctets {
  /** For PBES1 and PBES2 (RFC 8018): UTF-8 in most programs. */
  readonly plain: Buffer;
  /** For the schemes of PKCS#12 (RFC 7292 B.1). */
  readonly bmp: Buffer;
}

/** What one password may have been to the program that has written the file, the usual first. To be overwritten after use. */
export function passwordForms(password: string | undefined): PasswordOctets[] {
  const bmp = bmpPassword(password ?? '');
  if (password === undefined || password === '') {
    // An empty password and none at all are two things in PKCS#12, and programs mean the one by the other.
    return [
      { plain: Buffer.alloc(0), bmp },
      { plain: Buffer.alloc(0), bmp: Buffer.alloc(0) },
    ];
  }
  const plain = Buffer.from(password, 'utf8');
  const forms: PasswordOctets[] = [{ plain, bmp }];
  // Some old programs widen each octet of UTF-8 by itself, or take the BMPString for PBES2 too.
  if (plain.length !== password.length) forms.push({ plain, bmp: bmpPassword(plain.toString('latin1')) });
  forms.push({ plain: Buffer.from(bmp), bmp: Buffer.from(bmp) });
  return forms;
}

const pbes1: ReadonlyMap<string, { readonly hash: string; readonly cipher: Cipher }> = new Map([
  ['1.2.840.113549.1.5.3', { hash: 'md5', cipher: { name: 'des', keyOctets: 8 } }],
  ['1.2.840.113549.1.5.6', { hash: 'md5', cipher: { name: 'rc2', keyOctets: 8, effectiveBits: 64 } }],
  ['1.2.840.113549.1.5.10', { hash: 'sha1', cipher: { name: 'des', keyOctets: 8 } }],
  ['1.2.840.113549.1.5.11', { hash: 'sha1', cipher: { name: 'rc2', keyOctets: 8, effectiveBits: 64 } }],
]);

/** RFC 7292 appendix C, without RC4. */
const pkcs12Schemes: ReadonlyMap<string, Cipher> = new Map([
  ['1.2.840.113549.1.12.1.3', { name: 'des3', keyOctets: 24 }],
  ['1.2.840.113549.1.12.1.4', { name: 'des3', keyOctets: 16 }],
  ['1.2.840.113549.1.12.1.5', { name: 'rc2', keyOctets: 16, effectiveBits: 128 }],
  ['1.2.840.113549.1.12.1.6', { name: 'rc2', keyOctets: 5, effectiveBits: 40 }],
]);

const pbes2Ciphers: ReadonlyMap<string, Cipher> = new Map([
  ['2.16.840.1.101.3.4.1.2', { name: 'aes', keyOctets: 16 }],
  ['2.16.840.1.101.3.4.1.22', { name: 'aes', keyOctets: 24 }],
  [oids.aes256Cbc, { name: 'aes', keyOctets: 32 }],
  ['1.2.840.113549.3.7', { name: 'des3', keyOctets: 24 }],
  ['1.3.14.3.2.7', { name: 'des', keyOctets: 8 }],
]);

/**
 * Opens what one AlgorithmIdentifier protects with one form of the password; undefined where the password is another one. Throws
 * `protection-unknown` {algorithm}, `protection-too-costly`, `certificate-unreadable`.
 */
export async function unprotect(
  algorithm: Value | undefined,
  content: Uint8Array,
  password: PasswordOctets,
  effort: Effort,
): Promise<Buffer | undefined> {
  const [scheme, parameters] = sequenceOf(algorithm);
  const number = oidOf(scheme);
  if (number === oids.pbes2) return await unprotectPbes2(parameters, content, password.plain, effort);
  const old = pbes1.get(number);
  const cipher = old?.cipher ?? pkcs12Schemes.get(number);
  if (cipher === undefined) throw unknown(number);
  const [saltValue, iterationsValue] = sequenceOf(parameters);
  const salt = octetsOf(saltValue);
  const iterations = numberOf(iterationsValue);
  if (old !== undefined) {
    effort.pkcs12(iterations, 1);
    const made = pbkdf1(old.hash, password.plain, salt, iterations);
    return await opened(cipher, made.subarray(0, 8), made.subarray(8, 16), content);
  }
  effort.pkcs12(iterations, Math.ceil(cipher.keyOctets / 20) + 1);
  const key = await pkcs12Kdf('sha1', keyUse.encryption, password.bmp, salt, iterations, cipher.keyOctets);
  const iv = await pkcs12Kdf('sha1', keyUse.iv, password.bmp, salt, iterations, blockOctets(cipher));
  return await opened(cipher, key, iv, content);
}

async function opened(
  cipher: Cipher,
  key: Buffer,
  iv: Buffer,
  content: Uint8Array,
): Promise<Buffer | undefined> {
  try {
    return await decrypt(cipher, key, iv, content);
  } finally {
    key.fill(0);
  }
}

/** RFC 8018 5.1, 16 octets. */
function pbkdf1(hash: string, password: Uint8Array, salt: Uint8Array, iterations: number): Buffer {
  let made = createHash(hash).update(password).update(salt).digest();
  for (let round = 1; round < iterations; round++) made = createHash(hash).update(made).digest();
  return made.subarray(0, 16);
}

/** RFC 8018 6.2. */
async function unprotectPbes2(
  parameters: Value | undefined,
  content: Uint8Array,
  password: Buffer,
  effort: Effort,
): Promise<Buffer | undefined> {
  const [derivation, encryption] = sequenceOf(parameters);
  const [cipherNumber, cipherParameters] = sequenceOf(encryption);
  const { cipher, iv } = pbes2Cipher(oidOf(cipherNumber), cipherParameters);
  if (iv.length !== blockOctets(cipher)) throw damaged();
  const key = await derive(derivation, password, cipher.keyOctets, effort);
  return await opened(cipher, key, Buffer.from(iv), content);
}

function pbes2Cipher(number: string, parameters: Value | undefined): { cipher: Cipher; iv: Uint8Array } {
  if (number === '1.2.840.113549.3.2') {
    // RC2 (RFC 8018 B.2.3): a version that stands for the effective key bits, of which 32 is the default.
    const [version, iv] = sequenceOf(parameters);
    const bits = new Map([
      [160, 40],
      [120, 64],
      [58, 128],
    ]).get(numberOf(version));
    if (bits === undefined) throw unknown(number);
    return { cipher: { name: 'rc2', keyOctets: bits / 8, effectiveBits: bits }, iv: octetsOf(iv) };
  }
  const cipher = pbes2Ciphers.get(number);
  if (cipher === undefined) throw unknown(number);
  return { cipher, iv: octetsOf(parameters) };
}

/** Derives a key of so many octets as the AlgorithmIdentifier of PBKDF2 or scrypt says. */
export async function derive(
  algorithm: Value | undefined,
  password: Buffer,
  keyOctets: number,
  effort: Effort,
): Promise<Buffer> {
  const [number, parameters] = sequenceOf(algorithm);
  const name = oidOf(number);
  const [saltValue, ...rest] = sequenceOf(parameters);
  const salt = octetsOf(saltValue);
  if (name === oids.scrypt) {
    const [cost = 0, blockSize = 0, parallel = 0] = rest.slice(0, 3).map(numberOf);
    if (cost < 2 || !Number.isInteger(Math.log2(cost))) throw damaged();
    const maxmem = effort.scrypt(cost, blockSize, parallel) + 1024 * 1024;
    return await scryptKey(password, salt, keyOctets, { cost, blockSize, parallelization: parallel, maxmem });
  }
  if (name !== oids.pbkdf2) throw unknown(name);
  const iterations = numberOf(rest[0]);
  const prf = rest.find((value) => value.tag === tags.sequence);
  const hash = prf === undefined ? 'sha1' : hmacs.get(oidOf(sequenceOf(prf)[0]));
  if (hash === undefined) throw unknown(oidOf(sequenceOf(prf)[0]));
  effort.iterations(iterations);
  return await promisify(pbkdf2)(password, salt, iterations, keyOctets, hash);
}

function scryptKey(
  password: Buffer,
  salt: Uint8Array,
  keyOctets: number,
  options: { cost: number; blockSize: number; parallelization: number; maxmem: number },
): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  scrypt(password, salt, keyOctets, options, (error, key) => {
    // Without an error some runtimes say null here, and some undefined.
    if (error instanceof Error) reject(new CertificateError({ code: 'protection-too-costly' }));
    else resolve(key);
  });
  return promise;
}

export function unknown(algorithm: string): CertificateError {
  return new CertificateError({ code: 'protection-unknown', params: { algorithm } });
}

/** The content octets of a DEK-Info block, RFC 1421 as OpenSSL writes it: its own key derivation, MD5 once. */
export async function unprotectOldPem(
  cipherName: string,
  iv: Buffer,
  content: Uint8Array,
  password: Buffer,
): Promise<Buffer | undefined> {
  const cipher = oldPemCiphers.get(cipherName);
  if (cipher === undefined) throw unknown(cipherName.slice(0, 40));
  if (iv.length !== blockOctets(cipher)) throw damaged();
  let key: Buffer = Buffer.alloc(0);
  for (let piece: Buffer = Buffer.alloc(0); key.length < cipher.keyOctets;) {
    piece = createHash('md5').update(piece).update(password).update(iv.subarray(0, 8)).digest();
    key = Buffer.concat([key, piece]);
  }
  return await opened(cipher, key.subarray(0, cipher.keyOctets), iv, content);
}

const oldPemCiphers: ReadonlyMap<string, Cipher> = new Map([
  ['DES-CBC', { name: 'des', keyOctets: 8 }],
  ['DES-EDE3-CBC', { name: 'des3', keyOctets: 24 }],
  ['AES-128-CBC', { name: 'aes', keyOctets: 16 }],
  ['AES-192-CBC', { name: 'aes', keyOctets: 24 }],
  ['AES-256-CBC', { name: 'aes', keyOctets: 32 }],
]);
