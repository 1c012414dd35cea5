import { expect, test } from 'vitest';
import { keepDurable, openDatabase, withoutWaiting } from './database.ts';
import { oldestNode, requireRuntime } from './index.ts';

test.each(['20.19.2', '22.12.0', '22.0.0', '18.0.0', '21.99.9', 'unheard of'])(
  'Node %s is too old, and is told what is needed',
  (has) => {
    expect(() => requireRuntime(has)).toThrow(
      expect.objectContaining({ code: 'runtime-too-old', params: { has, needs: oldestNode } }),
    );
  },
);

test.each(['22.13.0', '22.21.1', '23.0.0', '24.21.0', '100.0.0'])('Node %s will do', (version) => {
  expect(() => requireRuntime(version)).not.toThrow();
});

test('what need not wait for the disk leaves everything else as durable as it was, also when it fails', () => {
  const database = openDatabase(':memory:', { busyMilliseconds: 0 });
  keepDurable(database);
  const full = 2;
  const synchronous = (): unknown => database.pragma('synchronous', { simple: true });
  expect(withoutWaiting(database, synchronous)).toBe(1);
  expect(synchronous()).toBe(full);
  expect(() =>
    withoutWaiting(database, () => {
      throw new Error('no');
    }),
  ).toThrow('no');
  expect(synchronous()).toBe(full);
  // Part of something durable, it is as durable.
  expect(database.transaction(() => withoutWaiting(database, synchronous))()).toBe(full);
  database.close();
});
