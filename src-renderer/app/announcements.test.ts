import { expect, it } from 'vitest';
import type { Happening, HappeningKind } from '../state/index.ts';
import { announcementsOf } from './announcements.ts';

function happened(kind: HappeningKind, n = 1): Happening {
  return { kind, file: `${kind}-${n}.edi`, partner: 'Volta' };
}

it('says few files by name, what went wrong first', () => {
  const said = announcementsOf([happened('delivered'), happened('refused'), happened('received')]);
  expect(said.map((each) => (each.of === 'file' ? each.happening.kind : each.count))).toEqual([
    'refused',
    'received',
    'delivered',
  ]);
});

it('counts many, and still names what is alone of its kind', () => {
  const forty = Array.from({ length: 40 }, (_, n) => happened('received', n));
  expect(announcementsOf([...forty, happened('failed')])).toEqual([
    { of: 'file', happening: happened('failed') },
    { of: 'many', kind: 'received', count: 40 },
  ]);
});

it('says nothing of nothing', () => {
  expect(announcementsOf([])).toEqual([]);
});
