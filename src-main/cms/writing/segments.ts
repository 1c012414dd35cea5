import { header } from '../der/index.ts';

/** Octets of content in each segment but the last. Any peer that streams reads this; most write much smaller ones. */
export const segmentOctets = 64 * 1024;

const octetStringTag = 0x04;
const fullHeader = header(octetStringTag, segmentOctets);

/** Writes the segments of a constructed OCTET STRING (X.690 8.7.3). */
export interface Segments {
  /** Content, in pieces of any size. */
  write(this: void, octets: Uint8Array): Promise<void>;
  /** Writes the last, shorter segment where there is one. The end-of-contents octets are the caller's. */
  end(this: void): Promise<void>;
}

/** @param add takes what is written, and has copied it once its promise is kept. */
export function createSegments(add: (octets: Uint8Array) => Promise<void>): Segments {
  const rest = Buffer.allocUnsafeSlow(segmentOctets);
  let kept = 0;
  return {
    async write(octets) {
      let at = 0;
      if (kept > 0) {
        at = Math.min(octets.length, segmentOctets - kept);
        rest.set(octets.subarray(0, at), kept);
        kept += at;
        if (kept < segmentOctets) return;
        await add(fullHeader);
        await add(rest);
        kept = 0;
      }
      for (; at + segmentOctets <= octets.length; at += segmentOctets) {
        await add(fullHeader);
        await add(octets.subarray(at, at + segmentOctets));
      }
      rest.set(octets.subarray(at));
      kept = octets.length - at;
    },
    async end() {
      if (kept === 0) return;
      await add(header(octetStringTag, kept));
      await add(rest.subarray(0, kept));
      kept = 0;
    },
  };
}
