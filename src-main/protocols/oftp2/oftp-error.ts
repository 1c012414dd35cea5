import { WaybillError } from '../../../shared/index.ts';
import type { Parameters, Retry } from '../../../shared/index.ts';
import { reasonProblem } from './reason-codes.ts';
import type { EsidReason } from './reason-codes.ts';
import { retryAfter } from './retry-rules.ts';

export interface OftpErrorDetails {
  readonly code: string;
  readonly params?: Parameters;
  /** The partner's own words, where there are any. */
  readonly text?: string | undefined;
  readonly retry?: Retry;
  /** The two digits of the ESID, SFNA, EFNA or NERP that was received or is meant. */
  readonly reason?: string | undefined;
  /** The ESID reason to end the session with, when we are the ones who found the fault. */
  readonly esid?: EsidReason | undefined;
}

/**
 * What goes wrong between two stations. `code` decides: `oftp2.esid.06` and its like for what RFC 5024 has a reason code
 * for, whichever side said it; a code of the transport otherwise.
 */
export class OftpError extends WaybillError {
  readonly reason: string | undefined;
  readonly esid: EsidReason | undefined;

  constructor(details: OftpErrorDetails, options?: ErrorOptions) {
    super(details, options);
    this.reason = details.reason;
    this.esid = details.esid;
  }
}

/**
 * A fault that the partner's octets carry: the session ends with this ESID reason (5.3.11).
 * `params` say which command and field, and never what stood in it.
 */
export function violation(esid: EsidReason, params: Parameters): OftpError {
  return new OftpError({
    code: reasonProblem('ESID', esid),
    params,
    reason: esid,
    esid,
    retry: retryAfter({ command: 'ESID', reason: esid }).retry,
  });
}

/** A value of ours that does not fit its field: nothing is sent. `params` name the field and its limit, never the value. */
export function doesNotFit(params: Parameters): OftpError {
  return new OftpError({ code: 'oftp2.does-not-fit', params, retry: 'never' });
}

/** What is wrong with a record of a local file, before anything of it is sent or kept. */
export type RecordFault =
  /** Longer than SFIDLRECL, or than a prefix can say. */
  | 'too-long'
  /** Format F: shorter than SFIDLRECL. */
  | 'too-short'
  /** The file ends within a record. */
  | 'cut-off'
  /** The record has a line end in it: as a line of a text file it would become two. */
  | 'line-end-inside';

/** `params`: the number of the record, from 1; octets and the agreed length where a length is wrong. Never its contents. */
export function recordFault(
  why: RecordFault,
  params: { readonly record: number; readonly octets?: number; readonly recordLength?: number },
): OftpError {
  return new OftpError({ code: `oftp2.record.${why}`, params, retry: 'never' });
}
