/** Octets that common servers and disks keep of one name. */
const longestName = 255;

/** Why a name cannot be given; `taken`: another entry has it. */
export type NameFault = 'empty' | 'slash' | 'dots' | 'control' | 'long' | 'taken';

/** What is wrong with a new name beside these; undefined: nothing. */
export function nameFault(name: string, taken: readonly string[]): NameFault | undefined {
  if (name.trim() === '') return 'empty';
  if (name.includes('/')) return 'slash';
  if (name === '.' || name === '..') return 'dots';
  // oxlint-disable-next-line no-control-regex -- the very characters that no command may carry
  if (/[\u0000-\u001f\u007f]/.test(name)) return 'control';
  if (new TextEncoder().encode(name).length > longestName) return 'long';
  return taken.includes(name) ? 'taken' : undefined;
}

/** Up to where a name is marked to be written over: its ending stays. */
export function stemLength(name: string): number {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? dot : name.length;
}

/** An entry of a folder here, written as this computer writes paths. */
export function belowLocal(folder: string, name: string): string {
  const sign = isWindowsPath(folder) ? '\\' : '/';
  return folder.endsWith(sign) ? `${folder}${name}` : `${folder}${sign}${name}`;
}

/** A drive or a share: no path of another system begins like that. */
function isWindowsPath(path: string): boolean {
  return /^[A-Za-z]:/.test(path) || path.startsWith('\\\\');
}

/** The folder of a file here. */
export function folderOf(path: string): string {
  const end = isWindowsPath(path)
    ? Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/'))
    : path.lastIndexOf('/');
  const folder = path.slice(0, end);
  // The top keeps its sign.
  return folder === '' || /^[A-Za-z]:$/.test(folder) ? path.slice(0, end + 1) : folder;
}

/** Files here by what they are called in the folder that all of them lie in, or below. */
export function belowCommon(paths: readonly string[]): {
  readonly folder: string;
  readonly names: readonly string[];
} {
  const [first = ''] = paths;
  let folder = folderOf(first);
  while (!paths.every((path) => path.startsWith(belowLocal(folder, ''))) && folderOf(folder) !== folder)
    folder = folderOf(folder);
  const root = belowLocal(folder, '');
  return { folder, names: paths.map((path) => (path.startsWith(root) ? path.slice(root.length) : path)) };
}

/** The last part of a path of any system. */
export function lastPart(path: string): string {
  return path.split(/[\\/]/).findLast((part) => part !== '') ?? path;
}
