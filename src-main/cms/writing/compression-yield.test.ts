import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createYieldWatch } from './compression-yield.ts';
import { blockOctets } from './compressor.ts';

const noise = randomBytes(blockOctets);
const text = Buffer.alloc(blockOctets, "LIN+1++HOUSING-REV7:IN'\r\n");

/** A watch that has seen blocks of noise tried in vain. */
function afterNoise(blocks: number): ReturnType<typeof createYieldWatch> {
  const watch = createYieldWatch();
  for (let n = 0; n < blocks; n += 1) watch.tried(noise.length, noise.length + 40);
  return watch;
}

describe('a block', () => {
  test('is compressed as long as nothing is known', () => {
    expect(createYieldWatch().isWorthIt(noise)).toBe(true);
    expect(afterNoise(1).isWorthIt(noise)).toBe(true);
  });

  test('of noise behind noise is stored', () => {
    expect(afterNoise(2).isWorthIt(noise)).toBe(false);
  });

  test('of text behind noise is compressed, and what follows it tried again', () => {
    const watch = afterNoise(9);
    expect(watch.isWorthIt(text)).toBe(true);
    watch.tried(text.length, text.length / 10);
    expect(watch.isWorthIt(noise)).toBe(true);
  });

  test('of noise is tried now and then all the same', () => {
    const watch = afterNoise(2);
    const tried = Array.from({ length: 64 }, () => watch.isWorthIt(noise)).filter(Boolean).length;
    expect(tried).toBe(4);
  });

  test.each([0, 1, 100])('of %d octets is no trouble', (length) => {
    expect(() => afterNoise(2).isWorthIt(Buffer.alloc(length))).not.toThrow();
  });
});
