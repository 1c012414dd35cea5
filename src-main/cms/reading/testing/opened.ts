import { existsSync, readFileSync } from 'node:fs';
import { CmsError } from '../../cms-error.ts';
import type { Opened, OpenWish } from '../../layers.ts';
import { openFile, openingName } from '../index.ts';

/** Where files of a test go. */
interface Place {
  /** A path where nothing is. */
  free(this: void): string;
  /** A file with these octets. @returns its path. */
  put(this: void, octets: Uint8Array): string;
}

export interface FromOctets extends Opened {
  readonly octets: Buffer;
}

/** Opens these octets as a file. @throws as openFile; Error where a failure has left something behind. */
export async function openedFrom(place: Place, message: Uint8Array, wish: OpenWish): Promise<FromOctets> {
  const [source, target] = [place.put(message), place.free()];
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

export type Attempt = FromOctets | { readonly code: string };

/** The same where failing is expected: only a CmsError counts as that. */
export async function attempt(place: Place, message: Uint8Array, wish: OpenWish): Promise<Attempt> {
  try {
    return await openedFrom(place, message, wish);
  } catch (error) {
    if (error instanceof CmsError) return { code: error.code };
    throw error;
  }
}
