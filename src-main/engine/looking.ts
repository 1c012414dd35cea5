import { looksEveryOf } from '../../shared/index.ts';
import type { Partner } from '../../shared/index.ts';
import type { EngineContext } from './context.ts';
import type { Dispatcher } from './dispatcher.ts';

/**
 * Calls partners that place their answers for us to find, as often as was agreed, while an answer is awaited (D-33, D-34). Called every
 * minute.
 */
export function lookForAnswers(
  { journal, contacts, clock }: EngineContext,
  dispatcher: Pick<Dispatcher, 'callAgain' | 'wake'>,
  /** A practice partner that does not run: nobody answers there. */
  isAway: (partner: Pick<Partner, 'kind' | 'practice'>) => boolean,
): void {
  const due = journal.partners.list().filter((partner) => {
    const minutes = looksEveryOf(partner);
    if (minutes === undefined || isAway(partner)) return false;
    if (journal.transfers.awaiting(partner.id).length === 0) return false;
    return clock() - (contacts.get(partner.id) ?? 0) >= minutes * 60_000;
  });
  for (const { id } of due) dispatcher.callAgain(id);
  if (due.length > 0) dispatcher.wake();
}
