import type { Moment, Need, PartnerId, Problem } from '../../../shared/index.ts';
import type { Journal } from '../../journal/index.ts';

/** Partners in whose name somebody has called with a certificate that was not believed, until one is. */
export interface CallerRefusals {
  add(id: PartnerId, problem: Problem): void;
  /** False where nothing stood against it. */
  delete(id: PartnerId): boolean;
  needs(): Need[];
}

export function createCallerRefusals(journal: Journal, clock: () => Moment): CallerRefusals {
  const refusals = new Map<PartnerId, { readonly problem: Problem; readonly since: Moment }>();
  return {
    add(id, problem) {
      refusals.set(id, { problem, since: refusals.get(id)?.since ?? clock() });
    },
    delete: (id) => refusals.delete(id),
    needs: () =>
      [...refusals].flatMap(([partnerId, { problem, since }]) => {
        const partner = journal.partners.get(partnerId);
        if (partner === undefined) return [];
        return [
          {
            key: `caller-${partnerId}`,
            kind: 'certificate' as const,
            partnerId,
            partnerName: partner.name,
            problem,
            since,
            action: 'partner' as const,
          },
        ];
      }),
  };
}
