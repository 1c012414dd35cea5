import { lstat, mkdir, rename, rm, rmdir, utimes } from 'node:fs/promises';
import { factsOf, readTimeValue, timeValue } from './listing.ts';
import type { Right } from './place.ts';
import type { Answers, Reply, State } from './state.ts';
import { realPath, resolveVirtual } from './virtual-path.ts';

/** What is said of files and folders, and done with them, without a data connection. */
export const fileAnswers: Answers = {
  SIZE: async (state, argument) => {
    const found = await fileAt(state, argument, 'size');
    if (typeof found === 'string') return found;
    return state.isText ? '550 Only with TYPE I' : `213 ${found.size}`;
  },
  MDTM: async (state, argument) => {
    const found = await fileAt(state, argument, 'size');
    return typeof found === 'string' ? found : `213 ${timeValue(found.mtime)}`;
  },
  MFMT: async (state, argument) => {
    const [, written = '', name = ''] = /^(\S+) (.+)$/.exec(argument) ?? [];
    const time = readTimeValue(written);
    if (time === undefined) return '501 A time and a name';
    const found = await fileAt(state, name, 'store');
    if (typeof found === 'string') return found;
    await utimes(found.real, time, time);
    return `213 Modify=${timeValue(time)}; ${name}`;
  },
  DELE: async (state, argument) => {
    const found = await fileAt(state, argument, 'delete');
    if (typeof found === 'string') return found;
    await rm(found.real);
    state.place?.deleted?.(found.virtual);
    return '250 Deleted';
  },
  MKD: async (state, argument) => {
    const at = allowed(state, argument, 'make-folder');
    if (typeof at === 'string') return at;
    return await mkdir(at.real).then(
      () => `257 "${at.virtual.replaceAll('"', '""')}"`,
      () => '550 It cannot be made',
    );
  },
  RMD: async (state, argument) => {
    const at = allowed(state, argument, 'remove-folder');
    if (typeof at === 'string') return at;
    return await rmdir(at.real).then(
      () => '250 Removed',
      () => '550 It is not there, or not empty',
    );
  },
  RNFR: async (state, argument) => {
    const at = allowed(state, argument, 'rename');
    if (typeof at === 'string') return at;
    if ((await lstat(at.real).catch(() => undefined)) === undefined) return '550 No such file';
    state.renamed = at.real;
    return '350 To which name';
  },
  RNTO: async (state, argument) => {
    const from = state.renamed;
    if (from === undefined) return '503 RNFR comes first';
    const at = allowed(state, argument, 'rename');
    if (typeof at === 'string') return at;
    return await rename(from, at.real).then(
      () => '250 Renamed',
      () => '550 It cannot be renamed',
    );
  },
  MLST: async (state, argument) => {
    const at = allowed(state, argument, 'list');
    if (typeof at === 'string') return at;
    const facts = await lstat(at.real).catch(() => undefined);
    if (facts === undefined) return '550 No such file';
    return `250-Facts\r\n ${factsOf(facts)} ${at.virtual}\r\n250 End`;
  },
  CWD: changeFolder,
  CDUP: (state) => changeFolder(state, '..'),
};

export interface At {
  readonly virtual: string;
  readonly real: string;
}

/** Where a path leads, where the client may do that there; else the reply. */
export function allowed(state: State, written: string, right: Right): At | string {
  const { place } = state;
  const virtual = resolveVirtual(state.folder, written === '' ? '.' : written);
  if (place === undefined) return '530 Not logged in';
  if (virtual === undefined) return '553 No file may be called that';
  if (!place.may(right, virtual)) return '550 Permission denied';
  return { virtual, real: realPath(place.root, virtual) };
}

export async function fileAt(
  state: State,
  written: string,
  right: Right,
): Promise<(At & { readonly size: number; readonly mtime: Date }) | string> {
  const at = allowed(state, written, right);
  if (typeof at === 'string') return at;
  const facts = await lstat(at.real).catch(() => undefined);
  if (facts?.isFile() !== true) return '550 No such file';
  return { ...at, size: facts.size, mtime: facts.mtime };
}

async function changeFolder(state: State, argument: string): Promise<Reply> {
  const { place } = state;
  const virtual = resolveVirtual(state.folder, argument);
  if (place === undefined || virtual === undefined) return '550 No such folder';
  const facts = await lstat(realPath(place.root, virtual)).catch(() => undefined);
  if (facts?.isDirectory() !== true) return '550 No such folder';
  state.folder = virtual;
  return '250 Here';
}
