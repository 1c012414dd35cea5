import { once } from 'node:events';
import type { TLSSocket } from 'node:tls';
import { FtpsError } from '../ftps-error.ts';
import { pathCommand } from '../line/index.ts';
import { remoteSize, setType } from '../remote/index.ts';
import type { Core } from '../core.ts';
import { Running } from './running.ts';
import { ToNetworkText } from './text.ts';
import { throttledPiece } from './throttle.ts';
import type { Throttle } from './throttle.ts';

/** Where a file comes from: its octets from an offset on. */
export type OpenSource = (from: number) => AsyncIterable<Uint8Array>;

export interface UploadOptions {
  /** Octets that the server has already; 0 unless told otherwise. See `resumePoint`. */
  readonly from?: number | undefined;
  /** How the server goes on at `from`: REST and STOR (RFC 3659 5), or APPE where it has no REST. `rest` unless told otherwise. */
  readonly by?: 'rest' | 'append' | undefined;
  /** Lines end as RFC 959 3.1.1.1 wants it. Such a file always starts at 0. */
  readonly text?: boolean | undefined;
  /** Octets of the file that this computer has handed to the network, `from` included. Not what the server has written. */
  readonly onProgress?: ((octets: number) => void) | undefined;
  readonly throttle?: Throttle | undefined;
  readonly signal?: AbortSignal | undefined;
  /** `size`, unless told otherwise: SIZE is asked afterwards where the server has it. */
  readonly verify?: 'size' | 'none' | undefined;
}

export interface Uploaded {
  /** Octets that the file has on the server now, as far as we know. */
  readonly octets: number;
  /** `size`: the server has told the same number afterwards. `reply`: its 226 alone. */
  readonly verified: 'size' | 'reply';
}

/**
 * Sends a file (RFC 959 4.1.3 STOR, APPE). Resolves when the server has confirmed it: nothing else is delivery. Throws the server's no with
 * its words; `ftps.size-differs` {expected, found}; what broke a connection, with `unknown` where all octets were out and neither
 * the reply nor SIZE tells what became of them: such a file must not be sent again without asking.
 */
export async function upload(
  core: Core,
  path: string,
  open: OpenSource,
  options: UploadOptions = {},
): Promise<Uploaded> {
  const { from = 0, by = 'rest', text = false, signal, verify = 'size' } = options;
  if (text && from > 0) {
    throw new FtpsError({ code: 'ftps.text-restart', params: core.params, retry: 'never' });
  }
  const appends = from > 0 && by === 'append';
  const transfer = pathCommand(appends ? 'APPE' : 'STOR', path);
  await setType(core, text ? 'A' : 'I');
  const running = await Running.begin(core, {
    command: transfer,
    restart: appends ? 0 : from,
    direction: 'send',
    watchEnd: false,
    signal,
  });
  const sent = await send(running, open(from), options, text);
  const expected = from + sent;
  const asks = verify === 'size' && !text;
  try {
    await running.endSending();
  } catch (error) {
    if (!(error instanceof FtpsError) || !error.unknown || !asks || core.control.fault !== undefined)
      throw error;
    const found = await remoteSize(core, path);
    if (found === undefined) throw error;
    checkSize(core, expected, found);
    return { octets: expected, verified: 'size' };
  }
  const found = asks ? await sizeAfterwards(core, path) : undefined;
  if (found === undefined) return { octets: expected, verified: 'reply' };
  checkSize(core, expected, found);
  return { octets: expected, verified: 'size' };
}

/** 226 has been said: that the line breaks now does not make it unsaid. */
async function sizeAfterwards(core: Core, path: string): Promise<number | undefined> {
  try {
    return await remoteSize(core, path);
  } catch {
    return undefined;
  }
}

function checkSize(core: Core, expected: number, found: number): void {
  if (found === expected) return;
  const params = { ...core.params, expected, found };
  throw new FtpsError({ code: 'ftps.size-differs', params, retry: 'later' });
}

async function send(
  running: Running,
  source: AsyncIterable<Uint8Array>,
  options: UploadOptions,
  text: boolean,
): Promise<number> {
  const octets = source[Symbol.asyncIterator]();
  try {
    const socket = await running.socket();
    return await pump(running, socket, octets, options, text);
  } catch (error) {
    // It may be waiting for its disk: nobody waits for it.
    octets.return?.().catch(() => undefined);
    throw await running.failed(error);
  }
}

async function pump(
  running: Running,
  socket: TLSSocket,
  source: AsyncIterator<Uint8Array>,
  { from = 0, onProgress, throttle }: UploadOptions,
  text: boolean,
): Promise<number> {
  const network = text ? new ToNetworkText() : undefined;
  let read = 0;
  let out = from;
  for (;;) {
    const next = await running.wait(source.next());
    if (next.done === true) break;
    const whole = next.value;
    const piece = throttle === undefined ? whole.length : throttledPiece;
    for (let at = 0; at < whole.length; at += piece) {
      const octets = whole.subarray(at, at + piece);
      if (throttle !== undefined) await running.wait(throttle.take(octets.length));
      const goesOn = socket.write(network?.take(octets) ?? octets, (error) => {
        if (error !== undefined && error !== null) return;
        out += octets.length;
        running.moved();
        onProgress?.(out);
      });
      if (!goesOn) await running.onLine(once(socket, 'drain'));
    }
    read += whole.length;
  }
  return read;
}
