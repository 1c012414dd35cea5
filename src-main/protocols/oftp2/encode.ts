import { assertNever } from '../../../shared/index.ts';
import { commandCodes } from './commands.ts';
import type { Command, Eerp, Level, Nerp, Sfid, Ssid, VirtualFileName } from './commands.ts';
import { FieldWriter } from './fields.ts';
import type { Characters } from './fields.ts';
import { layoutOf } from './layouts.ts';
import { doesNotFit } from './oftp-error.ts';

/**
 * A command as an exchange buffer (5.3), without the stream transmission header.
 *
 * A name in an EERP or NERP may hold what the partner's SFID held; everything else is printable ISO 646. Below level 5
 * reason texts and descriptions fall away; security, signatures and hashes do not fit there. Below level 4 dates lose their
 * century and times their counter, and there is no NERP.
 *
 * @throws OftpError `oftp2.does-not-fit` when a value is too long, out of range or has a character that may not be sent.
 */
export function encodeCommand(command: Command, level: Level = 5): Buffer {
  const name = command.command;
  if (name === 'DATA') return Buffer.concat([Buffer.from(commandCodes.DATA, 'latin1'), command.subrecords]);
  const out = new FieldWriter(layoutOf(name, level));
  switch (command.command) {
    case 'SSRM':
      out.text('SSRMMSG', readyMessage);
      break;
    case 'SSID':
      writeSsid(out, command, level);
      break;
    case 'SFID':
      writeSfid(out, command);
      break;
    case 'SFPA':
      out.number('SFPAACNT', command.answerCount);
      break;
    case 'SFNA':
      out.digits('SFNAREAS', command.reason);
      out.flag('SFNARRTR', command.retry);
      if (out.has('SFNAREAST')) out.variable('SFNAREAST', command.text);
      break;
    case 'EFID':
      out.number('EFIDRCNT', command.recordCount);
      out.number('EFIDUCNT', command.unitCount);
      break;
    case 'EFPA':
      out.flag('EFPACD', command.changeDirection);
      break;
    case 'EFNA':
      out.digits('EFNAREAS', command.reason);
      if (out.has('EFNAREAST')) out.variable('EFNAREAST', command.text);
      break;
    case 'ESID':
      out.digits('ESIDREAS', command.reason);
      if (out.has('ESIDREAST')) out.variable('ESIDREAST', command.text);
      break;
    case 'EERP':
      writeEerp(out, command);
      break;
    case 'NERP':
      // RFC 2204 knows no other receipt than the EERP.
      if (level < 4) throw doesNotFit({ command: name, field: '', why: 'level', limit: 4 });
      writeNerp(out, command);
      break;
    case 'AUCH':
      onlyAtLevel5(name, level);
      out.variable('AUCHCHAL', command.challenge);
      break;
    case 'AURP':
      onlyAtLevel5(name, level);
      out.binary('AURPRSP', command.response);
      break;
    case 'SECD':
      onlyAtLevel5(name, level);
      break;
    case 'CDT':
    case 'CD':
    case 'RTR':
      break;
    default:
      assertNever(command);
  }
  return out.finish(commandCodes[name]);
}

/** 5.3.1: SSRMMSG. */
export const readyMessage = 'ODETTE FTP READY ';

function writeSsid(out: FieldWriter, ssid: Ssid, level: Level): void {
  out.number('SSIDLEV', ssid.level);
  out.text('SSIDCODE', ssid.code);
  out.text('SSIDPSWD', ssid.password);
  out.number('SSIDSDEB', ssid.bufferSize, 128, 99_999);
  out.text('SSIDSR', ssid.capability);
  out.flag('SSIDCMPR', ssid.compression);
  out.flag('SSIDREST', ssid.restart);
  out.flag('SSIDSPEC', ssid.specialLogic);
  out.number('SSIDCRED', ssid.credit, 1, 999);
  if (level === 5) out.flag('SSIDAUTH', ssid.authentication);
  else out.onlyAs('SSIDAUTH', !ssid.authentication);
  out.text('SSIDUSER', ssid.userData);
}

