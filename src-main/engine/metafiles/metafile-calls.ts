import { toTransfer } from '../../journal/index.ts';
import type { TransferRecord } from '../../journal/index.ts';
import type { EngineBody, PartnerId, TransferId } from '../../../shared/index.ts';
import type { StatedMetafile } from '../../agreements/index.ts';
import type { EngineContext } from '../context.ts';
import { EngineError } from '../engine-error.ts';
import { mustGet } from '../transfer-records.ts';
import { correct } from './correcting.ts';
import { askToWithdraw } from './withdrawing.ts';

type MetafileCalls = Pick<EngineBody['transfers'], 'metafile' | 'correct' | 'withdraw'>;
type Correction = Parameters<MetafileCalls['metafile']>[0]['correction'];

/** The calls about metafiles of the contract's group `transfers`. `hurry`: what waits for this partner may go now. */
export function createMetafileCalls(
  context: EngineContext,
  hurry: (partnerId: PartnerId) => void,
  beforeCall: (partnerId: PartnerId) => Promise<void>,
): MetafileCalls {
  function outgoing(id: TransferId): TransferRecord {
    const record = mustGet(context, id);
    if (record.direction !== 'out') throw notNow(record);
    return record;
  }

  return {
    async metafile({ id, correction }) {
      const record = mustGet(context, id);
      const { metafile: sent, answer } = record.protocol;
      const view = {
        ...(typeof sent === 'string' ? { sent } : {}),
        ...(typeof answer === 'string' ? { digipoortReference: answer } : referenceFrom(context, record)),
      };
      const made = await stated(context, record, correction);
      const { text, values, faults, digest } = made;
      return {
        ...view,
        ...(text === undefined || record.direction === 'in' ? {} : { made: text }),
        values,
        faults: record.direction === 'in' ? [] : [...faults],
        digest,
      };
    },
    async correct({ id, correction }) {
      const record = outgoing(id);
      await beforeCall(record.partnerId);
      const made = await stated(context, record, correction);
      // What was read meanwhile may be another: a person may have sent it anew, or it was answered.
      const anew = correct(context, outgoing(id), made);
      hurry(record.partnerId);
      return toTransfer(anew);
    },
    async withdraw({ id }) {
      const record = outgoing(id);
      await beforeCall(record.partnerId);
      const asked = askToWithdraw(context, outgoing(id));
      hurry(record.partnerId);
      return toTransfer(asked);
    },
  };
}

/** Throws `not-possible-now` where this partner is told nothing beside a file. */
async function stated(
  context: EngineContext,
  record: TransferRecord,
  correction: Correction,
): Promise<StatedMetafile> {
  const { remoteName, size, protocol, spoolFile, partnerId } = record;
  const partner = context.journal.partners.get(partnerId);
  const path = spoolFile === undefined ? undefined : context.spool.path(spoolFile);
  const made =
    partner === undefined
      ? undefined
      : context.agreement.metafile(partner, { remoteName, size, protocol, path }, correction);
  if (made === undefined) throw notNow(record);
  return await made;
}

/** Digipoort's own reference is in its answer. */
function referenceFrom({ journal }: EngineContext, { id }: TransferRecord): { digipoortReference?: string } {
  const [newest] = journal.receipts.list({ transferId: id, limit: 1, offset: 0 }).rows;
  const answer = newest?.protocol['answer'];
  return typeof answer === 'string' ? { digipoortReference: answer } : {};
}

function notNow({ id, state }: TransferRecord): EngineError {
  return new EngineError({ code: 'not-possible-now', params: { id, state } });
}
