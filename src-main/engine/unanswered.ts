import type { TransferRecord } from '../journal/index.ts';
import { isOftp } from '../../shared/index.ts';
import type { Problem } from '../../shared/index.ts';
import type { EngineContext } from './context.ts';

/** So many files of one partner are looked at at once; the rest a minute later. */
const atOnce = 1_000;
const day = 24 * 3_600_000;

/**
 * Files that were forwarded to a partner and that it has not answered for as many days as were agreed with it: whoever sent them is told so
 * (NERP 36, RFC 5024 5.3.14). Where nothing was agreed they stay open, and are shown as late.
 */
export function lookForUnanswered(
  context: EngineContext,
): readonly { readonly outgoing: TransferRecord; readonly problem: Problem }[] {
  const { journal, clock } = context;
  return journal.partners
    .list()
    .filter(isOftp)
    .flatMap(({ id, name, oftp2 }) => {
      const days = oftp2.retries.unansweredDays;
      if (days === null) return [];
      return journal.transfers.relaysUnanswered(id, clock() - days * day, atOnce).map((outgoing) => ({
        outgoing,
        problem: { code: 'relay-unanswered-long', params: { partner: name, days }, retry: 'never' } as const,
      }));
    });
}
