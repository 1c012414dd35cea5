import type { Need } from '../../../shared/index.ts';
import type { EngineContext } from '../context.ts';
import { passwordStateOf } from './password-state.ts';

/** Passwords that wait for a person: which of two is the right one, whether the partner's word has come, and old ones (B-35, B-36). */
export function passwordNeeds({ journal, clock }: Pick<EngineContext, 'journal' | 'clock'>): Need[] {
  return journal.partners.list().flatMap((partner): Need[] => {
    const state = passwordStateOf(journal, partner);
    if (state === undefined) return [];
    const about = { partnerId: partner.id, partnerName: partner.name, action: 'password' } as const;
    const { open, dueAt, isSet } = state;
    if (open?.refusedAt !== undefined)
      return [
        { ...about, key: `password-which-${partner.id}`, kind: 'password-which', since: open.refusedAt },
      ];
    if (open?.state === 'uploaded' || open?.state === 'unknown') {
      const since = open.uploadedAt ?? open.startedAt;
      return [{ ...about, key: `password-open-${partner.id}`, kind: 'password-open', since }];
    }
    // The practice partner makes itself a new one at each start.
    if (open !== undefined || !isSet || partner.practice || clock() < dueAt) return [];
    return [{ ...about, key: `password-old-${partner.id}`, kind: 'password-old', since: state.since }];
  });
}
