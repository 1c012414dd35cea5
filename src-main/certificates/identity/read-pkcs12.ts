import { createHmac, timingSafeEqual } from 'node:crypto';
import { childrenOf, damaged, expectTag, numberOf, octetsOf, oidOf, sequenceOf, valueAt } from './ber.ts';
import type { Value } from './ber.ts';
import { refused } from './findings.ts';
import type { Reading } from './findings.ts';
import { hashes, hmacs, oids } from './oids.ts';
import { keyUse, pkcs12Kdf } from './pkcs12-kdf.ts';
import { derive, unknown, unprotect } from './protection.ts';
import type { PasswordOctets } from './protection.ts';

/** Bags inside bags. */
const deepestBag = 4;

/**
 * Takes certificates, keys and revocation lists out of a PKCS#12 file (RFC 7292). The check value is verified before anything else is
 * believed. Throws `password-wrong`, `password-needed`, `protection-unknown`, `protection-too-costly`, `certificate-unreadable`.
 */
export async function readPkcs12(pfx: Value, reading: Reading): Promise<void> {
  const [version, authSafe, mac] = sequenceOf(pfx);
  if (numberOf(version) !== 3) throw damaged();
  const [type, content] = sequenceOf(authSafe);
  // Signed in place of a check value: for a public key, which nobody writes.
  if (oidOf(type) !== oids.data) throw unknown(oidOf(type));
  const safes = octetsOf(childrenOf(expectTag(content, 0xa0))[0]);
  const forms = mac === undefined ? reading.password.forms : await verified(mac, safes, reading);
  for (const safe of sequenceOf(valueAt(safes))) await readSafe(safe, forms, reading);
}

/** The forms of the password that the check value may have been made with, those first. RFC 7292 4, RFC 9579. */
async function verified(
  mac: Value,
  content: Uint8Array,
  reading: Reading,
): Promise<readonly PasswordOctets[]> {
  const [digestInfo, salt, iterations] = sequenceOf(mac);
  const [algorithm, digestValue] = sequenceOf(digestInfo);
  const wanted = octetsOf(digestValue);
  const forms = reading.password.forms;
  for (const [index, form] of forms.entries()) {
    // The check value knows only this half of a form.
    if (forms.findIndex(({ bmp }) => bmp.equals(form.bmp)) !== index) continue;
    const made = await checkValue(algorithm, form, content, { salt, iterations }, reading);
    if (made.length === wanted.length && timingSafeEqual(made, wanted)) {
      return [form, ...forms.filter((other) => other !== form)];
    }
  }
  throw refused(reading.password);
}

async function checkValue(
  algorithm: Value | undefined,
  password: PasswordOctets,
  content: Uint8Array,
  { salt, iterations }: { readonly salt: Value | undefined; readonly iterations: Value | undefined },
  { effort }: Reading,
): Promise<Buffer> {
  const [number, parameters] = sequenceOf(algorithm);
  const name = oidOf(number);
  if (name === oids.pbmac1) {
    const [derivation, scheme] = sequenceOf(parameters);
    const hash = hashNamed(hmacs, oidOf(sequenceOf(scheme)[0]));
    const key = await derive(derivation, password.plain, macOctets.get(hash) ?? 32, effort);
    return createHmac(hash, key).update(content).digest();
  }
  const hash = hashNamed(hashes, name);
  const count = iterations === undefined ? 1 : numberOf(iterations);
  effort.pkcs12(count, 1);
  const length = macOctets.get(hash) ?? 32;
  const key = await pkcs12Kdf(hash, keyUse.mac, password.bmp, octetsOf(salt), count, length);
  return createHmac(hash, key).update(content).digest();
}

/** Octets of a check value's key: as many as its hash gives. */
const macOctets: ReadonlyMap<string, number> = new Map([
  ['md5', 16],
  ['sha1', 20],
  ['sha224', 28],
  ['sha256', 32],
  ['sha384', 48],
  ['sha512', 64],
  ['sha512-224', 28],
  ['sha512-256', 32],
]);

function hashNamed(names: ReadonlyMap<string, string>, number: string): string {
  const name = names.get(number);
  if (name === undefined) throw unknown(number);
  return name;
}

async function readSafe(safe: Value, forms: readonly PasswordOctets[], reading: Reading): Promise<void> {
  const [type, wrapped] = sequenceOf(safe);
  const [content] = childrenOf(expectTag(wrapped, 0xa0));
  const name = oidOf(type);
  if (name === oids.data) {
    await readBags(valueAt(octetsOf(content)), forms, reading, 0);
    return;
  }
  if (name !== oids.encryptedData) throw unknown(name);
  // EncryptedData, RFC 5652 8: version, then type, algorithm and the octets, tagged implicitly.
  const [, encrypted] = sequenceOf(content);
  const [, algorithm, octets] = sequenceOf(encrypted);
  const clear = await opened(algorithm, octetsOf(octets, 0x80), forms, reading);
  try {
    await readBags(valueAt(clear), forms, reading, 0);
  } finally {
    clear.fill(0);
  }
}

/** What the first form of the password opens that leaves a SEQUENCE behind. */
export async function opened(
  algorithm: Value | undefined,
  content: Uint8Array,
  forms: readonly PasswordOctets[],
  { effort, password }: Reading,
): Promise<Buffer> {
  for (const form of forms) {
    const clear = await unprotect(algorithm, content, form, effort);
    if (clear !== undefined && isWholeSequence(clear)) return clear;
    clear?.fill(0);
  }
  throw refused(password);
}

function isWholeSequence(octets: Uint8Array): boolean {
  try {
    const value = valueAt(octets);
    return value.tag === 0x30 && value.end === octets.length;
  } catch {
    return false;
  }
}

async function readBags(
  contents: Value,
  forms: readonly PasswordOctets[],
  reading: Reading,
  depth: number,
): Promise<void> {
  if (depth > deepestBag) throw damaged();
  for (const bag of sequenceOf(contents)) {
    const [type, wrapped] = sequenceOf(bag);
    const [value] = childrenOf(expectTag(wrapped, 0xa0));
    const name = oidOf(type);
    if (name === oids.safeContentsBag) await readBags(expectTag(value, 0x30), forms, reading, depth + 1);
    else await readBag(name, value, forms, reading);
  }
}

async function readBag(
  name: string,
  value: Value | undefined,
  forms: readonly PasswordOctets[],
  reading: Reading,
): Promise<void> {
  const { found } = reading;
  switch (name) {
    case oids.keyBag: {
      const { octets, start, end } = expectTag(value, 0x30);
      found.addKey('pkcs8', octets.subarray(start, end));
      return;
    }
    case oids.shroudedKeyBag: {
      const [algorithm, content] = sequenceOf(value);
      const clear = await opened(algorithm, octetsOf(content), forms, reading);
      try {
        found.addKey('pkcs8', clear);
      } finally {
        clear.fill(0);
      }
      return;
    }
    case oids.certBag:
    case oids.crlBag: {
      const [kind, wrapped] = sequenceOf(value);
      const octets = octetsOf(childrenOf(expectTag(wrapped, 0xa0))[0]);
      if (oidOf(kind) === oids.x509Certificate) found.addCertificate(octets);
      else if (oidOf(kind) === oids.x509Crl) found.addList(octets);
      return;
    }
    default:
    // Secrets and what else there may be: not ours.
  }
}
