import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Goodbye } from './goodbye.ts';

/** Records of TLS as they look to somebody who has no key. */
const record = fc
  .tuple(fc.constantFrom(20, 21, 22, 23), fc.oneof(fc.constant(19), fc.integer({ min: 1, max: 300 })))
  .map(([type, length]) =>
    Buffer.from([type, 3, 3, length >> 8, length & 255, ...Buffer.alloc(length, type)]),
  );

function isGoodbye(octets: Buffer): boolean {
  return octets[0] === 21 || (octets[0] === 23 && octets.length === 24);
}

test('of a connection everything passes but its last word, however it comes in pieces', () => {
  fc.assert(
    fc.property(fc.array(record, { minLength: 1 }), fc.integer({ min: 1, max: 700 }), (records, piece) => {
      const whole = Buffer.concat(records);
      const goodbye = new Goodbye();
      const passed: Buffer[] = [];
      for (let at = 0; at < whole.length; at += piece)
        passed.push(goodbye.pass(whole.subarray(at, at + piece)));
      const last = records.at(-1) ?? Buffer.alloc(0);
      const expected = isGoodbye(last) ? whole.subarray(0, whole.length - last.length) : whole;
      expect(Buffer.concat(passed).equals(expected)).toBe(true);
    }),
  );
});
