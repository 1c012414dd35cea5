import { CertificateError } from '../certificate-error.ts';
import { blocksOf, fromBase64, textOf } from './armour.ts';
import type { Block } from './armour.ts';
import { damaged, valueAt } from './ber.ts';
import type { Value } from './ber.ts';
import type { Bundle } from './bundle.ts';
import { Effort, mostOctets } from './bundle-limits.ts';
import { Findings, keyRefused, refused } from './findings.ts';
import type { Reading } from './findings.ts';
import { passwordForms, unprotectOldPem } from './protection.ts';
import { readDer } from './read-der.ts';

/**
 * Reads a file of certificates or keys for what it is, never by its name: PEM with any mixture in it, DER, base64 without the lines around
 * it; certificates, PKCS#7, PKCS#12, revocation lists, requests, private keys in clear and under a password. An empty password counts as
 * none. Throws `certificate-unreadable`, `certificate-too-large` {most}, `certificate-form-unknown` {form}, `password-needed`,
 * `password-wrong`, `private-key-unreadable`, `protection-unknown` {algorithm}, `protection-too-costly`; nothing of the password or of a
 * key goes along with them.
 */
export async function readBundle(
  octets: Uint8Array,
  password?: string,
  {
    publicOnly = false,
  }: { /** A key is refused unread: `certificate-with-key`. */ readonly publicOnly?: boolean } = {},
): Promise<Bundle> {
  if (octets.length > mostOctets) {
    throw new CertificateError({ code: 'certificate-too-large', params: { most: mostOctets } });
  }
  const forms = passwordForms(password);
  const reading: Reading = {
    found: new Findings(),
    effort: new Effort(),
    password: { forms, given: password !== undefined && password !== '' },
    publicOnly,
  };
  try {
    const form = await readAny(octets, reading);
    const { certificates, keys, requests, lists } = reading.found;
    if (certificates.length + keys.length + requests + lists.length === 0) throw damaged();
    return { form, certificates, keys, requests, lists };
  } catch (error) {
    if (error instanceof CertificateError) throw error;
    // Whatever a runtime says of octets it could not read: it is not passed on, it might say too much.
    throw damaged();
  } finally {
    for (const { plain, bmp } of forms) {
      plain.fill(0);
      bmp.fill(0);
    }
  }
}

async function readAny(octets: Uint8Array, reading: Reading): Promise<Bundle['form']> {
  const value = binaryValue(octets);
  if (value !== undefined) return await readDer(value, reading);
  const text = textOf(octets);
  const blocks = blocksOf(text);
  if (blocks.length > 0) return await readBlocks(blocks, reading);
  const bare = binaryValue(fromBase64(text));
  if (bare === undefined) throw damaged();
  return await readDer(bare, reading);
}

/** A SEQUENCE that fills the octets; programs that write a line end or noughts after it are forgiven. */
function binaryValue(octets: Uint8Array): Value | undefined {
  if (octets[0] !== 0x30) return undefined;
  try {
    const value = valueAt(octets);
    const after = octets.subarray(value.end);
    return after.every((octet) => octet === 0 || octet === 0x0a || octet === 0x0d) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Labels of blocks that are read; what lies in them is told by its structure. */
const labels: ReadonlySet<string> = new Set([
  'CERTIFICATE',
  'X509 CERTIFICATE',
  'X509 CRL',
  'PKCS7',
  'PKCS #7 SIGNED DATA',
  'CMS',
  'PKCS12',
  'CERTIFICATE REQUEST',
  'NEW CERTIFICATE REQUEST',
  'PRIVATE KEY',
  'ENCRYPTED PRIVATE KEY',
  'RSA PRIVATE KEY',
  'EC PRIVATE KEY',
]);

async function readBlocks(blocks: readonly Block[], reading: Reading): Promise<Bundle['form']> {
  const kinds = new Set<Bundle['form']>();
  for (const block of blocks) {
    // OpenSSL's own form carries trust settings that would be lost, and that a person has meant.
    if (block.label === 'TRUSTED CERTIFICATE') {
      throw new CertificateError({ code: 'certificate-form-unknown', params: { form: block.label } });
    }
    if (labels.has(block.label)) kinds.add(await readBlock(block, reading));
  }
  const [kind] = kinds;
  if (kind === undefined) throw damaged();
  return kinds.size > 1 || kind === 'der' ? 'pem' : kind;
}

async function readBlock(block: Block, reading: Reading): Promise<Bundle['form']> {
  if (!(block.headers.get('PROC-TYPE') ?? '').includes('ENCRYPTED')) {
    try {
      return await readDer(wholeValue(block.octets), reading);
    } finally {
      block.octets.fill(0);
    }
  }
  if (reading.publicOnly) throw keyRefused();
  for (const { plain } of reading.password.forms) {
    const clear = await openOld(block, plain);
    if (clear === undefined) continue;
    try {
      return await readDer(clear, reading);
    } finally {
      clear.octets.fill(0);
    }
  }
  throw refused(reading.password);
}

/** The old encrypted form, RFC 1421 4.6.1.3 as OpenSSL writes it. */
async function openOld(block: Block, password: Buffer): Promise<Value | undefined> {
  const [cipher, iv] = (block.headers.get('DEK-INFO') ?? '').split(',');
  if (cipher === undefined || iv === undefined || !/^[0-9A-Fa-f]{16,32}$/.test(iv)) throw damaged();
  const clear = await unprotectOldPem(cipher, Buffer.from(iv, 'hex'), block.octets, password);
  return clear === undefined ? undefined : binaryValue(clear);
}

function wholeValue(octets: Uint8Array): Value {
  const value = binaryValue(octets);
  if (value === undefined) throw damaged();
  return value;
}
