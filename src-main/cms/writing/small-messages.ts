import { der, objectIdentifier, octetString, sequence, tagged } from '../der/index.ts';
import { CmsError } from '../cms-error.ts';
import { oids } from '../oids.ts';
import { prepareEncryption } from './recipients.ts';
import type { EncryptWish } from './recipients.ts';
import { newHash } from './runtime.ts';
import { prepareSigning } from './signers.ts';
import type { SignWish } from './signers.ts';

/** Most octets of a message that is held in memory: a receipt, a challenge. Files go through {@link secureFile}. */
export const mostMessageOctets = 64 * 1024;

/**
 * SignedData (RFC 5652 5) around id-data, in DER: the signature of an EERP or NERP (RFC 5024 5.3.13, 5.3.14).
 *
 * @throws CmsError cms-signer-unusable, cms-unsupported, cms-too-large {limit}
 */
export function signAttached(octets: Uint8Array, wish: SignWish): Buffer {
  return signedData(octets, wish, true);
}

/** The same, with what is signed left out. */
export function signDetached(octets: Uint8Array, wish: SignWish): Buffer {
  return signedData(octets, wish, false);
}

/**
 * EnvelopedData (RFC 5652 6) around id-data, in DER: the challenge of AUCH (RFC 5024 5.3.21).
 *
 * @throws CmsError cms-recipient-unusable, cms-unsupported, cms-too-large {limit}
 */
export function encryptOctets(octets: Uint8Array, wish: EncryptWish): Buffer {
  requireSmall(octets);
  const { cipher, head, contentHead } = prepareEncryption(wish);
  const content = der(0x80, cipher.update(octets), cipher.final());
  return contentInfo(oids.envelopedData, sequence(head, sequence(contentHead, content)));
}

function signedData(octets: Uint8Array, wish: SignWish, attached: boolean): Buffer {
  requireSmall(octets);
  const { hash, head, tail } = prepareSigning(wish);
  const digest = newHash(hash).update(octets).digest();
  const content = attached ? [tagged(0, octetString(octets))] : [];
  return contentInfo(
    oids.signedData,
    sequence(head, sequence(objectIdentifier(oids.data), ...content), tail(digest)),
  );
}

function contentInfo(type: string, content: Uint8Array): Buffer {
  return sequence(objectIdentifier(type), tagged(0, content));
}

function requireSmall(octets: Uint8Array): void {
  if (octets.length > mostMessageOctets)
    throw new CmsError({ code: 'cms-too-large', params: { limit: mostMessageOctets } });
}
