import type { Socket } from 'node:net';

/** A command as it was sent. */
export interface Command {
  /** In capitals. */
  readonly verb: string;
  readonly argument: string;
}

/** The longest command, and how many may wait while one is carried out. */
const longestLine = 4096;
const mostWaiting = 64;

/** The commands of a client, in their order; ends with its line, and for a client that says what is no command. */
export class ControlLine {
  readonly #socket: Socket;
  readonly #waiting: Command[] = [];
  /** Told of each command as it comes, before those that still wait: an ABOR is not to wait for what it ends. */
  onUrgent: ((command: Command) => boolean) | undefined;
  #rest = Buffer.alloc(0);
  #wake: (() => void) | undefined;
  #isOver = false;

  constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', this.#hear);
    socket.once('close', this.#end);
    socket.once('end', this.#end);
  }

  say(text: string): void {
    if (!this.#socket.destroyed) this.#socket.write(`${text}\r\n`);
  }

  /** The next command; undefined: the line is over. */
  async next(): Promise<Command | undefined> {
    for (;;) {
      const command = this.#waiting.shift();
      if (command !== undefined) return command;
      if (this.#isOver) return undefined;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  /** Whether something was said that nobody has heard yet. */
  get hasMore(): boolean {
    return this.#waiting.length > 0 || this.#rest.length > 0;
  }

  /** Leaves the socket to somebody else. */
  release(): void {
    this.#socket.off('data', this.#hear);
    this.#socket.off('close', this.#end);
    this.#socket.off('end', this.#end);
  }

  readonly #hear = (octets: Buffer): void => {
    this.#rest = Buffer.concat([this.#rest, octets]);
    for (let end = this.#rest.indexOf('\n'); end >= 0; end = this.#rest.indexOf('\n')) {
      const line = this.#rest.subarray(0, end).toString('utf8').replace(/\r$/, '');
      this.#rest = this.#rest.subarray(end + 1);
      if (line.length > longestLine || this.#waiting.length >= mostWaiting) {
        this.#socket.destroy();
        return;
      }
      this.#take(line);
    }
    if (this.#rest.length > longestLine) this.#socket.destroy();
  };

  #take(line: string): void {
    // Some clients send the Telnet signs that RFC 959 wants before ABOR.
    const plain = line.replace(/^[\ufffd\u00f2\u00f4\u00ff]+/, '');
    const space = plain.indexOf(' ');
    const verb = (space < 0 ? plain : plain.slice(0, space)).toUpperCase();
    const command = { verb, argument: space < 0 ? '' : plain.slice(space + 1) };
    if (this.onUrgent?.(command) === true) return;
    this.#waiting.push(command);
    this.#wake?.();
  }

  readonly #end = (): void => {
    this.#isOver = true;
    this.#wake?.();
  };
}
