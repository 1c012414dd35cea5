import { startFairTimer } from '../../../sockets/index.ts';

/** Time as a session sees it, so that a test can hold it. */
export interface Clock {
  /** Milliseconds that never run backwards. */
  now(): number;
  /** Calls back once after so many ms; the answer calls it off. */
  after(ms: number, callback: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  after(ms, callback) {
    const timer = startFairTimer(ms, callback);
    return () => timer.stop();
  },
};

/**
 * The inactivity timer of 9.8.3 and 9.12.3: it runs out when nothing has happened for a while. Starting it again costs a look at
 * the clock only, so that it can be done for every exchange buffer.
 */
export class InactivityTimer {
  readonly #clock: Clock;
  readonly #expired: () => void;
  #limitMs: number;
  #last = 0;
  #running = false;
  #cancel: (() => void) | undefined;

  constructor(clock: Clock, limitMs: number, expired: () => void) {
    this.#clock = clock;
    this.#limitMs = limitMs;
    this.#expired = expired;
  }

  setLimit(limitMs: number): void {
    this.#limitMs = limitMs;
    if (this.#cancel === undefined) return;
    this.#cancel();
    this.#arm(limitMs);
  }

  start(): void {
    this.#last = this.#clock.now();
    this.#running = true;
    if (this.#cancel === undefined) this.#arm(this.#limitMs);
  }

  /** Something happened: the wait begins anew, if there is one. */
  touch(): void {
    this.#last = this.#clock.now();
  }

  /** Nobody is waited for. The clock's own timer stays armed and finds that out. */
  stop(): void {
    this.#running = false;
  }

  dispose(): void {
    this.#running = false;
    this.#cancel?.();
    this.#cancel = undefined;
  }

  #arm(ms: number): void {
    this.#cancel = this.#clock.after(ms, () => {
      this.#cancel = undefined;
      if (!this.#running) return;
      const left = this.#last + this.#limitMs - this.#clock.now();
      if (left > 0) this.#arm(left);
      else this.#expired();
    });
  }
}
