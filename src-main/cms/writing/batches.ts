/** Collects octets into two buffers in turn, so that one fills while the other is on its way. */
export interface Batches {
  /** Copies the octets; waits only where both buffers are full. */
  add(this: void, octets: Uint8Array): Promise<void>;
  /** Hands on what has been collected, and waits until all of it has gone. */
  flush(this: void): Promise<void>;
  /** Waits for what is on its way, however it ends. */
  settle(this: void): Promise<void>;
}

/** @param handOn takes a full batch; the buffer is filled anew once its promise is kept. */
export function createBatches(octetsEach: number, handOn: (batch: Buffer) => Promise<void>): Batches {
  let filling = Buffer.allocUnsafeSlow(octetsEach);
  let other = Buffer.allocUnsafeSlow(octetsEach);
  let filled = 0;
  let onItsWay: Promise<void> = Promise.resolve();

  async function send(): Promise<void> {
    await onItsWay;
    onItsWay = handOn(filling.subarray(0, filled));
    // Whoever adds next hears of a failure; until then it is not one that nobody has seen to.
    onItsWay.catch(() => undefined);
    [filling, other] = [other, filling];
    filled = 0;
  }

  return {
    async add(octets) {
      for (let at = 0; at < octets.length;) {
        const part = octets.subarray(at, at + octetsEach - filled);
        filling.set(part, filled);
        filled += part.length;
        at += part.length;
        if (filled === octetsEach) await send();
      }
    },
    async flush() {
      if (filled > 0) await send();
      await onItsWay;
    },
    settle: () => onItsWay.catch(() => undefined),
  };
}
