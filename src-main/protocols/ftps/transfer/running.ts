import type { TLSSocket } from 'node:tls';
import { startFairTimer } from '../../../sockets/index.ts';
import type { FairTimer } from '../../../sockets/index.ts';
import { FtpsError } from '../ftps-error.ts';
import {
  calledOff,
  command,
  DataLine,
  isCompletion,
  isPreliminary,
  pause,
  refused,
  within,
} from '../line/index.ts';
import type { Command, Reply, Taker } from '../line/index.ts';
import type { Core } from '../core.ts';
import { openData } from './passive-open.ts';

export interface Course {
  readonly command: Command;
  /** RFC 3659 5: where the server begins. */
  readonly restart?: number | undefined;
  readonly direction: 'send' | 'receive';
  readonly watchEnd: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** So long a server may take to answer ABOR, and after the last octet of an upload that is called off. */
const abortMs = 10_000;

/** So long the data connection has to end in good order, and the server to say what it makes of that, each. */
const leaveMs = 300;

/** What ends a transfer on our side. */
const ours: ReadonlySet<string> = new Set([
  'ftps.called-off',
  'ftps.too-much',
  'ftps.listing-too-long',
  'ftps.size-differs',
]);

/**
 * A transfer under way: the data connection, and the replies on the control connection that belong to it. Whatever happens on one of
 * them ends the waiting on the other.
 */
export class Running {
  readonly #core: Core;
  readonly #line: DataLine;
  readonly #course: Course;
  readonly #stall: FairTimer;
  #stopped: Error | undefined;
  #stopWaiting: ((reason: Error) => void) | undefined;
  #watchesLine = false;
  readonly #first = Promise.withResolvers<Reply>();
  readonly #last = Promise.withResolvers<Reply>();
  #final: Reply | undefined;
  #atOnce = false;
  #allSent = false;
  #patience: NodeJS.Timeout | undefined;
  readonly #onAbort = (): void => this.#callOff();

