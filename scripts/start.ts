import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { findElectron, hasDisplay, runElectron } from './electron/index.ts';

const root = path.join(import.meta.dirname, '..');
const args = process.argv.slice(2);

/** Why the window does not open in Electron; undefined once it has, and was closed again. */
async function openInElectron(): Promise<string | undefined> {
  if (!hasDisplay()) return 'there is no display';
  const electron = findElectron();
  if (electron.executable === undefined) return electron.reason;
  const ending = await runElectron(electron.executable, [root, ...args]);
  if (ending.couldNotStart !== undefined) return ending.couldNotStart;
  process.exitCode = ending.exitCode;
  return undefined;
}

const reason = await openInElectron();
if (reason !== undefined) {
  process.stderr.write(`Electron is left out (${reason}); the window opens in a browser.\n`);
  const browserHost = path.join(root, 'dist', 'main', 'browser.js');
  process.argv = [process.execPath, browserHost, ...args];
  await import(pathToFileURL(browserHost).href);
}
