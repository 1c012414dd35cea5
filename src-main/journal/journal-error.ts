import { statfsSync } from 'node:fs';
import path from 'node:path';
import { WaybillError } from '../../shared/index.ts';

/**
 * What the journal refuses or cannot do: home-locked, journal-newer, journal-corrupt, journal-busy, journal-failed, disk-full,
 * runtime-too-old, partner-unknown, transfer-unknown, receipt-unknown.
 */
export class JournalError extends WaybillError {}

/** With less room than this, in octets, a failure to write is a full disk: SQLite writes pages, and grows its index by 32 KiB. */
const noRoom = 1024 * 1024;

/** An error of SQLite as one of ours; `file` is the database it was met in. */
export function asJournalError(error: unknown, file: string): JournalError {
  if (error instanceof JournalError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const text = error instanceof Error ? error.message : String(error);
  const options = { cause: error };
  if (code === 'SQLITE_FULL' || (mayBeFullDisk(code) && !hasRoom(file)))
    return new JournalError({ code: 'disk-full', params: { file }, text, retry: 'later' }, options);
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB')
    return new JournalError({ code: 'journal-corrupt', params: { file }, text, retry: 'never' }, options);
  if (code.startsWith('SQLITE_BUSY'))
    return new JournalError({ code: 'journal-busy', params: { file }, retry: 'later' }, options);
  return new JournalError({ code: 'journal-failed', params: { file }, text, retry: 'later' }, options);
}

/** Where SQLite maps a file or opens one beside the journal, a full disk comes as a plain failure of input and output. */
function mayBeFullDisk(code: string): boolean {
  return code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_CANTOPEN');
}

function hasRoom(file: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(path.dirname(file));
    return bavail * bsize >= noRoom;
  } catch {
    return true;
  }
}
