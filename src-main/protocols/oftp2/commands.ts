/**
 * The commands of RFC 5024 5.3 as values. Names are the field's; the octets are in layouts.ts.
 *
 * Numbers: a field of up to 13 digits is a `number`; a field of 17 digits does not fit one and is a `bigint`.
 * Names (identification codes, dataset names, user data) come without their padding, otherwise as they stood on the line:
 * see dataset-name.ts before one is trusted.
 */

/** SSIDLEV: 1 is revision 1.2 (and 1.3 in RFC 2204), 2 is 1.3, 4 is 1.4, 5 is 2.0. */
export type Level = 1 | 2 | 4 | 5;

/** SSIDSR: sends only, receives only, both. */
export type Capability = 'S' | 'R' | 'B';

/** SFIDFMT: fixed records, variable records, unstructured, text. */
export type FileFormat = 'F' | 'V' | 'U' | 'T';

/** SFIDSEC: 0 none, 1 encrypted, 2 signed, 3 both. */
export type SecurityLevel = 0 | 1 | 2 | 3;

/** 5.3.1: the responder is ready for the initiator's SSID. */
export interface Ssrm {
  readonly command: 'SSRM';
}

/** 5.3.2: who speaks, and what is offered or agreed for the session. */
export interface Ssid {
  readonly command: 'SSID';
  readonly level: Level;
  /** Identification code, at most 25 characters (5.4). */
  readonly code: string;
  /** At most 8 characters. A secret. */
  readonly password: string;
  /** Largest exchange buffer that is taken, in octets with the command octet, without the stream header: 128 to 99999. */
  readonly bufferSize: number;
  readonly capability: Capability;
  /** Compressed subrecords are understood (7.2). */
  readonly compression: boolean;
  readonly restart: boolean;
  /** Only for X.25; always false over TCP. */
  readonly specialLogic: boolean;
  /** Data exchange buffers between two CDT: 1 to 999 on sending, as it came on reading. */
  readonly credit: number;
  /** Secure authentication is wanted (4.2.3). Always false below level 5. */
  readonly authentication: boolean;
  readonly userData: string;
}

/** What names one virtual file (1.5.2). */
export interface VirtualFileName {
  /** At most 26 characters. */
  readonly datasetName: string;
  /** CCYYMMDD. */
  readonly date: string;
  /** hhmmsscccc: the counter cccc makes the name unique; 0000 below level 4. */
  readonly time: string;
}

/** 5.3.3: one file is announced. */
export interface Sfid extends VirtualFileName {
  readonly command: 'SFID';
  /** At most 8 characters. */
  readonly userData: string;
  /** Who will get the file at last: identification code. */
  readonly destination: string;
  /** Who made the file: identification code. */
  readonly originator: string;
  readonly format: FileFormat;
  /** Octets in the longest record; 0 for U and T. */
  readonly recordLength: number;
  /** Transmitted file, in 1 KiB blocks, rounded up: an estimate. */
  readonly fileSize: number;
  /** File before it was signed, compressed, encrypted, in 1 KiB blocks: an estimate, 0 when it is not known. */
  readonly originalSize: number;
  /** U and T: 1 KiB blocks; F and V: records (1.5.4). */
  readonly restartPosition: bigint;
  readonly securityLevel: SecurityLevel;
  /** Cipher suite (10.2), 0 when there is none. */
  readonly cipherSuite: number;
  /** SFIDCOMP: 1 is ZLIB in a CMS envelope. */
  readonly compression: 0 | 1;
  /** SFIDENV: 1 is CMS. */
  readonly enveloping: 0 | 1;
  readonly signedReceipt: boolean;
  /** At most 999 octets of UTF-8; empty when there is none. */
  readonly description: string;
}

/** 5.3.4: the file is taken, from this position on. */
export interface Sfpa {
  readonly command: 'SFPA';
  /** At most the restart position of the SFID, in the same units. */
  readonly answerCount: bigint;
}

/** 5.3.5: the file is not taken. */
export interface Sfna {
  readonly command: 'SFNA';
  /** Two digits: see reason-codes.ts; another number than those may arrive. */
  readonly reason: string;
  readonly retry: boolean;
  /** The listener's own words, at most 999 octets of UTF-8. */
  readonly text: string;
}

