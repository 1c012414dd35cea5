import type { PartnerSummary, PracticeKind } from '../../shared/index.ts';
import { useOverview } from '../context/index.ts';

/** The entry of a practice partner, once it was started. */
export function usePracticePartner(kind: PracticeKind): PartnerSummary | undefined {
  return useOverview((overview) => overview.partners?.find((each) => each.practice && each.kind === kind));
}
