import { lstat, readdir } from 'node:fs/promises';
import type { Stats } from 'node:fs';
import path from 'node:path';

/** So many entries are told of one folder. */
const mostEntries = 10_000;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

interface Entry {
  readonly name: string;
  readonly facts: Stats;
}

async function entriesOf(folder: string): Promise<readonly Entry[]> {
  const names = (await readdir(folder)).toSorted().slice(0, mostEntries);
  const entries = await Promise.all(
    names.map(async (name) => {
      const facts = await lstat(path.join(folder, name)).catch(() => undefined);
      return facts !== undefined && (facts.isFile() || facts.isDirectory()) ? { name, facts } : undefined;
    }),
  );
  return entries.filter((entry) => entry !== undefined);
}

/** What LIST, NLST or MLSD say of a folder or a file, a line each, CR LF behind each. */
export async function listed(real: string, form: 'LIST' | 'NLST' | 'MLSD'): Promise<string> {
  const own = await lstat(real);
  const entries = own.isDirectory() ? await entriesOf(real) : [{ name: path.basename(real), facts: own }];
  return entries.map((entry) => `${lineOf(entry, form)}\r\n`).join('');
}

function lineOf({ name, facts }: Entry, form: 'LIST' | 'NLST' | 'MLSD'): string {
  switch (form) {
    case 'NLST':
      return name;
    case 'MLSD':
      return `${factsOf(facts)} ${name}`;
    case 'LIST': {
      const { mtime } = facts;
      const day = String(mtime.getUTCDate()).padStart(2, ' ');
      const when = `${months[mtime.getUTCMonth()] ?? 'Jan'} ${day} ${clock(mtime)}`;
      const size = String(facts.isDirectory() ? 0 : facts.size).padStart(12, ' ');
      return `${facts.isDirectory() ? 'drwxr-xr-x' : '-rw-r--r--'} 1 waybill waybill ${size} ${when} ${name}`;
    }
  }
}

/** Within the last half year an hour, before that a year. */
function clock(time: Date): string {
  const isOld = Date.now() - time.getTime() > 180 * 86_400_000;
  if (isOld) return ` ${time.getUTCFullYear()}`;
  return `${String(time.getUTCHours()).padStart(2, '0')}:${String(time.getUTCMinutes()).padStart(2, '0')}`;
}

/** RFC 3659 7.2. */
export function factsOf(facts: Stats): string {
  const type = facts.isDirectory() ? 'dir' : 'file';
  return `type=${type};size=${facts.isDirectory() ? 0 : facts.size};modify=${timeValue(facts.mtime)};`;
}

/** RFC 3659 2.3, UTC. */
export function timeValue(time: Date): string {
  return time.toISOString().slice(0, 19).replaceAll(/[-T:]/g, '');
}

/** The same read; undefined where it is none. */
export function readTimeValue(text: string): Date | undefined {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:\.\d+)?$/.exec(text) ?? [];
  if (second === undefined) return undefined;
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(time.getTime()) ? undefined : time;
}
