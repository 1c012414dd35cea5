import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { once } from 'node:events';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { textIn, textOut } from './text.ts';

/** ms. */
const lingering = 2_000;

/** Somebody wants this line cut. */
export class LineCut extends Error {}

/** Lets so many octets through, and then breaks. */
function cutting(most: number): Transform {
  let left = most;
  return new Transform({
    transform(octets: Buffer, _encoding, done) {
      const through = octets.subarray(0, left);
      left -= through.length;
      this.push(through);
      // What was let through is to be written first.
      if (left > 0) done();
      else setTimeout(() => done(new LineCut()), 50);
    },
    flush(done) {
      done(new LineCut());
    },
  });
}

export interface Moving {
  readonly data: Socket;
  readonly file: string;
  /** Octets of the file that stay, or are left out. */
  readonly from: number;
  readonly text: boolean;
  readonly signal: AbortSignal;
}

export interface Receiving extends Moving {
  /** Octets after which the line is cut. */
  readonly cutAfter: number | undefined;
}

/** Takes a file. Rejects where the line breaks: what came stays, to be gone on with. */
export async function receive({ data, file, from, text, signal, cutAfter }: Receiving): Promise<void> {
  const there = await stat(file).catch(() => undefined);
  if (from > 0 && (there === undefined || there.size < from)) throw new Error('nothing to go on with');
  const target = createWriteStream(file, from > 0 ? { flags: 'r+', start: from } : { flags: 'w' });
  const stages = [...(cutAfter === undefined ? [] : [cutting(cutAfter)]), ...(text ? [textIn()] : [])];
  await pipeline([data, ...stages, target], { signal });
}

/** Gives a file. */
export async function give({ data, file, from, text, signal }: Moving): Promise<void> {
  const source = createReadStream(file, { start: from });
  if (text) await pipeline(source, textOut(), data, { signal });
  else await pipeline(source, data, { signal });
  await ended(data);
}

/** Gives what was made of a folder. */
export async function giveText(data: Socket, content: string): Promise<void> {
  await pipeline([Buffer.from(content)], data);
  await ended(data);
}

/** Of a connection that we have ended: its client hears it, and goes; one that stays is not waited for. */
export async function ended(data: Socket): Promise<void> {
  if (data.destroyed) return;
  data.resume();
  await Promise.race([
    once(data, 'close').catch(() => undefined),
    pause(lingering, undefined, { ref: false }),
  ]);
}
