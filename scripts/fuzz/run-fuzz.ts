import { createDice, mutated } from './mutations.ts';
import type { Target } from './target.ts';

/** How often each target has read something. */
export interface Fuzzed {
  readonly name: string;
  readonly taken: number;
  readonly refused: number;
  /** ms the longest one took. */
  readonly longest: number;
}

/** What a reader did that it must not. */
export interface Finding {
  readonly name: string;
  /** Gives the very same octets again, as the first case. */
  readonly seed: number;
  readonly octets: Buffer;
  readonly error: unknown;
}

export interface FuzzOptions {
  readonly seed: number;
  /** ms for each target. */
  readonly time: number;
  /** ms that no case may take. */
  readonly mostPerCase: number;
}

/** Reads changed messages until the time is over or something is found. Case number n has the seed `seed + n`. */
export async function runFuzz(target: Target, options: FuzzOptions): Promise<Fuzzed | Finding> {
  const { name, messages } = target;
  const counts = { taken: 0, refused: 0 };
  let longest = 0;
  const end = performance.now() + options.time;
  for (let seed = options.seed; performance.now() < end; seed += 1) {
    const dice = createDice(seed);
    const octets = mutated(dice, messages);
    const begun = performance.now();
    try {
      counts[await target.take(octets, dice)] += 1;
      longest = Math.max(longest, performance.now() - begun);
      if (longest > options.mostPerCase) throw new Error(`took ${Math.round(longest)} ms`);
    } catch (error) {
      return { name, seed, octets, error };
    }
  }
  return { name, ...counts, longest };
}
