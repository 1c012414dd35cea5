import { pause } from '../line/index.ts';

/** Holds octets back so that no more than so many go in a second. One for several connections holds them back together. */
export interface Throttle {
  /** Resolves when so many octets may go. */
  take(octets: number): Promise<void>;
}

/** A longer wait than this is cut in pieces, in ms, so that what is called off is not held. */
const longestPause = 250;

/** Octets in a second; more than 0. */
export function createThrottle(octetsPerSecond: number): Throttle {
  let free = performance.now();
  return {
    async take(octets) {
      const now = performance.now();
      // What was not used is not saved up.
      const from = Math.max(free, now);
      free = from + (octets / octetsPerSecond) * 1000;
      for (let left = from - performance.now(); left > 0; left = from - performance.now()) {
        await pause(Math.min(left, longestPause));
      }
    },
  };
}

/** What is taken at once when there is a throttle, in octets. */
export const throttledPiece = 16 * 1024;
