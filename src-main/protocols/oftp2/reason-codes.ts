/**
 * The reason codes of RFC 5024: two digits as they stand on the line, with a stable name.
 * No words for people here; `oftp2.<command>.<digits>` is the problem code for which the doors have them.
 */

/** 5.3.11: why a session ends. */
export const esidReasons = {
  '00': 'normal-termination',
  '01': 'command-not-recognised',
  '02': 'protocol-violation',
  '03': 'user-code-not-known',
  '04': 'invalid-password',
  '05': 'emergency-close-down',
  '06': 'invalid-data',
  '07': 'buffer-size',
  '08': 'resources-not-available',
  '09': 'time-out',
  '10': 'mode-incompatible',
  '11': 'invalid-challenge-response',
  '12': 'authentication-incompatible',
  '99': 'unspecified',
} as const;

/** 5.3.5: why a file is not taken. */
export const sfnaReasons = {
  '01': 'invalid-filename',
  '02': 'invalid-destination',
  '03': 'invalid-origin',
  '04': 'record-format-not-supported',
  '05': 'record-length-not-supported',
  '06': 'file-too-big',
  '10': 'invalid-record-count',
  '11': 'invalid-byte-count',
  '12': 'access-method-failure',
  '13': 'duplicate-file',
  '14': 'direction-refused',
  '15': 'cipher-suite-not-supported',
  '16': 'encrypted-not-allowed',
  '17': 'unencrypted-not-allowed',
  '18': 'compression-not-allowed',
  '19': 'signed-not-allowed',
  '20': 'unsigned-not-allowed',
  '99': 'unspecified',
} as const;

/** 5.3.10: why a file is not kept. */
export const efnaReasons = {
  ...sfnaReasons,
  '21': 'invalid-signature',
  '22': 'decryption-failure',
  '23': 'decompression-failure',
} as const;

/** 5.3.14: why a file did not reach its destination. */
export const nerpReasons = {
  '03': 'user-code-not-known',
  '04': 'invalid-password',
  '09': 'session-ended-unspecified',
  '11': 'invalid-filename',
  '12': 'invalid-destination',
  '13': 'invalid-origin',
  '14': 'record-format-not-supported',
  '15': 'record-length-not-supported',
  '16': 'file-too-big',
  '20': 'invalid-record-count',
  '21': 'invalid-byte-count',
  '22': 'access-method-failure',
  '23': 'duplicate-file',
  '24': 'direction-refused',
  '25': 'cipher-suite-not-supported',
  '26': 'encrypted-not-allowed',
  '27': 'unencrypted-not-allowed',
  '28': 'compression-not-allowed',
  '29': 'signed-not-allowed',
  '30': 'unsigned-not-allowed',
  '31': 'invalid-signature',
  '32': 'decompression-failure',
  '33': 'decryption-failure',
  '34': 'processing-failed',
  '35': 'not-delivered',
  '36': 'not-acknowledged',
  '50': 'stopped-by-operator',
  '90': 'file-too-big-for-version',
  '99': 'unspecified',
} as const;

export type EsidReason = keyof typeof esidReasons;
export type SfnaReason = keyof typeof sfnaReasons;
export type EfnaReason = keyof typeof efnaReasons;
export type NerpReason = keyof typeof nerpReasons;

/** One reason table of the RFC: which command carries it, where it is described, its codes. */
export interface ReasonTable {
  readonly command: 'ESID' | 'SFNA' | 'EFNA' | 'NERP';
  readonly section: string;
  readonly names: Readonly<Record<string, string>>;
}

export const reasonTables = {
  ESID: { command: 'ESID', section: '5.3.11', names: esidReasons },
  SFNA: { command: 'SFNA', section: '5.3.5', names: sfnaReasons },
  EFNA: { command: 'EFNA', section: '5.3.10', names: efnaReasons },
  NERP: { command: 'NERP', section: '5.3.14', names: nerpReasons },
} as const satisfies Record<ReasonTable['command'], ReasonTable>;

/** The stable name of a reason, or undefined for a code that the RFC does not know (partners do send such codes). */
export function reasonName(command: ReasonTable['command'], reason: string): string | undefined {
  const names: Readonly<Record<string, string>> = reasonTables[command].names;
  return Object.hasOwn(names, reason) ? names[reason] : undefined;
}

/** The problem code of a reason; a code that the RFC does not know counts as 99. */
export function reasonProblem(command: ReasonTable['command'], reason: string): string {
  const known = reasonName(command, reason) === undefined ? '99' : reason;
  return `oftp2.${command.toLowerCase()}.${known}`;
}

/**
 * The NERP reason of a location that could not pass a file on because the next one has refused it for good: "SFNA(RETRY=N) received
 * with reason code ..." (5.3.14; EFNA alike), found by its name. What the RFC has no reason of its own for is 99.
 */
export function nerpAfterRefusal(command: 'SFNA' | 'EFNA', reason: string): NerpReason {
  const name = reasonName(command, reason);
  return nerpCodes.find((code) => nerpReasons[code] === name) ?? '99';
}

const nerpCodes = Object.keys(nerpReasons).filter((code): code is NerpReason =>
  Object.hasOwn(nerpReasons, code),
);
