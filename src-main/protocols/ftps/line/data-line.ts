import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { FtpsError } from '../ftps-error.ts';
import type { Parameters } from '../../../../shared/index.ts';
import { Inflow } from './inflow.ts';
import type { Taker } from './inflow.ts';
import { lineFault } from './line-fault.ts';
import { destroyBoth } from '../../../sockets/index.ts';
import { shakenHands } from './tls-side.ts';
import type { TlsSide } from './tls-side.ts';
import { WatchedEnd } from './watched-end.ts';

export interface DataLineOptions {
  readonly side: TlsSide;
  readonly params: Parameters;
  readonly connectMs: number;
  /** Who speaks on it. */
  readonly direction: 'send' | 'receive';
  /** An end is close_notify and nothing else: the server's, because nothing else tells how many octets there are, and our own. */
  readonly watchEnd: boolean;
}

/** A data connection that stands. TLS begins when it is told to, for servers wait with theirs for the command. */
export class DataLine {
  readonly #tcp: Socket;
  readonly #options: DataLineOptions;
  #below: Socket | WatchedEnd;
  #socket: TLSSocket | undefined;
  #securing: Promise<TLSSocket> | undefined;
  #fault: FtpsError | undefined;
  #onFault: ((fault: FtpsError) => void) | undefined;
  #wake: (() => void) | undefined;
  #ending = false;
  #destroyed = false;
  #inflow: Inflow | undefined;

  constructor(tcp: Socket, options: DataLineOptions) {
    this.#tcp = tcp;
    this.#below = tcp;
    this.#options = options;
  }

  /** Begins the handshake. */
  secure(): void {
    const { side, params, connectMs, watchEnd } = this.#options;
    const below = watchEnd ? new WatchedEnd(this.#tcp) : this.#tcp;
    const socket = side.data(below);
    this.#below = below;
    this.#socket = socket;
    socket.once('error', (error) => this.#broken(() => lineFault(error, params)));
    socket.once('close', () => this.#broken(() => cut(params)));
    if (this.#options.direction === 'send') {
      // The server ends before we do: what was written may not have arrived.
      socket.once('end', () => this.#broken(() => cut(params))).resume();
    } else {
      const wake = (): void => this.#wake?.();
      socket.on('end', wake).on('close', wake);
      if (below instanceof WatchedEnd) below.onEnd(wake);
    }
    this.#securing = this.#whenSecured(socket, connectMs);
    this.#securing.catch(() => undefined);
  }

  /** The connection when the server has proved to be the one of the control connection. Throws what went wrong. */
  async secured(): Promise<TLSSocket> {
    if (this.#securing === undefined) throw cut(this.#options.params);
    return await this.#securing;
  }

  /** Told once when the connection breaks, or closes without having been told to. */
  onFault(told: (fault: FtpsError) => void): void {
    this.#onFault = told;
    if (this.#fault !== undefined) told(this.#fault);
  }

  /** Hands over what comes, until the server has ended. Throws `ftps.data-cut` where it has only hung up, and what the taker throws. */
  async receive(taker: Taker): Promise<void> {
    const socket = await this.secured();
    const inflow = new Inflow(socket, taker, () => this.#wake?.());
    this.#inflow = inflow;
    for (let turns = 0, pieces = 0; ;) {
      await inflow.settled();
      if (socket.readableEnded) return;
      if (socket.destroyed) this.#broken(() => cut(this.#options.params));
      if (this.#fault !== undefined || this.#destroyed) throw this.#fault ?? cut(this.#options.params);
      const below = this.#below;
      if (below instanceof WatchedEnd && below.isEnded) {
        // What TLS makes of the last octets comes within a turn or two.
        turns = below.readableLength > 0 || inflow.pieces > pieces ? 0 : turns + 1;
        ({ pieces } = inflow);
        if (turns > 4) this.#broken(() => cut(this.#options.params));
        await new Promise((resolve) => setImmediate(resolve));
      } else {
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      }
    }
  }

  /** Whoever receives gets nothing more. */
  stopReceiving(): void {
    this.#inflow?.stop();
  }

  /** Ends what is written: close_notify, then the end of the connection. Resolves when both are out. */
  async end(): Promise<void> {
    const socket = await this.secured();
    // An end in the middle of a resumed handshake is no end (field note 2).
    await new Promise((resolve) => setImmediate(resolve));
    this.#ending = true;
    await new Promise<void>((resolve, reject) => {
      socket.once('finish', resolve).once('error', reject);
      socket.once('close', () => {
        if (!socket.writableFinished) reject(cut(this.#options.params));
      });
      socket.end();
    });
  }

  /**
   * Ends what is not complete. In TLS 1.2 a session whose connection is torn off is resumed no more (RFC 5246 7.2.1), so that it is ended in
   * good order there; else nothing is said, lest the server take for whole what is not.
   */
  async leave(withinMs: number): Promise<void> {
    const socket = this.#socket;
    this.#onFault = undefined;
    if (socket?.getProtocol() === 'TLSv1.2' && !socket.destroyed) {
      const { promise, resolve } = Promise.withResolvers<undefined>();
      socket.once('finish', () => resolve(undefined)).once('close', () => resolve(undefined));
      const timer = setTimeout(() => resolve(undefined), withinMs);
      socket.end();
      await promise;
      clearTimeout(timer);
    }
    this.destroy();
  }

  destroy(): void {
    this.#destroyed = true;
    this.#wake?.();
    this.#onFault = undefined;
    const socket = this.#socket;
    destroyBoth(socket, this.#below);
  }

  async #whenSecured(socket: TLSSocket, connectMs: number): Promise<TLSSocket> {
    const { side, params } = this.#options;
    await shakenHands(socket, connectMs, params);
    side.checkSame(socket, params);
    return socket;
  }

  /** All that was to come or to go has done so: what breaks now breaks nothing. */
  #isOver(): boolean {
    const socket = this.#socket;
    if (socket === undefined) return false;
    return this.#options.direction === 'receive'
      ? socket.readableEnded
      : this.#ending && socket.writableFinished;
  }

  /** The error is made only where it counts: every connection closes some time. */
  #broken(reason: () => FtpsError): void {
    if (this.#fault !== undefined || this.#destroyed || this.#isOver()) return;
    this.#fault = reason();
    this.#onFault?.(this.#fault);
    this.#wake?.();
  }
}

/** The data connection is over, and what it carried is not complete. */
export function cut(params: Parameters): FtpsError {
  return new FtpsError({ code: 'ftps.data-cut', params, retry: 'later' });
}
