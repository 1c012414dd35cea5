import { describe, expect, it } from 'vitest';
import type { Eerp, Level, Sfid } from './commands.ts';
import { decodeCommand } from './decode.ts';
import { encodeCommand } from './encode.ts';
import { stampAt, stampsMatch } from './stamp.ts';

const between = {
  datasetName: 'INVOICE',
  userData: '',
  destination: 'O0013RECEIVER',
  originator: 'O0013SENDER',
};

const sfid: Omit<Sfid, 'date' | 'time'> = {
  ...between,
  command: 'SFID',
  format: 'U',
  recordLength: 0,
  fileSize: 1,
  originalSize: 1,
  restartPosition: 0n,
  securityLevel: 0,
  cipherSuite: 0,
  compression: 0,
  enveloping: 0,
  signedReceipt: false,
  description: '',
};

const eerp: Omit<Eerp, 'date' | 'time'> = {
  ...between,
  command: 'EERP',
  hash: new Uint8Array(0),
  signature: new Uint8Array(0),
};

const file = { date: '20260801', time: '1200000001' };

function throughTheLine(command: Sfid | Eerp, level: Level): { date: string; time: string } {
  const back = decodeCommand(encodeCommand(command, level), level);
  if (back.command !== 'SFID' && back.command !== 'EERP') throw new Error(back.command);
  return { date: back.date, time: back.time };
}

describe('the stamps of a file and of its receipt', () => {
  it.each([1, 2, 4, 5] as const)('match after both went through a session of level %i', (level) => {
    const arrived = throughTheLine({ ...sfid, ...file }, level);
    const answered = throughTheLine({ ...eerp, ...arrived }, level);
    expect(stampsMatch(file, answered)).toBe(true);
    expect(stampsMatch(answered, file)).toBe(true);
    for (const other of [
      { ...file, date: '20260802' },
      { ...file, time: '1200010001' },
    ]) {
      expect(stampsMatch(other, answered)).toBe(false);
    }
  });

  it.each([
    [4, false],
    [5, false],
    [1, true],
    [2, true],
  ] as const)('of level %i with another counter match: %s', (level, matches) => {
    const answered = throughTheLine({ ...eerp, ...file }, level);
    expect(stampsMatch({ ...file, time: '1200000002' }, answered)).toBe(matches);
  });

  it('match without a century, which a short date never had', () => {
    expect(stampsMatch({ date: '260801', time: '120000' }, file)).toBe(true);
    expect(stampsMatch({ date: '260801', time: '120000' }, { date: '260801', time: '120000' })).toBe(true);
    expect(
      stampsMatch({ date: '19700801', time: '1200000000' }, { date: '20700801', time: '1200000001' }),
    ).toBe(true);
  });

  it('do not match in another century where both have one', () => {
    expect(stampsMatch({ ...file, date: '19260801' }, file)).toBe(false);
  });
});

describe('a stamp', () => {
  it('loses its century and its counter below level 4', () => {
    expect(stampAt(1, file)).toEqual({ date: '260801', time: '120000' });
    expect(stampAt(2, file)).toEqual({ date: '260801', time: '120000' });
    expect(stampAt(4, file)).toEqual(file);
    expect(stampAt(5, file)).toEqual(file);
  });
});
