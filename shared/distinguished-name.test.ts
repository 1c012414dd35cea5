import { expect, it } from 'vitest';
import { nameOf, nameParts, organisationOf } from './distinguished-name.ts';

it('is told by its common name, then its organisation', () => {
  expect(nameOf('CN=oftp.volta.example, O=Volta Gearbox AG, C=DE')).toBe('oftp.volta.example');
  expect(organisationOf('CN=oftp.volta.example, O=Volta Gearbox AG')).toBe('Volta Gearbox AG');
  expect(nameOf('O=Volta, C=DE')).toBe('Volta');
  expect(organisationOf('O=Volta, C=DE')).toBeUndefined();
  expect(nameOf('C=DE')).toBe('C=DE');
  expect(nameOf('')).toBe('');
});

it('takes a comma inside a value for what it is', () => {
  expect(nameParts(String.raw`CN=Volta\, Gearbox, O=A\\B`)).toEqual([
    { type: 'CN', value: 'Volta, Gearbox' },
    { type: 'O', value: String.raw`A\B` },
  ]);
});

it('leaves signs that show nothing as they were written out', () => {
  expect(nameOf(String.raw`CN=Vo\u{202e}lta`)).toBe(String.raw`Vo\u{202e}lta`);
});
