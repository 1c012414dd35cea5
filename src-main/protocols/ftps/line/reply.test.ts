import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineSplitter, ReplyTooLong, replyLimits } from './reply.ts';

describe('lines of replies', () => {
  it('are the same however they are cut', () => {
    const line = fc.string({ maxLength: 40 }).map((text) => `${text.replaceAll('\n', ' ')}\r\n`);
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 20 }),
        fc.array(fc.nat(60), { maxLength: 30 }),
        (lines, cuts) => {
          const whole = lines.join('');
          const splitter = new LineSplitter();
          let came = '';
          let at = 0;
          for (const cut of [...cuts, whole.length]) {
            const complete = splitter.take(whole.slice(at, at + cut));
            expect(complete === '' || complete.endsWith('\n')).toBe(true);
            came += complete;
            at += cut;
          }
          expect(came).toBe(whole);
          expect(splitter.empty).toBe(true);
        },
      ),
    );
  });

  it('have an end, and so has their number', () => {
    expect(() => new LineSplitter().take('x'.repeat(replyLimits.lineOctets + 1))).toThrow(ReplyTooLong);
    expect(() => new LineSplitter().take(`${'x'.repeat(replyLimits.lineOctets + 1)}\n`)).toThrow(
      ReplyTooLong,
    );
    const splitter = new LineSplitter();
    for (let line = 0; line < replyLimits.lines; line += 1) splitter.take('211-x\n');
    expect(() => splitter.take('211-x\n')).toThrow(ReplyTooLong);
    const another = new LineSplitter();
    for (let line = 0; line < replyLimits.lines * 3; line += 1) {
      another.take('200 x\n');
      another.completed();
    }
  });
});
