import type { Command, Level } from './commands.ts';

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

/** What to say below a level where a reason came with it: the nearest that is older, else 99. */
interface LaterReason {
  readonly since: Level;
  readonly instead: string;
}

/**
 * Reasons that older revisions do not know (RFC 5024 1.2, RFC 2204 5.3): 14 came with 1.4, whatever is about security with 2.0. None of
 * them has a text beside the reason, so that nothing more can be said there.
 */
const laterReasons: Readonly<Record<ReasonTable['command'], Readonly<Record<string, LaterReason>>>> = {
  ESID: since(5, ['11', '12']),
  SFNA: { ...since(4, ['14']), ...since(5, ['15', '16', '17', '18', '19', '20']) },
  EFNA: {
    ...since(4, ['14']),
    ...since(5, ['15', '16', '17', '18', '19', '20', '21', '22', '23']),
  },
  NERP: {
    ...since(5, ['25', '26', '27', '28', '29', '30', '31', '32', '33']),
    // Files that only 2.0 has a size for (SFIDFSIZ): for 1.4 it is too big.
    '90': { since: 5, instead: '16' },
  },
};

function since(level: Level, reasons: readonly string[]): Record<string, LaterReason> {
  return Object.fromEntries(reasons.map((reason) => [reason, { since: level, instead: '99' }]));
}

/** A reason as a partner of this level knows it; one that no RFC knows stays as it is. */
export function reasonAt(level: Level, command: ReasonTable['command'], reason: string): string {
  const reasons = laterReasons[command];
  const later = Object.hasOwn(reasons, reason) ? reasons[reason] : undefined;
  return later === undefined || level >= later.since ? reason : later.instead;
}

/** A command as a partner of this level knows its reason. */
export function withReasonAt(level: Level, command: Command): Command {
  switch (command.command) {
    case 'SFNA':
    case 'EFNA':
    case 'ESID':
    case 'NERP':
      return { ...command, reason: reasonAt(level, command.command, command.reason) };
    default:
      return command;
  }
}
