import { tooLarge } from '../ber/index.ts';
import type { Sink } from '../writing/index.ts';

/** Layers that are taken off one after the other: three are usual (RFC 5024 6.1). */
export const mostLayers = 6;

/**
 * Octets that may stand behind the outermost ContentInfo, and are not looked at: some senders fill up records or blocks. Anything longer
 * is no filling, but something that nobody would ever see or check. Inside a layer nothing may follow.
 */
export const mostTrailing = 4096;

/** Deflate cannot make more out of an octet than 1,032 (RFC 1951: 258 for a match, two bits each); a file that does is nested to be a bomb. */
const mostExpansion = 1100;
const expansionAllowance = 64 * 1024 * 1024;

/** Counts what a layer gives, and refuses what is beyond the limits. */
export interface OutputLimits {
  /** Of what reaches the disk. */
  readonly mostOctets: number;
  /** Octets of the file that were read so far. */
  octetsRead(this: void): number;
}

/**
 * Passes on what a layer gives. What is inside may be another layer, whose segments, certificates and signatures take octets as well: an
 * eighth and 16 MiB above what may reach the disk, else endless octets could be expanded that never get there.
 */
export function createLimitedSink({ mostOctets, octetsRead }: OutputLimits, next: Sink): Sink {
  const limit = mostOctets + Math.ceil(mostOctets / 8) + 16 * 1024 * 1024;
  let count = 0;
  return {
    ...next,
    async write(octets) {
      count += octets.length;
      if (count > limit) throw tooLarge(mostOctets);
      if (count > octetsRead() * mostExpansion + expansionAllowance) throw tooLarge(mostOctets);
      await next.write(octets);
    },
  };
}

/** Passes on what reaches the disk. @throws CmsError cms-too-large */
export function createFinalSink({ mostOctets }: OutputLimits, next: Sink): Sink {
  let count = 0;
  return {
    ...next,
    async write(octets) {
      count += octets.length;
      if (count > mostOctets) throw tooLarge(mostOctets);
      await next.write(octets);
    },
  };
}
