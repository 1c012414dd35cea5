import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder for one test file, with names in it that nobody has used. */
export interface Scratch {
  readonly folder: string;
  /** A path where nothing is. */
  free(this: void): string;
  /** A file with these octets. @returns its path. */
  put(this: void, octets: Uint8Array): string;
  remove(this: void): void;
}

export function makeScratch(): Scratch {
  const folder = mkdtempSync(path.join(tmpdir(), 'waybill-cms-'));
  let count = 0;
  function free(): string {
    count += 1;
    return path.join(folder, `${count}`);
  }
  return {
    folder,
    free,
    put(octets) {
      const file = free();
      writeFileSync(file, octets);
      return file;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Octets of which about half can be compressed. */
export function mixedOctets(length: number): Buffer {
  const octets = Buffer.alloc(length, 'Waybill;2026-11-21;4711;');
  for (let at = 0; at < length; at += 2_000) octets.set(randomBytes(Math.min(1_000, length - at)), at);
  return octets;
}
