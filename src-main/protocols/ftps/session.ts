import type { Parameters } from '../../../shared/index.ts';
import type { LineFacts } from '../../sockets/index.ts';
import type { Features } from './features.ts';
import { FtpsError } from './ftps-error.ts';
import { command, lineFault, pathCommand, refused } from './line/index.ts';
import {
  mustSucceed,
  remoteChecksum,
  remoteSize,
  remoteTime,
  setRemoteTime,
  workingFolder,
} from './remote/index.ts';
import type { RemoteChecksum } from './remote/index.ts';
import { download, list, resumePoint, upload } from './transfer/index.ts';
import type {
  Downloaded,
  DownloadOptions,
  Listing,
  LocalPart,
  OpenSource,
  ResumePoint,
  Sink,
  Uploaded,
  UploadOptions,
} from './transfer/index.ts';
import type { Core } from './core.ts';

export interface SessionOptions {
  readonly uploadOnly: boolean;
  /** ms. */
  readonly keepAlive?: number | undefined;
}

/** What the server can do, as far as it is known; what it refuses when it is asked goes out again. */
export interface Capabilities {
  readonly list: boolean;
  readonly download: boolean;
  readonly size: boolean;
  readonly restart: boolean;
  readonly checksum: boolean;
  readonly setTime: boolean;
}

/**
 * A session with a server that is trusted and logged in. One thing at a time: what is asked for while another is under way waits for
 * its turn. Every method throws an FtpsError; paths are the server's, relative to the folder of the login or absolute.
 */
export class FtpsSession {
  readonly #core: Core;
  readonly #uploadOnly: boolean;
  readonly #beat: NodeJS.Timeout | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #busy = 0;

  constructor(core: Core, { uploadOnly, keepAlive }: SessionOptions) {
    this.#core = core;
    this.#uploadOnly = uploadOnly;
    if (keepAlive !== undefined) {
      this.#beat = setInterval(() => this.#stayAlive(keepAlive), Math.max(keepAlive / 4, 10)).unref();
    }
  }

  /** Why the session is over; undefined while it goes on. */
  get fault(): FtpsError | undefined {
    return this.#core.control.fault;
  }

  /** What is known of the TLS that the session stands on, from its beginning. */
  get facts(): LineFacts {
    return this.#core.facts;
  }

  /** What the judge has said of the server's certificate. */
  get peer(): Parameters {
    return this.#core.peer;
  }

  get features(): Features {
    return this.#core.features;
  }

  get capabilities(): Capabilities {
    const { features, found } = this.#core;
    const asks = !this.#uploadOnly;
    return {
      list: asks && !found.refused.has('LIST'),
      download: asks && !found.refused.has('RETR'),
      size: features.size && !found.refused.has('SIZE'),
      restart: features.restart && !found.refused.has('REST'),
      checksum: features.checksums.some(({ verb }) => !found.refused.has(verb)),
      setTime: features.mfmt && !found.refused.has('MFMT'),
    };
  }

  /** Sends a file; see `upload`. */
  async upload(path: string, open: OpenSource, options: UploadOptions = {}): Promise<Uploaded> {
    const verify = this.#uploadOnly ? 'none' : options.verify;
    return await this.#inTurn(() => upload(this.#core, path, open, { ...options, verify }));
  }

  /** Where an upload that was cut goes on; see `resumePoint`. */
  async resumePoint(path: string, part: LocalPart): Promise<ResumePoint> {
    return await this.#inTurn(() => resumePoint(this.#core, path, part));
  }

  /** Fetches a file; see `download`. */
  async download(path: string, sink: Sink, options: DownloadOptions = {}): Promise<Downloaded> {
    return await this.#asking('RETR', () => download(this.#core, path, sink, options));
  }

  /** The entries of a folder; see `list`. */
  async list(path = '', signal?: AbortSignal): Promise<Listing> {
    return await this.#asking('LIST', () => this.#listed(path, signal));
  }

