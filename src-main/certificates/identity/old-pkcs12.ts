import { createHmac, createPrivateKey, randomBytes } from 'node:crypto';
import { der, explicit, integer, nothing, octetString, oid, sequence } from '../der/index.ts';
import { oids } from './oids.ts';
import { bmpPassword, keyUse, pkcs12Kdf } from './pkcs12-kdf.ts';

/** How old programs protect certificates and keys, RFC 7292 appendix C. */
export type OldProtection = '3des' | 'rc2-40';

const schemes = {
  '3des': { number: '1.2.840.113549.1.12.1.3', keyOctets: 24 },
  'rc2-40': { number: '1.2.840.113549.1.12.1.6', keyOctets: 5 },
} as const;

const iterations = 2048;

/**
 * A PKCS#12 file as programs of before 2018 write them, checked with SHA-1. Only to find out whether this runtime can read one: what we
 * hand out is protected better.
 */
export async function oldPkcs12(
  protection: OldProtection,
  content: { readonly certificate: Uint8Array; readonly privateKeyPem: string; readonly password: string },
): Promise<Uint8Array> {
  const password = bmpPassword(content.password);
  const key = createPrivateKey(content.privateKeyPem).export({ type: 'pkcs8', format: 'der' });
  const closed = await protect(protection, key, password);
  key.fill(0);
  const keyBag = bag(oids.shroudedKeyBag, sequence(closed.algorithm, octetString(closed.octets)));
  const certificate = explicit(0, octetString(content.certificate));
  const certBag = bag(oids.certBag, sequence(oid(oids.x509Certificate), certificate));
  const { algorithm, octets } = await protect(protection, sequence(certBag), password);
  const encrypted = sequence(oid(oids.data), algorithm, der(0x80, octets));
  const safes = sequence(
    sequence(oid(oids.encryptedData), explicit(0, sequence(integer(0), encrypted))),
    sequence(oid(oids.data), explicit(0, octetString(sequence(keyBag)))),
  );
  const salt = randomBytes(8);
  const macKey = await pkcs12Kdf('sha1', keyUse.mac, password, salt, iterations, 20);
  const value = createHmac('sha1', macKey).update(safes).digest();
  const digest = sequence(sequence(oid('1.3.14.3.2.26'), nothing), octetString(value));
  return sequence(
    integer(3),
    sequence(oid(oids.data), explicit(0, octetString(safes))),
    sequence(digest, octetString(salt), integer(iterations)),
  );
}

function bag(type: string, value: Uint8Array): Buffer {
  return sequence(oid(type), explicit(0, value));
}

async function protect(
  protection: OldProtection,
  clear: Uint8Array,
  password: Uint8Array,
): Promise<{ readonly algorithm: Buffer; readonly octets: Buffer }> {
  const { number, keyOctets } = schemes[protection];
  const salt = randomBytes(8);
  const key = await pkcs12Kdf('sha1', keyUse.encryption, password, salt, iterations, keyOctets);
  const iv = await pkcs12Kdf('sha1', keyUse.iv, password, salt, iterations, 8);
  const { default: forge } = await import('node-forge');
  const keyText = forge.util.createBuffer(key.toString('latin1'));
  const cipher =
    protection === '3des'
      ? forge.cipher.createCipher('3DES-CBC', keyText)
      : forge.rc2.createEncryptionCipher(keyText, 40);
  if ('mode' in cipher) cipher.start({ iv: iv.toString('latin1') });
  else cipher.start(iv.toString('latin1'));
  cipher.update(forge.util.createBuffer(Buffer.from(clear).toString('latin1')));
  cipher.finish();
  return {
    algorithm: sequence(oid(number), sequence(octetString(salt), integer(iterations))),
    octets: Buffer.from(cipher.output.getBytes(), 'latin1'),
  };
}
