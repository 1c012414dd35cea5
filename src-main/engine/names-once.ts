import { nameTaken } from '../agreements/index.ts';
import type { Finding, Moment, PartnerId, TransferId } from '../../shared/index.ts';
import type { TransferRecord } from '../journal/index.ts';
import type { EngineContext } from './context.ts';
import { EngineError } from './engine-error.ts';

type Used = Parameters<typeof nameTaken>[2];

/** What a partner that takes each name once is asked by; `except`: a file that is to have its name still. */
export function usedNames(
  { journal, clock }: Pick<EngineContext, 'journal' | 'clock'>,
  partnerId: PartnerId,
  except?: TransferId,
): Used {
  return {
    namesSince: (moment: Moment) => journal.transfers.namesSince(partnerId, moment, except),
    now: clock(),
  };
}

/**
 * Another file may have got a name since it was checked, or stands before it in the same call. Within the transaction in which this file
 * gets it.
 */
export function takenMeanwhile(
  context: Pick<EngineContext, 'journal' | 'clock'>,
  recipients: readonly { readonly partnerId: PartnerId }[],
  remoteNames: readonly string[],
  file: string,
): Finding[] {
  return recipients.flatMap(({ partnerId }, index) => {
    const partner = context.journal.partners.get(partnerId);
    const name = remoteNames[index];
    if (partner === undefined || name === undefined) return [];
    const taken = nameTaken(partner, name, usedNames(context, partnerId));
    return taken === undefined ? [] : [{ severity: 'error', ...taken, file }];
  });
}

/** While a file had failed or was refused, another one may have gone under its name. Throws what sending it would find. */
export function requireFreeName(
  context: Pick<EngineContext, 'journal' | 'clock'>,
  { id, partnerId, remoteName, state, receipt }: TransferRecord,
): void {
  const partner = context.journal.partners.get(partnerId);
  if (partner === undefined || (state !== 'failed' && receipt !== 'refused')) return;
  const taken = nameTaken(partner, remoteName, usedNames(context, partnerId, id));
  if (taken !== undefined) throw new EngineError(taken);
}
