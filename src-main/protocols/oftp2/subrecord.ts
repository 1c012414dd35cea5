/** The subrecord of RFC 5024 7.2: one header octet, then up to 63 octets, or one octet that stands for up to 63. */

/** First octet of a data exchange buffer: 'D'. */
export const dataCode = 0x44;
/** The subrecord is the last of its record; for U and T the end of the file. */
export const endOfRecordFlag = 0x80;
/** One octet follows, to be repeated. */
export const compressionFlag = 0x40;
/** Octets of the file that one subrecord can stand for. */
export const longestSubrecord = 63;
/** The same bits of a header: how many octets. */
export const countMask = 0x3f;
/** A whole subrecord with its header. */
export const wholeSubrecord = 64;

/** A view for copySubrecord. */
export function viewOf(octets: Uint8Array): DataView {
  return new DataView(octets.buffer, octets.byteOffset, octets.byteLength);
}

/**
 * Copies 63 octets. Written out in words, because a loop or Buffer.copy for so few octets takes five times as long:
 * subrecords are where most of the time of a transfer would go. Little-endian, because the processor is: no octet is turned.
 */
export function copySubrecord(target: DataView, to: number, source: DataView, from: number): void {
  target.setInt32(to, source.getInt32(from, true), true);
  target.setInt32(to + 4, source.getInt32(from + 4, true), true);
  target.setInt32(to + 8, source.getInt32(from + 8, true), true);
  target.setInt32(to + 12, source.getInt32(from + 12, true), true);
  target.setInt32(to + 16, source.getInt32(from + 16, true), true);
  target.setInt32(to + 20, source.getInt32(from + 20, true), true);
  target.setInt32(to + 24, source.getInt32(from + 24, true), true);
  target.setInt32(to + 28, source.getInt32(from + 28, true), true);
  target.setInt32(to + 32, source.getInt32(from + 32, true), true);
  target.setInt32(to + 36, source.getInt32(from + 36, true), true);
  target.setInt32(to + 40, source.getInt32(from + 40, true), true);
  target.setInt32(to + 44, source.getInt32(from + 44, true), true);
  target.setInt32(to + 48, source.getInt32(from + 48, true), true);
  target.setInt32(to + 52, source.getInt32(from + 52, true), true);
  target.setInt32(to + 56, source.getInt32(from + 56, true), true);
  // The last word overlaps the one before it by an octet.
  target.setInt32(to + 59, source.getInt32(from + 59, true), true);
}

/** Copies fewer than 63 octets. */
export function copyOctets(
  target: Uint8Array,
  to: number,
  source: Uint8Array,
  from: number,
  count: number,
): void {
  if (count > 0) target.set(source.subarray(from, from + count), to);
}

/** Octets that copyShort may touch beyond the ones that it copies: both sides must have so many to spare. */
export const shortCopySpare = 3;

/**
 * Copies up to 63 octets in words, and up to 3 octets beyond them, which whoever fills the target writes over next. Both sides
 * must have `shortCopySpare` octets behind. Short records are made of such subrecords: `set` would take most of their time.
 */
export function copyShort(target: DataView, to: number, source: DataView, from: number, count: number): void {
  for (let done = 0; done < count; done += 4) {
    target.setInt32(to + done, source.getInt32(from + done, true), true);
  }
}
