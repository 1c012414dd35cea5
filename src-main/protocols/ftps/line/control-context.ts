/* oxlint-disable no-underscore-dangle -- the names are those of the library */
import type { Socket } from 'node:net';
import { FTPContext, FTPError } from 'basic-ftp';
import type { FTPResponse } from 'basic-ftp';
import { LineSplitter, replyOf, ReplyTooLong } from './reply.ts';
import type { Reply } from './reply.ts';

export interface Heard {
  reply(reply: Reply): void;
  /** The connection is closed. */
  fault(error: Error): void;
}

/**
 * The control connection of basic-ftp, whose replies and faults are handed on instead of being kept for one task. Two things
 * it does otherwise: a line that arrives in two pieces stays one line (the library loses both), and closing says nothing (the library
 * says QUIT, also to a server that is not trusted yet).
 */
export class ControlContext extends FTPContext {
  #heard: Heard | undefined;
  #splitter = new LineSplitter();

  listen(heard: Heard): void {
    this.#heard = heard;
  }

  /** Nothing has come that is not a whole reply. */
  get clean(): boolean {
    return this.#splitter.empty && this._partialResponse === '';
  }

  /** The socket, which is listened to no more. */
  release(): Socket {
    this._removeSocketListeners(this._socket);
    return this._socket;
  }

  /** Ends the connection for this reason. */
  closeFor(error: Error): void {
    this.closeWithError(error);
  }

  protected override _onControlSocketData(chunk: string): void {
    try {
      const complete = this.#splitter.take(chunk);
      if (complete !== '') super._onControlSocketData(complete);
    } catch (error) {
      if (!(error instanceof ReplyTooLong)) throw error;
      this.closeWithError(error);
    }
  }

  protected override _passToHandler(response: Error | FTPResponse): void {
    if (response instanceof FTPError || !(response instanceof Error)) {
      this.#splitter.completed();
      this.#heard?.reply(replyOf(response.code, response.message));
    } else {
      this.#heard?.fault(response);
    }
  }

  protected override _closeControlSocket(): void {
    this._closeSocket(this._socket);
  }

  /** Also of a socket whose listeners are all taken away: none of its errors may end the process. */
  protected override _removeSocketListeners(socket: Socket): void {
    super._removeSocketListeners(socket);
    socket.on('error', () => undefined);
  }
}
