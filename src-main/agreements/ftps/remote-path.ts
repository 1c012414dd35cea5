/** Paths on the server: `/` between their parts, whatever this computer has. */

/** The longest name of one part that common servers can keep. */
const longestPart = 255;

/** A name below a folder; an absolute one stays as it is. */
export function joinRemote(folder: string, name: string): string {
  if (name.startsWith('/') || folder === '') return name;
  return `${folder.replace(/\/+$/, '')}/${name}`;
}

/** The last part of a path: what a file is called. */
export function remoteBaseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Everything before the last part; empty where there is nothing. */
export function remoteFolderOf(path: string): string {
  const end = path.lastIndexOf('/');
  return end === 0 ? '/' : path.slice(0, Math.max(end, 0));
}

/** A path in full where it is known where relative ones begin, without `.`, `..` and empty parts. */
export function absoluteRemote(login: string | undefined, path: string): string {
  const isFull = path.startsWith('/');
  if (!isFull && !(login?.startsWith('/') ?? false)) return path === '' ? '' : plain(path);
  return `/${plain(isFull ? path : `${login ?? ''}/${path}`)}`;
}

/** The folder above; undefined at the top. */
export function parentOf(folder: string): string | undefined {
  return folder === '/' || folder === '' ? undefined : remoteFolderOf(folder);
}

function plain(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** Why a path cannot be sent; undefined: it can. A line end in it would be a command of its own. */
export function unfitPath(path: string): 'empty' | 'control' | 'dots' | 'long' | undefined {
  const parts = path.split('/');
  if (remoteBaseName(path).trim() === '') return 'empty';
  // oxlint-disable-next-line no-control-regex -- the very characters that no command may carry
  if (/[\u0000-\u001f\u007f]/.test(path)) return 'control';
  if (parts.includes('..') || parts.includes('.')) return 'dots';
  return parts.some((part) => Buffer.byteLength(part) > longestPart) ? 'long' : undefined;
}
