import type { FtpsSession } from '../../protocols/ftps/index.ts';
import { FtpsError } from '../../protocols/ftps/index.ts';
import { toProblem } from '../../../shared/index.ts';
import type { BrowseHooks, Browser, FtpsCounterpart, OwnStation, RemoteListing } from '../agreement.ts';
import { callServer, noticed } from './connecting.ts';
import { absoluteRemote, parentOf, remoteBaseName, remoteFolderOf } from './remote-path.ts';

/** Opens a session to look at what lies at a server. Throws FtpsError. */
export async function browse(
  partner: FtpsCounterpart,
  station: OwnStation,
  hooks: BrowseHooks,
): Promise<Browser> {
  const { session, facts } = await callServer(partner, station, {
    signal: hooks.signal,
    trace: (direction, line) => hooks.trace(direction, line),
    onWarning: (warning) => hooks.connected(noticed(warning)),
  });
  hooks.connected(facts);
  // What is called off ends the session with whatever is under way.
  hooks.signal.addEventListener('abort', () => session.close(), { once: true });
  try {
    return browserOver(session, partner, await session.folder(), hooks.signal);
  } catch (error) {
    session.close();
    throw error;
  }
}

function browserOver(
  session: FtpsSession,
  { ftps }: FtpsCounterpart,
  login: string | undefined,
  signal: AbortSignal,
): Browser {
  /** Where the server tells where we are, every path is told in full. */
  function whole(path: string): string {
    return absoluteRemote(login, path);
  }

  async function list(path: string): Promise<RemoteListing> {
    const folder = whole(path === '' ? ftps.remoteFolder : path);
    const { entries, unreadable } = await session.list(folder, signal);
    const parent = parentOf(folder);
    return {
      folder,
      ...(parent === undefined ? {} : { parent }),
      entries: entries.map(({ modified, ...entry }) => ({
        ...entry,
        ...(modified === undefined || modified < 0 ? {} : { modifiedAt: modified }),
      })),
      unreadable,
    };
  }

  /** RNTO writes over what is there on most servers: nobody asks for that. */
  async function isTaken(path: string, from: string): Promise<boolean> {
    const name = remoteBaseName(path);
    // Where capital letters do not count, a name in other letters is still the same file.
    const isSame = path.toLowerCase() === from.toLowerCase();
    if (!isSame && (await session.size(path)) !== undefined) return true;
    try {
      const { entries } = await session.list(remoteFolderOf(path), signal);
      return entries.some((entry) => entry.name === name);
    } catch (error) {
      if (error instanceof FtpsError && error.code === 'ftps.listing-refused') return false;
      throw error;
    }
  }

  return {
    get fault() {
      return session.fault === undefined ? undefined : toProblem(session.fault);
    },
    list,
    async facts(path) {
      const size = await session.size(whole(path));
      const modifiedAt = size === undefined ? undefined : await session.modified(whole(path));
      return {
        ...(size === undefined ? {} : { size }),
        ...(modifiedAt === undefined || modifiedAt < 0 ? {} : { modifiedAt }),
      };
    },
    makeFolder: (folder) => session.makeDirectory(whole(folder)),
    async rename(from, to) {
      const target = whole(to);
      if (await isTaken(target, whole(from))) {
        throw new FtpsError({
          code: 'ftps.name-taken-there',
          params: { file: remoteBaseName(target) },
          retry: 'never',
        });
      }
      await session.rename(whole(from), target);
    },
    removeFile: (path) => session.delete(whole(path)),
    removeFolder: (path) => session.removeDirectory(whole(path)),
    close: () => session.quit(),
  };
}
