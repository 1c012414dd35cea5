import { expect, test } from 'vitest';
import { OftpAgreement } from './partner.ts';
import { groupFindings } from './station-groups.ts';
import { SettingsChange } from './settings.ts';

const partners = [
  {
    name: 'Berta',
    kind: 'oftp2' as const,
    oftp2: OftpAgreement.parse({ code: 'O0013BERTA', ourCode: 'O0177B' }),
  },
  {
    name: 'Centre',
    kind: 'oftp2' as const,
    oftp2: OftpAgreement.parse({
      code: 'O0013VAN',
      routing: { behind: ['O0013DORA'], ourCodes: ['O0177C'] },
    }),
  },
];
const among = { ownCode: 'O0177OURS', partners };
const good = { code: 'O0177ALL', members: ['O0013BERTA', 'O0013DORA'] };

test('a group of codes that lead to partners is kept', () => {
  expect(groupFindings([good], among)).toEqual([]);
});

test.each([
  ['its code is ours', { ...good, code: 'O0177OURS' }, 'group-code-is-ours'],
  ['its code is ours with one partner', { ...good, code: 'O0177B' }, 'group-code-is-ours'],
  ['its code is a further one of ours', { ...good, code: 'O0177C' }, 'group-code-is-ours'],
  ['its code is a partner’s', { ...good, code: 'O0013VAN' }, 'group-code-is-partner'],
  ['its code is behind a partner', { code: 'O0013DORA', members: ['O0013BERTA'] }, 'group-code-is-partner'],
  ['there is one of this code', { code: 'O0177TWO', members: ['O0013BERTA'] }, 'group-code-twice'],
  ['it is in itself', { code: 'O0177ME', members: ['O0177ME'] }, 'group-member-is-group'],
  ['another group is in it', { code: 'O0177ME', members: ['O0177TWO'] }, 'group-member-is-group'],
  ['a member is in it twice', { ...good, members: ['O0013BERTA', 'O0013BERTA'] }, 'group-member-twice'],
  ['a member leads nowhere', { ...good, members: ['O0099X'] }, 'group-member-unknown'],
])('a group is not kept where %s', (_, group, code) => {
  const other = { code: 'O0177TWO', members: ['O0013BERTA'] };
  expect(groupFindings([other, group], among).map((finding) => finding.code)).toEqual([code]);
});

test.each([
  ['small letters', 'o0177all'],
  ['26 characters', 'O'.repeat(26)],
  ['nothing', ''],
])('a code of a group is an identification code: %s is none', (_, code) => {
  const parse = (group: unknown): boolean =>
    SettingsChange.safeParse({ station: { groups: [group] } }).success;
  expect(parse({ ...good, code })).toBe(false);
  expect(parse({ ...good, members: [code] })).toBe(false);
  expect(parse(good)).toBe(true);
  expect(parse({ ...good, members: [] })).toBe(false);
});
