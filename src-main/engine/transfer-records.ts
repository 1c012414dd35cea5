import type { TransferId } from '../../shared/index.ts';
import type { NewTimelineEvent, TransferRecord } from '../journal/index.ts';
import type { EngineContext } from './context.ts';
import { EngineError } from './engine-error.ts';

/** The journal's row of a transfer; throws `transfer-unknown`. */
export function mustGet(context: EngineContext, id: TransferId): TransferRecord {
  const record = context.journal.transfers.get(id);
  if (record === undefined) throw new EngineError({ code: 'transfer-unknown', params: { id } });
  return record;
}

/** A timeline event with the raw protocol line, where there is one. */
export function withLine(event: NewTimelineEvent, line: string | undefined): NewTimelineEvent {
  return line === undefined ? event : { ...event, line };
}
