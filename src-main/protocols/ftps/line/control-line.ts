import type { Socket } from 'node:net';
import type { Parameters } from '../../../../shared/index.ts';
import { FtpsError } from '../ftps-error.ts';
import { refused, shownWords } from './refusal.ts';
import type { Command } from './command.ts';
import { ControlContext } from './control-context.ts';
import { lineFault } from './line-fault.ts';
import type { Reply } from './reply.ts';
import { within } from './within.ts';

/** One line of what was said, for the log. Never carries a password. */
export interface FtpsTraceLine {
  readonly from: 'us' | 'server';
  readonly text: string;
}

export type FtpsTrace = (line: FtpsTraceLine) => void;

export interface ControlOptions {
  readonly params: Parameters;
  readonly encoding: 'utf8' | 'latin1';
  readonly trace?: FtpsTrace | undefined;
}

/** A server that speaks without being asked is heard so long. */
const mostWaiting = 50;

/**
 * The control connection: commands out, replies in, in step. Whoever gets out of step closes it, because a reply that belongs
 * to another command could make a file look delivered.
 */
export class ControlLine {
  readonly #context: ControlContext;
  readonly #options: ControlOptions;
  readonly #replies: Reply[] = [];
  #waiting: PromiseWithResolvers<Reply> | undefined;
  #fault: FtpsError | undefined;
  #lastSaid = performance.now();
  /** What was said that nobody may see: some servers say a wrong password back. */
  readonly #secrets = new Set<string>();

  constructor(socket: Socket, options: ControlOptions) {
    this.#options = options;
    this.#context = new ControlContext(0, options.encoding);
    this.#context.listen({
      reply: (reply) => this.#heard(reply),
      fault: (error) => this.#broken(lineFault(error, options.params)),
    });
    this.#context.socket = socket;
    // A proxy's socket comes paused (field note 9).
    socket.resume();
    // A dead server is found without a word: a NOOP in a transfer would be taken for its end (field note 4).
    socket.setKeepAlive(true, 30_000);
  }

  get params(): Parameters {
    return this.#options.params;
  }

  /** Why the line is closed. */
  get fault(): FtpsError | undefined {
    return this.#fault;
  }

  /** When something was said last, as performance.now() gives it. */
  get lastSaid(): number {
    return this.#lastSaid;
  }

  get socket(): Socket {
    return this.#context.socket;
  }

  /**
   * Hands the socket over for its handshake. RFC 4217 4: nothing that came in clear may count after it, so that what has come after
   * the last reply is `ftps.clear-text-left`.
   */
  release(): Socket {
    if (this.#fault !== undefined) throw this.#fault;
    if (this.#replies.length > 0 || !this.#context.clean) throw this.#close('ftps.clear-text-left');
    return this.#context.release();
  }

  /** Sends a command and waits for its reply; an answer that says no is one too. Throws `ftps.no-reply` and what broke the line. */
  async ask(command: Command, timeoutMs: number): Promise<Reply> {
    this.send(command);
    return await this.reply(timeoutMs, command.line.slice(0, 4).trim());
  }

  /** Sends a command. Throws what broke the line, or `ftps.out-of-step` where the server has said what nobody asked for. */
  send(command: Command): void {
    if (this.#fault === undefined && this.#replies.length > 0) throw this.#close('ftps.out-of-step');
    this.sendBetween(command);
  }

  /** Sends a command while the reply to another one is under way: ABOR alone. */
  sendBetween({ line, shown, secret }: Command): void {
    if (this.#fault !== undefined) throw this.#fault;
    if (secret !== undefined) this.#secrets.add(secret);
    this.#lastSaid = performance.now();
    this.#options.trace?.({ from: 'us', text: shown });
    this.#context.send(line);
  }

  /** The next reply, within so many ms; afterwards the line is closed, for the reply may still come. */
  async reply(timeoutMs: number, command: string): Promise<Reply> {
    return await within(this.next(), timeoutMs, () => this.silent(command, timeoutMs));
  }

  /** The server has not answered in time: closes the line. */
  silent(command: string, timeoutMs: number): FtpsError {
    return this.#close('ftps.no-reply', { command, seconds: Math.round(timeoutMs / 1000) });
  }

  /** The next reply. One at a time may wait for it. 421 is a fault: the server hangs up after it. */
  next(): Promise<Reply> {
    const first = this.#replies.shift();
    if (first !== undefined) return Promise.resolve(first);
    if (this.#fault !== undefined) return Promise.reject(this.#fault);
    this.#waiting = Promise.withResolvers<Reply>();
    return this.#waiting.promise;
  }

  close(reason: FtpsError): void {
    this.#broken(reason);
    this.#context.closeFor(reason);
  }

  #heard(heard: Reply): void {
    this.#lastSaid = performance.now();
    const shown = withoutSecrets(heard, this.#secrets);
    for (const line of shown.lines) this.#options.trace?.({ from: 'server', text: shownWords(line) });
    // A no is told to people in the server's words; anything else is read for what it says.
    const reply = heard.code >= 400 ? shown : heard;
    if (reply.code === 421) {
      this.close(refused(reply, this.params));
      return;
    }
    const waiting = this.#waiting;
    if (waiting !== undefined) {
      this.#waiting = undefined;
      waiting.resolve(reply);
      return;
    }
    this.#replies.push(reply);
    if (this.#replies.length > mostWaiting) this.#close('ftps.out-of-step');
  }

  #close(code: string, params: Parameters = {}): FtpsError {
    const fault = new FtpsError({ code, params: { ...this.params, ...params }, retry: 'later' });
    this.close(fault);
    return this.#fault ?? fault;
  }

  /** The first reason counts. */
  #broken(fault: FtpsError): void {
    this.#fault ??= fault;
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.promise.catch(() => undefined);
    waiting?.reject(this.#fault);
  }
}

/** A short one is as good as any word: only a longer one is looked for everywhere, and the digits of a reply stay. */
const shortestSecret = 4;

function withoutSecrets(reply: Reply, secrets: ReadonlySet<string>): Reply {
  const longer = [...secrets].filter((secret) => secret.length >= shortestSecret);
  if (longer.length === 0) return reply;
  const lines = reply.lines.map((line) => {
    const from = /^\d{3}(?:[ -]|$)/.test(line) ? 4 : 0;
    const words = longer.reduce((text, secret) => text.replaceAll(secret, '***'), line.slice(from));
    return line.slice(0, from) + words;
  });
  return { ...reply, lines };
}
