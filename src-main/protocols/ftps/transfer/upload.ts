import { FtpsError } from '../ftps-error.ts';
import { pathCommand } from '../line/index.ts';
import { remoteSize, setType } from '../remote/index.ts';
import type { Core } from '../core.ts';
import { Outflow, Source } from './outflow.ts';
import { Running } from './running.ts';
import type { Course } from './running.ts';
import type { Throttle } from './throttle.ts';

/** Where a file comes from: its octets from an offset on. A piece has to stay as it is until the next is asked for. */
export type OpenSource = (from: number) => AsyncIterable<Uint8Array>;

export interface UploadOptions {
  /** Octets that the server has already; 0 unless told otherwise. See `resumePoint`. */
  readonly from?: number | undefined;
  /** How the server goes on at `from`: REST and STOR (RFC 3659 5), or APPE where it has no REST. `rest` unless told otherwise. */
  readonly by?: 'rest' | 'append' | undefined;
  /** Lines end as RFC 959 3.1.1.1 wants it. Such a file always starts at 0. */
  readonly text?: boolean | undefined;
  /** The server has asked for the file, and its first octet leaves now: whatever happens from here on, it may have arrived. */
  readonly onLeaving?: (() => void) | undefined;
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
  const source = new Source(open(from));
  const running = await begin(core, from, appends, source, {
    command: transfer,
    restart: appends ? 0 : from,
    direction: 'send',
    watchEnd: core.throughProxy,
    signal,
  });
  const sent = await send(running, source, options, text);
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

/** Some servers take REST and refuse the STOR after it; what they refuse is remembered, so that `resumePoint` goes another way. */
async function begin(
  core: Core,
  from: number,
  appends: boolean,
  source: Source,
  course: Course,
): Promise<Running> {
  try {
    return await Running.begin(core, course);
  } catch (error) {
    source.abandon();
    if (from === 0 || !(error instanceof FtpsError) || !restartReplies.has(error.reply ?? 0)) throw error;
    core.found.refused.add(appends ? 'APPE' : 'REST');
    const { params, text, reply } = error;
    throw new FtpsError(
      { code: 'ftps.restart-refused', params, text, reply, retry: 'later' },
      { cause: error },
    );
  }
}

const restartReplies: ReadonlySet<number> = new Set([450, 451, 500, 501, 502, 503, 504, 550, 554, 555]);

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
  source: Source,
  { from = 0, onLeaving, onProgress, throttle }: UploadOptions,
  text: boolean,
): Promise<number> {
  try {
    const socket = await running.socket();
    const moved = (octets: number): void => {
      running.moved();
      onProgress?.(from + octets);
    };
    const out = new Outflow(source, socket, { text, throttle, onLeaving, onWritten: moved });
    while (await out.step(running));
    return out.read;
  } catch (error) {
    source.abandon();
    throw await running.failed(error);
  }
}
