import { WaybillError } from '../../shared/index.ts';

/** What the journal refuses or cannot do: home-locked, journal-newer, journal-corrupt, disk-full, runtime-too-old, journal-failed. */
export class JournalError extends WaybillError {}

/** An error of SQLite as one of ours. */
export function asJournalError(error: unknown, file: string): JournalError {
  if (error instanceof JournalError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const text = error instanceof Error ? error.message : String(error);
  const options = { cause: error };
  if (code === 'SQLITE_FULL')
    return new JournalError({ code: 'disk-full', params: { file }, retry: 'later' }, options);
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
    return new JournalError({ code: 'journal-corrupt', params: { file }, text, retry: 'never' }, options);
  }
  if (code.startsWith('SQLITE_BUSY'))
    return new JournalError({ code: 'journal-busy', params: { file }, retry: 'later' }, options);
  return new JournalError({ code: 'journal-failed', params: { file }, text, retry: 'later' }, options);
}
