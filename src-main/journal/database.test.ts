import { expect, test } from 'vitest';
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
