import { expect, it } from 'vitest';
import { TrustDecision } from '../../shared/index.ts';
import { isInForce, trustedNow } from './trust-in-force.ts';

function decision(id: number, part: Readonly<Record<string, unknown>> = {}): TrustDecision {
  return TrustDecision.parse({
    id,
    at: id,
    partnerId: 1,
    fingerprint: 'ab'.repeat(32),
    role: 'server',
    decision: 'trusted',
    by: 'anna, window',
    note: '',
    ...part,
  });
}

it('is in force until something else is decided about the same certificate in the same role', () => {
  const yes = decision(1);
  expect(isInForce(yes, [yes])).toBe(true);
  expect(isInForce(yes, [decision(2, { decision: 'ended' }), yes])).toBe(false);
  expect(isInForce(yes, [decision(2), yes])).toBe(false);
  for (const other of [{ role: 'caller' }, { partnerId: 2 }, { fingerprint: 'cd'.repeat(32) }])
    expect(isInForce(yes, [decision(2, { decision: 'ended', ...other }), yes])).toBe(true);
});

it('is never in force where it says no, or where it came with an import', () => {
  for (const part of [{ decision: 'ended' }, { role: 'partner' }, { role: 'authority' }])
    expect(isInForce(decision(1, part), [decision(1, part)])).toBe(false);
});

it('stays in force where somebody was asked again and said no', () => {
  const yes = decision(1);
  expect(isInForce(yes, [decision(2, { decision: 'refused' }), yes])).toBe(true);
});

it('is for the session that runs, and for no earlier one', () => {
  const earlier = decision(1, { for: 'session' });
  const now = decision(5, { for: 'session', fingerprint: 'cd'.repeat(32) });
  const always = decision(6, { fingerprint: 'ef'.repeat(32) });
  expect(trustedNow([always, now, earlier], 3)).toEqual([now]);
  const ended = decision(7, { decision: 'ended', fingerprint: 'cd'.repeat(32) });
  expect(trustedNow([ended, always, now, earlier], 3)).toEqual([]);
});