function writeSfid(out: FieldWriter, sfid: Sfid): void {
  out.text('SFIDDSN', sfid.datasetName);
  writeStamp(out, 'SFIDDATE', 'SFIDTIME', sfid);
  out.text('SFIDUSER', sfid.userData);
  out.text('SFIDDEST', sfid.destination);
  out.text('SFIDORIG', sfid.originator);
  out.text('SFIDFMT', sfid.format);
  const records = sfid.format === 'F' || sfid.format === 'V';
  out.number('SFIDLRECL', sfid.recordLength, 0, records ? 99_999 : 0);
  out.number('SFIDFSIZ', sfid.fileSize);
  out.number('SFIDREST', sfid.restartPosition);
  if (!out.has('SFIDSEC')) {
    out.onlyAs('SFIDSEC', sfid.securityLevel === 0);
    out.onlyAs('SFIDCIPH', sfid.cipherSuite === 0);
    out.onlyAs('SFIDCOMP', sfid.compression === 0);
    out.onlyAs('SFIDENV', sfid.enveloping === 0);
    out.onlyAs('SFIDSIGN', !sfid.signedReceipt);
    return;
  }
  out.number('SFIDOSIZ', sfid.originalSize);
  out.number('SFIDSEC', sfid.securityLevel, 0, 3);
  out.number('SFIDCIPH', sfid.cipherSuite);
  out.number('SFIDCOMP', sfid.compression, 0, 1);
  out.number('SFIDENV', sfid.enveloping, 0, 1);
  out.flag('SFIDSIGN', sfid.signedReceipt);
  out.variable('SFIDDESC', sfid.description);
}

const echoed: Characters = 'as-received';

function writeEerp(out: FieldWriter, eerp: Eerp): void {
  out.text('EERPDSN', eerp.datasetName, echoed);
  writeStamp(out, 'EERPDATE', 'EERPTIME', eerp);
  out.text('EERPUSER', eerp.userData, echoed);
  out.text('EERPDEST', eerp.destination, echoed);
  out.text('EERPORIG', eerp.originator, echoed);
  if (out.has('EERPSIG')) {
    out.variable('EERPHSH', eerp.hash);
    out.variable('EERPSIG', eerp.signature);
  } else {
    out.onlyAs('EERPHSH', eerp.hash.byteLength === 0);
    out.onlyAs('EERPSIG', eerp.signature.byteLength === 0);
  }
}

function writeNerp(out: FieldWriter, nerp: Nerp): void {
  out.text('NERPDSN', nerp.datasetName, echoed);
  writeStamp(out, 'NERPDATE', 'NERPTIME', nerp);
  out.text('NERPDEST', nerp.destination, echoed);
  out.text('NERPORIG', nerp.originator, echoed);
  out.text('NERPCREA', nerp.creator, echoed);
  out.digits('NERPREAS', nerp.reason);
  if (out.has('NERPSIG')) {
    out.variable('NERPREAST', nerp.text);
    out.variable('NERPHSH', nerp.hash);
    out.variable('NERPSIG', nerp.signature);
  } else {
    out.onlyAs('NERPHSH', nerp.hash.byteLength === 0);
    out.onlyAs('NERPSIG', nerp.signature.byteLength === 0);
  }
}

/** CCYYMMDD and hhmmsscccc; revisions 1.2 and 1.3 (RFC 2204 5.3.3) know neither the century nor the counter. */
function writeStamp(
  out: FieldWriter,
  dateField: 'SFIDDATE' | 'EERPDATE' | 'NERPDATE',
  timeField: 'SFIDTIME' | 'EERPTIME' | 'NERPTIME',
  { date, time }: VirtualFileName,
): void {
  const short = out.lengthOf(dateField) === 6;
  out.digits(dateField, short && date.length === 8 ? date.slice(2) : date);
  out.digits(timeField, short && time.length === 10 ? time.slice(0, 6) : time);
}

function onlyAtLevel5(command: string, level: Level): void {
  if (level < 5) throw doesNotFit({ command, field: '', why: 'level', limit: 5 });
}
