import { looksEveryOf } from '../../shared/index.ts';
import type { Moment, Partner } from '../../shared/index.ts';
import type { PartnerRecord } from '../journal/index.ts';
import type { EngineContext } from './context.ts';
import type { Dispatcher } from './dispatcher.ts';

/**
 * Calls partners that place their answers for us to find, as often as was agreed, while an answer is awaited (D-33, D-34). Called every
 * minute.
 */
export function lookForAnswers(
  context: EngineContext,
  dispatcher: Pick<Dispatcher, 'callAgain' | 'wake'>,
  /** A practice partner that does not run: nobody answers there. */
  isAway: (partner: Pick<Partner, 'kind' | 'practice'>) => boolean,
): void {
  const { journal, clock } = context;
  const due = journal.partners.list().filter((partner) => {
    if (isAway(partner) || context.paused().includes(partner.id)) return false;
    const at = nextLookAt(context, partner);
    return at !== undefined && at <= clock();
  });
  for (const { id } of due) dispatcher.callAgain(id);
  if (due.length > 0) dispatcher.wake();
}

/** When such a partner is to be called next; undefined: nothing is awaited, or its answers come by themselves. */
export function nextLookAt({ journal, contacts }: EngineContext, partner: PartnerRecord): Moment | undefined {
  const minutes = looksEveryOf(partner);
  if (minutes === undefined || journal.transfers.awaiting(partner.id).length === 0) return undefined;
  return (contacts.get(partner.id) ?? 0) + minutes * 60_000;
}
