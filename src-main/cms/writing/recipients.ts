import { constants, publicEncrypt } from 'node:crypto';
import { partsOf } from '../certificate-parts.ts';
import type { CertificateParts } from '../certificate-parts.ts';
import { CmsError } from '../cms-error.ts';
import { algorithm, objectIdentifier, octetString, sequence, setOf, smallInteger } from '../der/index.ts';
import type { SecureWish } from '../layers.ts';
import { cipherOids, oids } from '../oids.ts';
import { suites } from '../suites.ts';
import { nameHolder } from './naming.ts';
import { newCipher } from './runtime.ts';
import type { FreshCipher } from './runtime.ts';

/** What of a wish concerns encrypting. */
export type EncryptWish = Pick<SecureWish, 'suite' | 'identifyBy'> & {
  readonly recipients: readonly Uint8Array[];
};

/** A cipher with a key that only the recipients can read, and what EnvelopedData (RFC 5652 6.1) says before its content. */
export interface EnvelopedParts {
  readonly cipher: FreshCipher['cipher'];
  /** CMSVersion and RecipientInfos. */
  readonly head: Buffer;
  /** ContentType and ContentEncryptionAlgorithmIdentifier. */
  readonly contentHead: Buffer;
}

/**
 * Makes a key for the content and encrypts it for each recipient.
 *
 * @throws CmsError cms-recipient-unusable for a certificate without an RSA key that could carry it; cms-unsupported where this runtime does
 *   not have the suite's cipher.
 */
export function prepareEncryption(wish: EncryptWish): EnvelopedParts {
  const cipherName = suites[wish.suite].cipher;
  const recipients = wish.recipients.map(readRecipient);
  const { cipher, iv, key } = newCipher(cipherName);
  try {
    const infos = recipients.map((recipient) => {
      const { by, identifier } = nameHolder(recipient, wish.identifyBy);
      const version = by === 'subjectKeyIdentifier' ? 2 : 0;
      const carried = octetString(encryptedFor(recipient, key));
      const info = sequence(
        smallInteger(version),
        identifier,
        algorithm(oids.rsaEncryption, 'NULL'),
        carried,
      );
      return { version, info };
    });
    // RFC 5652 6.1: 0 where all RecipientInfos are, 2 otherwise, for want of anything newer.
    const version = infos.every((each) => each.version === 0) ? 0 : 2;
    return {
      cipher,
      head: Buffer.concat([smallInteger(version), setOf(infos.map(({ info }) => info))]),
      contentHead: Buffer.concat([
        objectIdentifier(oids.data),
        algorithm(cipherOids[cipherName], octetString(iv)),
      ]),
    };
  } finally {
    key.fill(0);
  }
}

function readRecipient(certificate: Uint8Array): CertificateParts {
  try {
    return partsOf(certificate);
  } catch (error) {
    throw unusable('', error);
  }
}

/** RSAES-PKCS1-v1_5 (RFC 3370 4.2.1). */
function encryptedFor(recipient: CertificateParts, key: Buffer): Buffer {
  const { publicKey, subject } = recipient;
  try {
    if (publicKey.asymmetricKeyType === 'rsa')
      return publicEncrypt({ key: publicKey, padding: constants.RSA_PKCS1_PADDING }, key);
  } catch (error) {
    throw unusable(subject, error);
  }
  throw unusable(subject);
}

function unusable(subject: string, cause?: unknown): CmsError {
  return new CmsError({ code: 'cms-recipient-unusable', params: { subject } }, { cause });
}
