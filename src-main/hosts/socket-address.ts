import { createHash, randomBytes } from 'node:crypto';
import { chmod, lstat, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';

/** sockaddr_un holds 104 octets on macOS and 108 on Linux, the closing zero among them. */
const longestSocketPath = 103;
const socketName = /^engine-[0-9a-f]{12}\.sock$/;

/** A short name for a home, the same each time. */
export function homeHash(home: string): string {
  return createHash('sha256').update(home).digest('hex').slice(0, 16);
}

/**
 * Fresh addresses for the local socket of an engine, the best first; only the holder of the home's lock asks for them. No two engines ever
 * have the same, so a slow ending of one cannot take away the socket of the next. What earlier engines of this home left behind is removed.
 *
 * Windows: a named pipe nobody can guess or take beforehand. Elsewhere: a Unix socket in the home folder; and, where that path is too long
 * for one or its file system has no sockets, in a folder of this user's own (0700) in the runtime or temporary folder.
 */
export async function* freshSocketAddresses(
  home: string,
  platform: NodeJS.Platform = process.platform,
): AsyncGenerator<string, void, void> {
  const nonce = randomBytes(6).toString('hex');
  if (platform === 'win32') {
    yield `\\\\.\\pipe\\waybill-${homeHash(home)}-${nonce}`;
    return;
  }
  const inHome = path.join(home, `engine-${nonce}.sock`);
  await removeLeftSockets(home);
  if (Buffer.byteLength(inHome) <= longestSocketPath) yield inHome;
  const folder = await ownRuntimeFolder(home);
  await removeLeftSockets(folder);
  yield path.join(folder, `engine-${nonce}.sock`);
}

async function removeLeftSockets(folder: string): Promise<void> {
  const left = (await readdir(folder)).filter((name) => socketName.test(name));
  await Promise.all(left.map((name) => rm(path.join(folder, name), { force: true })));
}

/** A folder that only this user can enter, the same for a home each time unless somebody else has put one in its place. */
async function ownRuntimeFolder(home: string): Promise<string> {
  const base = process.env['XDG_RUNTIME_DIR'] ?? tmpdir();
  const folder = path.join(base, `waybill-${userInfo().uid}-${homeHash(home)}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const found = await lstat(folder);
  if (!found.isDirectory() || found.uid !== userInfo().uid) return mkdtemp(path.join(base, 'waybill-'));
  await chmod(folder, 0o700);
  return folder;
}
