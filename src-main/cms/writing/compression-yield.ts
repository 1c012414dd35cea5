import { deflateRawSync } from 'node:zlib';

/** A block that loses less than this share of its octets was not worth its time. */
const leastYield = 0.02;
/** So many blocks in a row must have given nothing before one is stored untried: a match may lie further back than a sample shows. */
const patience = 2;
/** Every so many blocks one is tried in full, whatever its sample says. */
const probeEvery = 16;
/** Octets that are looked at, in slices from all over a block. */
const sampleSlices = 4;
const sliceOctets = 8 * 1024;

/** Tells which blocks of a file can be made smaller, from those before and a look at each. */
export interface YieldWatch {
  /** Whether a block is to be compressed; otherwise it is stored. */
  isWorthIt(this: void, octets: Buffer): boolean;
  /** What became of one that was compressed. */
  tried(this: void, before: number, after: number): void;
}

export function createYieldWatch(): YieldWatch {
  let fruitless = 0;
  let untried = 0;
  return {
    isWorthIt(octets) {
      if (fruitless < patience || untried >= probeEvery - 1 || shrinks(octets)) {
        untried = 0;
        return true;
      }
      untried += 1;
      return false;
    },
    tried(before, after) {
      fruitless = after > before * (1 - leastYield) ? fruitless + 1 : 0;
    },
  };
}

/** Compresses some slices of a block: half a millisecond for what takes twelve in full. */
function shrinks(octets: Buffer): boolean {
  const slices = Array.from({ length: sampleSlices }, (_, k) => {
    const begin = Math.floor((octets.length * k) / sampleSlices);
    return octets.subarray(begin, begin + sliceOctets);
  });
  const sample = Buffer.concat(slices);
  return deflateRawSync(sample, { level: 1 }).length < sample.length * (1 - leastYield);
}
