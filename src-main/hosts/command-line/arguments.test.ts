import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWords, separateGlobals, wantsJson } from './arguments.ts';
import { choices, flag, integer, portOrOff, seconds, text, texts } from './options.ts';
import { UsageError } from './usage-error.ts';

const options = {
  as: text('NAME', 'as'),
  strict: flag('strict'),
  pin: texts('SHA256', 'pin'),
};

function codeOf(work: () => unknown): string {
  try {
    work();
    return 'nothing thrown';
  } catch (thrown) {
    if (thrown instanceof UsageError) return thrown.code;
    throw thrown;
  }
}

describe('the options that hold for every command', () => {
  it('may stand before, inside and after a command', () => {
    for (const argv of [
      ['--json', '--home', '/h', 'partner', 'list'],
      ['partner', '--json', '--home=/h', 'list'],
      ['partner', 'list', '--home', '/h', '--json'],
    ]) {
      expect(separateGlobals(argv)).toEqual({
        globals: { home: '/h', json: true, help: false, version: false },
        rest: ['partner', 'list'],
      });
    }
  });

  it('end at two dashes, so that a file may have any name', () => {
    const { globals, rest } = separateGlobals(['send', 'P', '--', '--json']);
    expect(globals.json).toBe(false);
    expect(rest).toEqual(['send', 'P', '--', '--json']);
    expect(wantsJson(['send', '--', '--json'])).toBe(false);
  });

  it('are refused without their value, with one too many, or twice', () => {
    expect(codeOf(() => separateGlobals(['status', '--home']))).toBe('usage-missing-value');
    expect(codeOf(() => separateGlobals(['--home', '--json', 'status']))).toBe('usage-missing-value');
    expect(codeOf(() => separateGlobals(['--home=', 'status']))).toBe('usage-missing-value');
    expect(codeOf(() => separateGlobals(['--json=yes']))).toBe('usage-unexpected-value');
    expect(codeOf(() => separateGlobals(['--home', 'a', '--home', 'b']))).toBe('usage-given-twice');
  });
});

describe('the words after a command', () => {
  it('are told apart as options and operands', () => {
    const { written, operands } = readWords(
      'send',
      ['P', '--as', 'X', 'f', '--pin=a', '--strict', '--pin', 'b'],
      options,
    );
    expect(operands).toEqual(['P', 'f']);
    expect([...written]).toEqual([
      ['as', ['X']],
      ['pin', ['a', 'b']],
      ['strict', ['']],
    ]);
  });

  it('may hold a dash for the standard input, and anything after two dashes', () => {
    expect(readWords('c', ['--as', '-', '--', '--strict'], options)).toEqual({
      written: new Map([['as', ['-']]]),
      operands: ['--strict'],
    });
    expect(readWords('c', ['--as=-x'], options).written.get('as')).toEqual(['-x']);
  });

  it('are refused when they cannot be meant', () => {
    expect(codeOf(() => readWords('c', ['--ass', 'X'], options))).toBe('usage-unknown-option');
    expect(codeOf(() => readWords('c', ['-a', 'X'], options))).toBe('usage-unknown-option');
    expect(codeOf(() => readWords('c', ['--as'], options))).toBe('usage-missing-value');
    expect(codeOf(() => readWords('c', ['--as', '--strict'], options))).toBe('usage-missing-value');
    expect(codeOf(() => readWords('c', ['--strict=no'], options))).toBe('usage-unexpected-value');
    expect(codeOf(() => readWords('c', ['--as', 'a', '--as', 'b'], options))).toBe('usage-given-twice');
    expect(codeOf(() => readWords('c', ['--constructor'], options))).toBe('usage-unknown-option');
  });

  it('never lead to anything but a usage error', () => {
    const word = fc.oneof(
      fc.constantFrom(
        '--as',
        '--strict',
        '--pin',
        '--',
        '-',
        '--home',
        '--json',
        '--__proto__',
        '-x',
        'send',
        '',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(word), (argv) => {
        try {
          const { rest } = separateGlobals(argv);
          readWords('c', rest, options);
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(UsageError);
        }
      }),
    );
  });
});

describe('the value of an option', () => {
  it('is a number within its limits', () => {
    const option = integer('N', 'limit', { min: 1, max: 500 });
    expect(option.read(['500'], 'limit')).toBe(500);
    for (const wrong of ['0', '501', '1.5', '1e2', '-1', '', ' 1', '0x10']) {
      expect(
        codeOf(() => option.read([wrong], 'limit')),
        wrong,
      ).toBe('usage-bad-value');
    }
  });

  it('is a span in seconds, read as milliseconds', () => {
    expect(seconds('S', 'timeout').read(['1.5'], 'timeout')).toBe(1_500);
    expect(seconds('S', 'timeout').read(['0'], 'timeout')).toBe(0);
    for (const wrong of ['', 'soon', '-1', '1,5', '99999999']) {
      expect(
        codeOf(() => seconds('S', 'timeout').read([wrong], 'timeout')),
        wrong,
      ).toBe('usage-bad-value');
    }
  });

  it('is a port, or off', () => {
    expect(portOrOff('tlsPort').read(['off'], 'tls-port')).toBe(null);
    expect(portOrOff('tlsPort').read(['0'], 'tls-port')).toBe(0);
    expect(codeOf(() => portOrOff('tlsPort').read(['65536'], 'tls-port'))).toBe('usage-bad-value');
  });

  it('is some of the words that are known', () => {
    const states = choices(['queued', 'failed'], 'STATE', 'state');
    expect(states.read(['queued,failed', 'queued'], 'state')).toEqual(['queued', 'failed', 'queued']);
    expect(codeOf(() => states.read(['queued,lost'], 'state'))).toBe('usage-bad-value');
  });
});