  private constructor(core: Core, line: DataLine, course: Course) {
    this.#core = core;
    this.#line = line;
    this.#course = course;
    this.#first.promise.catch(() => undefined);
    this.#last.promise.catch(() => undefined);
    void this.#listen();
    this.#stall = startFairTimer(core.timeouts.stalled, () => this.#stalled());
    course.signal?.addEventListener('abort', this.#onAbort, { once: true });
    if (course.signal?.aborted === true) this.#onAbort();
  }

  /**
   * Opens the data connection, sends REST and the command, and waits for the server's yes. Throws its no, and what broke either
   * connection; the session goes on after a no.
   */
  static async begin(core: Core, course: Course): Promise<Running> {
    const { control, timeouts, side, params } = core;
    const { direction, watchEnd, signal, restart = 0 } = course;
    if (signal?.aborted === true) throw calledOff(signal);
    const tcp = await openData(core, signal);
    const line = new DataLine(tcp, { side, params, connectMs: timeouts.connect, direction, watchEnd });
    try {
      if (restart > 0) {
        const reply = await control.ask(command('REST', String(restart)), timeouts.reply);
        if (reply.code !== 350) {
          core.found.refused.add('REST');
          throw refused(reply, params, 'ftps.restart-refused');
        }
      }
      control.send(course.command);
    } catch (error) {
      line.destroy();
      throw error;
    }
    const running = new Running(core, line, course);
    line.secure();
    line.onFault((fault) => running.#stop(fault));
    try {
      await running.#accepted();
    } catch (error) {
      throw await running.failed(error);
    }
    return running;
  }

  /** The server has said its last word without a preliminary one: nothing may come on the data connection at all. */
  get overAtOnce(): boolean {
    return this.#atOnce;
  }

  /** Hands over what comes on the data connection, until its end. While the taker is busy no octet need move. */
  async receive(taker: Taker): Promise<void> {
    const taking: Taker = (octets) => {
      this.moved();
      const busy = taker(octets);
      return busy === undefined ? undefined : this.#untilTaken(busy);
    };
    await this.onLine(this.#line.receive(taking));
  }

  /** The data connection, when it has proved to be the server's. */
  async socket(): Promise<TLSSocket> {
    return await this.onLine(this.#line.secured());
  }

  /** The octets have moved. */
  moved(): void {
    this.#stall.refresh();
  }

  /** Waits for something of ours, unless the transfer is stopped before; throws why. */
  async wait<T>(promise: Promise<T>): Promise<T> {
    if (this.#stopped !== undefined) {
      promise.catch(() => undefined);
      throw this.#stopped;
    }
    return await new Promise<T>((resolve, reject) => {
      this.#stopWaiting = reject;
      promise.then(resolve, reject);
    });
  }

  /** Waits for the other side, no longer than it may take without an octet moving. */
  async onLine<T>(promise: Promise<T>): Promise<T> {
    this.#watchesLine = true;
    this.#stall.refresh();
    try {
      return await this.wait(promise);
    } finally {
      this.#watchesLine = false;
    }
  }

  /** Everything was written: ends the data connection, and gives the server's last word. Throws like `failed`. */
  async endSending(): Promise<Reply> {
    try {
      await this.socket();
      this.#allSent = true;
      await this.onLine(this.#line.end());
    } catch (error) {
      throw await this.failed(error);
    }
    return await this.#completed();
  }

  /** Everything has come. */
  async endReceiving(): Promise<Reply> {
    return await this.#completed();
  }

  /**
   * Ends a transfer that failed, so that the session goes on where that is possible, and gives what is to be thrown: the server's own
   * words where it has any. `unknown` where all octets went out and no word came.
   */
  async failed(error: unknown): Promise<Error> {
    this.#unhook();
    const fault = error instanceof Error ? error : new Error(String(error));
    if (this.#final === undefined && this.#isOurs(fault) && !this.#allSent) return await this.#abort(fault);
    if (!this.#allSent) this.#line.destroy();
    const { control, timeouts } = this.#core;
    const patience = this.#allSent ? abortMs : timeouts.afterFault;
    const final = this.#final ?? (await this.#lastWord(patience));
    this.#line.destroy();
    if (final === undefined) {
      // The reply may still come, and must not be taken for another's.
      const reason = control.fault ?? (fault instanceof FtpsError ? fault : undefined);
      const params = { ...this.#core.params, ...reason?.params };
      control.close(reason ?? new FtpsError({ code: 'ftps.no-reply', params, retry: 'later' }));
      return this.#withOutcome(reason ?? fault);
    }
    if (!isCompletion(final)) return refused(final, this.#core.params);
    return this.#allSent ? this.#withOutcome(fault) : fault;
  }

  async #untilTaken(busy: Promise<void>): Promise<void> {
    this.#watchesLine = false;
    await busy;
    this.#watchesLine = true;
    this.moved();
  }

  async #accepted(): Promise<void> {
    const { timeouts, control } = this.#core;
    const silent = (): Error => control.silent(this.#verb, timeouts.reply);
    const reply = await this.wait(within(this.#first.promise, timeouts.reply, silent));
    this.#atOnce = !isPreliminary(reply);
    // An empty listing may be over before it begins; a file that nobody has seen is not.
    if (this.#stopped !== undefined) throw this.#stopped;
  }

  /** Hears the replies while octets move. */
  async #listen(): Promise<void> {
    try {
      for (;;) {
        const reply = await this.#core.control.next();
        this.#first.resolve(reply);
        if (!isPreliminary(reply)) {
          this.#said(reply);
          return;
        }
      }
    } catch (error) {
      const fault = error instanceof Error ? error : new Error(String(error));
      this.#first.reject(fault);
      this.#last.reject(fault);
      this.#stop(fault);
    }
  }

  #said(reply: Reply): void {
    this.#final = reply;
    this.#last.resolve(reply);
    if (!isCompletion(reply)) this.#stop(refused(reply, this.#core.params));
    else if (this.#course.direction === 'send' && !this.#allSent) this.#stop(this.#outOfTurn(reply));
  }

  async #completed(): Promise<Reply> {
    const { timeouts, control } = this.#core;
    try {
      this.#watchesLine = false;
      const silent = (): Error => control.silent(this.#verb, timeouts.completion);
      const reply = await this.wait(within(this.#last.promise, timeouts.completion, silent));
      this.#unhook();
      this.#line.destroy();
      return reply;
    } catch (error) {
      throw await this.failed(error);
    }
  }

  async #lastWord(patienceMs: number): Promise<Reply | undefined> {
    try {
      return await within(this.#last.promise, patienceMs, () => new Error('no word'));
    } catch {
      return undefined;
    }
  }

  get #verb(): string {
    return this.#course.command.line.slice(0, 4);
  }

  /**
   * RFC 959 4.1.3: the transfer is answered, and then ABOR; both are read, and the session goes on (field note 8). Of an upload the data
   * connection goes first: proftpd 1.3.8 that hears ABOR in the middle of one ends with a fault of its own. Of a download it goes last: its
   * server would find the connection broken, and pure-ftpd then answers once.
   */
  async #abort(fault: Error): Promise<Error> {
    const { control, params } = this.#core;
    try {
      const receives = this.#course.direction === 'receive';
      if (receives) control.sendBetween(command('ABOR'));
      else await this.#line.leave(leaveMs);
      await this.#lastWord(leaveMs);
      if (receives) this.#line.destroy();
      else control.sendBetween(command('ABOR'));
      await within(this.#last.promise, abortMs, () => control.silent('ABOR', abortMs));
      await this.#answerToAbort();
    } catch {
      this.#line.destroy();
      control.close(new FtpsError({ code: 'connection-lost', params, retry: 'later' }));
    }
    return fault;
  }

  /** pure-ftpd sometimes answers once for both: what comes before the answer to NOOP was the one to ABOR. */
  async #answerToAbort(): Promise<void> {
    const { control } = this.#core;
    const silent = (): Error => control.silent('ABOR', abortMs);
    let coming = control.next();
    const first = await Promise.race([coming, pause(leaveMs)]);
    if (first !== undefined) return;
    control.sendBetween(command('NOOP'));
    while ((await within(coming, abortMs, silent)).code !== 200) coming = control.next();
  }

  /** Not the server's doing: a call off, a disk. The server does not know of it yet. */
  #isOurs(fault: Error): boolean {
    return !(fault instanceof FtpsError) || fault.code === 'ftps.called-off' || ours.has(fault.code);
  }

  #withOutcome(fault: Error): Error {
    if (!this.#allSent) return fault;
    const { code, params, text } =
      fault instanceof FtpsError
        ? fault
        : { code: 'ftps.data-cut', params: this.#core.params, text: undefined };
    return new FtpsError({ code, params, text, retry: 'later', unknown: true }, { cause: fault });
  }

  /** The server calls complete what it has not had yet. */
  #outOfTurn(reply: Reply): FtpsError {
    const { params } = this.#core;
    return new FtpsError({ code: 'ftps.too-early', params, retry: 'later', reply: reply.code });
  }

  /** After the last octet of an upload the server decides whether there is anything to call off. */
  #callOff(): void {
    const reason = calledOff(this.#course.signal);
    if (this.#allSent) this.#patience = setTimeout(() => this.#stop(reason), abortMs);
    else this.#stop(reason);
  }

  #stalled(): void {
    if (!this.#watchesLine) {
      this.#stall.refresh();
      return;
    }
    const params = { ...this.#core.params, seconds: Math.round(this.#core.timeouts.stalled / 1000) };
    this.#stop(new FtpsError({ code: 'ftps.stalled', params, retry: 'later' }));
  }

  #stop(reason: Error): void {
    this.#stopped ??= reason;
    this.#line.stopReceiving();
    this.#stopWaiting?.(this.#stopped);
  }

  #unhook(): void {
    this.#stall.stop();
    clearTimeout(this.#patience);
    this.#course.signal?.removeEventListener('abort', this.#onAbort);
  }
}
