import { expect, it } from 'vitest';
import { WaybillError } from '../../../shared/index.ts';
import { say, sampleSummary, sampleTransfer } from './testing.ts';
import type { World } from './testing.ts';

type Broadcast = NonNullable<NonNullable<NonNullable<World['body']>['transfers']>['broadcast']>;

/** An engine that is lost so often before its answer is heard; `keys`: of the files of each call. */
function losing(times: number): { readonly keys: (string | undefined)[][]; readonly body: World['body'] } {
  const keys: (string | undefined)[][] = [];
  const broadcast: Broadcast = ({ files }) => {
    keys.push(files.map(({ key }) => key));
    return keys.length <= times
      ? Promise.reject(new WaybillError({ code: 'engine-gone', retry: 'later' }))
      : Promise.resolve({ queued: [sampleTransfer()], findings: [] });
  };
  return {
    keys,
    body: {
      partners: { list: () => Promise.resolve([sampleSummary()]) },
      transfers: { check: () => Promise.resolve([]), broadcast },
    },
  };
}

it('asks again under the same keys where the engine was lost before it answered', async () => {
  const { keys, body } = losing(1);
  const { exitCode } = await say(['send', 'Volta Gearbox AG', 'a.edi', 'b.edi'], { body: body ?? {} });
  expect(exitCode).toBe(0);
  expect(keys).toHaveLength(2);
  expect(keys[1]).toEqual(keys[0]);
  expect(new Set(keys[0])).toHaveLength(2);
  expect(keys[0]).not.toContain(undefined);
});

it('makes other keys each time it is carried out: who writes it twice means two files', async () => {
  const { keys, body } = losing(0);
  await say(['send', 'Volta Gearbox AG', 'a.edi'], { body: body ?? {} });
  await say(['send', 'Volta Gearbox AG', 'a.edi'], { body: body ?? {} });
  expect(new Set(keys.flat())).toHaveLength(2);
});
