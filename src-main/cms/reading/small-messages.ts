import { BerInput, malformed, tooLarge, truncated } from '../ber/index.ts';
import { CmsError } from '../cms-error.ts';
import type { Signature, SigningKey } from '../layers.ts';
import { mostMessageOctets } from '../writing/index.ts';
import { createDigesting } from './content-digests.ts';
import { readLayer } from './content-info.ts';
import type { Head, SignedTail } from './content-info.ts';
import { createDeciphering } from './content-sinks.ts';
import { judgeSignatures } from './signatures.ts';

/** Octets of a whole message: what is signed or encrypted, and certificates and signatures beside it. */
const mostMessage = 4 * mostMessageOctets;

/**
 * Judges a signature (SignedData, DER or BER) over these octets, which may be inside as well: the signature of an EERP or NERP (RFC 5024
 * 5.3.13, 5.3.14; field note 9). Where others are inside, every signature is wrong.
 *
 * @param signers certificates (DER) that may have signed, besides those in the package.
 * @throws CmsError cms-malformed, cms-truncated, cms-too-large, cms-unsupported
 */
export function verifyDetached(
  content: Uint8Array,
  signature: Uint8Array,
  signers: readonly Uint8Array[],
): readonly Signature[] {
  if (content.length > mostMessageOctets) throw tooLarge(mostMessageOctets);
  const { head, tail, inside } = readSigned(signature);
  const signatures = judge(head, tail, head.isDetached ? content : inside, signers);
  if (head.isDetached || inside.equals(content)) return signatures;
  return signatures.map((each) => (each.state === 'valid' ? { ...each, state: 'wrong' } : each));
}

/** The same where what is signed is inside. @throws CmsError as {@link verifyDetached}; cms-malformed where it is not. */
export function verifyAttached(
  signature: Uint8Array,
  signers: readonly Uint8Array[],
): { readonly content: Uint8Array; readonly signatures: readonly Signature[] } {
  const { head, tail, inside } = readSigned(signature);
  if (head.isDetached) throw malformed(0);
  return { content: inside, signatures: judge(head, tail, inside, signers) };
}

/**
 * Deciphers EnvelopedData (DER or BER): the challenge of AUCH (RFC 5024 5.3.21).
 *
 * @throws CmsError cms-malformed, cms-truncated, cms-too-large, cms-unsupported, cms-no-recipient, cms-not-decrypted
 */
export function decryptOctets(enveloped: Uint8Array, keys: readonly SigningKey[]): Uint8Array {
  const { head, inside } = readMessage(enveloped);
  if (head.kind !== 'encrypted') throw malformed(0);
  const { update, final } = createDeciphering(head, keys);
  return Buffer.concat([update(inside), final()]);
}

type SignedHead = Extract<Head, { readonly kind: 'signed' }>;

interface Message<H> {
  readonly head: H;
  readonly inside: Buffer;
  readonly tail: SignedTail | undefined;
}

function judge(
  head: SignedHead,
  tail: SignedTail,
  content: Uint8Array,
  signers: readonly Uint8Array[],
): readonly Signature[] {
  const digesting = createDigesting(head.digests, head.contentType);
  digesting.update(content);
  return judgeSignatures(tail, digesting.end(), signers);
}

function readSigned(octets: Uint8Array): Message<SignedHead> & { readonly tail: SignedTail } {
  const { head, inside, tail } = readMessage(octets);
  if (head.kind !== 'signed' || tail === undefined) throw malformed(0);
  return { head, inside, tail };
}

/** One layer, whole in memory, with nothing behind it. */
function readMessage(octets: Uint8Array): Message<Head> {
  if (octets.length > mostMessage) throw tooLarge(mostMessage);
  const input = new BerInput();
  input.give(octets);
  input.end();
  let head: Head | undefined;
  let tail: SignedTail | undefined;
  let inside = 0;
  const pieces: Buffer[] = [];
  for (const said of readLayer(input)) {
    if (said === 'more') throw truncated();
    if ('content' in said) {
      inside += said.content.length;
      if (inside > mostMessageOctets + 32) throw tooLarge(mostMessageOctets);
      pieces.push(Buffer.from(said.content));
    } else if ('head' in said) head = said.head;
    else if ('tail' in said) tail = said.tail;
  }
  if (head === undefined) throw new CmsError({ code: 'cms-malformed', params: { at: 0 } });
  if (input.available > 0) throw malformed(input.at);
  return { head, inside: Buffer.concat(pieces), tail };
}
