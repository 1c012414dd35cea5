import { tags } from '../der/index.ts';
import { childrenOf, damaged, octetsOf, sequenceOf, wholeOf } from './ber.ts';
import type { Value } from './ber.ts';
import type { Bundle } from './bundle.ts';
import { keyRefused } from './findings.ts';
import type { KeyForm, Reading } from './findings.ts';
import { opened, readPkcs12 } from './read-pkcs12.ts';
import { readPkcs7 } from './read-pkcs7.ts';

type Kind = Exclude<Bundle['form'], 'pem'>;

/** Reads one value for what it is by its structure, whatever it was called. Gives what it was. */
export async function readDer(value: Value, reading: Reading): Promise<Kind> {
  const parts = sequenceOf(value);
  const [first, second, third] = parts;
  if (first?.tag === tags.oid) {
    readPkcs7(value, reading);
    return 'pkcs7';
  }
  if (first?.tag === tags.integer) {
    if (reading.publicOnly) throw keyRefused();
    if (startsWithOid(second) && third?.tag !== tags.octetString) {
      await readPkcs12(value, reading);
      return 'pkcs12';
    }
    reading.found.addKey(keyForm(second), wholeOf(value));
    return 'key';
  }
  if (second?.tag === tags.octetString) {
    if (reading.publicOnly) throw keyRefused();
    await readProtectedKey(value, reading);
    return 'key';
  }
  if (parts.length !== 3 || !startsWithOid(second) || third?.tag !== tags.bitString) throw damaged();
  return readSigned(value, first, reading);
}

function startsWithOid(value: Value | undefined): boolean {
  return value?.tag === tags.sequence && childrenOf(value)[0]?.tag === tags.oid;
}

function keyForm(second: Value | undefined): KeyForm {
  if (second?.tag === tags.sequence) return 'pkcs8';
  if (second?.tag === tags.octetString) return 'sec1';
  if (second?.tag === tags.integer) return 'pkcs1';
  throw damaged();
}

/** EncryptedPrivateKeyInfo, RFC 5958 3. */
async function readProtectedKey(value: Value, reading: Reading): Promise<void> {
  const [algorithm, content] = sequenceOf(value);
  if (algorithm?.tag !== tags.sequence) throw damaged();
  const clear = await opened(algorithm, octetsOf(content), reading.password.forms, reading);
  try {
    reading.found.addKey('pkcs8', clear);
  } finally {
    clear.fill(0);
  }
}

/** A certificate, a list or a request: all three are something, an algorithm, and a signature (RFC 5280, RFC 2986). */
function readSigned(value: Value, signed: Value | undefined, { found }: Reading): Kind {
  const parts = sequenceOf(signed);
  const afterVersion = parts[0]?.tag === tags.integer ? parts.slice(1) : parts;
  const time = afterVersion[2]?.tag;
  if (time === tags.utcTime || time === tags.generalizedTime) {
    found.addList(wholeOf(value));
    return 'crl';
  }
  if (afterVersion.length < parts.length && isPublicKey(afterVersion[1])) {
    found.requests += 1;
    return 'pkcs10';
  }
  found.addCertificate(wholeOf(value));
  return 'der';
}

function isPublicKey(value: Value | undefined): boolean {
  if (value?.tag !== tags.sequence) return false;
  const [algorithm, key] = childrenOf(value);
  return startsWithOid(algorithm) && key?.tag === tags.bitString;
}
