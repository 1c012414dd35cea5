import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkBoundaries } from './boundaries/index.ts';
import type { SourceFile } from './boundaries/index.ts';

/** Every source file of the project under the given folders, in a stable order. */
function sourceFiles(root: string, folders: readonly string[]): readonly SourceFile[] {
  return folders.flatMap((folder) => {
    const entries = readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .toSorted()
      .map((file) => ({
        path: path.relative(root, file).split(path.sep).join('/'),
        text: readFileSync(file, 'utf8'),
      }));
  });
}

/** Names in one group of package.json. */
function packageNames(manifest: unknown, group: string): readonly string[] {
  if (typeof manifest !== 'object' || manifest === null) return [];
  const listed: unknown = Reflect.get(manifest, group);
  return typeof listed === 'object' && listed !== null ? Object.keys(listed) : [];
}

const root = path.join(import.meta.dirname, '..');
const folders = ['shared', 'src-main', 'src-renderer', 'scripts', 'e2e', 'bench'].filter((folder) =>
  readdirSync(root).includes(folder),
);
const manifest: unknown = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const files = sourceFiles(root, folders);
const violations = checkBoundaries(files, {
  shipped: new Set(packageNames(manifest, 'dependencies')),
  development: new Set(packageNames(manifest, 'devDependencies')),
});
for (const { file, line, message } of violations) console.error(`${file}:${line}: ${message}`);
console.log(`${files.length} files, ${violations.length} forbidden imports`);
process.exitCode = violations.length === 0 ? 0 : 1;
