/** Where Electron begins: dist/main/electron.js, beside dist/preload and dist/renderer. */
import path from 'node:path';
import { startElectronHost } from './start.ts';

await startElectronHost(path.join(import.meta.dirname, '..'));