/** 5.3.6, 7: a piece of the file. */
export interface Data {
  readonly command: 'DATA';
  /** Subrecord headers and subrecords, without the command octet. On reading a view of the line's buffer: use it at once or copy it. */
  readonly subrecords: Uint8Array;
}

/** 5.3.7: the speaker may send as many data exchange buffers again as was agreed. */
export interface Cdt {
  readonly command: 'CDT';
}

/** 5.3.8: the file is over. Both counts are totals, also after a restart. */
export interface Efid {
  readonly command: 'EFID';
  /** F and V: records; U and T: 0. */
  readonly recordCount: bigint;
  /** Octets of the file, before buffer compression and without subrecord headers. */
  readonly unitCount: bigint;
}

/** 5.3.9: the whole file is there. */
export interface Efpa {
  readonly command: 'EFPA';
  /** The listener asks for the turn. */
  readonly changeDirection: boolean;
}

/** 5.3.10: the file is not kept. */
export interface Efna {
  readonly command: 'EFNA';
  /** Two digits: see reason-codes.ts. */
  readonly reason: string;
  /** The listener's own words, at most 999 octets of UTF-8. */
  readonly text: string;
}

/** 5.3.11: the session is over. */
export interface Esid {
  readonly command: 'ESID';
  /** Two digits: see reason-codes.ts. */
  readonly reason: string;
  /** The other side's own words, at most 999 octets of UTF-8. */
  readonly text: string;
}

/** 5.3.12: the listener becomes the speaker. */
export interface Cd {
  readonly command: 'CD';
}

/** 5.3.13: the file has arrived at its destination. Originator and destination are those of the receipt: swapped against the file's. */
export interface Eerp extends VirtualFileName {
  readonly command: 'EERP';
  readonly userData: string;
  /** Whom the receipt is for: who made the file. */
  readonly destination: string;
  /** Who made the receipt: who got the file. */
  readonly originator: string;
  /** Hash of the transmitted file; empty when the receipt is not signed. */
  readonly hash: Uint8Array;
  /** CMS SignedData; empty when the receipt is not signed. */
  readonly signature: Uint8Array;
}

/** 5.3.14: the file did not reach its destination, or was refused there. */
export interface Nerp extends VirtualFileName {
  readonly command: 'NERP';
  readonly destination: string;
  readonly originator: string;
  /** Which station made the receipt. */
  readonly creator: string;
  /** Two digits: see reason-codes.ts. */
  readonly reason: string;
  /** The creator's own words, at most 999 octets of UTF-8. */
  readonly text: string;
  readonly hash: Uint8Array;
  readonly signature: Uint8Array;
}

/** 5.3.15: the receipt was taken; the next command may come. */
export interface Rtr {
  readonly command: 'RTR';
}

/** 5.3.16: the other side may now challenge. */
export interface Secd {
  readonly command: 'SECD';
}

/** 5.3.17: 20 random octets, encrypted for the other side (CMS EnvelopedData). */
export interface Auch {
  readonly command: 'AUCH';
  readonly challenge: Uint8Array;
}

/** 5.3.18: the 20 octets of the challenge in clear. */
export interface Aurp {
  readonly command: 'AURP';
  readonly response: Uint8Array;
}

export type Command =
  | Ssrm
  | Ssid
  | Sfid
  | Sfpa
  | Sfna
  | Data
  | Cdt
  | Efid
  | Efpa
  | Efna
  | Esid
  | Cd
  | Eerp
  | Nerp
  | Rtr
  | Secd
  | Auch
  | Aurp;

export type CommandName = Command['command'];

/** First octet of each command's exchange buffer (5.3). */
export const commandCodes = {
  SSRM: 'I',
  SSID: 'X',
  SFID: 'H',
  SFPA: '2',
  SFNA: '3',
  DATA: 'D',
  CDT: 'C',
  EFID: 'T',
  EFPA: '4',
  EFNA: '5',
  ESID: 'F',
  CD: 'R',
  EERP: 'E',
  NERP: 'N',
  RTR: 'P',
  SECD: 'J',
  AUCH: 'A',
  AURP: 'S',
} as const satisfies Record<CommandName, string>;
