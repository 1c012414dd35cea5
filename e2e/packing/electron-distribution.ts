import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import electron from 'electron/package.json' with { type: 'json' };

/** Marks the place of the fuses in Electron's program; behind it their version, how many there are, and each one's state. */
const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const fuseVersion = 1;
const fuses = 8;

/**
 * Makes a folder that looks to electron-builder like an unpacked Electron for Linux, for machines where the real one cannot be
 * fetched. Its program does nothing; its fuses are all on, as none of Electron's own are, so that each has to be set.
 */
export async function makeElectronDistribution(folder: string): Promise<void> {
  await mkdir(path.join(folder, 'resources'), { recursive: true });
  await mkdir(path.join(folder, 'locales'), { recursive: true });
  const wire = String.fromCodePoint(fuseVersion, fuses) + '1'.repeat(fuses);
  await writeFile(path.join(folder, 'electron'), `#!/bin/sh\nexit 0\n# ${fuseSentinel}${wire}\n`);
  await chmod(path.join(folder, 'electron'), 0o755);
  await writeFile(path.join(folder, 'version'), electron.version);
  const others = [
    'LICENSE',
    'LICENSES.chromium.html',
    'locales/en-US.pak',
    'chrome-sandbox',
    'chrome_crashpad_handler',
  ];
  await Promise.all(others.map((name) => writeFile(path.join(folder, name), '')));
}
