/** Octets per second over the last few seconds, smoothed; 0 once nothing has moved for three seconds. */
export interface Speedometer {
  add(octets: number): void;
  readonly octetsPerSecond: number;
}

const windowMilliseconds = 3_000;

export function createSpeedometer(clock: () => number): Speedometer {
  let marks: { at: number; octets: number }[] = [];

  function current(): number {
    const now = clock();
    marks = marks.filter(({ at }) => now - at <= windowMilliseconds);
    const first = marks[0];
    if (first === undefined) return 0;
    const octets = marks.reduce((sum, mark) => sum + mark.octets, 0);
    return Math.round((octets * 1000) / Math.max(now - first.at, 250));
  }

  return {
    add(octets) {
      const now = clock();
      const newest = marks.at(-1);
      if (newest !== undefined && now - newest.at < 100) newest.octets += octets;
      else marks.push({ at: now, octets });
      if (marks.length > 64) marks = marks.filter(({ at }) => now - at <= windowMilliseconds);
    },
    get octetsPerSecond() {
      return current();
    },
  };
}
