import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { CmsError } from '../../cms-error.ts';
import type { Opened, OpenWish } from '../../layers.ts';
import type { Scratch } from '../../testing/scratch.ts';
import { openFile } from '../index.ts';

export interface FromOctets extends Opened {
  readonly octets: Buffer;
}

/** Opens these octets as a file. @throws as openFile; Error where a failure has left something behind. */
export async function openedFrom(scratch: Scratch, message: Uint8Array, wish: OpenWish): Promise<FromOctets> {
  const [source, target] = [scratch.put(message), scratch.free()];
  try {
    const opened = await openFile(source, target, wish);
    return { ...opened, octets: readFileSync(target) };
  } catch (error) {
    if (existsSync(target)) throw new Error('left behind: the target', { cause: error });
    throw error;
  } finally {
    const left = readdirSync(scratch.folder).filter((name) => name.startsWith(`${path.basename(target)}.`));
    if (left.length > 0) throw new Error(`left behind: ${left.join()}`);
  }
}

export type Attempt = FromOctets | { readonly code: string };

/** The same where failing is expected: only a CmsError counts as that. */
export async function attempt(scratch: Scratch, message: Uint8Array, wish: OpenWish): Promise<Attempt> {
  try {
    return await openedFrom(scratch, message, wish);
  } catch (error) {
    if (error instanceof CmsError) return { code: error.code };
    throw error;
  }
}
