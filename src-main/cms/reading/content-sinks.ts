import { createDecipheriv } from 'node:crypto';
import type { Decipheriv } from 'node:crypto';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflate } from 'node:zlib';
import type { Inflate } from 'node:zlib';
import { unsupported } from '../ber/index.ts';
import { CmsError } from '../cms-error.ts';
import type { SigningKey } from '../layers.ts';
import type { Sink } from '../writing/index.ts';
import { createSweeper } from '../young-garbage.ts';
import { contentCipherOf } from './algorithms.ts';
import { contentKey } from './content-key.ts';
import type { Head } from './content-info.ts';

type EncryptedHead = Extract<Head, { readonly kind: 'encrypted' }>;

/** A decipher with the key that was carried to us. */
export interface Deciphering {
  readonly cipher: ReturnType<typeof cipherOf>;
  readonly recipient: string;
  update(this: void, octets: Uint8Array): Buffer;
  /** @throws CmsError cms-not-decrypted, whatever the reason is. */
  final(this: void): Buffer;
}

/** @throws CmsError cms-no-recipient, cms-unsupported, cms-recipient-unusable, cms-malformed */
export function createDeciphering(head: EncryptedHead, keys: readonly SigningKey[]): Deciphering {
  const cipher = cipherOf(head);
  const { key, isGood, recipient } = contentKey(head.recipients, keys, cipher.keyOctets);
  let decipher: Decipheriv;
  try {
    decipher = createDecipheriv(cipher.name, key, cipher.iv);
  } catch (error) {
    throw unsupported(head.cipher.oid, error);
  } finally {
    key.fill(0);
  }
  return {
    cipher,
    recipient,
    update: (octets) => decipher.update(octets),
    final() {
      try {
        const last = decipher.final();
        if (isGood) return last;
      } catch {
        // The same as a key that was not padded right.
      }
      throw notDecrypted();
    },
  };
}

function cipherOf(head: EncryptedHead): NonNullable<ReturnType<typeof contentCipherOf>> {
  const cipher = contentCipherOf(head.cipher);
  if (cipher === undefined) throw unsupported(head.cipher.oid);
  return cipher;
}

function notDecrypted(cause?: unknown): CmsError {
  return new CmsError({ code: 'cms-not-decrypted' }, { cause });
}

/** What garbage looks like from within. */
const garbled: ReadonlySet<string> = new Set(['cms-malformed', 'cms-truncated', 'cms-not-inflated']);

/**
 * Deciphers what is written into it. CBC tells nobody that it was changed: what becomes of what is inside is the same error as a wrong key,
 * so that nobody can ask us which of the two it was.
 */
export function createDecipheringSink({ update, final }: Deciphering, next: Sink): Sink {
  const sweep = createSweeper();
  return {
    async write(octets) {
      await garbledAsNotDecrypted(() => next.write(update(octets)));
      sweep(octets.length);
    },
    async end() {
      const last = final();
      await garbledAsNotDecrypted(async () => {
        await next.write(last);
        await next.end();
      });
    },
    abandon: next.abandon,
  };
}

async function garbledAsNotDecrypted(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw error instanceof CmsError && garbled.has(error.code) ? notDecrypted(error) : error;
  }
}

/** Octets the decompressor gives back at once, and holds before and behind itself, so that it works while others do. */
const inflating = { chunkSize: 128 * 1024, highWaterMark: 512 * 1024 };

/** Expands a zlib stream (RFC 1950) that is written into it, in another thread. @throws CmsError cms-not-inflated */
export function createInflatingSink(next: Sink): Sink {
  const inflate = createInflate(inflating);
  const pumping = pump(inflate, next);
  // Whoever writes next hears of a failure; until then it is not one that nobody has seen to.
  pumping.catch(() => undefined);
  let fed = 0;
  let isDone = false;
  void pumping.then(
    () => (isDone = true),
    () => (isDone = true),
  );

  return {
    async write(octets) {
      if (isDone) {
        await pumping;
        if (octets.length > 0) throw notInflated();
        return;
      }
      fed += octets.length;
      if (inflate.write(Buffer.from(octets))) return;
      const drained = new Promise<void>((resolve) => void inflate.once('drain', resolve));
      await Promise.race([drained, pumping]);
    },
    async end() {
      inflate.end();
      await pumping;
      // Octets behind the end of the stream are none of it.
      if (inflate.bytesWritten !== fed) throw notInflated();
      await next.end();
    },
    async abandon() {
      inflate.destroy();
      await pumping.catch(() => undefined);
      await next.abandon();
    },
  };
}

/** Hands on what comes out, until nothing does. Reading in a loop instead would join what has gathered, and copy all of it. */
async function pump(inflate: Inflate, next: Sink): Promise<void> {
  let failure: { readonly error: unknown } | undefined;
  const sweep = createSweeper();
  const outlet = new Writable({
    highWaterMark: inflating.highWaterMark,
    write(octets: Buffer, _encoding, done) {
      next.write(octets).then(
        () => {
          sweep(octets.length);
          done();
        },
        (error: unknown) => {
          failure = { error };
          done(new Error('what lies beneath has failed'));
        },
      );
    },
  });
  try {
    await pipeline(inflate, outlet);
  } catch (error) {
    throw failure === undefined ? notInflated(error) : failure.error;
  }
}

function notInflated(cause?: unknown): CmsError {
  return new CmsError({ code: 'cms-not-inflated' }, { cause });
}
