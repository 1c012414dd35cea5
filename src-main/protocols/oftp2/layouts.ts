import type { CommandName, Level } from './commands.ts';

/**
 * The command formats as the RFCs print them: position, field, format. Level 5 is RFC 5024 5.3; the older levels are
 * RFC 2204 5.3, and for 1.4 the wider date and time. A position of null follows a field of variable length `n`, whose
 * octets the field before it counts.
 */
export type Row = readonly [position: number | null, name: string, format: string];

const level5 = {
  // 5.3.1
  SSRM: [
    [0, 'SSRMCMD', 'F X(1)'],
    [1, 'SSRMMSG', 'F X(17)'],
    [18, 'SSRMCR', 'F X(1)'],
  ],
  // 5.3.2
  SSID: [
    [0, 'SSIDCMD', 'F X(1)'],
    [1, 'SSIDLEV', 'F 9(1)'],
    [2, 'SSIDCODE', 'V X(25)'],
    [27, 'SSIDPSWD', 'V X(8)'],
    [35, 'SSIDSDEB', 'V 9(5)'],
    [40, 'SSIDSR', 'F X(1)'],
    [41, 'SSIDCMPR', 'F X(1)'],
    [42, 'SSIDREST', 'F X(1)'],
    [43, 'SSIDSPEC', 'F X(1)'],
    [44, 'SSIDCRED', 'V 9(3)'],
    [47, 'SSIDAUTH', 'F X(1)'],
    [48, 'SSIDRSV1', 'F X(4)'],
    [52, 'SSIDUSER', 'V X(8)'],
    [60, 'SSIDCR', 'F X(1)'],
  ],
  // 5.3.3
  SFID: [
    [0, 'SFIDCMD', 'F X(1)'],
    [1, 'SFIDDSN', 'V X(26)'],
    [27, 'SFIDRSV1', 'F X(3)'],
    [30, 'SFIDDATE', 'V 9(8)'],
    [38, 'SFIDTIME', 'V 9(10)'],
    [48, 'SFIDUSER', 'V X(8)'],
    [56, 'SFIDDEST', 'V X(25)'],
    [81, 'SFIDORIG', 'V X(25)'],
    [106, 'SFIDFMT', 'F X(1)'],
    [107, 'SFIDLRECL', 'V 9(5)'],
    [112, 'SFIDFSIZ', 'V 9(13)'],
    [125, 'SFIDOSIZ', 'V 9(13)'],
    [138, 'SFIDREST', 'V 9(17)'],
    [155, 'SFIDSEC', 'F 9(2)'],
    [157, 'SFIDCIPH', 'F 9(2)'],
    [159, 'SFIDCOMP', 'F 9(1)'],
    [160, 'SFIDENV', 'F 9(1)'],
    [161, 'SFIDSIGN', 'F X(1)'],
    [162, 'SFIDDESCL', 'V 9(3)'],
    [165, 'SFIDDESC', 'V T(n)'],
  ],
  // 5.3.4
  SFPA: [
    [0, 'SFPACMD', 'F X(1)'],
    [1, 'SFPAACNT', 'V 9(17)'],
  ],
  // 5.3.5
  SFNA: [
    [0, 'SFNACMD', 'F X(1)'],
    [1, 'SFNAREAS', 'F 9(2)'],
    [3, 'SFNARRTR', 'F X(1)'],
    [4, 'SFNAREASL', 'V 9(3)'],
    [7, 'SFNAREAST', 'V T(n)'],
  ],
  // 5.3.7
  CDT: [
    [0, 'CDTCMD', 'F X(1)'],
    [1, 'CDTRSV1', 'F X(2)'],
  ],
  // 5.3.8
  EFID: [
    [0, 'EFIDCMD', 'F X(1)'],
    [1, 'EFIDRCNT', 'V 9(17)'],
    [18, 'EFIDUCNT', 'V 9(17)'],
  ],
  // 5.3.9
  EFPA: [
    [0, 'EFPACMD', 'F X(1)'],
    [1, 'EFPACD', 'F X(1)'],
  ],
  // 5.3.10
  EFNA: [
    [0, 'EFNACMD', 'F X(1)'],
    [1, 'EFNAREAS', 'F 9(2)'],
    [3, 'EFNAREASL', 'V 9(3)'],
    [6, 'EFNAREAST', 'V T(n)'],
  ],
  // 5.3.11
  ESID: [
    [0, 'ESIDCMD', 'F X(1)'],
    [1, 'ESIDREAS', 'F 9(2)'],
    [3, 'ESIDREASL', 'V 9(3)'],
    [6, 'ESIDREAST', 'V T(n)'],
    [null, 'ESIDCR', 'F X(1)'],
  ],
  // 5.3.12
  CD: [[0, 'CDCMD', 'F X(1)']],
  // 5.3.13
  EERP: [
    [0, 'EERPCMD', 'F X(1)'],
    [1, 'EERPDSN', 'V X(26)'],
    [27, 'EERPRSV1', 'F X(3)'],
    [30, 'EERPDATE', 'V 9(8)'],
    [38, 'EERPTIME', 'V 9(10)'],
    [48, 'EERPUSER', 'V X(8)'],
    [56, 'EERPDEST', 'V X(25)'],
    [81, 'EERPORIG', 'V X(25)'],
    [106, 'EERPHSHL', 'V U(2)'],
    [108, 'EERPHSH', 'V U(n)'],
    [null, 'EERPSIGL', 'V U(2)'],
    [null, 'EERPSIG', 'V U(n)'],
  ],
  // 5.3.14
  NERP: [
    [0, 'NERPCMD', 'F X(1)'],
    [1, 'NERPDSN', 'V X(26)'],
    [27, 'NERPRSV1', 'F X(6)'],
    [33, 'NERPDATE', 'V 9(8)'],
    [41, 'NERPTIME', 'V 9(10)'],
    [51, 'NERPDEST', 'V X(25)'],
    [76, 'NERPORIG', 'V X(25)'],
    [101, 'NERPCREA', 'V X(25)'],
    [126, 'NERPREAS', 'F 9(2)'],
    [128, 'NERPREASL', 'V 9(3)'],
    [131, 'NERPREAST', 'V T(n)'],
    [null, 'NERPHSHL', 'V U(2)'],
    [null, 'NERPHSH', 'V U(n)'],
    [null, 'NERPSIGL', 'V U(2)'],
    [null, 'NERPSIG', 'V U(n)'],
  ],
  // 5.3.15
  RTR: [[0, 'RTRCMD', 'F X(1)']],
  // 5.3.16
  SECD: [[0, 'SECDCMD', 'F X(1)']],
  // 5.3.17
  AUCH: [
    [0, 'AUCHCMD', 'F X(1)'],
    [1, 'AUCHCHLL', 'V U(2)'],
    [3, 'AUCHCHAL', 'V U(n)'],
  ],
  // 5.3.18
  AURP: [
    [0, 'AURPCMD', 'F X(1)'],
    [1, 'AURPRSP', 'V U(20)'],
  ],
} as const satisfies Record<Exclude<CommandName, 'DATA'>, readonly Row[]>;

