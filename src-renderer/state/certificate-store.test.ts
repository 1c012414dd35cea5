import { expect, it, vi } from 'vitest';
import { certificateOf, scriptedCarrier } from '../testing/index.ts';
import { createWindowState } from './window-state.ts';

it('reads the certificates once the engine is there, the retired ones too, and again when they change', async () => {
  let all = [certificateOf({ id: 1 })];
  const carrier = scriptedCarrier({ 'certificates.list': () => all });
  const { certificates } = createWindowState(carrier);
  const readings = (): number => carrier.calls.filter(({ name }) => name === 'certificates.list').length;
  expect(certificates.store.getState().all).toBeUndefined();
  carrier.connect({ state: 'here', since: 0 });
  await vi.waitFor(() => expect(certificates.store.getState().all).toEqual(all));
  expect(carrier.calls).toContainEqual({ name: 'certificates.list', args: { retired: true } });

  all = [...all, certificateOf({ id: 2, state: 'retired' })];
  for (let n = 0; n < 20; n += 1) carrier.tell([{ type: 'certificates' }]);
  await vi.waitFor(() => expect(certificates.store.getState().all).toEqual(all), 2_000);
  expect(readings()).toBe(2);

  // What a partner is called and uses is part of the list.
  all = [];
  carrier.tell([{ type: 'partners' }]);
  await vi.waitFor(() => expect(certificates.store.getState().all).toEqual([]), 2_000);
});

it('keeps what it has when a reading fails, and says why', async () => {
  const all = [certificateOf({ id: 1 })];
  let isBroken = false;
  const carrier = scriptedCarrier({
    'certificates.list': () => {
      if (isBroken) throw new Error('broken');
      return all;
    },
  });
  const { certificates } = createWindowState(carrier);
  carrier.connect({ state: 'here', since: 0 });
  await vi.waitFor(() => expect(certificates.store.getState().all).toEqual(all));
  isBroken = true;
  carrier.tell([{ type: 'certificates' }]);
  await vi.waitFor(() => expect(certificates.store.getState().problem?.code).toBe('internal'), 2_000);
  expect(certificates.store.getState().all).toEqual(all);
});
