import { readName } from './distinguished-name.ts';
import type { DistinguishedName } from './distinguished-name.ts';
import { inside, tags } from './der.ts';
import type { Value } from './der.ts';

/** One name of any kind (RFC 5280 4.2.1.6). */
export type GeneralName =
  | { readonly kind: 'dns' | 'mail' | 'uri'; readonly text: string }
  /** An address of 4 or 16 octets; in name constraints with as many octets of mask behind it. */
  | { readonly kind: 'ip'; readonly octets: Buffer }
  | { readonly kind: 'directory'; readonly name: DistinguishedName }
  /** Of a kind that nothing here looks into. */
  | { readonly kind: 'other'; readonly tag: number };

/** A SEQUENCE OF GeneralName. Throws NotDer. */
export function readGeneralNames(value: Value | undefined, tag: number = tags.sequence): GeneralName[] {
  return inside(value, tag).map(readGeneralName);
}

export function readGeneralName(value: Value): GeneralName {
  const { tag, content } = value;
  switch (tag) {
    case 0x81:
      return { kind: 'mail', text: content.toString('latin1') };
    case 0x82:
      return { kind: 'dns', text: content.toString('latin1') };
    case 0x86:
      return { kind: 'uri', text: content.toString('latin1') };
    case 0x87:
      return { kind: 'ip', octets: content };
    case 0xa4:
      // A CHOICE is always tagged explicitly.
      return { kind: 'directory', name: readName(inside(value, tag)[0]) };
    default:
      return { kind: 'other', tag };
  }
}
