import type { DerCursor } from '../der/index.ts';
import { readName } from './distinguished-name.ts';
import type { DistinguishedName } from './distinguished-name.ts';

/** One name of any kind (RFC 5280 4.2.1.6). */
export type GeneralName =
  | { readonly kind: 'dns' | 'mail' | 'uri'; readonly text: string }
  /** An address of 4 or 16 octets; in name constraints with as many octets of mask behind it. */
  | { readonly kind: 'ip'; readonly octets: Buffer }
  | { readonly kind: 'directory'; readonly name: DistinguishedName }
  /** Of a kind that nothing here looks into. */
  | { readonly kind: 'other'; readonly tag: number };

/** Passes one GeneralName. Throws NotDer. */
export function takeGeneralName(cursor: DerCursor): GeneralName {
  const { tag, value } = cursor.take();
  switch (tag) {
    case 0x81:
      return { kind: 'mail', text: value.toString('latin1') };
    case 0x82:
      return { kind: 'dns', text: value.toString('latin1') };
    case 0x86:
      return { kind: 'uri', text: value.toString('latin1') };
    case 0x87:
      return { kind: 'ip', octets: value };
    case 0xa4:
      // A CHOICE is always tagged explicitly.
      return { kind: 'directory', name: readName(value) };
    default:
      return { kind: 'other', tag };
  }
}
