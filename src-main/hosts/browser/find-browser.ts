import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

export interface FoundBrowser {
  readonly executable: string;
  /** A snap may not enter hidden folders; it gets one it may. */
  readonly snap: boolean;
}

interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly environment: NodeJS.ProcessEnv;
  readonly isExecutable: (file: string) => boolean;
}

/** Chrome, Edge, Chromium, Brave: the browsers that can open an app window of their own. */
const commands = [
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chromium',
  'chromium-browser',
  'brave-browser',
  'brave',
];
const windowsPrograms = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['BraveSoftware', 'Brave-Browser', 'Application', 'brave.exe'],
];
const macPrograms = ['Google Chrome', 'Microsoft Edge', 'Chromium', 'Brave Browser'];

/** The browser for the window: `$WAYBILL_BROWSER`, else the first that is installed; undefined when there is none. */
export function findBrowser(surroundings: Partial<Surroundings> = {}): FoundBrowser | undefined {
  const { platform = process.platform, environment = process.env, isExecutable = canExecute } = surroundings;
  const named = environment['WAYBILL_BROWSER'];
  const places =
    named !== undefined && named !== '' ? placesOf(named, environment) : usualPlaces(platform, environment);
  const executable = places.find(isExecutable);
  return executable === undefined ? undefined : { executable, snap: isSnap(executable, isExecutable) };
}

/** A path as it is; a bare name wherever PATH leads. */
function placesOf(named: string, environment: NodeJS.ProcessEnv): readonly string[] {
  if (/[/\\]/.test(named)) return [named];
  return (environment['PATH'] ?? '').split(path.delimiter).map((folder) => path.join(folder, named));
}

function usualPlaces(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): readonly string[] {
  if (platform === 'win32') {
    const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap(
      (name) => environment[name] ?? [],
    );
    return windowsPrograms.flatMap((steps) => roots.map((root) => path.win32.join(root, ...steps)));
  }
  if (platform === 'darwin') {
    const roots = ['/Applications', path.posix.join(homedir(), 'Applications')];
    return macPrograms.flatMap((name) => roots.map((root) => `${root}/${name}.app/Contents/MacOS/${name}`));
  }
  const folders = (environment['PATH'] ?? '').split(':').filter((folder) => folder !== '');
  return commands.flatMap((name) => [...folders, '/snap/bin'].map((folder) => path.posix.join(folder, name)));
}

/** Ubuntu's /usr/bin/chromium-browser only calls the snap. */
function isSnap(executable: string, isExecutable: (file: string) => boolean): boolean {
  if (executable.startsWith('/snap/')) return true;
  return executable === '/usr/bin/chromium-browser' && isExecutable('/snap/bin/chromium');
}

function canExecute(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** Whether a window can be shown here at all. */
export function hasDisplay(
  platform: NodeJS.Platform = process.platform,
  environment: NodeJS.ProcessEnv = process.env,
): boolean {
  if (environment['WAYBILL_NO_WINDOW'] === '1') return false;
  if (platform === 'win32' || platform === 'darwin') return true;
  return [environment['DISPLAY'], environment['WAYLAND_DISPLAY']].some(
    (name) => name !== undefined && name !== '',
  );
}
