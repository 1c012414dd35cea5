import fc from 'fast-check';
import { expect, it } from 'vitest';
import { command, pathCommand } from './command.ts';

it('whatever the argument is, one line goes out or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (argument) => {
      let line: string;
      try {
        ({ line } = command('STOR', argument));
      } catch (error) {
        expect(error).toMatchObject({ code: 'ftps.argument' });
        return;
      }
      expect(/[\r\n\0]/.test(line)).toBe(false);
      expect(line).toBe(`STOR ${argument}`);
    }),
  );
});

it('a path that is empty or too long is refused', () => {
  for (const path of ['', 'x'.repeat(2_049), 'é'.repeat(1_025)]) {
    expect(() => pathCommand('DELE', path)).toThrow('ftps.argument');
  }
});

it('a password is shown to nobody', () => {
  expect(command('PASS', 'secret')).toEqual({ line: 'PASS secret', shown: 'PASS ***', secret: 'secret' });
  expect(command('ACCT', 'secret').shown).toBe('ACCT ***');
});
