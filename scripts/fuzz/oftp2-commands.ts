import { OftpError, decodeCommand, encodeCommand } from '../../src-main/protocols/oftp2/index.ts';
import type { Command, Level } from '../../src-main/protocols/oftp2/index.ts';
import type { Target } from './target.ts';

const levels: readonly Level[] = [1, 2, 4, 5];
const name = { datasetName: 'INVOICE.2026', date: '20261121', time: '1015300007' };
const ends = { destination: 'O0013000002PARTNER', originator: 'O0013000001WAYBILL' };
const signed = { hash: Buffer.alloc(32, 7), signature: Buffer.alloc(700, 9) };

const commands: readonly Command[] = [
  { command: 'SSRM' },
  {
    command: 'SSID',
    level: 5,
    code: 'O0013000001WAYBILL',
    password: 'SECRET',
    bufferSize: 99_999,
    capability: 'B',
    compression: true,
    restart: true,
    specialLogic: false,
    credit: 64,
    authentication: true,
    userData: 'USER',
  },
  {
    command: 'SFID',
    ...name,
    ...ends,
    userData: '',
    format: 'V',
    recordLength: 80,
    fileSize: 17,
    originalSize: 17,
    restartPosition: 3n,
    securityLevel: 3,
    cipherSuite: 4,
    compression: 1,
    enveloping: 1,
    signedReceipt: true,
    description: 'Grüße',
  },
  { command: 'SFPA', answerCount: 3n },
  { command: 'SFNA', reason: '13', retry: false, text: 'it is here already' },
  { command: 'DATA', subrecords: Buffer.from('03616263c4ff', 'hex') },
  { command: 'EFID', recordCount: 9n, unitCount: 700n },
  { command: 'EFPA', changeDirection: true },
  { command: 'EFNA', reason: '99', text: 'no room' },
  { command: 'ESID', reason: '00', text: '' },
  { command: 'EERP', ...name, ...ends, userData: 'USER', ...signed },
  {
    command: 'NERP',
    ...name,
    ...ends,
    creator: 'O0013000002PARTNER',
    reason: '34',
    text: 'broken',
    ...signed,
  },
  { command: 'AUCH', challenge: Buffer.alloc(500, 3) },
  { command: 'AURP', response: Buffer.alloc(20, 3) },
  { command: 'CDT' },
  { command: 'CD' },
  { command: 'RTR' },
  { command: 'SECD' },
];

/** Every command of OFTP2 at every level that knows it. */
export function commandTarget(): Target {
  return {
    name: 'OFTP2 commands',
    messages: levels.flatMap((level) => commands.flatMap((command) => encoded(command, level))),
    take(octets, dice) {
      try {
        decodeCommand(octets, levels[dice.below(levels.length)]);
        return Promise.resolve('taken');
      } catch (error) {
        if (error instanceof OftpError) return Promise.resolve('refused');
        throw error;
      }
    },
  };
}

/** Nothing where the level does not know the command. */
function encoded(command: Command, level: Level): readonly Buffer[] {
  try {
    return [Buffer.from(encodeCommand(command, level))];
  } catch (error) {
    if (level < 5) return [];
    throw error;
  }
}
