import { DerError, dotted, isTrue, tags } from './der.ts';
import type { DerCursor } from './der.ts';

export interface Extension {
  readonly critical: boolean;
  /** What its OCTET STRING holds; shares the memory of what it was read from. */
  readonly value: Uint8Array;
}

/** More than any certificate or list has. */
const most = 100;

/** Reads `Extensions`, RFC 5280 4.1, by their numbers. Throws DerError, also where one comes twice. */
export function readExtensions(extensions: DerCursor): ReadonlyMap<string, Extension> {
  const found = new Map<string, Extension>();
  const each = extensions.take(tags.sequence).inside();
  extensions.end();
  while (!each.done) {
    const one = each.take(tags.sequence).inside();
    const id = dotted(one.take(tags.objectIdentifier).value);
    const critical = one.takeIf(tags.boolean) && isTrue(one.value);
    const { value } = one.take(tags.octetString);
    one.end();
    if (found.has(id) || found.size >= most) throw new DerError('extension');
    found.set(id, { critical, value });
  }
  return found;
}
