import { once } from 'node:events';
import type { TLSSocket } from 'node:tls';
import { ToNetworkText } from './text.ts';
import { throttledPiece } from './throttle.ts';
import type { Throttle } from './throttle.ts';

/** How long to wait for what; a transfer that is over ends the waiting. */
export interface Waiting {
  wait<T>(promise: Promise<T>): Promise<T>;
  onLine<T>(promise: Promise<T>): Promise<T>;
}

export interface OutflowOptions {
  readonly text: boolean;
  readonly throttle: Throttle | undefined;
  /** So many octets in all have been handed to the network. */
  readonly onWritten: (octets: number) => void;
}

/** A file on its way to the data connection, piece by piece; as many as the connection has room for. */
export class Outflow {
  readonly #source: AsyncIterator<Uint8Array>;
  readonly #socket: TLSSocket;
  readonly #options: OutflowOptions;
  readonly #network: ToNetworkText | undefined;
  #whole: Uint8Array = Buffer.alloc(0);
  #at = 0;
  #read = 0;
  #written = 0;

  constructor(source: AsyncIterable<Uint8Array>, socket: TLSSocket, options: OutflowOptions) {
    this.#source = source[Symbol.asyncIterator]();
    this.#socket = socket;
    this.#options = options;
    this.#network = options.text ? new ToNetworkText() : undefined;
  }

  /** Octets of the file that were taken from the source. */
  get read(): number {
    return this.#read;
  }

  /** Writes the next piece, and waits where the connection is full. False: there is no more. */
  async step(waiting: Waiting): Promise<boolean> {
    if (this.#at >= this.#whole.length) {
      const next = await waiting.wait(this.#source.next());
      if (next.done === true) return false;
      this.#whole = next.value;
      this.#at = 0;
      this.#read += next.value.length;
    }
    const { throttle } = this.#options;
    const piece = throttle === undefined ? this.#whole.length : throttledPiece;
    const octets = this.#whole.subarray(this.#at, this.#at + piece);
    if (throttle !== undefined) await waiting.wait(throttle.take(octets.length));
    this.#at += octets.length;
    if (!this.#write(octets)) await waiting.onLine(once(this.#socket, 'drain'));
    return true;
  }

  /** Nothing more is taken. The source may be waiting for its disk: nobody waits for it. */
  abandon(): void {
    this.#source.return?.().catch(() => undefined);
  }

  #write(octets: Uint8Array): boolean {
    return this.#socket.write(this.#network?.take(octets) ?? octets, (error) => {
      if (error !== undefined && error !== null) return;
      this.#written += octets.length;
      this.#options.onWritten(this.#written);
    });
  }
}
