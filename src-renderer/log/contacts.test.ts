import { expect, it } from 'vitest';
import { Contact, createEngineApi } from '../../shared/index.ts';
import type { EngineApi } from '../../shared/index.ts';
import { scriptedCarrier } from '../testing/index.ts';
import { allContacts, byDay, sinceOf } from './contacts.ts';

function contactOf(id: number, beganAt = id): Contact {
  return Contact.parse({
    id,
    direction: 'out',
    host: 'h',
    port: 1,
    address: '127.0.0.1',
    tls: true,
    connections: 1,
    beganAt,
    octetsOut: 1,
    octetsIn: 1,
    commands: 0,
    files: [],
  });
}

/** An engine with so many of them, where one more comes with every page. */
function engineWith(count: number): EngineApi {
  let newest = count;
  return createEngineApi(
    scriptedCarrier({
      'sessions.contacts': (args) => {
        const { offset = 0, limit = 100 } = args as { offset?: number; limit?: number };
        const all = Array.from({ length: newest }, (_none, place) => contactOf(newest - place));
        newest += 1;
        return { total: all.length, octetsOut: 0, octetsIn: 0, rows: all.slice(offset, offset + limit) };
      },
    }),
  );
}

it('a long list is read page by page, and nothing stands in it twice', async () => {
  const { rows } = await allContacts(engineWith(1_200), {}, Number.POSITIVE_INFINITY);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  expect(rows.length).toBeGreaterThanOrEqual(1_200);
  expect((await allContacts(engineWith(1_200), {}, 100)).rows).toHaveLength(100);
});

it('a day begins at midnight here', () => {
  const now = new Date(2026, 10, 21, 15, 30).getTime();
  expect(sinceOf('today', now)).toEqual({ since: new Date(2026, 10, 21).getTime() });
  expect(sinceOf('week', now)).toEqual({ since: new Date(2026, 10, 15).getTime() });
  expect(sinceOf('all', now)).toEqual({});
});

it('rows stand under their day', () => {
  const at = (day: number) => new Date(2026, 10, day, 12).getTime();
  const days = byDay([contactOf(3, at(21)), contactOf(2, at(21)), contactOf(1, at(20))]);
  expect(days.map(({ contacts }) => contacts.map(({ id }) => id))).toEqual([[3, 2], [1]]);
});
