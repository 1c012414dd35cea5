import { commandCodes } from './commands.ts';
import type { Command, CommandName, Level, Sfid, Ssid } from './commands.ts';
import { readyMessage } from './encode.ts';
import { FieldReader } from './fields.ts';
import type { FieldName } from './layouts.ts';
import { layoutOf } from './layouts.ts';
import { violation } from './oftp-error.ts';

const namesByCode: ReadonlyMap<number, CommandName> = new Map(
  commandNames().map((name) => [commandCodes[name].charCodeAt(0), name]),
);

function commandNames(): readonly CommandName[] {
  return Object.keys(commandCodes).filter((name): name is CommandName => Object.hasOwn(commandCodes, name));
}

/** Which command an exchange buffer carries, by its first octet; undefined for none that the RFC knows. */
export function commandNameOf(octets: Uint8Array): CommandName | undefined {
  const code = octets[0];
  return code === undefined ? undefined : namesByCode.get(code);
}

/**
 * The command that an exchange buffer carries (5.3). Liberal: closing carriage returns, reserved octets and, below them, whole
 * optional fields may be missing, letters may be small, numbers may be padded with spaces (field notes 13 and 17).
 * A DATA command keeps a view of `octets`; all others keep nothing of it.
 *
 * @throws OftpError with ESID 01 (no such command), 06 (a field holds what it must not) or 07 (too short or too long).
 */
export function decodeCommand(octets: Uint8Array, level: Level = 5): Command {
  const command = commandNameOf(octets);
  if (command === undefined) throw violation('01', { octet: octets[0] ?? -1 });
  switch (command) {
    case 'DATA':
      return { command, subrecords: octets.subarray(1) };
    case 'SSRM':
      return readSsrm(octets, level);
    case 'SSID':
      return readSsid(octets);
    case 'SFID':
      return readSfid(octets, level);
    case 'SFPA':
      return { command, answerCount: reader(command, octets, level).bigint('SFPAACNT') };
    case 'SFNA': {
      const sfna = reader(command, octets, level, 4);
      return {
        command,
        reason: sfna.digits('SFNAREAS'),
        retry: sfna.flag('SFNARRTR'),
        text: sfna.utf8('SFNAREAST'),
      };
    }
    case 'EFID': {
      const efid = reader(command, octets, level);
      return { command, recordCount: efid.bigint('EFIDRCNT'), unitCount: efid.bigint('EFIDUCNT') };
    }
    case 'EFPA':
      return { command, changeDirection: reader(command, octets, level, 1).flag('EFPACD') };
    case 'EFNA': {
      const efna = reader(command, octets, level, 3);
      return { command, reason: efna.digits('EFNAREAS'), text: efna.utf8('EFNAREAST') };
    }
    case 'ESID': {
      const esid = reader(command, octets, level, 3);
      return { command, reason: esid.digits('ESIDREAS'), text: esid.utf8('ESIDREAST') };
    }
    case 'EERP':
      return readEerp(octets, level);
    case 'NERP':
      return readNerp(octets, level);
    case 'AUCH':
      return { command, challenge: reader(command, octets, level).binary('AUCHCHAL') };
    case 'AURP':
      return { command, response: reader(command, octets, level).binary('AURPRSP') };
    case 'CDT':
    case 'CD':
    case 'RTR':
    case 'SECD':
      reader(command, octets, level, 1);
      return { command };
  }
}

function reader(
  command: Exclude<CommandName, 'DATA'>,
  octets: Uint8Array,
  level: Level,
  enough = Number.POSITIVE_INFINITY,
): FieldReader {
  return new FieldReader(layoutOf(command, level), octets, enough);
}

function readSsrm(octets: Uint8Array, level: Level): Command {
  const ssrm = reader('SSRM', padded(octets, 1 + readyMessage.length), level, 1 + readyMessage.length);
  if (ssrm.text('SSRMMSG').toUpperCase() !== readyMessage.trimEnd()) throw ssrm.invalid('SSRMMSG');
  return { command: 'SSRM' };
}

/** What a sender that cuts the spaces at the end has left out. */
function padded(octets: Uint8Array, length: number): Uint8Array {
  if (octets.byteLength >= length) return octets;
  const whole = Buffer.alloc(length, ' ');
  whole.set(octets);
  return whole;
}

