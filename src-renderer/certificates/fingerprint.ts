/** Digits in a group, and groups on a line: as people read them out. */
const groupLength = 4;

/** A fingerprint in groups of four: `3A5F 09BC ...`. */
export function inGroups(fingerprint: string): readonly string[] {
  return fingerprint.toUpperCase().match(/.{1,4}/g) ?? [];
}

/** What comes of comparing a fingerprint with one that was told. Groups are counted from 1. */
export type Comparison =
  | { readonly kind: 'nothing' }
  /** What was told so far is the same. */
  | { readonly kind: 'so-far'; readonly groups: number; readonly of: number }
  | { readonly kind: 'equal' }
  | { readonly kind: 'differs'; readonly group: number }
  /** It is no fingerprint at all. */
  | { readonly kind: 'unreadable' }
  /** 32 or 40 digits: MD5 or SHA-1, which say nothing sure. */
  | { readonly kind: 'other-hash'; readonly name: 'MD5' | 'SHA-1' }
  | { readonly kind: 'too-long' };

/** What programs write before it: `SHA256 Fingerprint=`, `sha-256: `. */
const prefix = /^\s*sha-?256(?:\s*fingerprint)?\s*[:=]?\s*/i;

/** Compares a SHA-256 fingerprint with what was told: colons, blanks, dashes and the size of letters say nothing. */
export function compareFingerprints(fingerprint: string, told: string): Comparison {
  const ours = fingerprint.toLowerCase();
  const theirs = told
    .replace(prefix, '')
    .replaceAll(/[\s:.\-\u2010-\u2015]/g, '')
    .toLowerCase();
  if (theirs === '') return { kind: 'nothing' };
  if (!/^[0-9a-f]+$/.test(theirs)) return { kind: 'unreadable' };
  if (theirs === ours) return { kind: 'equal' };
  if (theirs.length > ours.length && theirs.startsWith(ours)) return { kind: 'too-long' };
  if (ours.startsWith(theirs))
    return {
      kind: 'so-far',
      groups: Math.floor(theirs.length / groupLength),
      of: Math.ceil(ours.length / groupLength),
    };
  if (theirs.length === 40) return { kind: 'other-hash', name: 'SHA-1' };
  if (theirs.length === 32) return { kind: 'other-hash', name: 'MD5' };
  const first = [...theirs].findIndex((digit, place) => digit !== ours[place]);
  return { kind: 'differs', group: Math.floor(first / groupLength) + 1 };
}
