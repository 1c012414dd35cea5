import type { ChecksumAlgorithm } from '../features.ts';
import { remoteChecksum, remoteSize } from '../remote/index.ts';
import type { Core } from '../core.ts';

/** The file on this computer, of which the server may have a part. */
export interface LocalPart {
  /** Octets of the whole file. */
  readonly size: number;
  /** The checksum of so many octets from its beginning, in small hexadecimal digits. */
  readonly checksum: (algorithm: ChecksumAlgorithm, octets: number) => Promise<string>;
  /** Without it a part whose checksum the server does not tell is trusted for its size. */
  readonly demandChecksum?: boolean | undefined;
}

/** Where to begin. */
export interface ResumePoint {
  readonly from: number;
  readonly by: 'rest' | 'append';
  /** Why it is there: `new`: the server has nothing, or does not tell; `longer`: it has more than we; `differs`: it has something else. */
  readonly why: 'new' | 'no-restart' | 'longer' | 'differs' | 'unverified' | 'size' | 'checksum';
}

/**
 * Where an upload that was cut goes on: after what the server has, when that is the beginning of our file, and it can go on there; else at
 * 0. REST where the server says REST STREAM (RFC 3659 5), APPE where it does not.
 */
export async function resumePoint(core: Core, path: string, part: LocalPart): Promise<ResumePoint> {
  const by = core.features.restart && !core.found.refused.has('REST') ? 'rest' : 'append';
  if (by === 'append' && core.found.refused.has('APPE')) return { from: 0, by: 'rest', why: 'no-restart' };
  const there = await remoteSize(core, path);
  if (there === undefined || there === 0) return { from: 0, by, why: 'new' };
  if (there > part.size) return { from: 0, by, why: 'longer' };
  const theirs = await remoteChecksum(core, path);
  if (theirs === undefined) {
    return part.demandChecksum === true
      ? { from: 0, by, why: 'unverified' }
      : { from: there, by, why: 'size' };
  }
  const own = await part.checksum(theirs.algorithm, there);
  if (own.toLowerCase() !== theirs.value) return { from: 0, by, why: 'differs' };
  return { from: there, by, why: 'checksum' };
}
