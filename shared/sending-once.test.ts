import { expect, test } from 'vitest';
import { WaybillError, createEngineApi, sendingOnce, PartnerId } from './index.ts';

const partnerId = PartnerId.parse(1);
const keyed = { path: '/a', key: '4f1c2d0e-52f0-4b3a-9a55-0c1d5f3f9f10' };

/** An engine that is lost so often before it answers. */
function losing(times: number): {
  readonly calls: unknown[];
  readonly api: ReturnType<typeof createEngineApi>;
} {
  const calls: unknown[] = [];
  const api = createEngineApi({
    call(_group, _name, args) {
      calls.push(args);
      return calls.length <= times
        ? Promise.reject(new WaybillError({ code: 'engine-gone', retry: 'later' }))
        : Promise.resolve({ queued: [], findings: [] });
    },
  });
  return { calls, api };
}

const back = (): Promise<boolean> => Promise.resolve(true);

test('what got no answer is asked again with the same key, once the engine is back', async () => {
  const { api, calls } = losing(2);
  await sendingOnce(api, back).transfers.send({ partnerId, files: [keyed] });
  expect(calls).toHaveLength(3);
  expect(new Set(calls.map((args) => JSON.stringify(args)))).toHaveLength(1);
  const other = losing(1);
  await sendingOnce(other.api, back).transfers.broadcast({ recipients: [{ partnerId }], files: [keyed] });
  expect(other.calls).toHaveLength(2);
});

test('a file without a key is asked for once', async () => {
  const { api, calls } = losing(1);
  const sent = sendingOnce(api, back).transfers.send({ partnerId, files: [keyed, { path: '/b' }] });
  await expect(sent).rejects.toMatchObject({ code: 'engine-gone' });
  expect(calls).toHaveLength(1);
});

test('where the engine does not come back, or is lost each time, that is said', async () => {
  const away = losing(1);
  const sent = sendingOnce(away.api, () => Promise.resolve(false)).transfers.send({
    partnerId,
    files: [keyed],
  });
  await expect(sent).rejects.toMatchObject({ code: 'engine-gone' });
  expect(away.calls).toHaveLength(1);
  const always = losing(99);
  const never = sendingOnce(always.api, back).transfers.send({ partnerId, files: [keyed] });
  await expect(never).rejects.toMatchObject({ code: 'engine-gone' });
  expect(always.calls).toHaveLength(4);
});

test('what the engine refuses is not asked again', async () => {
  let calls = 0;
  const api = createEngineApi({
    call() {
      calls += 1;
      return Promise.reject(new WaybillError({ code: 'partner-unknown' }));
    },
  });
  const sent = sendingOnce(api, back).transfers.send({ partnerId, files: [keyed] });
  await expect(sent).rejects.toMatchObject({ code: 'partner-unknown' });
  expect(calls).toBe(1);
});
