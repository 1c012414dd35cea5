import { toProblem } from '../../../../shared/index.ts';
import { OftpError } from '../oftp-error.ts';
import { reasonProblem } from '../reason-codes.ts';
import type { EsidReason } from '../reason-codes.ts';
import { retryAfter } from '../retry-rules.ts';
import { lineFault } from '../transport/index.ts';

/** Codes of the operating system for what has run out: ESID 08 (5.3.11). */
const shortages: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT', 'EMFILE', 'ENFILE', 'ENOMEM', 'EFBIG']);

/** Whatever was thrown, as an OftpError; one of ours stays itself. */
export function asOftpError(thrown: unknown): OftpError {
  if (thrown instanceof OftpError) return thrown;
  const { code, params, retry, text } = toProblem(thrown);
  return new OftpError(
    { code, params, retry, text, esid: isShortage(thrown) ? '08' : undefined },
    { cause: thrown },
  );
}

/** The ESID reason that tells the partner of a fault of ours. */
export function esidFor(error: OftpError): EsidReason {
  return error.esid ?? '99';
}

/** The partner ended the session by this reason. */
export function endedByPartner(reason: string, text = ''): OftpError {
  return new OftpError({
    code: reasonProblem('ESID', reason),
    reason,
    text: text === '' ? undefined : text,
    retry: retryAfter({ command: 'ESID', reason }).retry,
  });
}

/**
 * The line broke, or the session ended well in the middle of a file. A server that refuses our certificate says so only when the
 * line seems to stand (TLS 1.3): that is a matter of TLS.
 */
export function lineLost(cause: Error | undefined): OftpError {
  if (cause === undefined) return new OftpError({ code: 'connection-lost', retry: 'later' });
  const fault = lineFault(cause);
  return fault.code === 'tls-failed'
    ? fault
    : new OftpError({ code: 'connection-lost', retry: 'later' }, { cause });
}

/** Nothing came, or nothing was taken, for too long: ESID 09. */
export function wentSilent(): OftpError {
  return new OftpError({ code: 'time-out', reason: '09', esid: '09', retry: 'later' });
}

function isShortage(thrown: unknown): boolean {
  for (let error: unknown = thrown; error instanceof Error; error = error.cause) {
    if ('code' in error && shortages.has(error.code)) return true;
  }
  return false;
}
