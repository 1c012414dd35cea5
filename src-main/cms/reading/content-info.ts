import {
  berValue,
  berValuesIn,
  dotted,
  malformed,
  octetString,
  tooLarge,
  unsupported,
} from '../ber/index.ts';
import type { BerInput, BerValue, More, Piece } from '../ber/index.ts';
import { oids } from '../oids.ts';
import { algorithmOf } from './algorithms.ts';
import type { Algorithm } from './algorithms.ts';

/** What stands before the content of a layer, and says how to take it off. */
export type Head =
  | {
      readonly kind: 'encrypted';
      readonly recipients: readonly BerValue[];
      readonly contentType: string;
      readonly cipher: Algorithm;
    }
  | { readonly kind: 'compressed'; readonly contentType: string; readonly algorithm: Algorithm }
  | {
      readonly kind: 'signed';
      readonly digests: readonly Algorithm[];
      readonly contentType: string;
      /** What is signed is not inside. */
      readonly isDetached: boolean;
    };

/** What stands behind the content of SignedData. */
export interface SignedTail {
  /** DER, as they came. */
  readonly certificates: readonly Buffer[];
  readonly signerInfos: readonly BerValue[];
}

/** What a layer says in this order: its head, the pieces of its content, where that ends, and the tail of one that is signed. */
export type Said =
  More | Piece | { readonly head: Head } | { readonly contentEnds: true } | { readonly tail: SignedTail };

/** Octets of all that is not content. */
const mostBeside = 4 * 1024 * 1024;
const most = { recipients: 100, digests: 32, signers: 100, certificates: 50 } as const;

/**
 * Reads one ContentInfo (RFC 5652 3), or what stands in one where `type` is given.
 *
 * @throws CmsError cms-malformed, cms-truncated, cms-too-large; cms-unsupported for content types it does not know.
 */
export function* readLayer(input: BerInput, type?: string): Generator<Said, void> {
  if (type !== undefined && !(yield* isContentInfo(input))) {
    yield* readContent(input, type);
    return;
  }
  yield* input.enter(0x30);
  const found = dotted(berValue(yield* input.value()));
  yield* input.enter(0xa0);
  yield* readContent(input, found);
  yield* input.leave();
  yield* input.leave();
}

/**
 * Content whose type says that it is a layer begins with that layer's SEQUENCE (RFC 5652 4 to 6); some write a whole ContentInfo there. The
 * first value inside tells: a version number, or an object identifier. It stays unread.
 */
function* isContentInfo(input: BerInput): Generator<Said, boolean> {
  return (yield* input.peekInside()) === 0x06;
}

function* readContent(input: BerInput, type: string): Generator<Said, void> {
  switch (type) {
    case oids.envelopedData:
      return yield* readEnveloped(input);
    case oids.compressedData:
      return yield* readCompressed(input);
    case oids.signedData:
      return yield* readSigned(input);
    default:
      throw unsupported(type);
  }
}

/** EnvelopedData (RFC 5652 6.1) */
function* readEnveloped(input: BerInput): Generator<Said, void> {
  const beside = new Beside(input);
  yield* input.enter(0x30);
  yield* beside.version();
  // originatorInfo is of use for key agreement alone.
  if ((yield* input.peek()).tag === 0xa0) yield* beside.value();
  const recipients = yield* beside.list(0x31, most.recipients);
  yield* input.enter(0x30);
  const contentType = dotted(yield* beside.value());
  const cipher = algorithmOf(yield* beside.value());
  yield { head: { kind: 'encrypted', recipients, contentType, cipher } };
  if (yield* input.isAtEnd()) throw malformed(input.at);
  yield* octetString(input, 0x80);
  yield* input.leave();
  // unprotectedAttrs
  if (!(yield* input.isAtEnd())) yield* beside.valueOf(0xa1);
  yield* input.leave();
  yield { contentEnds: true };
}

/** CompressedData (RFC 3274 1.1) */
function* readCompressed(input: BerInput): Generator<Said, void> {
  const beside = new Beside(input);
  yield* input.enter(0x30);
  yield* beside.version();
  const algorithm = algorithmOf(yield* beside.value());
  yield* input.enter(0x30);
  const contentType = dotted(yield* beside.value());
  yield { head: { kind: 'compressed', contentType, algorithm } };
  yield* input.enter(0xa0);
  yield* octetString(input, 0x04);
  yield* input.leave();
  yield* input.leave();
  yield* input.leave();
  yield { contentEnds: true };
}

/** SignedData (RFC 5652 5.1) */
function* readSigned(input: BerInput): Generator<Said, void> {
  const beside = new Beside(input);
  yield* input.enter(0x30);
  yield* beside.version();
  const digests = (yield* beside.list(0x31, most.digests)).map(algorithmOf);
  yield* input.enter(0x30);
  const contentType = dotted(yield* beside.value());
  const isDetached = yield* input.isAtEnd();
  yield { head: { kind: 'signed', digests, contentType, isDetached } };
  if (!isDetached) {
    yield* input.enter(0xa0);
    yield* octetString(input, 0x04);
    yield* input.leave();
  }
  yield* input.leave();
  yield { contentEnds: true };
  const hasCertificates = (yield* input.peek()).tag === 0xa0;
  const set = hasCertificates ? yield* beside.list(0xa0, most.certificates) : [];
  // Certificates of other kinds have tags of their own (RFC 5652 10.2.2).
  const certificates = set.filter(({ tag }) => tag === 0x30).map(({ whole }) => whole);
  if ((yield* input.peek()).tag === 0xa1) yield* beside.value();
  const signerInfos = yield* beside.list(0x31, most.signers);
  yield* input.leave();
  yield { tail: { certificates, signerInfos } };
}

/** What stands beside the content: each value of bounded size, and all of them together, too. */
class Beside {
  readonly #input: BerInput;
  #room = mostBeside;

  constructor(input: BerInput) {
    this.#input = input;
  }

  *value(): Generator<More, BerValue> {
    const octets = yield* this.#input.value();
    this.#room -= octets.length;
    if (this.#room < 0) throw tooLarge(mostBeside);
    return berValue(octets);
  }

  *valueOf(tag: number): Generator<More, BerValue> {
    const { at } = this.#input;
    const value = yield* this.value();
    if (value.tag !== tag) throw malformed(at);
    return value;
  }

  *version(): Generator<More, void> {
    yield* this.valueOf(0x02);
  }

  /** The values of a SET or of what stands for one. */
  *list(tag: number, mostValues: number): Generator<More, readonly BerValue[]> {
    const values: BerValue[] = [];
    yield* this.#input.enter(tag);
    while (!(yield* this.#input.isAtEnd())) {
      if (values.length === mostValues) throw malformed(this.#input.at);
      values.push(yield* this.value());
    }
    yield* this.#input.leave();
    return values;
  }
}

/** The layers by their content types. */
export const layerTypes: ReadonlyMap<string, Head['kind']> = new Map([
  [oids.envelopedData, 'encrypted'],
  [oids.compressedData, 'compressed'],
  [oids.signedData, 'signed'],
]);

/** A value of DER or BER in memory as its parts; `tag` has to be its own. @throws CmsError cms-malformed */
export function partsIn(value: BerValue | undefined, tag: number): readonly BerValue[] {
  if (value?.tag !== tag) throw malformed(0);
  return berValuesIn(value.content);
}
