import { describe, expect, test } from 'vitest';
import { LocalPlace } from '../../../shared/index.ts';
import { findPlaces, here } from './places.ts';
import type { Surroundings } from './places.ts';

function computer(
  platform: NodeJS.Platform,
  home: string,
  there: readonly string[],
  more: Partial<Surroundings> = {},
): Surroundings {
  return {
    platform,
    home,
    user: 'jan',
    env: {},
    isFolder: (folder) => Promise.resolve(there.includes(folder)),
    namesIn: () => Promise.resolve([]),
    read: () => Promise.resolve(undefined),
    ...more,
  };
}

async function told(received: string, around: Surroundings): Promise<readonly string[]> {
  return (await findPlaces(received, around)).map(({ kind, folder }) => `${kind} ${folder}`);
}

describe('the places of a computer', () => {
  test('are on Windows the folders of the user and the drives that are there', async () => {
    const there = [String.raw`C:\Users\jan`, String.raw`C:\Users\jan\Downloads`, 'C:\\', 'H:\\'];
    expect(await told(String.raw`C:\in`, computer('win32', String.raw`C:\Users\jan`, there))).toEqual([
      String.raw`home C:\Users\jan`,
      String.raw`downloads C:\Users\jan\Downloads`,
      'drive C:\\',
      'drive H:\\',
    ]);
  });

  test('are on Windows those of OneDrive where it keeps them', async () => {
    const home = String.raw`C:\Users\jan`;
    const cloud = String.raw`C:\Users\jan\OneDrive`;
    const there = [String.raw`${cloud}\Desktop`, String.raw`${home}\Desktop`, String.raw`${home}\Documents`];
    expect(await told('', computer('win32', home, there, { env: { OneDrive: cloud } }))).toEqual([
      String.raw`desktop ${cloud}\Desktop`,
      String.raw`documents ${home}\Documents`,
    ]);
  });

  test('are on Linux those that its desktop has written down, and what is mounted', async () => {
    const there = [
      '/home/jan',
      '/home/jan/Bureau',
      '/home/jan/Documents',
      '/data/dl',
      '/',
      '/media/jan/STICK',
    ];
    const around = computer('linux', '/home/jan', there, {
      read: (file) =>
        Promise.resolve(
          file === '/home/jan/.config/user-dirs.dirs'
            ? '# written by a program\nXDG_DESKTOP_DIR="$HOME/Bureau"\nXDG_DOWNLOAD_DIR="/data/dl"\nXDG_DOCUMENTS_DIR="$HOME/"\n'
            : undefined,
        ),
      namesIn: (folder) =>
        Promise.resolve(
          folder === '/media' ? ['jan'] : folder === '/media/jan' ? ['STICK', '.hidden', 'AWAY'] : [],
        ),
    });
    expect(await told('/home/jan', around)).toEqual([
      'home /home/jan',
      'desktop /home/jan/Bureau',
      'documents /home/jan/Documents',
      'downloads /data/dl',
      'drive /',
      'drive /media/jan/STICK',
    ]);
  });

  test('are on macOS the volumes, and the received files where they are', async () => {
    const there = ['/Users/jan', '/Users/jan/Desktop', '/Users/jan/in', '/', '/Volumes/Backup'];
    const around = computer('darwin', '/Users/jan', there, {
      namesIn: (folder) => Promise.resolve(folder === '/Volumes' ? ['Backup'] : []),
    });
    expect(await told('/Users/jan/in', around)).toEqual([
      'home /Users/jan',
      'desktop /Users/jan/Desktop',
      'received /Users/jan/in',
      'drive /',
      'drive /Volumes/Backup',
    ]);
  });

  test('of this very computer are whole paths, its home among them', async () => {
    const places = LocalPlace.array().parse(await findPlaces('', here()));
    expect(places.map(({ folder }) => folder)).toContain(here().home);
    expect(places.some(({ kind }) => kind === 'drive')).toBe(true);
  });
});
