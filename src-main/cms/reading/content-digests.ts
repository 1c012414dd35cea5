import { createHash } from 'node:crypto';
import type { Hash } from 'node:crypto';
import { berValuesIn } from '../ber/index.ts';
import { hashOf } from './algorithms.ts';
import type { Algorithm, ReadableHash } from './algorithms.ts';

/** What is known about content that may have been signed. */
export interface ContentDigests {
  /** By each hash that was announced and that this runtime has. */
  readonly digests: ReadonlyMap<ReadableHash, Buffer>;
  readonly contentType: string;
  /** It is what signed attributes look like when they are signed. */
  readonly isSetOfAttributes: boolean;
}

/** Digests content while it passes. */
export interface Digesting {
  update(this: void, octets: Uint8Array): void;
  end(this: void): ContentDigests;
}

/** RFC 5652 5.1 lets a signer announce nothing: then any of these may have been used. */
const unannounced: readonly ReadableHash[] = ['sha1', 'sha256', 'sha512'];
/** Octets of content that could be signed attributes; real ones have a few hundred. */
const longestAttributes = 64 * 1024;

export function createDigesting(announced: readonly Algorithm[], contentType: string): Digesting {
  const named = announced.map(hashOf).filter((name) => name !== undefined);
  const hashes = new Map<ReadableHash, Hash>();
  for (const name of announced.length === 0 ? unannounced : named) {
    const hash = newHash(name);
    if (hash !== undefined) hashes.set(name, hash);
  }
  let beginning: Buffer | undefined = Buffer.alloc(0);

  return {
    update(octets) {
      for (const hash of hashes.values()) hash.update(octets);
      if (beginning === undefined) return;
      beginning = Buffer.concat([beginning, octets.subarray(0, longestAttributes + 1 - beginning.length)]);
      if (beginning[0] !== 0x31 || beginning.length > longestAttributes) beginning = undefined;
    },
    end: () => ({
      digests: new Map([...hashes].map(([name, hash]) => [name, hash.digest()])),
      contentType,
      isSetOfAttributes: beginning !== undefined && isOneSet(beginning),
    }),
  };
}

/** Undefined where this runtime does not have it: BoringSSL knows no SHA-3. */
function newHash(name: ReadableHash): Hash | undefined {
  try {
    return createHash(name);
  } catch {
    return undefined;
  }
}

function isOneSet(octets: Buffer): boolean {
  try {
    const [set, another] = berValuesIn(octets);
    return (
      set?.tag === 0x31 && another === undefined && berValuesIn(set.content).every(({ tag }) => tag === 0x30)
    );
  } catch {
    return false;
  }
}
