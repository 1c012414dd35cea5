import { existsSync, readFileSync } from 'node:fs';
import { CmsError } from '../../cms-error.ts';
import type { Opened, OpenWish } from '../../layers.ts';
import type { Scratch } from '../../testing/scratch.ts';
import { openFile, openingName } from '../index.ts';

export interface FromOctets extends Opened {
  readonly octets: Buffer;
}

/** Opens these octets as a file. @throws as openFile; Error where a failure has left something behind. */
export async function openedFrom(scratch: Scratch, message: Uint8Array, wish: OpenWish): Promise<FromOctets> {
  const [source, target] = [scratch.put(message), scratch.free()];
  const isLeft = (): boolean => existsSync(target) || existsSync(openingName(target));
  try {
    const opened = await openFile(source, target, wish);
    if (existsSync(openingName(target))) throw new Error('left behind beside the target');
    return { ...opened, octets: readFileSync(target) };
  } catch (error) {
    if (error instanceof CmsError && isLeft()) throw new Error('left behind', { cause: error });
    throw error;
  }
}

/** The same where failing is expected: only a CmsError counts as that. */
export async function attempt(scratch: Scratch, message: Uint8Array, wish: OpenWish): Promise<Attempt> {
  try {
    return await openedFrom(scratch, message, wish);
  } catch (error) {
    if (error instanceof CmsError) return { code: error.code };
    throw error;
  }
}
