import { availableParallelism } from 'node:os';
import { constants, createDeflate } from 'node:zlib';
import { createYieldWatch } from './compression-yield.ts';
import { createSweeper } from '../young-garbage.ts';

/** Octets that are compressed at once, as one of several blocks at the same time. */
export const blockOctets = 512 * 1024;
/** Octets the compressor gives back at once. */
const chunkOctets = 128 * 1024;
/** How far back a match may lie (RFC 1951 2): what a block needs to know of the one before. */
const windowOctets = 32 * 1024;
/**
 * Most blocks at the same time in all of the program. They share the runtime's four threads with all that reads and writes files: one is
 * left for that.
 */
export const mostBlocksAtOnce = Math.max(1, Math.min(3, availableParallelism()));
/** An empty block that is the last one (RFC 1951 3.2.6). */
const lastBlock = Buffer.from([0x03, 0x00]);
/** The same as zlib writes it where nothing is compressed (3.2.4). */
const lastStoredBlock = Buffer.from([0x01, 0x00, 0x00, 0xff, 0xff]);

/** Octets before the blocks of a zlib stream, without and with the name of its dictionary (RFC 1950 2.2). */
const headerOctets = 2;
const dictionaryOctets = 4;
const checksumOctets = 4;

interface Block {
  /** Whole octets, none of its blocks the last one of a stream. */
  readonly compressed: Buffer;
  /** Adler-32 of what it was. */
  readonly checksum: number;
}

/** Makes one zlib stream (RFC 1950) of all that is written into it. */
export interface Compressor {
  /** Copies the octets; waits only where as many blocks as can be are being compressed. */
  write(this: void, octets: Uint8Array): Promise<void>;
  end(this: void): Promise<void>;
  /** Waits for what is being compressed, however it ends. */
  settle(this: void): Promise<void>;
}

/**
 * Compresses blocks side by side: each begins with what the one before it has ended with as its dictionary, and ends on a whole octet,
 * so that joined they are one stream. Any program that expands zlib reads it. What was compressed before (a drawing in a ZIP file) is
 * stored as it is: trying takes ten times as long, and gives nothing.
 *
 * @param level 1 to 9.
 * @param handOn takes what was compressed, in order.
 */
export function createCompressor(
  level: number,
  handOn: (octets: Buffer) => Promise<void>,
  blocksAtOnce = mostBlocksAtOnce,
): Compressor {
  // One more than can be under way, to be filled.
  const buffers = Array.from({ length: blocksAtOnce + 1 }, () => Buffer.allocUnsafeSlow(blockOctets));
  const underWay: Promise<void>[] = [];
  let last: Promise<void> = handOn(streamHeader(level));
  last.catch(() => undefined);
  let [block, filled, count] = [buffers[0] ?? Buffer.alloc(0), 0, 0];
  let dictionary: Buffer | undefined;
  let checksum = 1;
  const sweep = createSweeper();
  const watch = createYieldWatch();

  async function send(): Promise<void> {
    while (underWay.length >= blocksAtOnce) await underWay.shift();
    const octets = block.subarray(0, filled);
    const isWorthIt = watch.isWorthIt(octets);
    const compressing = isWorthIt ? compressBlock(octets, level, dictionary) : compressBlock(octets, 0);
    last = passOn(last, compressing, filled, isWorthIt);
    // Whoever waits for it next hears of a failure; until then it is not one that nobody has seen to.
    last.catch(() => undefined);
    underWay.push(last);
    dictionary = octets.subarray(-windowOctets);
    count += 1;
    block = buffers[count % buffers.length] ?? block;
    filled = 0;
  }

  async function passOn(
    before: Promise<void>,
    compressing: Promise<Block>,
    length: number,
    wasTried: boolean,
  ): Promise<void> {
    const [done] = await Promise.allSettled([before, compressing]);
    if (done.status === 'rejected') throw done.reason;
    const made = await compressing;
    if (wasTried) watch.tried(length, made.compressed.length);
    checksum = joinedChecksum(checksum, made.checksum, length);
    await handOn(made.compressed);
    sweep(length);
  }

  return {
    async write(octets) {
      for (let at = 0; at < octets.length;) {
        const part = octets.subarray(at, at + blockOctets - filled);
        block.set(part, filled);
        filled += part.length;
        at += part.length;
        if (filled === blockOctets) await send();
      }
    },
    async end() {
      if (filled > 0) await send();
      await last;
      const trailer = Buffer.alloc(4);
      trailer.writeUInt32BE(checksum);
      await handOn(Buffer.concat([lastBlock, trailer]));
    },
    async settle() {
      await Promise.allSettled([...underWay, last]);
    },
  };
}

/** CMF and FLG (RFC 1950 2.2): deflate with a window of 32 KiB, and about which level it was. */
function streamHeader(level: number): Buffer {
  if (level === 1) return Buffer.from([0x78, 0x01]);
  if (level < 6) return Buffer.from([0x78, 0x5e]);
  return Buffer.from([0x78, level === 6 ? 0x9c : 0xda]);
}

/**
 * A zlib stream of its own, flushed before it ends: the blocks between its header and the empty last one can then be joined with others,
 * and the checksum comes with it. Level 0 stores.
 */
async function compressBlock(octets: Buffer, level: number, dictionary?: Buffer): Promise<Block> {
  const stream = createDeflate({
    level,
    chunkSize: chunkOctets,
    flush: constants.Z_SYNC_FLUSH,
    ...(dictionary === undefined ? {} : { dictionary }),
  });
  stream.write(octets);
  stream.end();
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk);
  const whole = Buffer.concat(chunks);
  const begin = headerOctets + (dictionary === undefined ? 0 : dictionaryOctets);
  const end = whole.length - checksumOctets;
  const ending = level === 0 ? lastStoredBlock : lastBlock;
  return {
    compressed: whole.subarray(begin, end - ending.length),
    checksum: whole.readUInt32BE(end),
  };
}

/** The Adler-32 of octets and those behind them, of which there are `length`: as zlib's adler32_combine has it. */
function joinedChecksum(first: number, second: number, length: number): number {
  const base = 65_521;
  const [low1, high1, low2, high2] = [first & 0xffff, first >>> 16, second & 0xffff, second >>> 16];
  const low = (low1 + low2 + base - 1) % base;
  const high = (((length % base) * ((low1 + base - 1) % base)) % base) + high1 + high2;
  return (high % base) * 65_536 + low;
}
