import { readdir, readFile, stat } from 'node:fs/promises';
import { homedir, userInfo } from 'node:os';
import path from 'node:path';
import type { LocalPlace } from '../../../shared/index.ts';

/** Of this computer and whoever uses it. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly user: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether a folder is there. One that does not answer soon is not. */
  readonly isFolder: (folder: string) => Promise<boolean>;
  /** The names in a folder; none where it is not there. */
  readonly namesIn: (folder: string) => Promise<readonly string[]>;
  /** Undefined where there is none. */
  readonly read: (file: string) => Promise<string | undefined>;
}

/** Milliseconds that a folder has to say that it is there: a drive of a network that is away takes half a minute. */
const patience = 1_500;

/** This computer, as it is. */
export function here(): Surroundings {
  return {
    platform: process.platform,
    home: homedir(),
    user: userInfo().username,
    env: process.env,
    isFolder,
    namesIn: (folder) => readdir(folder).catch(() => []),
    read: (file) => readFile(file, 'utf8').catch(() => undefined),
  };
}

async function isFolder(folder: string): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), patience);
  });
  try {
    return await Promise.race([
      stat(folder).then(
        (facts) => facts.isDirectory(),
        () => false,
      ),
      late,
    ]);
  } finally {
    clearTimeout(timer);
  }
}

/** Where people keep files, as far as it is there: their own folders, the received files, and what is mounted. */
export async function findPlaces(received: string, around: Surroundings): Promise<LocalPlace[]> {
  const { home } = around;
  const wanted: LocalPlace[] = [
    { kind: 'home', folder: home },
    ...(await ownFolders(around)),
    { kind: 'received', folder: received },
    ...(await drives(around)).map((folder) => ({ kind: 'drive' as const, folder })),
  ];
  const there = await Promise.all(wanted.map(({ folder }) => around.isFolder(folder)));
  const seen = new Set<string>();
  return wanted.filter(({ folder }, place) => {
    if (there[place] !== true || seen.has(folder)) return false;
    seen.add(folder);
    return true;
  });
}

const usual = [
  { kind: 'desktop', name: 'Desktop' },
  { kind: 'documents', name: 'Documents' },
  { kind: 'downloads', name: 'Downloads' },
] as const;

async function ownFolders({ platform, home, env, isFolder: has, read }: Surroundings): Promise<LocalPlace[]> {
  if (platform === 'win32') {
    // Where these are kept in OneDrive, the ones beside it are left behind and empty.
    const cloud = env['OneDrive'];
    return await Promise.all(
      usual.map(async ({ kind, name }) => {
        const moved = cloud === undefined ? undefined : path.win32.join(cloud, name);
        return {
          kind,
          folder: moved !== undefined && (await has(moved)) ? moved : path.win32.join(home, name),
        };
      }),
    );
  }
  const plain = usual.map(({ kind, name }) => ({ kind, folder: path.posix.join(home, name) }));
  if (platform === 'darwin') return plain;
  const config = env['XDG_CONFIG_HOME'] ?? path.posix.join(home, '.config');
  const told = namedFolders((await read(path.posix.join(config, 'user-dirs.dirs'))) ?? '', home);
  return plain.map(({ kind, folder }) => ({ kind, folder: told.get(kind) ?? folder }));
}

/** What desktops of Linux write down about the folders of a user: `XDG_DESKTOP_DIR="$HOME/Bureau"`. One that is the home itself is none. */
function namedFolders(text: string, home: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name, inHome, rest] of text.matchAll(
    /^\s*XDG_(DESKTOP|DOCUMENTS|DOWNLOAD)_DIR="(\$HOME)?([^"\n]*)"/gm,
  )) {
    if (name === undefined || rest === undefined) continue;
    const plain = rest.replaceAll(/\\(.)/g, '$1');
    const folder = path.posix.resolve(inHome === undefined ? plain : path.posix.join(home, plain));
    const isOwn = folder !== path.posix.resolve(home) && (inHome !== undefined || plain.startsWith('/'));
    if (isOwn) found.set(name === 'DOWNLOAD' ? 'downloads' : name.toLowerCase(), folder);
  }
  return found;
}

async function drives({ platform, user, namesIn }: Surroundings): Promise<string[]> {
  if (platform === 'win32') {
    // A and B were for diskettes; asking for one that is empty makes it whirr.
    return Array.from({ length: 24 }, (_, letter) => `${String.fromCodePoint(67 + letter)}:\\`);
  }
  const mounts =
    platform === 'darwin' ? ['/Volumes'] : [`/media/${user}`, `/run/media/${user}`, '/media', '/mnt'];
  const found = await Promise.all(
    mounts.map(async (folder) =>
      (await namesIn(folder))
        .filter((name) => !name.startsWith('.') && path.posix.join(folder, name) !== `/media/${user}`)
        .toSorted()
        .map((name) => path.posix.join(folder, name)),
    ),
  );
  return ['/', ...found.flat()];
}
