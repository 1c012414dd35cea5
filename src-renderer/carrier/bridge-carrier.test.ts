import { expect, it, vi } from 'vitest';
import type { CallAnswer, WindowBridge } from '../../shared/index.ts';
import { createBridgeCarrier } from './bridge-carrier.ts';

function bridgeThat(answers: CallAnswer, path = '/home/orders/a.edi') {
  const stop = vi.fn();
  const bridge = {
    call: vi.fn((_group: string, _name: string, _args: unknown) => Promise.resolve<unknown>(answers)),
    subscribe: vi.fn(() => stop),
    pathOf: () => path,
  } satisfies WindowBridge;
  return { bridge, carrier: createBridgeCarrier(bridge), stop };
}

const watch = { signal: new AbortController().signal, progress: () => undefined };

it('gives the answer that came over the bridge', async () => {
  const { bridge, carrier } = bridgeThat({ ok: true, value: { total: 0 } });
  await expect(carrier.call('transfers', 'list', { limit: 1 })).resolves.toEqual({ total: 0 });
  expect(bridge.call).toHaveBeenCalledWith('transfers', 'list', { limit: 1 });
});

it('throws a problem as what it was on the other side', async () => {
  const { carrier } = bridgeThat({
    ok: false,
    problem: { code: 'disk-full', params: { needed: 5 }, retry: 'later' },
  });
  await expect(carrier.call('transfers', 'send', {})).rejects.toMatchObject({
    name: 'WaybillError',
    code: 'disk-full',
    params: { needed: 5 },
    retry: 'later',
  });
});

it('is here from the beginning, and hears events until it is told to stop', () => {
  const { bridge, carrier, stop } = bridgeThat({ ok: true, value: {} });
  const states: string[] = [];
  carrier.watch(({ state }) => states.push(state));
  expect(states).toEqual(['here']);
  const heard = vi.fn();
  carrier.subscribe(7, heard)();
  expect(bridge.subscribe).toHaveBeenCalledWith(7, heard);
  expect(stop).toHaveBeenCalledOnce();
});

it('hands over a dropped file by its path, without copying it', async () => {
  const { carrier } = bridgeThat({ ok: true, value: {} });
  await expect(carrier.files.take(new File(['x'], 'a.edi'), watch)).resolves.toEqual({
    path: '/home/orders/a.edi',
    adopt: false,
  });
});

it('says what to do with a file that is on no disk', async () => {
  const { carrier } = bridgeThat({ ok: true, value: {} }, '');
  await expect(carrier.files.take(new File(['x'], 'picture.png'), watch)).rejects.toMatchObject({
    code: 'file-without-path',
    params: { file: 'picture.png' },
  });
});