  /** The folder in which relative paths begin; undefined where the server does not tell. */
  async folder(): Promise<string | undefined> {
    return await this.#asking('PWD', () => workingFolder(this.#core));
  }

  /** Octets; undefined where there is no such file, or the server does not tell. */
  async size(path: string): Promise<number | undefined> {
    return await this.#asking('SIZE', () => remoteSize(this.#core, path));
  }

  /** ms since 1970; undefined where there is no such file, or the server does not tell. */
  async modified(path: string): Promise<number | undefined> {
    return await this.#asking('MDTM', () => remoteTime(this.#core, path));
  }

  /** ms since 1970; false where the server cannot set it. */
  async setModified(path: string, time: number): Promise<boolean> {
    return await this.#asking('MFMT', () => setRemoteTime(this.#core, path, time));
  }

  /** Of a whole file; undefined where the server has none. */
  async checksum(path: string): Promise<RemoteChecksum | undefined> {
    return await this.#asking('HASH', () => remoteChecksum(this.#core, path));
  }

  async rename(from: string, to: string): Promise<void> {
    await this.#asking('RNFR', async () => {
      const { control, timeouts, params } = this.#core;
      const target = pathCommand('RNTO', to);
      const reply = await control.ask(pathCommand('RNFR', from), timeouts.reply);
      if (reply.code !== 350) throw refused(reply, params);
      await mustSucceed(this.#core, target);
    });
  }

  async delete(path: string): Promise<void> {
    await this.#asking('DELE', () => mustSucceed(this.#core, pathCommand('DELE', path)));
  }

  async makeDirectory(path: string): Promise<void> {
    await this.#asking('MKD', () => mustSucceed(this.#core, pathCommand('MKD', path)));
  }

  async removeDirectory(path: string): Promise<void> {
    await this.#asking('RMD', () => mustSucceed(this.#core, pathCommand('RMD', path)));
  }

  /** Ends the session in good order; never throws. */
  async quit(): Promise<void> {
    const { control, timeouts } = this.#core;
    clearInterval(this.#beat);
    try {
      await this.#inTurn(() => control.ask(command('QUIT'), Math.min(timeouts.reply, 5_000)));
    } catch {
      // It is over either way.
    }
    this.close();
  }

  /** Ends the session at once. */
  close(reason?: FtpsError): void {
    clearInterval(this.#beat);
    this.#core.control.close(reason ?? lineFault(new Error('closed'), this.#core.params));
  }

  async #listed(path: string, signal: AbortSignal | undefined): Promise<Listing> {
    try {
      return await list(this.#core, path, signal);
    } catch (error) {
      // Of one folder it may be the folder's fault.
      const refusal = error instanceof FtpsError && error.code === 'ftps.listing-refused';
      if (refusal && path === '') this.#core.found.refused.add('LIST');
      throw error;
    }
  }

  /** What an upload-only partner is never asked. */
  async #asking<T>(asked: string, work: () => Promise<T>): Promise<T> {
    if (!this.#uploadOnly) return await this.#inTurn(work);
    const params = { ...this.#core.params, command: asked };
    throw new FtpsError({ code: 'ftps.upload-only', params, retry: 'never' });
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    this.#busy += 1;
    const before = this.#turn;
    const { promise, resolve } = Promise.withResolvers<undefined>();
    this.#turn = promise;
    try {
      await before;
      if (this.fault !== undefined) throw this.fault;
      return await work();
    } finally {
      this.#busy -= 1;
      resolve(undefined);
    }
  }

  #stayAlive(afterMs: number): void {
    const { control } = this.#core;
    if (this.fault !== undefined) {
      clearInterval(this.#beat);
      return;
    }
    if (this.#busy > 0 || performance.now() - control.lastSaid < afterMs) return;
    void this.#inTurn(() => control.ask(command('NOOP'), this.#core.timeouts.reply)).catch(() => undefined);
  }
}
