import { expect, it } from 'vitest';
import { oinOf, oinRegister } from './oin.ts';

it.each([
  ['00000001123456789000', 'rsin'],
  ['00000003123456780000', 'kvk'],
  ['00000004000000001000', 'logius'],
  ['00000099000000001000', 'test'],
  ['00000007000000001000', undefined],
])('D-05: %s is an OIN', (oin, register) => {
  expect(oinOf({ identification: oin })).toBe(oin);
  expect(oinRegister(oin)).toBe(register);
});

it.each(['', 'O0013OURSTATION', '0000000112345678900', '000000011234567890001', 'a0000001123456789000'])(
  'D-05: %j is none',
  (identification) => {
    expect(oinOf({ identification })).toBeUndefined();
  },
);
