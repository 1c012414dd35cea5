import { groupFindings } from '../../shared/index.ts';
import type { GroupFinding, Settings } from '../../shared/index.ts';
import type { Journal } from '../journal/index.ts';
import { EngineError } from './engine-error.ts';

type Station = Settings['station'];

/**
 * Throws the first thing that is wrong with our groups as they would be. What was wrong before (a member whose partner was removed since)
 * does not keep anything else from being changed.
 */
export function requireGroups(journal: Journal, before: Station, next: Station): void {
  const partners = journal.partners.list();
  const findingsOf = ({ code, groups }: Station): readonly GroupFinding[] =>
    groupFindings(groups, { ownCode: code, partners });
  const known = new Set(findingsOf(before).map((finding) => JSON.stringify(finding)));
  const finding = findingsOf(next).find((one) => !known.has(JSON.stringify(one)));
  if (finding !== undefined) throw new EngineError({ code: finding.code, params: finding.params });
}
