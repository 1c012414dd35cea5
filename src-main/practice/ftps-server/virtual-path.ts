import path from 'node:path';

/** The longest path that is taken, in characters. */
const longestPath = 1024;

/**
 * What a client means by a path, seen from the folder it is in: absolute, `/` between its parts, without `.` and `..`, which never lead above
 * the root. Undefined for what no file may be called.
 */
export function resolveVirtual(folder: string, written: string): string | undefined {
  // oxlint-disable-next-line no-control-regex -- the very characters that no name may carry
  if (written.length > longestPath || /[\u0000-\u001f\u007f\\:*?"<>|]/.test(written)) return undefined;
  const resolved = path.posix.resolve('/', folder, written);
  const parts = resolved.split('/').slice(1);
  // Windows takes `a.` and `a ` for `a`.
  return parts.every((part) => !/[. ]$/.test(part)) ? resolved : undefined;
}

/** Where that lies below a folder of this computer. */
export function realPath(root: string, virtual: string): string {
  return path.join(root, ...virtual.split('/').filter((part) => part !== ''));
}