/** Revision 1.4: what differs from 2.0. SECD, AUCH and AURP do not exist below 2.0. */
const level4 = {
  ...level5,
  SSID: [
    [0, 'SSIDCMD', 'F X(1)'],
    [1, 'SSIDLEV', 'F 9(1)'],
    [2, 'SSIDCODE', 'V X(25)'],
    [27, 'SSIDPSWD', 'V X(8)'],
    [35, 'SSIDSDEB', 'V 9(5)'],
    [40, 'SSIDSR', 'F X(1)'],
    [41, 'SSIDCMPR', 'F X(1)'],
    [42, 'SSIDREST', 'F X(1)'],
    [43, 'SSIDSPEC', 'F X(1)'],
    [44, 'SSIDCRED', 'V 9(3)'],
    [47, 'SSIDRSV1', 'F X(5)'],
    [52, 'SSIDUSER', 'V X(8)'],
    [60, 'SSIDCR', 'F X(1)'],
  ],
  SFID: [...level5.SFID.slice(0, 10), [112, 'SFIDFSIZ', 'V 9(7)'], [119, 'SFIDREST', 'V 9(9)']],
  SFPA: [
    [0, 'SFPACMD', 'F X(1)'],
    [1, 'SFPAACNT', 'V 9(9)'],
  ],
  SFNA: level5.SFNA.slice(0, 3),
  EFID: [
    [0, 'EFIDCMD', 'F X(1)'],
    [1, 'EFIDRCNT', 'V 9(9)'],
    [10, 'EFIDUCNT', 'V 9(12)'],
  ],
  EFNA: level5.EFNA.slice(0, 2),
  ESID: [
    [0, 'ESIDCMD', 'F X(1)'],
    [1, 'ESIDREAS', 'F 9(2)'],
    [3, 'ESIDCR', 'F X(1)'],
  ],
  EERP: level5.EERP.slice(0, 8),
  NERP: level5.NERP.slice(0, 9),
} as const satisfies Record<Exclude<CommandName, 'DATA'>, readonly Row[]>;

