import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';

/**
 * A connection below TLS that keeps its own end to itself: what is above then ends only when the server has said so with close_notify
 * (RFC 8446 6.1). Node says the same of both ends, so that what is cut would look complete. Slower than the bare socket: for what has no
 * known size, and for uploads through a proxy.
 */
export class WatchedEnd extends Duplex {
  readonly #socket: Socket;
  #ended: (() => void) | undefined;
  #isEnded = false;

  constructor(socket: Socket) {
    // TLS takes this over: when the server has ended, so do we, and some wait for that before they confirm.
    super({ allowHalfOpen: false });
    this.#socket = socket;
    socket.on('data', (octets: Buffer) => {
      if (!this.push(octets)) socket.pause();
    });
    const over = (): void => {
      this.#isEnded = true;
      this.#ended?.();
    };
    socket.once('end', over).once('close', over);
  }

  /** The connection is over, with or without a word. */
  get isEnded(): boolean {
    return this.#isEnded;
  }

  onEnd(ended: () => void): void {
    this.#ended = ended;
    if (this.#isEnded) ended();
  }

  override _read(): void {
    this.#socket.resume();
  }

  override _write(octets: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#socket.write(octets, done);
  }

  /** Our own end is close_notify alone: microsocks tears the whole connection down at the end of one half, with what is on its way. */
  override _final(done: (error?: Error | null) => void): void {
    done();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#socket.destroy();
    done(error);
  }
}