function readSsid(octets: Uint8Array): Ssid {
  const level = levelOf(octets);
  const ssid = reader('SSID', octets, level, 48);
  const bufferSize = ssid.number('SSIDSDEB');
  if (bufferSize < 128) throw ssid.invalid('SSIDSDEB');
  return {
    command: 'SSID',
    level,
    code: ssid.text('SSIDCODE'),
    password: ssid.text('SSIDPSWD'),
    bufferSize,
    capability: ssid.letter('SSIDSR', ['S', 'R', 'B']),
    compression: ssid.flag('SSIDCMPR'),
    restart: ssid.flag('SSIDREST'),
    specialLogic: ssid.flag('SSIDSPEC'),
    credit: ssid.number('SSIDCRED'),
    authentication: ssid.flag('SSIDAUTH'),
    userData: ssid.text('SSIDUSER'),
  };
}

/** SSIDLEV decides the layout of its own command. Later releases count as 2.0, the highest that we can agree on (5.3.2). */
function levelOf(octets: Uint8Array): Level {
  const digit = String.fromCharCode(octets[1] ?? 0);
  if (digit === '1') return 1;
  if (digit === '2' || digit === '3') return 2;
  if (digit === '4') return 4;
  if (/^[5-9]$/.test(digit)) return 5;
  throw violation('06', { command: 'SSID', field: 'SSIDLEV' });
}

function readSfid(octets: Uint8Array, level: Level): Sfid {
  const sfid = reader('SFID', octets, level, level === 5 ? 162 : undefined);
  return {
    command: 'SFID',
    datasetName: sfid.text('SFIDDSN'),
    ...readStamp(sfid, 'SFIDDATE', 'SFIDTIME'),
    userData: sfid.text('SFIDUSER'),
    destination: sfid.text('SFIDDEST'),
    originator: sfid.text('SFIDORIG'),
    format: sfid.letter('SFIDFMT', ['F', 'V', 'U', 'T']),
    recordLength: sfid.number('SFIDLRECL'),
    fileSize: sfid.number('SFIDFSIZ'),
    originalSize: level === 5 ? sfid.number('SFIDOSIZ') : sfid.number('SFIDFSIZ'),
    restartPosition: sfid.bigint('SFIDREST'),
    securityLevel: sfid.choice('SFIDSEC', [0, 1, 2, 3]),
    cipherSuite: sfid.number('SFIDCIPH'),
    compression: sfid.choice('SFIDCOMP', [0, 1]),
    enveloping: sfid.choice('SFIDENV', [0, 1]),
    signedReceipt: sfid.flag('SFIDSIGN'),
    description: sfid.utf8('SFIDDESC'),
  };
}

function readEerp(octets: Uint8Array, level: Level): Command {
  const eerp = reader('EERP', octets, level, 106);
  return {
    command: 'EERP',
    datasetName: eerp.text('EERPDSN'),
    ...readStamp(eerp, 'EERPDATE', 'EERPTIME'),
    userData: eerp.text('EERPUSER'),
    destination: eerp.text('EERPDEST'),
    originator: eerp.text('EERPORIG'),
    hash: eerp.binary('EERPHSH'),
    signature: eerp.binary('EERPSIG'),
  };
}

function readNerp(octets: Uint8Array, level: Level): Command {
  const nerp = reader('NERP', octets, level, 128);
  return {
    command: 'NERP',
    datasetName: nerp.text('NERPDSN'),
    ...readStamp(nerp, 'NERPDATE', 'NERPTIME'),
    destination: nerp.text('NERPDEST'),
    originator: nerp.text('NERPORIG'),
    creator: nerp.text('NERPCREA'),
    reason: nerp.digits('NERPREAS'),
    text: nerp.utf8('NERPREAST'),
    hash: nerp.binary('NERPHSH'),
    signature: nerp.binary('NERPSIG'),
  };
}

/** YYMMDD is of this century up to 69, as POSIX has it; hhmmss has no counter: 0000. */
function readStamp(
  from: FieldReader,
  dateField: FieldName,
  timeField: FieldName,
): { date: string; time: string } {
  const date = from.digits(dateField);
  const time = from.digits(timeField);
  if (date.length === 8) return { date, time };
  return { date: `${Number(date.slice(0, 2)) < 70 ? '20' : '19'}${date}`, time: `${time}0000` };
}