/** Revisions 1.2 and 1.3: what differs from 1.4 is the date and time. */
const level1 = {
  ...level4,
  SFID: [
    [0, 'SFIDCMD', 'F X(1)'],
    [1, 'SFIDDSN', 'V X(26)'],
    [27, 'SFIDRSV1', 'F X(9)'],
    [36, 'SFIDDATE', 'V 9(6)'],
    [42, 'SFIDTIME', 'V 9(6)'],
    ...level4.SFID.slice(5),
  ],
  EERP: [
    [0, 'EERPCMD', 'F X(1)'],
    [1, 'EERPDSN', 'V X(26)'],
    [27, 'EERPRSV1', 'F X(9)'],
    [36, 'EERPDATE', 'V 9(6)'],
    [42, 'EERPTIME', 'V 9(6)'],
    ...level4.EERP.slice(5),
  ],
} as const satisfies Record<Exclude<CommandName, 'DATA'>, readonly Row[]>;

type LaidOut = keyof typeof level5;

/** A field's name as the RFC writes it. */
export type FieldName = (typeof level5)[LaidOut][number][1];

/** A, N: a string (ISO 646, padded on the right). 9: digits (zeros on the left). U: octets, or a number in them. T: UTF-8. */
type Kind = 'X' | '9' | 'U' | 'T';

export interface Field {
  readonly name: string;
  readonly kind: Kind;
  /** Octets, or null where the field before it counts them. */
  readonly length: number | null;
}

export interface Layout {
  readonly command: LaidOut;
  readonly rows: readonly Row[];
  readonly fields: readonly Field[];
  /** Octets without the fields of variable length. */
  readonly fixedLength: number;
}

function fieldOf([, name, format]: Row): Field {
  const [, kind, length] = /^[FV] ([X9UT])\((\d+|n)\)$/.exec(format) ?? [];
  if (kind !== 'X' && kind !== '9' && kind !== 'U' && kind !== 'T')
    throw new Error(`${name}: format ${format}`);
  return { name, kind, length: length === 'n' ? null : Number(length) };
}

function layoutsOf(tables: Readonly<Record<LaidOut, readonly Row[]>>): ReadonlyMap<string, Layout> {
  const layouts = new Map<string, Layout>();
  for (const command of Object.keys(level5)) {
    if (!isLaidOut(command)) continue;
    const fields = tables[command].map(fieldOf);
    const fixedLength = fields.reduce((sum, field) => sum + (field.length ?? 0), 0);
    layouts.set(command, { command, rows: tables[command], fields, fixedLength });
  }
  return layouts;
}

function isLaidOut(name: string): name is LaidOut {
  return Object.hasOwn(level5, name);
}

const old = layoutsOf(level1);
const byLevel: Readonly<Record<Level, ReadonlyMap<string, Layout>>> = {
  1: old,
  2: old,
  4: layoutsOf(level4),
  5: layoutsOf(level5),
};

/** The fields of a command at a level, in the order in which they stand on the line. */
export function layoutOf(command: LaidOut, level: Level): Layout {
  const layout = byLevel[level].get(command);
  if (layout === undefined) throw new Error(`no layout of ${command}`);
  return layout;
}

/** Every layout of a level. */
export function layoutsAt(level: Level): readonly Layout[] {
  return [...byLevel[level].values()];
}
