import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLineSplitter } from './line-splitter.ts';

describe('the line splitter', () => {
  test('gives back the lines, however the stream was cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 40 }).map((text) => JSON.stringify(text))),
        fc.array(fc.nat({ max: 60 })),
        (lines, cuts) => {
          const splitter = createLineSplitter(1_000);
          let rest = Buffer.from(lines.map((line) => `${line}\n`).join(''));
          const found: string[] = [];
          for (const cut of cuts) {
            found.push(...splitter.push(rest.subarray(0, cut)));
            rest = rest.subarray(cut);
          }
          found.push(...splitter.push(rest));
          expect(found).toEqual(lines);
        },
      ),
    );
  });

  test('refuses a line above the limit before its end has come, and takes one of just that length', () => {
    const splitter = createLineSplitter(4);
    expect(splitter.push(Buffer.from('abcd\nab'))).toEqual(['abcd']);
    expect(() => splitter.push(Buffer.from('cde'))).toThrow(
      expect.objectContaining({ code: 'line-too-long' }),
    );
  });

  test('may be given another limit on the way', () => {
    const splitter = createLineSplitter(1);
    splitter.limit = 3;
    expect(splitter.push(Buffer.from('abc\n'))).toEqual(['abc']);
  });
});
