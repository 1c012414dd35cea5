import type { OftpAgreement } from '../../../shared/index.ts';
import type { Eerp, Nerp, Sfid } from '../../protocols/oftp2/index.ts';
import type { FileOut, OfferedFile, ProtocolFields } from '../agreement.ts';

/** Octets in the block that file sizes and restart positions are counted in, RFC 5024 1.5.4. */
export const blockOctets = 1024;

/** Date and time stamp of a virtual file as one text for the journal: `CCYYMMDD hhmmsscccc`. */
export function joinStamp(stamp: { readonly date: string; readonly time: string }): string {
  return `${stamp.date} ${stamp.time}`;
}

export function splitStamp(stamp: string): { readonly date: string; readonly time: string } {
  const [date = '', time = ''] = stamp.split(' ');
  return { date, time };
}

/** What is kept of a file of ours, so that every attempt announces the very same virtual file. */
export function fieldsOfFile(partner: OftpAgreement, own: { readonly code: string }): ProtocolFields {
  return {
    destination: partner.destination ?? partner.code,
    originator: partner.originator ?? partner.ourCode ?? own.code,
    userData: partner.userData,
    format: 'U',
  };
}

/** The SFID of a file of ours, without its restart position (RFC 5024 5.3.3). */
export function announcement(file: FileOut): Omit<Sfid, 'command' | 'restartPosition'> {
  const blocks = Math.ceil(file.size / blockOctets);
  return {
    datasetName: file.remoteName,
    ...splitStamp(file.remoteStamp),
    userData: textOf(file.protocol['userData']),
    destination: textOf(file.protocol['destination']),
    originator: textOf(file.protocol['originator']),
    format: 'U',
    recordLength: 0,
    fileSize: blocks,
    originalSize: blocks,
    securityLevel: 0,
    cipherSuite: 0,
    compression: 0,
    enveloping: 0,
    signedReceipt: false,
    description: '',
  };
}

/** A partner's announcement, in the engine's words. */
export function offeredFile(sfid: Sfid): OfferedFile {
  return {
    remoteName: sfid.datasetName,
    remoteStamp: joinStamp(sfid),
    size: sfid.fileSize * blockOctets,
    restartAt: Number(sfid.restartPosition) * blockOctets,
    protocol: {
      destination: sfid.destination,
      originator: sfid.originator,
      userData: sfid.userData,
      format: sfid.format,
    },
  };
}

/** The positive answer to a file that has come: its way is the file's, turned round (RFC 5024 5.3.13). */
export function eerpFields(file: {
  readonly remoteName: string;
  readonly remoteStamp: string;
  readonly protocol: ProtocolFields;
}): ProtocolFields {
  return {
    datasetName: file.remoteName,
    ...splitStamp(file.remoteStamp),
    userData: textOf(file.protocol['userData']),
    destination: textOf(file.protocol['originator']),
    originator: textOf(file.protocol['destination']),
  };
}

export function eerpFrom(fields: ProtocolFields): Eerp {
  return {
    command: 'EERP',
    datasetName: textOf(fields['datasetName']),
    date: textOf(fields['date']),
    time: textOf(fields['time']),
    userData: textOf(fields['userData']),
    destination: textOf(fields['destination']),
    originator: textOf(fields['originator']),
    hash: new Uint8Array(),
    signature: new Uint8Array(),
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
