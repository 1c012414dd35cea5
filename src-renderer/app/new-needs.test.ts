import { expect, it } from 'vitest';
import { Need } from '../../shared/index.ts';
import { createNeedWatch } from './new-needs.ts';

function need(key: string, kind: Need['kind'], since = 1): Need {
  return Need.parse({ key, kind, since, action: 'open' });
}

it('tells what has come since the last look, and nothing at the first', () => {
  const watch = createNeedWatch();
  const failed = need('transfer-1', 'failed');
  expect(watch.look([failed])).toEqual([]);
  expect(watch.look([failed])).toEqual([]);
  const late = need('transfer-2', 'late');
  expect(watch.look([late, failed])).toEqual([late]);
});

it('tells again what failed again', () => {
  const watch = createNeedWatch();
  watch.look([need('transfer-1', 'failed', 1)]);
  expect(watch.look([need('transfer-1', 'failed', 2)])).toHaveLength(1);
  expect(watch.look([])).toEqual([]);
  expect(watch.look([need('transfer-1', 'failed', 2)])).toHaveLength(1);
});

it('tells of every kind: whatever needs a person waits for one', () => {
  const watch = createNeedWatch();
  watch.look([]);
  const all = Need.shape.kind.options.map((kind) => need(kind, kind));
  expect(watch.look(all)).toEqual(all);
});
