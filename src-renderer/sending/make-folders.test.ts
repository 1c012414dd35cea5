import { expect, it } from 'vitest';
import { withParents } from './make-folders.ts';

it('a folder is made behind the one it lies in, and once', () => {
  expect(withParents(['b/c/d', 'b', '', 'a b/c'])).toEqual(['a b', 'a b/c', 'b', 'b/c', 'b/c/d']);
});
