import type { StatedMetafile } from '../../agreements/index.ts';
import type { TransferRecord } from '../../journal/index.ts';
import type { EngineContext } from '../context.ts';
import { EngineError } from '../engine-error.ts';
import { requireFreeName } from '../names-once.ts';
import { sendAnew } from '../send-anew.ts';

/**
 * Sends the metafile of a rejected delivery anew, and not its data file (D-32): a transfer of its own, which the next answer belongs to. One
 * transaction: after a crash there is either the rejected one, still waiting for a person, or the new one. Throws `not-possible-now`, and what stands
 * against the metafile.
 */
export function correct(
  context: EngineContext,
  record: TransferRecord,
  made: StatedMetafile,
): TransferRecord {
  const { id, state, receipt, handled, protocol } = record;
  const isRejected = receipt === 'refused' && state === 'delivered' && handled !== true;
  if (!isRejected || protocol['begun'] !== true)
    throw new EngineError({ code: 'not-possible-now', params: { id, state } });
  requireFreeName(context, record);
  const [fault] = made.faults;
  if (fault !== undefined) throw new EngineError(fault);
  const { dataReferenceId = '', sender = '', receiver = '' } = made.values;
  return sendAnew(context, record, undefined, {
    fields: { ...made.protocol, metafileOnly: true },
    params: { reference: dataReferenceId, sender, receiver },
  });
}

/**
 * Sends a refused file anew on a person's word: as it was, and of what has a metafile only that, because what lies there may be dealt with still
 * (D-32). Throws what its name finds.
 */
export function sendAgain(context: EngineContext, record: TransferRecord): TransferRecord {
  requireFreeName(context, record);
  if (record.protocol['told'] !== true) return sendAnew(context, record);
  return sendAnew(context, record, undefined, { fields: { metafileOnly: true } });
}
