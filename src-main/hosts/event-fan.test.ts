import { describe, expect, test } from 'vitest';
import type { EngineEvent, EventBatch } from '../../shared/index.ts';
import { createEventFan } from './event-fan.ts';

const partners: EngineEvent = { type: 'partners' };
const needs: EngineEvent = { type: 'needs' };

function batch(last: number, events: EngineEvent[] = [], reset = false): EventBatch {
  return { last, reset, events };
}

function listener() {
  const heard: EventBatch[] = [];
  return { heard, hear: (told: EventBatch) => heard.push(told) };
}

describe('one subscription for many listeners', () => {
  test('tells everyone, and who joins later where it begins', () => {
    const fan = createEventFan();
    const first = listener();
    const second = listener();
    fan.join(0, first.hear);
    fan.push(batch(4));
    fan.push(batch(5, [partners]));
    fan.join(0, second.hear);
    fan.push(batch(6, [needs]));
    expect(first.heard).toEqual([batch(4), batch(5, [partners]), batch(6, [needs])]);
    expect(second.heard).toEqual([batch(5), batch(6, [needs])]);
  });

  test('gives who comes back what it missed, or tells it to read again', () => {
    const fan = createEventFan();
    fan.push(batch(4));
    fan.push(batch(6, [partners, needs]));
    fan.push(batch(7, [needs]));
    const cases = [
      { since: 4, told: batch(7, [partners, needs, needs]) },
      { since: 6, told: batch(7, [needs]) },
      { since: 7, told: batch(7) },
      { since: 3, told: batch(7, [], true) },
      { since: 8, told: batch(7, [], true) },
    ];
    for (const { since, told } of cases) {
      const back = listener();
      fan.join(since, back.hear);
      expect(back.heard).toEqual([told]);
    }
  });

  test('tells who came with a number before anything was known to read again', () => {
    const fan = createEventFan();
    const back = listener();
    const fresh = listener();
    fan.join(900, back.hear);
    fan.join(0, fresh.hear);
    fan.push(batch(4));
    fan.push(batch(5, [needs]));
    expect(back.heard).toEqual([batch(4, [], true), batch(5, [needs])]);
    expect(fresh.heard).toEqual([batch(4), batch(5, [needs])]);
  });

  test('tells everyone to read again when another engine follows', () => {
    const fan = createEventFan();
    const one = listener();
    fan.join(0, one.hear);
    fan.push(batch(400));
    fan.renumber();
    const between = listener();
    fan.join(400, between.hear);
    fan.push(batch(2));
    fan.push(batch(3, [needs]));
    expect(one.heard).toEqual([batch(400), batch(2, [], true), batch(3, [needs])]);
    expect(between.heard).toEqual([batch(2, [], true), batch(3, [needs])]);
    const old = listener();
    fan.join(1, old.hear);
    expect(old.heard).toEqual([batch(3, [], true)]);
  });

  test('keeps a bounded number of events', () => {
    const fan = createEventFan();
    fan.push(batch(0));
    for (let last = 1; last <= 5_000; last += 1) fan.push(batch(last, [needs]));
    const lately = listener();
    const longAgo = listener();
    fan.join(3_100, lately.hear);
    fan.join(2_000, longAgo.hear);
    expect(lately.heard[0]?.events).toHaveLength(1_900);
    expect(longAgo.heard).toEqual([batch(5_000, [], true)]);
  });

  test('tells nothing to who has left', () => {
    const fan = createEventFan();
    const left = listener();
    fan.join(0, left.hear)();
    fan.push(batch(1));
    expect(left.heard).toEqual([]);
  });
});
