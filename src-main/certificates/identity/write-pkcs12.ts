import { createCipheriv, createHmac, createPrivateKey, pbkdf2, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { CertificateError } from '../certificate-error.ts';
import { der, explicit, integer, nothing, octetString, oid, sequence, setOf } from '../der/index.ts';
import { oids } from './oids.ts';
import { bmpPassword, keyUse, pkcs12Kdf } from './pkcs12-kdf.ts';

/** A certificate of our own as it leaves the program. */
export interface Pkcs12Content {
  /** DER. */
  readonly certificate: Uint8Array;
  /** Those above it, DER. */
  readonly chain: readonly Uint8Array[];
  /** PKCS#8, PEM. */
  readonly privateKeyPem: string;
  readonly password: string;
  /** The friendly name, which other programs show. */
  readonly label: string;
}

/** What OWASP asks of PBKDF2 with HMAC-SHA-256. */
const iterations = 600_000;
/** Of the check value, whose derivation is JavaScript here and unreadable for old programs when it is too high. */
const macIterations = 10_000;

/**
 * Writes a PKCS#12 file (RFC 7292): key and certificates under AES-256 in CBC with PBKDF2 and HMAC-SHA-256, checked with HMAC-SHA-256.
 * Throws `private-key-unreadable`.
 */
export async function writePkcs12(content: Pkcs12Content): Promise<Uint8Array> {
  const password = Buffer.from(content.password, 'utf8');
  const bmp = bmpPassword(content.password);
  const key = keyOctets(content.privateKeyPem);
  const keyId = randomBytes(20);
  try {
    const named = [attribute(oids.localKeyId, octetString(keyId)), ...friendlyName(content.label)];
    const shrouded = await protect(key, password);
    const keyBag = bag(
      oids.shroudedKeyBag,
      sequence(shrouded.algorithm, octetString(shrouded.octets)),
      named,
    );
    const certificates = sequence(
      certBag(content.certificate, named),
      ...content.chain.map((certificate) => certBag(certificate, [])),
    );
    const safes = sequence(encryptedData(await protect(certificates, password)), data(sequence(keyBag)));
    return new Uint8Array(sequence(integer(3), data(safes), await checkValue(safes, bmp)));
  } finally {
    key.fill(0);
    password.fill(0);
    bmp.fill(0);
  }
}

function keyOctets(pem: string): Buffer {
  try {
    return createPrivateKey(pem).export({ type: 'pkcs8', format: 'der' });
  } catch {
    throw new CertificateError({ code: 'private-key-unreadable' });
  }
}

interface Protected {
  readonly algorithm: Buffer;
  readonly octets: Buffer;
}

/** PBES2, RFC 8018 6.2. */
async function protect(clear: Uint8Array, password: Buffer): Promise<Protected> {
  const salt = randomBytes(16);
  const iv = randomBytes(16);
  const key = await promisify(pbkdf2)(password, salt, iterations, 32, 'sha256');
  const cipher = createCipheriv('aes-256-cbc', key, iv);
  const octets = Buffer.concat([cipher.update(clear), cipher.final()]);
  key.fill(0);
  const derivation = sequence(
    oid(oids.pbkdf2),
    sequence(octetString(salt), integer(iterations), sequence(oid(oids.hmacWithSha256), nothing)),
  );
  const encryption = sequence(oid(oids.aes256Cbc), octetString(iv));
  return { algorithm: sequence(oid(oids.pbes2), sequence(derivation, encryption)), octets };
}

/** RFC 7292 4 and appendix B. */
async function checkValue(safes: Uint8Array, password: Buffer): Promise<Buffer> {
  const salt = randomBytes(16);
  const key = await pkcs12Kdf('sha256', keyUse.mac, password, salt, macIterations, 32);
  const value = createHmac('sha256', key).update(safes).digest();
  key.fill(0);
  const digest = sequence(sequence(oid(oids.sha256), nothing), octetString(value));
  return sequence(digest, octetString(salt), integer(macIterations));
}

function data(content: Uint8Array): Buffer {
  return sequence(oid(oids.data), explicit(0, octetString(content)));
}

function encryptedData({ algorithm, octets }: Protected): Buffer {
  const content = sequence(oid(oids.data), algorithm, der(0x80, octets));
  return sequence(oid(oids.encryptedData), explicit(0, sequence(integer(0), content)));
}

function certBag(certificate: Uint8Array, attributes: readonly Buffer[]): Buffer {
  return bag(
    oids.certBag,
    sequence(oid(oids.x509Certificate), explicit(0, octetString(certificate))),
    attributes,
  );
}

function bag(type: string, value: Uint8Array, attributes: readonly Buffer[]): Buffer {
  return sequence(oid(type), explicit(0, value), ...(attributes.length === 0 ? [] : [setOf(...attributes)]));
}

function attribute(type: string, value: Uint8Array): Buffer {
  return sequence(oid(type), setOf(value));
}

/** A BMPString: signs beyond it are left out. */
function friendlyName(label: string): Buffer[] {
  const text = [...label].filter((sign) => sign.length === 1).join('');
  if (text === '') return [];
  return [attribute(oids.friendlyName, der(0x1e, Buffer.from(text, 'utf16le').swap16()))];
}
