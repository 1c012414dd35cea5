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

/** Every octet may have reached the partner in an attempt that has had no answer: its fate is the partner's to tell. */
export function mayHaveArrived({ state, protocol }: TransferRecord): boolean {
  return state === 'unknown' || protocol['mayHaveArrived'] === true;
}

/** What is kept of a file for its protocol, with or without that mark. */
export function withArrival(
  { mayHaveArrived: _before, ...protocol }: TransferRecord['protocol'],
  isPossible: boolean,
): TransferRecord['protocol'] {
  return isPossible ? { ...protocol, mayHaveArrived: true } : protocol;
}

/** Among the fields of a file: its receipt is a person's to say, because none comes by machine. */
export const receiptByHand = 'receiptByHand';

/** Among the fields of a file that was to come: it is for a person to see, and lies at its partner still. */
export const leftThere = 'left';

/** A timeline event with the raw protocol line, where there is one. */
export function withLine(event: NewTimelineEvent, line: string | undefined): NewTimelineEvent {
  return line === undefined ? event : { ...event, line };
}
