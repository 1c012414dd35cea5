import { isOftp } from './line-of.ts';
import type { OftpAgreement, PartnerTerms } from './partner.ts';
import type { Parameters } from './primitives.ts';
import type { StationGroup } from './settings.ts';

export const groupFindingCodes = [
  'group-code-twice',
  'group-code-is-ours',
  'group-code-is-partner',
  'group-member-twice',
  'group-member-is-group',
  'group-member-unknown',
] as const;
export type GroupFindingCode = (typeof groupFindingCodes)[number];

/** Why a group cannot be kept: which one, and at which member where it is about one. */
export interface GroupFinding {
  readonly code: GroupFindingCode;
  /** `code` of the group; `member` and `partner` where there is one. */
  readonly params: Parameters;
}

interface Among {
  readonly ownCode: string;
  readonly partners: readonly ({ readonly name: string } & PartnerTerms)[];
}

/** The codes that files can be sent to through a partner, the one that they go to by themselves first. */
export function codesThrough({ code, destination, routing }: OftpAgreement): readonly string[] {
  return [...new Set([destination ?? code, code, ...routing.behind])];
}

/** What is wrong with our groups: the doors say it beforehand, and the engine refuses it. The first of each group comes first. */
export function groupFindings(groups: readonly StationGroup[], among: Among): readonly GroupFinding[] {
  const codes = groups.map(({ code }) => code);
  const known = new Set(among.partners.filter(isOftp).flatMap(({ oftp2 }) => codesThrough(oftp2)));
  return groups.flatMap((group, place) => [
    ...(codes.indexOf(group.code) === place
      ? []
      : [{ code: 'group-code-twice', params: { code: group.code } } as const]),
    ...takenFindings(group.code, among),
    ...memberFindings(group, new Set(codes), known),
  ]);
}

/** Each code leads to one place. */
function takenFindings(code: string, among: Among): readonly GroupFinding[] {
  const { ownCode } = among;
  const partners = among.partners.filter(isOftp);
  const isOurs = partners.some(
    ({ oftp2 }) =>
      oftp2.ourCode === code || oftp2.originator === code || oftp2.routing.ourCodes.includes(code),
  );
  if (code === ownCode || isOurs) return [{ code: 'group-code-is-ours', params: { code } }];
  const partner = partners.find(({ oftp2 }) => codesThrough(oftp2).includes(code));
  return partner === undefined
    ? []
    : [{ code: 'group-code-is-partner', params: { code, partner: partner.name } }];
}

function memberFindings(
  { code, members }: StationGroup,
  groups: ReadonlySet<string>,
  known: ReadonlySet<string>,
): readonly GroupFinding[] {
  return members.flatMap((member, place): readonly GroupFinding[] => {
    const params = { code, member };
    if (members.indexOf(member) !== place) return [{ code: 'group-member-twice', params }];
    if (groups.has(member)) return [{ code: 'group-member-is-group', params }];
    return known.has(member) ? [] : [{ code: 'group-member-unknown', params }];
  });
}
