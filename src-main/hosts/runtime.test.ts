import { expect, it } from 'vitest';
import { requireRuntime } from './runtime.ts';

it.each(['20.20.2', '22.12.0', '18.0.0'])(
  'Node %s is refused by name, before anything is opened',
  (version) => {
    expect(() => requireRuntime(version)).toThrow(
      expect.objectContaining({ code: 'runtime-too-old', params: { has: version, needs: '22.13' } }),
    );
  },
);

it.each(['22.13.0', '22.18.1', '24.0.0', '26.1.0'])('Node %s is taken', (version) => {
  expect(() => requireRuntime(version)).not.toThrow();
});
