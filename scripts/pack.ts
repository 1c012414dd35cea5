import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const builder = path.join(root, 'node_modules', 'electron-builder', 'cli.js');

/** The installer of this platform into `release/`; further arguments go to electron-builder (`--linux dir`). */
const { status } = spawnSync(process.execPath, [builder, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
