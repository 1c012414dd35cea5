/** Files that are coming in at this moment, by what makes them unique. */
export interface ArrivingFiles {
  /**
   * Waits until no session receives this file any more. A session that still does is ended: the partner would not offer the
   * file again if that line were alive. False when it does not end in time.
   */
  takeOver(key: string): Promise<boolean>;
  /** A session receives this file from now on; gives the way to say that it does no more. */
  begin(key: string, abort: () => void): () => void;
}

interface Arrival {
  readonly abort: () => void;
  readonly over: Promise<void>;
}

export function createArrivingFiles(waitMilliseconds = 5_000): ArrivingFiles {
  const arrivals = new Map<string, Arrival>();
  return {
    async takeOver(key) {
      const arrival = arrivals.get(key);
      if (arrival === undefined) return true;
      arrival.abort();
      const { promise: late, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, waitMilliseconds);
      await Promise.race([arrival.over, late]);
      clearTimeout(timer);
      return !arrivals.has(key);
    },
    begin(key, abort) {
      const { promise: over, resolve } = Promise.withResolvers<void>();
      const arrival = { abort, over };
      arrivals.set(key, arrival);
      return () => {
        if (arrivals.get(key) === arrival) arrivals.delete(key);
        resolve();
      };
    },
  };
}
