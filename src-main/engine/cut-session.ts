import type { TransferRecord } from '../journal/index.ts';
import type { EngineContext } from './context.ts';

/** Ends the session that is sending this file: the partner keeps what it has until a restart that never comes. */
export function cutSession(context: EngineContext, record: TransferRecord): void {
  if (record.state !== 'sending') return;
  for (const { cancelFile, session } of context.sessions)
    if (cancelFile(record.id) && session.cancelsFiles !== true) session.abort();
}
