import { expect, it } from 'vitest';
import { SessionId, WaybillError, contract, createEngineApi } from '../../shared/index.ts';
import type { Session, SessionLine } from '../../shared/index.ts';
import { createOpenSession } from './open-session.ts';

const first = SessionId.parse(1);
const second = SessionId.parse(2);

function sessionOf(id: SessionId, lines: number): Session {
  return { id, role: 'initiator', address: 'a', beganAt: 1, facts: {}, lines, files: 0 };
}

/** Sessions that grow as the test says, read two lines at a time; answers come when the test lets them. */
function engine() {
  const lines = new Map<SessionId, number>([
    [first, 3],
    [second, 1],
  ]);
  const held: (() => void)[] = [];
  let hold = false;
  let gone = false;
  let calls = 0;
  const api = createEngineApi({
    async call(_group, _name, args) {
      const { id, after } = contract.sessions.get.args.parse(args);
      calls += 1;
      const count = lines.get(id) ?? 0;
      if (hold) await new Promise<void>((resolve) => held.push(resolve));
      if (gone) throw new WaybillError({ code: 'engine-gone', retry: 'later' });
      const all = Array.from({ length: count }, (_, place): SessionLine => {
        return { number: place + 1, at: 1, direction: 'sent', text: `${id}:${place + 1}` };
      });
      return {
        session: sessionOf(id, count),
        files: [],
        lines: all.filter(({ number }) => number > after).slice(0, 2),
      };
    },
  });
  return {
    open: createOpenSession(api),
    grow: (id: SessionId, to: number) => void lines.set(id, to),
    hold: () => void (hold = true),
    letGo() {
      hold = false;
      for (const go of held.splice(0)) go();
    },
    go: () => void (gone = true),
    calls: () => calls,
  };
}

function texts({ open }: ReturnType<typeof engine>): string[] {
  return open.store.getState().lines.map(({ text }) => text);
}

it('a session is read to its last line, in pages', async () => {
  const world = engine();
  world.open.show(first);
  await expect.poll(() => texts(world)).toEqual(['1:1', '1:2', '1:3']);
});

it('what is new of it is read when it is heard of, each line once, however often it is heard of', async () => {
  const world = engine();
  world.open.show(first);
  await expect.poll(() => texts(world)).toHaveLength(3);
  world.hold();
  world.grow(first, 5);
  for (let times = 0; times < 5; times += 1) world.open.hear(sessionOf(first, 5));
  world.open.hear(sessionOf(second, 5));
  world.letGo();
  await expect.poll(() => texts(world)).toEqual(['1:1', '1:2', '1:3', '1:4', '1:5']);
});

it('an answer that comes after another session was opened changes nothing', async () => {
  const world = engine();
  world.hold();
  world.open.show(first);
  world.open.show(second);
  world.letGo();
  await expect.poll(() => texts(world)).toEqual(['2:1']);
  expect(world.open.store.getState().session?.id).toBe(second);
});

it('a session that is left and opened again is whole', async () => {
  const world = engine();
  world.hold();
  world.open.show(first);
  world.open.show(undefined);
  world.open.show(first);
  world.letGo();
  await expect.poll(() => world.calls()).toBeGreaterThan(3);
  await expect.poll(() => texts(world)).toEqual(['1:1', '1:2', '1:3']);
});

it('an engine that is gone is said, and what was read stays', async () => {
  const world = engine();
  world.open.show(first);
  await expect.poll(() => texts(world)).toHaveLength(3);
  world.go();
  world.open.refresh();
  await expect.poll(() => world.open.store.getState().problem?.code).toBe('engine-gone');
  expect(texts(world)).toHaveLength(3);
});
