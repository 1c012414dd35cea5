import { parseList } from 'basic-ftp';
import type { FileInfo } from 'basic-ftp';
import { parseTime } from '../remote/index.ts';

export interface RemoteEntry {
  /** One name, never a path. It may mean something else on this computer: whoever writes a file makes a name of its own. */
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  /** Octets. */
  readonly size?: number;
  /** ms since 1970; only where the server tells the time zone (MLSD). */
  readonly modified?: number;
  /** As the server has written it, where that is all. */
  readonly modifiedText?: string;
  /** Where a link leads, in the server's words. */
  readonly leadsTo?: string;
}

export interface Listing {
  readonly entries: readonly RemoteEntry[];
  /** Lines that could not be understood, or that name what no file may be called. */
  readonly unreadable: number;
  /** The server has shown the folder itself: nothing is hidden because it may not be listed (field note 16). */
  readonly whole: boolean;
}

export const listingLimits = { octets: 32 * 1024 * 1024, entries: 100_000, lineLength: 8_192 } as const;

/** RFC 3659 7.2: `type=file;size=12;modify=20261121120000; name`. */
export function parseMlsd(text: string): Listing | undefined {
  const lines = linesOf(text);
  if (lines === undefined) return undefined;
  const entries: RemoteEntry[] = [];
  let unreadable = 0;
  let whole = false;
  for (const line of lines) {
    const space = line.indexOf(' ');
    const facts = factsOf(line.slice(0, Math.max(space, 0)));
    const type = (facts.get('type') ?? '').toLowerCase();
    const name = line.slice(space + 1);
    if (type === 'cdir' || type === 'pdir' || name === '.' || name === '..') {
      whole = true;
    } else if (space < 1 || facts.size === 0 || !isName(name)) {
      unreadable += 1;
    } else {
      entries.push(entryOf(name, type, facts));
    }
  }
  return { entries, unreadable, whole: whole || entries.length > 0 };
}

/** What LIST says, which has no standard: as Unix or DOS write it, in the reading of basic-ftp. */
export function parseLines(text: string): Listing | undefined {
  const lines = linesOf(text)?.filter((line) => !/^total \d+$/i.test(line));
  if (lines === undefined) return undefined;
  const known = lines.filter((line) => looksLikeEntry(line));
  const infos = known.length === 0 ? [] : read(known);
  if (infos === undefined) return undefined;
  const entries = infos.filter((info) => isName(info.name)).map(entryOfInfo);
  const own = lines.filter((line) => /\s\.{1,2}$/.test(line)).length;
  return {
    entries,
    unreadable: Math.max(0, lines.length - own - entries.length),
    whole: own > 0 || entries.length > 0,
  };
}

/** Undefined where there is more than anybody needs. */
function linesOf(text: string): readonly string[] | undefined {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const tooMuch =
    lines.length > listingLimits.entries || lines.some((line) => line.length > listingLimits.lineLength);
  return tooMuch ? undefined : lines;
}

/** Permissions, or a date of DOS: one line that is neither must not decide how the others are read. */
function looksLikeEntry(line: string): boolean {
  return /^[\s\d]*[bcdelfmpSs-][r-][w-]/.test(line) || /^\s*\d+[-/.]\d+[-/.]\d+\s/.test(line);
}

function read(lines: readonly string[]): readonly FileInfo[] | undefined {
  try {
    return parseList(lines.join('\n'));
  } catch {
    return undefined;
  }
}

function isName(name: string): boolean {
  if (name === '' || name === '.' || name === '..' || name.includes('/')) return false;
  // What was not UTF-8 has lost its name.
  return !/[\p{Cc}\ufffd]/u.test(name);
}

function factsOf(text: string): ReadonlyMap<string, string> {
  const facts = new Map<string, string>();
  for (const fact of text.split(';')) {
    const at = fact.indexOf('=');
    if (at > 0) facts.set(fact.slice(0, at).toLowerCase(), fact.slice(at + 1));
  }
  return facts;
}

function entryOf(name: string, type: string, facts: ReadonlyMap<string, string>): RemoteEntry {
  const size = /^\d{1,15}$/.test(facts.get('size') ?? '') ? Number(facts.get('size')) : undefined;
  const modified = parseTime(facts.get('modify') ?? '');
  const link = /^os\.unix=s?(?:ym)?link(?::(.*))?$/i.exec(type);
  const kind = type === 'file' ? 'file' : type === 'dir' ? 'folder' : link === null ? 'other' : 'link';
  return {
    name,
    kind,
    ...(size === undefined || kind === 'folder' ? {} : { size }),
    ...(modified === undefined ? {} : { modified }),
    ...(link?.[1] === undefined
      ? {}
      : { leadsTo: /slink:([^;]*)/i.exec(facts.get('type') ?? '')?.[1] ?? '' }),
  };
}

function entryOfInfo(info: FileInfo): RemoteEntry {
  const kind = info.isDirectory ? 'folder' : info.isFile ? 'file' : info.isSymbolicLink ? 'link' : 'other';
  return {
    name: info.name,
    kind,
    ...(kind === 'file' && Number.isSafeInteger(info.size) ? { size: info.size } : {}),
    ...(info.rawModifiedAt === '' ? {} : { modifiedText: info.rawModifiedAt }),
    ...(info.link === undefined ? {} : { leadsTo: info.link }),
  };
}
