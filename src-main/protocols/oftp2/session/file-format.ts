import type { RecordShape } from '../records/index.ts';
import type { Sfid } from '../commands.ts';

/** Octets in one block of a restart position (1.5.4). */
export const blockOctets = 1_024;

/**
 * Whether a file crosses the line as one stream of octets: formats U and T, and whatever is signed, compressed or encrypted
 * (5.3.3 SFIDFMT). Only then restart positions are blocks of 1 KiB.
 */
export function isStream(
  sfid: Pick<Sfid, 'format' | 'securityLevel' | 'compression' | 'enveloping'>,
): boolean {
  const { format, securityLevel, compression, enveloping } = sfid;
  return format === 'U' || format === 'T' || securityLevel !== 0 || compression !== 0 || enveloping !== 0;
}

/** The records of a file; undefined for one that crosses the line as a stream of octets. */
export function recordsOf(
  sfid: Pick<Sfid, 'format' | 'recordLength' | 'securityLevel' | 'compression' | 'enveloping'>,
): RecordShape | undefined {
  const { format, recordLength } = sfid;
  if (isStream(sfid) || format === 'U' || format === 'T') return undefined;
  return { format, recordLength };
}
