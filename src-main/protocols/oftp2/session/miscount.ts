import type { Efid } from '../commands.ts';
import { OftpError } from '../oftp-error.ts';
import { reasonProblem } from '../reason-codes.ts';
import type { EfnaReason } from '../reason-codes.ts';
import type { RecordBoundary } from '../station.ts';
import type { WrongRecord } from './record-tally.ts';

/** Why a file that came to its end is not kept. */
export type Miscount = WrongCount | WrongRecord;

interface WrongCount {
  /** 10: records. 11: octets (5.3.10). */
  readonly reason: Extract<EfnaReason, '10' | '11'>;
  readonly announced: string;
  readonly received: string;
}

/** Holds the counts of an EFID (5.3.8) against what came: both are totals of the whole file. `whole`: formats F and V. */
export function wrongCount(
  efid: Efid,
  octets: bigint,
  whole: RecordBoundary | undefined,
): WrongCount | undefined {
  if (octets !== efid.unitCount) {
    return { reason: '11', announced: efid.unitCount.toString(), received: octets.toString() };
  }
  if (whole === undefined) return undefined;
  // Octets behind the last whole record belong to one that nobody has counted.
  const records = BigInt(whole.records);
  if (records !== efid.recordCount || octets !== BigInt(whole.octets)) {
    return { reason: '10', announced: efid.recordCount.toString(), received: records.toString() };
  }
  return undefined;
}

/** What the file is told of it. */
export function miscountError(miscount: Miscount): OftpError {
  const { reason, ...params } = miscount;
  return new OftpError({ code: reasonProblem('EFNA', reason), reason, params, retry: 'later' });
}
