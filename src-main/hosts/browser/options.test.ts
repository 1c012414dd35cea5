import { describe, expect, test } from 'vitest';
import { toProblem } from '../../../shared/index.ts';
import { readBrowserOptions } from './options.ts';

function problemOf(args: readonly string[]): unknown {
  try {
    return readBrowserOptions(args);
  } catch (thrown) {
    return toProblem(thrown);
  }
}

describe('the options of the window', () => {
  test('are a home, a port, and whether to open', () => {
    expect(readBrowserOptions([])).toEqual({ home: undefined, port: 0, open: true });
    expect(readBrowserOptions(['--home', 'h', '--port=8080', '--no-open'])).toEqual({
      home: 'h',
      port: 8080,
      open: false,
    });
  });

  test.each([
    [['--hom', 'x'], 'usage-unknown-option', '--hom'],
    [['--home'], 'usage-missing-value', '--home'],
    [['--home='], 'usage-missing-value', '--home'],
    [['--port', '70000'], 'usage-bad-value', '--port'],
    [['--port', '1.5'], 'usage-bad-value', '--port'],
    [['--port='], 'usage-bad-value', '--port'],
    [['--port', 'http'], 'usage-bad-value', '--port'],
  ])('are refused otherwise: %j', (args, code, option) => {
    expect(problemOf(args)).toMatchObject({ code, params: { option } });
  });

  test('are no words alone', () => {
    expect(() => readBrowserOptions(['send'])).toThrow(
      expect.objectContaining({ code: 'usage-too-many-operands', params: { operand: 'send', command: '' } }),
    );
  });
});
