/** Numbers that look random and come again with the same seed. */
export interface Dice {
  /** A whole number from 0 to `below` - 1. */
  below(this: void, below: number): number;
}

/** mulberry32 */
export function createDice(seed: number): Dice {
  let state = seed >>> 0;
  return {
    below(below) {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, below);
    },
  };
}

/** Octets that mean much where they stand: lengths, tags, digits, ends. */
const telling = [
  '00',
  'ff',
  '80',
  '0000',
  '84ffffffff',
  '8820000000000000ff',
  '3080',
  '2480',
  '0400',
  'a080',
  '30',
  '39',
  '0d',
  'c328',
];

/** One of the messages with one to five things wrong in it. */
export function mutated(dice: Dice, messages: readonly Buffer[]): Buffer {
  const pick = (): Buffer => messages[dice.below(messages.length)] ?? Buffer.alloc(0);
  let octets = Buffer.from(pick());
  const count = 1 + dice.below(5);
  for (let n = 0; n < count; n += 1) octets = mutatedOnce(dice, octets, pick);
  return octets;
}

function mutatedOnce(dice: Dice, octets: Buffer<ArrayBuffer>, pick: () => Buffer): Buffer<ArrayBuffer> {
  const at = dice.below(octets.length + 1);
  const until = Math.min(octets.length, at + 1 + dice.below(dice.below(4) === 0 ? octets.length : 8));
  const [before, range, behind] = [
    octets.subarray(0, at),
    octets.subarray(at, until),
    octets.subarray(until),
  ];
  switch (dice.below(8)) {
    case 0: {
      const flipped = Buffer.from(octets);
      if (at < flipped.length) flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << dice.below(8)), at);
      return flipped;
    }
    case 1: {
      const set = Buffer.from(octets);
      if (at < set.length) set.writeUInt8(dice.below(256), at);
      return set;
    }
    case 2:
      return Buffer.concat([before, behind]);
    case 3:
      return Buffer.concat([before, range, range, behind]);
    case 4:
      return Buffer.from(before);
    case 5: {
      const other = pick();
      const from = dice.below(other.length);
      return Buffer.concat([before, other.subarray(from, from + 1 + dice.below(64)), behind]);
    }
    case 6: {
      const known = Buffer.from(telling[dice.below(telling.length)] ?? '', 'hex');
      return Buffer.concat([before, known, octets.subarray(at + (dice.below(2) === 0 ? known.length : 0))]);
    }
    default: {
      const other = pick();
      return Buffer.concat([before, other.subarray(dice.below(other.length))]);
    }
  }
}
