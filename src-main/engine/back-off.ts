/** Seconds before the next try after the first, second, ... failure; the last one repeats. */
const steps = [5, 15, 30, 60, 120, 300, 600, 900, 1800] as const;

/**
 * Milliseconds to wait before try number `failures + 1`: growing, with a jitter of up to a fifth so that a hundred partners
 * of one server do not all call in the same second. `random` is in [0, 1).
 */
export function backOff(failures: number, random: number): number {
  const index = Math.min(Math.max(failures, 1), steps.length) - 1;
  const seconds = steps[index] ?? 1800;
  return Math.round(seconds * 1000 * (1 + random / 5));
}
