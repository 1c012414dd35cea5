import type { Hash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { malformed, unsupported } from '../ber/index.ts';
import type { Layer, Opened, OpenWish } from '../layers.ts';
import { oids } from '../oids.ts';
import { newHash, readInto } from '../writing/index.ts';
import type { Sink } from '../writing/index.ts';
import { createDigesting } from './content-digests.ts';
import type { ContentDigests, Digesting } from './content-digests.ts';
import type { Head } from './content-info.ts';
import { layerTypes } from './content-info.ts';
import { createDeciphering, createDecipheringSink, createInflatingSink } from './content-sinks.ts';
import { createLayerSink } from './layer-sink.ts';
import { createFinalSink, createLimitedSink, mostLayers, mostTrailing } from './limits.ts';
import type { OutputLimits } from './limits.ts';
import { judgeSignatures } from './signatures.ts';
import { createSniffingSink } from './sniffing-sink.ts';
import { createTargetFile } from './target-file.ts';

export interface OpenOptions {
  /** Stops it; nothing is left then, and the signal's reason is thrown. */
  readonly signal?: AbortSignal;
  /** Octets of the source that were read so far, after each read. */
  progress?(this: void, octetsRead: number): void;
}

/**
 * Takes the layers off a file in one pass: encrypted, compressed and signed ones in any order, each a ContentInfo that is the content of
 * the one around it. What is found of signatures is only reported. The target is a new file for its owner alone, and has its name
 * only once all of it held and is durable; until then it grows as {@link openingName} beside it. Memory does not grow with the file.
 *
 * @throws CmsError cms-malformed for what is not CMS, cms-truncated, cms-too-large, cms-unsupported, cms-no-recipient, cms-not-decrypted,
 *   cms-not-inflated, cms-recipient-unusable; the file system's errors as they come, and among them EEXIST for a target that is already
 *   there, which then stays as it was.
 */
export async function openFile(
  source: string,
  target: string,
  wish: OpenWish,
  options: OpenOptions = {},
): Promise<Opened> {
  options.signal?.throwIfAborted();
  const hash = wish.hash === undefined ? undefined : newHash(wish.hash);
  await using input = await open(source, 'r');
  const file = await createTargetFile(target);
  let octetsRead = 0;
  const limits: OutputLimits = { mostOctets: wish.mostOctets, octetsRead: () => octetsRead };
  const layers: Layer[] = [];
  const outermost = layerSink({ wish, limits, layers, plain: createFinalSink(limits, file) }, 0);
  try {
    const size = await readInto(hashing(outermost, hash), input, {
      signal: options.signal,
      progress(octets) {
        octetsRead = octets;
        options.progress?.(octets);
      },
    });
    await outermost.end();
    options.signal?.throwIfAborted();
    await file.commit();
    return {
      size,
      originalSize: file.size,
      layers,
      ...(hash === undefined ? {} : { hash: hash.digest() }),
    };
  } catch (error) {
    await outermost.abandon();
    await file.abandon();
    throw error;
  }
}

/** Hashes what it is given on its way. */
function hashing(next: Sink, hash: Hash | undefined): Sink {
  if (hash === undefined) return next;
  return {
    async write(octets) {
      hash.update(octets);
      await next.write(octets);
    },
    end: next.end,
    abandon: next.abandon,
  };
}

/** One file that is being opened: its layers as they are found, the outermost first. */
interface Opening {
  readonly wish: OpenWish;
  readonly limits: OutputLimits;
  readonly layers: Layer[];
  /** Where what is plain at last goes. */
  readonly plain: Sink;
}

/** Takes off the layer at this depth. @param type where only what stands in a ContentInfo of it may come. */
function layerSink(opening: Opening, depth: number, type?: string): Sink {
  if (depth >= mostLayers) throw malformed(0);
  let digested: ContentDigests | undefined;
  return createLayerSink(
    {
      trailing: depth === 0 ? mostTrailing : 0,
      begin: (head) => beginLayer(opening, depth, head, (digests) => (digested = digests)),
      tail(tail) {
        if (digested === undefined) throw malformed(0);
        const signatures = judgeSignatures(tail, digested, opening.wish.signers);
        opening.layers[depth] = { kind: 'signed', signatures };
      },
    },
    type,
  );
}

function beginLayer(
  opening: Opening,
  depth: number,
  head: Head,
  digested: (digests: ContentDigests) => void,
): Sink {
  const { layers, limits, wish } = opening;
  if (depth === 0 && !isWished(wish, 0, head.kind)) throw malformed(0);
  const content = createLimitedSink(limits, contentSink(opening, depth, head.contentType));
  switch (head.kind) {
    case 'encrypted': {
      const deciphering = createDeciphering(head, wish.keys);
      const { cipher, recipient } = deciphering;
      layers[depth] = {
        kind: 'encrypted',
        cipher: cipher.name,
        recipient,
        recipients: head.recipients.length,
      };
      return createDecipheringSink(deciphering, content);
    }
    case 'compressed':
      if (head.algorithm.oid !== oids.zlib) throw unsupported(head.algorithm.oid);
      layers[depth] = { kind: 'compressed' };
      return createInflatingSink(content);
    case 'signed':
      if (head.isDetached) throw malformed(0);
      layers[depth] = { kind: 'signed', signatures: [] };
      return createDigestingSink(createDigesting(head.digests, head.contentType), content, digested);
  }
}

/** What is inside a layer: another one where its type or its first octets say so, else what goes to the disk. */
function contentSink(opening: Opening, depth: number, contentType: string): Sink {
  const inside = (type: string | undefined): type is string => {
    const kind = layerTypes.get(type ?? '');
    return kind !== undefined && isWished(opening.wish, depth + 1, kind);
  };
  if (inside(contentType)) return layerSink(opening, depth + 1, contentType);
  return createSniffingSink((type) => (inside(type) ? layerSink(opening, depth + 1) : opening.plain));
}

function isWished({ layers }: OpenWish, depth: number, kind: Layer['kind']): boolean {
  return layers === undefined || layers[depth] === kind;
}

function createDigestingSink(
  { update, end }: Digesting,
  next: Sink,
  digested: (digests: ContentDigests) => void,
): Sink {
  return {
    async write(octets) {
      update(octets);
      await next.write(octets);
    },
    async end() {
      digested(end());
      await next.end();
    },
    abandon: next.abandon,
  };
}
