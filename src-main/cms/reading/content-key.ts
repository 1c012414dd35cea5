import { constants, createPrivateKey, privateDecrypt, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { octetsOf, unsupported } from '../ber/index.ts';
import type { BerValue } from '../ber/index.ts';
import { partsOf } from '../certificate-parts.ts';
import { CmsError } from '../cms-error.ts';
import type { SigningKey } from '../layers.ts';
import { algorithmOf, keyTransportOf } from './algorithms.ts';
import type { Algorithm } from './algorithms.ts';
import { isNamed, namedBy } from './certificates.ts';
import { partsIn } from './content-info.ts';

/** The key of the content as one of ours has it. */
export interface ContentKey {
  /** Of another length than asked for only where it was never ours: then it is a random one. */
  readonly key: Buffer;
  /** Whether the recipient's part was as it should be. To be acted on when all is read, and not before. */
  readonly isGood: boolean;
  /** Subject of our certificate. */
  readonly recipient: string;
}

interface ForUs {
  readonly own: SigningKey;
  readonly subject: string;
  readonly algorithm: Algorithm;
  readonly carried: Buffer;
}

/** Most RecipientInfos for us that are tried: who repeats one a hundred times only costs time. */
const mostTried = 8;

/**
 * The key of EnvelopedData. Nobody must learn from us whether a key was padded right (Bleichenbacher): where it was not, reading goes on
 * with a random one and fails at the end, as it does where the content was changed.
 *
 * @throws CmsError cms-no-recipient; cms-unsupported for a transport that is not known; cms-recipient-unusable where our own key cannot be
 *   used at all.
 */
export function contentKey(
  recipients: readonly BerValue[],
  keys: readonly SigningKey[],
  keyOctets: number,
): ContentKey {
  const forUs = recipients.flatMap((recipient) => readRecipient(recipient, keys));
  if (forUs.length === 0) throw new CmsError({ code: 'cms-no-recipient' });
  const opened = forUs.slice(0, mostTried).map((each) => openOne(each, keyOctets));
  const [first] = opened;
  const best = opened.find(({ isGood }) => isGood) ?? first;
  if (best === undefined) throw new CmsError({ code: 'cms-no-recipient' });
  return best;
}

/** KeyTransRecipientInfo (RFC 5652 6.2.1); others are [1] to [4] and not for us. */
function readRecipient(value: BerValue, keys: readonly SigningKey[]): readonly ForUs[] {
  if (value.tag !== 0x30) return [];
  const [, identifier, algorithm, carried] = partsIn(value, 0x30);
  const named = namedBy(identifier);
  return keys.flatMap((own) => {
    const parts = partsOf(own.certificate);
    if (!isNamed(parts, named)) return [];
    return [{ own, subject: parts.subject, algorithm: algorithmOf(algorithm), carried: octetsOf(carried) }];
  });
}

function openOne({ own, subject, algorithm, carried }: ForUs, keyOctets: number): ContentKey {
  const transport = keyTransportOf(algorithm);
  if (transport === undefined) throw unsupported(algorithm.oid);
  const key = ownKey(own, subject);
  const instead = randomBytes(keyOctets);
  if (transport.kind === 'pkcs1') return { ...unpadded(raw(key, carried), instead), recipient: subject };
  try {
    const padding = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: transport.hash };
    const opened = privateDecrypt({ key, ...padding }, carried);
    if (opened.length === keyOctets) return { key: opened, isGood: true, recipient: subject };
  } catch {
    // Manger's attack lives on the difference: there is none.
  }
  return { key: instead, isGood: false, recipient: subject };
}

function ownKey({ privateKeyPem }: SigningKey, subject: string): KeyObject {
  let cause: unknown;
  try {
    const key = createPrivateKey(privateKeyPem);
    if (key.asymmetricKeyType === 'rsa') return key;
  } catch (error) {
    cause = error;
  }
  throw new CmsError({ code: 'cms-recipient-unusable', params: { subject } }, { cause });
}

/** RSA without padding, which BoringSSL has too: what it refuses is all zeros, and so never padded right. */
function raw(key: KeyObject, carried: Buffer): Buffer {
  const octets = Math.ceil((key.asymmetricKeyDetails?.modulusLength ?? 0) / 8);
  const input = Buffer.alloc(octets);
  // Some leave zeros at the front out.
  if (carried.length <= octets) carried.copy(input, octets - carried.length);
  try {
    return privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, input);
  } catch {
    return Buffer.alloc(octets);
  }
}

/**
 * What RSAES-PKCS1-v1_5 (RFC 8017 7.2.2) has padded: 00 02, octets that are not zero, 00, the key. Its length is known, so its place is,
 * and no branch depends on what the octets are.
 */
function unpadded(block: Buffer, instead: Buffer): { key: Buffer; isGood: boolean } {
  const begin = block.length - instead.length;
  // 11 octets of padding at the least.
  if (begin < 11) return { key: instead, isGood: false };
  let wrong = block.readUInt8(0) | (block.readUInt8(1) ^ 2) | block.readUInt8(begin - 1);
  for (let at = 2; at < begin - 1; at += 1) wrong |= (block.readUInt8(at) - 1) >>> 8;
  // All ones where anything was wrong, else zero.
  const mask = -wrong >> 31;
  const key = Buffer.alloc(instead.length);
  for (let at = 0; at < key.length; at += 1)
    key[at] = (block.readUInt8(begin + at) & ~mask) | (instead.readUInt8(at) & mask);
  block.fill(0);
  return { key, isGood: wrong === 0 };
}
