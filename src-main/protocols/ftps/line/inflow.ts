import type { TLSSocket } from 'node:tls';
import { YoungGarbage } from '../../../sockets/index.ts';

/** Takes what comes. Undefined: more may come at once; else it does when the promise has resolved. */
export type Taker = (octets: Buffer) => Promise<void> | undefined;

/**
 * What a connection brings, handed over as it comes: TLS gives 16 KiB at a time, and a promise for each would cost more than deciphering it.
 * While the taker is busy nothing is read.
 */
export class Inflow {
  readonly #socket: TLSSocket;
  readonly #taker: Taker;
  readonly #wake: () => void;
  readonly #garbage = new YoungGarbage();
  #pieces = 0;
  #busy: Promise<void> | undefined;
  #failure: { readonly reason: unknown } | undefined;
  #stopped = false;
  readonly #came = (octets: Buffer): void => this.#take(octets);

  /** `wake` is told when the taker is ready again, or has failed. */
  constructor(socket: TLSSocket, taker: Taker, wake: () => void) {
    this.#socket = socket;
    this.#taker = taker;
    this.#wake = wake;
    socket.on('data', this.#came);
  }

  /** How often something has come. */
  get pieces(): number {
    return this.#pieces;
  }

  /** Resolves when the taker is not busy; throws what it has thrown. */
  async settled(): Promise<void> {
    while (this.#busy !== undefined) await this.#busy;
    if (this.#failure !== undefined) throw this.#failure.reason;
  }

  /** Nothing more is handed over, and nothing more is read. */
  stop(): void {
    this.#stopped = true;
    this.#socket.off('data', this.#came).pause();
  }

  #take(octets: Buffer): void {
    this.#pieces += 1;
    this.#garbage.read(octets.length);
    try {
      const busy = this.#taker(octets);
      if (busy === undefined) return;
      this.#socket.pause();
      this.#busy = this.#untilReady(busy);
    } catch (error) {
      this.#failed(error);
    }
  }

  async #untilReady(busy: Promise<void>): Promise<void> {
    try {
      await busy;
      this.#busy = undefined;
      if (!this.#stopped) this.#socket.resume();
    } catch (error) {
      this.#busy = undefined;
      this.#failed(error);
    }
    this.#wake();
  }

  #failed(reason: unknown): void {
    this.#failure ??= { reason };
    this.stop();
    this.#wake();
  }
}
