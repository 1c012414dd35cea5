import { describe, expect, it } from 'vitest';
import { TransferId } from '../../shared/index.ts';
import { transferOf } from '../testing/index.ts';
import { positionOf } from './progress.ts';

describe('how far a file is', () => {
  const sending = transferOf({ id: 1, state: 'sending', size: 4000, octetsDone: 1000 });

  it('is what the journal says while nothing is heard, without a speed', () => {
    expect(positionOf(sending, undefined)).toEqual({
      octets: 1000,
      share: 0.25,
      octetsPerSecond: 0,
      secondsLeft: undefined,
    });
  });

  it('is the newest figure that was heard, with the time left at that speed', () => {
    const heard = { id: TransferId.parse(1), octets: 3000, total: 4000, octetsPerSecond: 500 };
    expect(positionOf(sending, heard)).toEqual({
      octets: 3000,
      share: 0.75,
      octetsPerSecond: 500,
      secondsLeft: 2,
    });
  });

  it('is never more than the whole, and nothing of an empty file', () => {
    expect(positionOf(transferOf({ id: 1, size: 10, octetsDone: 30 }), undefined).share).toBe(1);
    expect(positionOf(transferOf({ id: 1, size: 0 }), undefined).share).toBe(0);
  });
});
