import { X509Certificate } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { firstValue, objectIdentifier, valuesIn } from './der/index.ts';
import { oids } from './oids.ts';

/** What CMS names the holder of a certificate by, octet for octet as it stands there. */
export interface CertificateParts {
  /** The issuer's Name, DER. */
  readonly issuer: Buffer;
  /** The INTEGER, DER. */
  readonly serialNumber: Buffer;
  /** The octets of the subjectKeyIdentifier extension, where it has one. */
  readonly keyIdentifier?: Buffer;
  /** One line for people: `CN=...`, in the order of the certificate. */
  readonly subject: string;
  readonly publicKey: KeyObject;
  /** The certificate itself, DER. */
  readonly whole: Buffer;
}

const extensionsTag = 0xa3;

/** Takes a certificate (DER) apart. @throws Error or RangeError where it is none. */
export function partsOf(certificate: Uint8Array): CertificateParts {
  const whole = Buffer.from(certificate);
  const { publicKey, subject } = new X509Certificate(whole);
  const [body] = valuesIn(firstValue(whole).content);
  const all = valuesIn(body?.content ?? Buffer.alloc(0));
  // Version 1 leaves its number out (RFC 5280 4.1).
  const [serialNumber, , issuer] = all[0]?.tag === 0xa0 ? all.slice(1) : all;
  if (serialNumber === undefined || issuer === undefined) throw new RangeError('not a certificate');
  const keyIdentifier = keyIdentifierIn(all.find(({ tag }) => tag === extensionsTag)?.content);
  return {
    issuer: issuer.whole,
    serialNumber: serialNumber.whole,
    ...(keyIdentifier === undefined ? {} : { keyIdentifier }),
    subject: subject.split('\n').join(', '),
    publicKey,
    whole,
  };
}

function keyIdentifierIn(extensions: Buffer | undefined): Buffer | undefined {
  if (extensions === undefined) return undefined;
  const wanted = objectIdentifier(oids.subjectKeyIdentifier);
  for (const extension of valuesIn(firstValue(extensions).content)) {
    const [name, ...rest] = valuesIn(extension.content);
    const value = rest.at(-1);
    if (name?.whole.equals(wanted) === true && value !== undefined) return firstValue(value.content).content;
  }
  return undefined;
}
