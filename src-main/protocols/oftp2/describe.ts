import { assertNever } from '../../../shared/index.ts';
import type { Command } from './commands.ts';
import type { DataMoved } from './station.ts';
import { reasonName } from './reason-codes.ts';
import type { ReasonTable } from './reason-codes.ts';

/**
 * A command as one line in the protocol's own terms, for a trace: `SFID DSN=INVOICE DATE=20260801 … SEC=00 CIPH=00`.
 * No secret stands in it: password, challenge and response are masked, signatures given by their length.
 * Control characters of the partner are escaped, so that a line stays one line.
 */
export function describe(command: Command): string {
  const name = command.command;
  switch (command.command) {
    case 'SSRM':
    case 'CDT':
    case 'CD':
    case 'RTR':
    case 'SECD':
      return name;
    case 'SSID':
      return line(name, [
        ['LEV', digits(command.level, 1)],
        ['CODE', command.code],
        ['PSWD', command.password === '' ? '' : '***'],
        ['SDEB', digits(command.bufferSize, 5)],
        ['SR', command.capability],
        ['CMPR', flag(command.compression)],
        ['REST', flag(command.restart)],
        ['SPEC', flag(command.specialLogic)],
        ['CRED', digits(command.credit, 3)],
        ['AUTH', flag(command.authentication)],
        ['USER', command.userData],
      ]);
    case 'SFID':
      return line(name, [
        ['DSN', command.datasetName],
        ['DATE', command.date],
        ['TIME', command.time],
        ['USER', command.userData],
        ['DEST', command.destination],
        ['ORIG', command.originator],
        ['FMT', command.format],
        ['LRECL', digits(command.recordLength, 5)],
        ['FSIZ', command.fileSize.toString()],
        ['OSIZ', command.originalSize.toString()],
        ['REST', command.restartPosition.toString()],
        ['SEC', digits(command.securityLevel, 2)],
        ['CIPH', digits(command.cipherSuite, 2)],
        ['COMP', digits(command.compression, 1)],
        ['ENV', digits(command.enveloping, 1)],
        ['SIGN', flag(command.signedReceipt)],
        ['DESC', command.description],
      ]);
    case 'SFPA':
      return line(name, [['ACNT', command.answerCount.toString()]]);
    case 'SFNA':
      return line(name, [
        ['REAS', reason('SFNA', command.reason)],
        ['RRTR', flag(command.retry)],
        ['REAST', command.text],
      ]);
    case 'DATA':
      return line(name, [['OCTETS', command.subrecords.byteLength.toString()]]);
    case 'EFID':
      return line(name, [
        ['RCNT', command.recordCount.toString()],
        ['UCNT', command.unitCount.toString()],
      ]);
    case 'EFPA':
      return line(name, [['CD', flag(command.changeDirection)]]);
    case 'EFNA':
    case 'ESID':
      return line(name, [
        ['REAS', reason(command.command, command.reason)],
        ['REAST', command.text],
      ]);
    case 'EERP':
      return line(name, [
        ['DSN', command.datasetName],
        ['DATE', command.date],
        ['TIME', command.time],
        ['USER', command.userData],
        ['DEST', command.destination],
        ['ORIG', command.originator],
        ['HSH', hash(command.hash)],
        ['SIG', octets(command.signature)],
      ]);
    case 'NERP':
      return line(name, [
        ['DSN', command.datasetName],
        ['DATE', command.date],
        ['TIME', command.time],
        ['DEST', command.destination],
        ['ORIG', command.originator],
        ['CREA', command.creator],
        ['REAS', reason('NERP', command.reason)],
        ['REAST', command.text],
        ['HSH', hash(command.hash)],
        ['SIG', octets(command.signature)],
      ]);
    case 'AUCH':
      return line(name, [['CHAL', '***']]);
    case 'AURP':
      return line(name, [['RSP', '***']]);
    default:
      return assertNever(command);
  }
}

/** The DATA and CDT of one file as one line: `DATA BUFFERS=16384 OCTETS=1073741824 CDT=17`. */
export function describeData({ buffers, octets: count, credits }: DataMoved): string {
  return line('DATA', [
    ['BUFFERS', buffers.toString()],
    ['OCTETS', count.toString()],
    ['CDT', credits.toString()],
  ]);
}

/** Fields with nothing in them are left out. A value with a space stands in quotation marks. */
function line(name: string, fields: readonly (readonly [name: string, value: string])[]): string {
  const written = fields
    .filter(([, value]) => value !== '')
    .map(([field, value]) => `${field}=${quoted(value)}`);
  return [name, ...written].join(' ');
}

function quoted(value: string): string {
  // JSON escapes the control characters of ASCII; those of ISO 8859-1 and the line ends of Unicode are left to us.
  if (/^[\x21\x23-\x5b\x5d-\x7e]+$/.test(value)) return value;
  return JSON.stringify(value).replaceAll(
    /[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function digits(value: number, width: number): string {
  return value.toString().padStart(width, '0');
}

function flag(value: boolean): string {
  return value ? 'Y' : 'N';
}

function hash(value: Uint8Array): string {
  return Buffer.from(value).toString('hex');
}

function octets(value: Uint8Array): string {
  return value.byteLength === 0 ? '' : `${value.byteLength} octets`;
}

function reason(command: ReasonTable['command'], code: string): string {
  const name = reasonName(command, code);
  return name === undefined ? code : `${code}/${name}`;
}
