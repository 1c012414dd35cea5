import type { OftpAgreement } from '../../../shared/index.ts';
import { isStream } from '../../protocols/oftp2/index.ts';
import { fieldsOfFormat, fieldsOfReceived, keptRecords } from './record-files.ts';
import { fieldsOf, keptFields } from './security/index.ts';
import { joinStamp, splitStamp } from './stamps.ts';
import type { Eerp, Nerp, Sfid } from '../../protocols/oftp2/index.ts';
import type { FileOut, OfferedFile, ProtocolFields } from '../agreement.ts';
import type { ReceiptWish } from '../receipt-wish.ts';

export { joinStamp, splitStamp, stampSecond } from './stamps.ts';

/** Octets in the block that file sizes and restart positions are counted in, RFC 5024 1.5.4. */
export const blockOctets = 1024;

/** What is kept of a file of ours, so that every attempt announces the very same virtual file. */
export function fieldsOfFile(
  partner: OftpAgreement,
  own: { readonly code: string },
  destination = partner.destination ?? partner.code,
): ProtocolFields {
  return {
    destination,
    originator: partner.originator ?? partner.ourCode ?? own.code,
    userData: partner.userData,
    ...fieldsOfFormat(partner.files),
    ...fieldsOf(partner.security),
  };
}

/** The SFID of a file of ours, without its restart position (RFC 5024 5.3.3). */
export function announcement(file: FileOut): Omit<Sfid, 'command' | 'restartPosition'> {
  const original = file.protocol['originalOctets'];
  return {
    datasetName: file.remoteName,
    ...splitStamp(file.remoteStamp),
    userData: textOf(file.protocol['userData']),
    destination: textOf(file.protocol['destination']),
    originator: textOf(file.protocol['originator']),
    ...formatOf(file.protocol),
    fileSize: Math.ceil(file.size / blockOctets),
    originalSize: Math.ceil((typeof original === 'number' ? original : file.size) / blockOctets),
    ...keptFields(file.protocol),
    description: textOf(file.protocol['description']),
  };
}

function formatOf(protocol: ProtocolFields): Pick<Sfid, 'format' | 'recordLength'> {
  return keptRecords(protocol)?.shape ?? { format: protocol['format'] === 'T' ? 'T' : 'U', recordLength: 0 };
}

/** A partner's announcement, in the engine's words. */
export function offeredFile(sfid: Sfid, { files, interop }: OftpAgreement): OfferedFile {
  const restartAt = Number(sfid.restartPosition);
  return {
    bySize: interop.duplicates === 'by-size',
    remoteName: sfid.datasetName,
    remoteStamp: joinStamp(sfid),
    size: sfid.fileSize * blockOctets,
    restartAt: isStream(sfid) ? restartAt * blockOctets : restartAt,
    protocol: {
      destination: sfid.destination,
      originator: sfid.originator,
      userData: sfid.userData,
      format: sfid.format,
      announcedOctets: sfid.fileSize * blockOctets,
      recordLength: sfid.recordLength,
      ...fieldsOfReceived(files),
      securityLevel: sfid.securityLevel,
      cipherSuite: sfid.cipherSuite,
      compression: sfid.compression,
      enveloping: sfid.enveloping,
      signedReceipt: sfid.signedReceipt,
      originalOctets: sfid.originalSize * blockOctets,
      ...(sfid.description === '' ? {} : { description: sfid.description }),
    },
  };
}

/** What answers a file that has come, positively or not: its way is the file's, turned round (RFC 5024 5.3.13, 5.3.14). */
export function receiptFor(
  file: { readonly remoteName: string; readonly remoteStamp: string; readonly protocol: ProtocolFields },
  wish: ReceiptWish,
  creator: string,
): Eerp | Nerp {
  const common = {
    datasetName: file.remoteName,
    ...splitStamp(file.remoteStamp),
    destination: textOf(file.protocol['originator']),
    originator: textOf(file.protocol['destination']),
    hash: new Uint8Array(),
    signature: new Uint8Array(),
  };
  if (wish.outcome === 'received') {
    return { ...common, command: 'EERP', userData: textOf(file.protocol['userData']) };
  }
  return {
    ...common,
    command: 'NERP',
    creator: wish.creator ?? creator,
    reason: wish.reason,
    text: wish.text ?? '',
  };
}

/** A receipt as it is kept: nothing is made anew when it is sent again. */
export function fieldsFrom(receipt: Eerp | Nerp): ProtocolFields {
  const { datasetName, date, time, destination, originator } = receipt;
  const common = {
    datasetName,
    date,
    time,
    destination,
    originator,
    hash: Buffer.from(receipt.hash).toString('hex'),
    signature: Buffer.from(receipt.signature).toString('base64'),
  };
  return receipt.command === 'EERP'
    ? { ...common, userData: receipt.userData }
    : { ...common, creator: receipt.creator, reason: receipt.reason, text: receipt.text };
}

export function receiptFrom(form: string, fields: ProtocolFields): Eerp | Nerp {
  const common = {
    datasetName: textOf(fields['datasetName']),
    date: textOf(fields['date']),
    time: textOf(fields['time']),
    destination: textOf(fields['destination']),
    originator: textOf(fields['originator']),
    hash: Buffer.from(textOf(fields['hash']), 'hex'),
    signature: Buffer.from(textOf(fields['signature']), 'base64'),
  };
  if (form === 'EERP') return { ...common, command: 'EERP', userData: textOf(fields['userData']) };
  return {
    ...common,
    command: 'NERP',
    creator: textOf(fields['creator']),
    reason: textOf(fields['reason']),
    text: textOf(fields['text']),
  };
}

/** What is kept of a partner's receipt beside its octets. */
export function fieldsOfReceipt(receipt: Eerp | Nerp): ProtocolFields {
  const { destination, originator } = receipt;
  return receipt.command === 'NERP'
    ? { destination, originator, creator: receipt.creator, reason: receipt.reason }
    : { destination, originator, userData: receipt.userData };
}

export function textOf(value: string | number | boolean | null | undefined): string {
  return value === undefined || value === null ? '' : String(value);
}
