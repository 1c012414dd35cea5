import type { Duplex } from 'node:stream';
import { YoungGarbage } from '../../../sockets/index.ts';
import type { OftpError } from '../oftp-error.ts';
import { StreamDecoder } from '../transmission-buffer.ts';
import type { StreamLimits } from '../transmission-buffer.ts';
import { asOftpError } from './faults.ts';
import type { Clock } from './clock.ts';

/** What a line tells its session. */
export interface LineEvents {
  /** One complete exchange buffer; a view that is good until this returns. */
  exchangeBuffer(octets: Uint8Array): void;
  /** Everything that has come so far was handed out. */
  idle(): void;
  /** What comes is no stream of exchange buffers. */
  fault(error: OftpError): void;
  /** Octets went through, in either direction. */
  activity(): void;
  /** The line is gone, and everything that came before was handed out. Called once. */
  closed(cause: Error | undefined): void;
}

/** How long a partner gets to take our last words and close, in ms. */
const lingerMs = 3_000;

/** So many octets count as activity even when they are no complete exchange buffer yet: a partner that drips does not keep us. */
const activityOctets = 4_096;

/** One TCP or TLS connection, as a stream of exchange buffers each way. */
export class Line {
  readonly #socket: Duplex;
  readonly #clock: Clock;
  readonly #events: LineEvents;
  readonly #decoder = new StreamDecoder();
  readonly #garbage = new YoungGarbage();
  #held = false;
  #delivering = false;
  /** Our last words are said: what comes is read and thrown away. */
  #leaving = false;
  #gone = false;
  #told = false;
  #cause: Error | undefined;
  #cancelLinger: (() => void) | undefined;
  #unnoticedOctets = 0;

  constructor(socket: Duplex, clock: Clock, events: LineEvents) {
    this.#socket = socket;
    this.#clock = clock;
    this.#events = events;
    // A socket without a listener for its errors ends the process.
    socket.on('error', (error) => {
      this.#cause ??= error;
    });
    socket.on('close', () => this.#lost());
    // The other side has said all it will: what can still be written goes out, then the line closes.
    socket.on('end', () => this.#lost());
  }

  /** Begins to read. */
  start(): void {
    if (this.#socket.destroyed || this.#socket.readableEnded) this.#lost();
    else this.#socket.on('data', (chunk: Buffer) => this.#arrived(chunk));
  }

  setLimits(limits: StreamLimits): void {
    this.#decoder.setLimits(limits);
  }

  /** Whether something can still go out at once: nothing that was written before is stuck. */
  get clear(): boolean {
    return this.#socket.writable && this.#socket.writableLength === 0;
  }

  /** Writes octets. `done` is called when they have left and may be reused; never when the line is lost, which is told by itself. */
  write(octets: Uint8Array, done?: () => void): void {
    if (!this.#socket.writable) return;
    this.#socket.write(octets, (error) => {
      if (error !== undefined && error !== null) return;
      this.#events.activity();
      done?.();
    });
  }

  /** Hands out nothing until release(), and stops reading: back-pressure. */
  hold(): void {
    this.#held = true;
    this.#socket.pause();
  }

  release(): void {
    if (!this.#held) return;
    this.#held = false;
    this.#deliver();
    if (!this.#held) this.#socket.resume();
  }

  /** Nothing more is said. The partner gets time to read what was, then the line is cut. */
  leave(): void {
    if (this.#leaving) return;
    this.#leaving = true;
    this.#held = false;
    if (this.#gone || this.#socket.destroyed) {
      this.destroy();
      return;
    }
    this.#cancelLinger = this.#clock.after(lingerMs, () => this.destroy());
    // Unread octets in the socket would turn the close into a reset, and take our last words with them.
    this.#socket.resume();
    this.#socket.end();
  }

  /** At once. */
  destroy(): void {
    this.#leaving = true;
    this.#socket.destroy();
    this.#lost();
  }

  #arrived(chunk: Buffer): void {
    if (this.#leaving) return;
    this.#unnoticedOctets += chunk.byteLength;
    this.#garbage.read(chunk.byteLength);
    if (this.#unnoticedOctets >= activityOctets) this.#notice();
    this.#decoder.feed(chunk);
    this.#deliver();
  }

  #deliver(): void {
    if (this.#delivering) return;
    this.#delivering = true;
    while (!this.#held && !this.#leaving) {
      const octets = this.#next();
      if (octets === undefined) {
        if (!this.#leaving) this.#events.idle();
        break;
      }
      this.#notice();
      this.#events.exchangeBuffer(octets);
    }
    this.#delivering = false;
    if (this.#gone && !this.#held) this.#tell();
  }

  #next(): Uint8Array | undefined {
    try {
      return this.#decoder.next();
    } catch (error) {
      this.#events.fault(asOftpError(error));
      return undefined;
    }
  }

  #notice(): void {
    this.#unnoticedOctets = 0;
    this.#events.activity();
  }

  #lost(): void {
    this.#gone = true;
    if (!this.#held && !this.#delivering) this.#tell();
  }

  #tell(): void {
    if (this.#told) return;
    this.#told = true;
    this.#cancelLinger?.();
    this.#events.closed(this.#cause);
  }
}
