import { FtpsError } from '../ftps-error.ts';
import { pathCommand } from '../line/index.ts';
import { remoteSize, setType } from '../remote/index.ts';
import { BlockWriter } from './block-writer.ts';
import type { Sink } from './block-writer.ts';
import type { Core } from '../core.ts';
import { Running } from './running.ts';
import { FromNetworkText } from './text.ts';
import { throttledPiece } from './throttle.ts';
import type { Throttle } from './throttle.ts';

export interface DownloadOptions {
  /** Octets that are here already; 0 unless told otherwise. */
  readonly from?: number | undefined;
  /** Lines end as this computer ends them. Such a file always starts at 0. */
  readonly text?: { readonly lineEnd: '\n' | '\r\n' } | undefined;
  /** Octets of the file that the sink has taken, `from` included; `total` where the server tells. */
  readonly onProgress?: ((octets: number, total: number | undefined) => void) | undefined;
  readonly throttle?: Throttle | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Octets of the whole file, as SIZE has just told: it is not asked for again. */
  readonly size?: number | undefined;
  /** No more octets than this are taken: `ftps.too-much` {most}. */
  readonly most?: number | undefined;
}

export interface Downloaded {
  /** Octets of the whole file on the server's side, `from` included. */
  readonly octets: number;
  /** How it is known that nothing is missing: by SIZE, or by the server's close_notify alone. */
  readonly verified: 'size' | 'close';
}

/**
 * Fetches a file (RETR). Resolves when all of it has come, the sink has taken it, and the server has confirmed it: a connection that is cut
 * is never success (field note 1). Throws `ftps.data-cut` {received, expected}, `ftps.size-differs` where the file is not what `from` belongs to or
 * more comes than SIZE said, the server's no with its words, and whatever the sink throws; octets the sink has taken by then are right.
 */
export async function download(
  core: Core,
  path: string,
  sink: Sink,
  options: DownloadOptions = {},
): Promise<Downloaded> {
  const { from = 0, text, signal } = options;
  if (text !== undefined && from > 0) {
    throw new FtpsError({ code: 'ftps.text-restart', params: core.params, retry: 'never' });
  }
  const transfer = pathCommand('RETR', path);
  // In ASCII SIZE would count other octets, and servers refuse it (field note 14).
  const expected = text === undefined ? (options.size ?? (await remoteSize(core, path))) : undefined;
  if (expected !== undefined && expected < from) throw sizeDiffers(core, from, expected);
  if (expected !== undefined) checkMost(core, options.most, expected);
  await setType(core, text === undefined ? 'I' : 'A');
  const running = await Running.begin(core, {
    command: transfer,
    restart: from,
    direction: 'receive',
    watchEnd: expected === undefined,
    signal,
  });
  let came: number;
  try {
    came = await receive(core, running, sink, options, expected);
  } catch (error) {
    throw await running.failed(withOctets(error, expected));
  }
  const octets = from + came;
  // Its server may have nothing more to say, and is not waited for as after a whole file.
  if (expected !== undefined && octets !== expected)
    throw await running.failed(cutShort(core, octets, expected));
  await running.endReceiving();
  return { octets, verified: expected === undefined ? 'close' : 'size' };
}

async function receive(
  core: Core,
  running: Running,
  sink: Sink,
  { from = 0, text, onProgress, throttle, most }: DownloadOptions,
  expected: number | undefined,
): Promise<number> {
  const local = text === undefined ? undefined : new FromNetworkText(text.lineEnd);
  const left = expected === undefined ? undefined : expected - from;
  const blocks = new BlockWriter(sink, (taken) => onProgress?.(from + taken, expected), left);
  let came = 0;
  try {
    await running.receive((octets) => {
      came += octets.length;
      if (expected !== undefined && from + came > expected) throw sizeDiffers(core, expected, from + came);
      checkMost(core, most, from + came);
      const own = local?.take(octets) ?? octets;
      return throttle === undefined ? blocks.take(own) : slowly(throttle, blocks, octets.length, own);
    });
  } catch (error) {
    // When the connection breaks, what came before is still good: the next attempt goes on after it.
    await blocks.flush();
    // Some servers hang up without a word when all is said.
    if (came !== left || !(error instanceof FtpsError) || !lineCodes.has(error.code)) throw error;
  }
  await running.wait(finish(blocks, local));
  return came;
}

async function slowly(
  throttle: Throttle,
  blocks: BlockWriter,
  octets: number,
  own: Uint8Array,
): Promise<void> {
  for (let left = octets; left > 0; left -= throttledPiece)
    await throttle.take(Math.min(throttledPiece, left));
  await blocks.take(own);
}

async function finish(blocks: BlockWriter, local: FromNetworkText | undefined): Promise<void> {
  if (local !== undefined) await blocks.take(local.end());
  await blocks.flush();
}

const lineCodes: ReadonlySet<string> = new Set(['ftps.data-cut', 'connection-lost']);

function checkMost(core: Core, most: number | undefined, octets: number): void {
  if (most === undefined || octets <= most) return;
  throw new FtpsError({ code: 'ftps.too-much', params: { ...core.params, most }, retry: 'never' });
}

function sizeDiffers(core: Core, expected: number, found: number): FtpsError {
  const params = { ...core.params, expected, found };
  return new FtpsError({ code: 'ftps.size-differs', params, retry: 'later' });
}

function cutShort(core: Core, received: number, expected: number): FtpsError {
  const params = { ...core.params, received, expected };
  return new FtpsError({ code: 'ftps.data-cut', params, retry: 'later' });
}

function withOctets(error: unknown, expected: number | undefined): unknown {
  if (!(error instanceof FtpsError) || error.code !== 'ftps.data-cut' || expected === undefined) return error;
  return new FtpsError(
    { code: error.code, params: { ...error.params, expected }, retry: error.retry },
    { cause: error },
  );
}
