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
  /** The first octet leaves now. */
  readonly onLeaving?: (() => void) | undefined;
  /** So many octets in all have been handed to the network. */
  readonly onWritten: (octets: number) => void;
}

/**
 * What goes to the connection at once, in octets: it is enciphered in one go and handed to the system, so that it stays in the processor's
 * cache, and a slow line moves one in less time than it may stand still.
 */
const writeOctets = 64 * 1024;

/** A file that is being read: its first piece comes while the server is asked. */
export class Source {
  readonly #octets: AsyncIterator<Uint8Array>;
  #first: Promise<IteratorResult<Uint8Array>> | undefined;

  constructor(octets: AsyncIterable<Uint8Array>) {
    this.#octets = octets[Symbol.asyncIterator]();
    this.#first = this.#octets.next();
    // Whoever asks for it hears of it; until then nobody does.
    this.#first.catch(() => undefined);
  }

  next(): Promise<IteratorResult<Uint8Array>> {
    const first = this.#first;
    this.#first = undefined;
    return first ?? this.#octets.next();
  }

  /** Nothing more is taken. It may be waiting for its disk: nobody waits for it. */
  abandon(): void {
    this.#octets.return?.().catch(() => undefined);
  }
}

/** A file on its way to the data connection, piece by piece. None is asked for before the connection has taken the one before. */
export class Outflow {
  readonly #source: Source;
  readonly #socket: TLSSocket;
  readonly #options: OutflowOptions;
  readonly #network: ToNetworkText | undefined;
  #whole: Uint8Array = Buffer.alloc(0);
  #at = 0;
  #read = 0;
  #written = 0;

  constructor(source: Source, socket: TLSSocket, options: OutflowOptions) {
    this.#source = source;
    this.#socket = socket;
    this.#options = options;
    this.#network = options.text ? new ToNetworkText() : undefined;
  }

  /** Octets of the file that were taken from the source. */
  get read(): number {
    return this.#read;
  }

  /** Writes the next octets, and waits until the connection has taken them. False: there are no more. */
  async step(waiting: Waiting): Promise<boolean> {
    if (this.#at >= this.#whole.length) {
      const next = await waiting.wait(this.#source.next());
      if (next.done === true) return false;
      this.#whole = next.value;
      this.#at = 0;
      this.#read += next.value.length;
    }
    const { throttle } = this.#options;
    const piece = throttle === undefined ? writeOctets : throttledPiece;
    const octets = this.#whole.subarray(this.#at, this.#at + piece);
    if (throttle !== undefined) await waiting.wait(throttle.take(octets.length));
    if (this.#at === 0 && this.#read === this.#whole.length) this.#options.onLeaving?.();
    this.#at += octets.length;
    await waiting.onLine(this.#write(octets));
    return true;
  }

  /** Where the connection breaks it never resolves: that is told to whoever waits. */
  #write(octets: Uint8Array): Promise<void> {
    return new Promise((resolve) => {
      this.#socket.write(this.#network?.take(octets) ?? octets, (error) => {
        if (error !== undefined && error !== null) return;
        this.#written += octets.length;
        this.#options.onWritten(this.#written);
        resolve();
      });
    });
  }
}
