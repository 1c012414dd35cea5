import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { EngineStatus } from '../../shared/index.ts';

/** Seconds that are kept. */
export const keptSeconds = 60;

/** Octets per second, out and in together, one figure for each second, the newest last. */
export interface Throughput {
  readonly store: StoreApi<{ readonly seconds: readonly number[] }>;
  /** What the engine says of its speed, whenever it does; `now` in milliseconds. */
  hear(status: Pick<EngineStatus, 'octetsPerSecond'>, now?: number): void;
  /** A second has passed, and the engine says nothing as long as nothing changes. */
  tick(now?: number): void;
}

export function createThroughput(): Throughput {
  const store = createStore<{ readonly seconds: readonly number[] }>(() => ({ seconds: [] }));
  let newest = 0;
  let last = 0;

  function add(speed: number, now: number): void {
    const second = Math.floor(now / 1000);
    const { seconds } = store.getState();
    // Seconds in which nothing was said are as fast as the one before them.
    const passed = newest === 0 ? 1 : Math.min(Math.max(second - newest, 0), keptSeconds);
    const kept = passed === 0 ? seconds.slice(0, -1) : seconds;
    const between = Array.from({ length: Math.max(0, passed - 1) }, () => seconds.at(-1) ?? 0);
    newest = second;
    store.setState({ seconds: [...kept, ...between, speed].slice(-keptSeconds) });
  }

  return {
    store,
    hear({ octetsPerSecond }, now = Date.now()) {
      last = octetsPerSecond.out + octetsPerSecond.in;
      add(last, now);
    },
    tick(now = Date.now()) {
      if (newest !== 0) add(last, now);
    },
  };
}

/** The points of a line through the figures in a box, for an SVG: the newest at the right edge, the fastest at the top. */
export function linePoints(seconds: readonly number[], width: number, height: number): string {
  const most = Math.max(1, ...seconds);
  const step = width / (keptSeconds - 1);
  return seconds
    .map((speed, place) => {
      const x = width - (seconds.length - 1 - place) * step;
      return `${x.toFixed(1)},${(height - (speed / most) * height).toFixed(1)}`;
    })
    .join(' ');
}
