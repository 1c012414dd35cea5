import { describe, expect, it, test } from 'vitest';
import { belowRemote, nameThere } from './name-there.ts';

test('an entry of a partner lies below its folder', () => {
  expect(belowRemote('/', 'a')).toBe('/a');
  expect(belowRemote('/in', 'a')).toBe('/in/a');
  expect(belowRemote('/in/', 'a')).toBe('/in/a');
  expect(belowRemote('', 'a')).toBe('a');
});

describe('the name with which a file comes into the folder that is shown', () => {
  it.each([
    ['/in', '', '/in/a'],
    ['/in', '/other', '/in/a'],
    ['', '', 'a'],
    ['in', '', 'in/a'],
    // The engine begins with the agreed folder where a name is not absolute.
    ['in', 'in', 'a'],
    ['in/deep', 'in', 'deep/a'],
    ['in/deep', 'in/', 'deep/a'],
    ['inner', 'in', undefined],
    ['', 'in', undefined],
  ])('from %j where %j is agreed is %s', (folder, agreed, name) => {
    expect(nameThere(folder, 'a', agreed)).toBe(name);
  });
});
