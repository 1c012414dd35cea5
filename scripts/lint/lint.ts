import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fingerprintOf, reachFingerprints } from './fingerprints.ts';
import type { Source } from './fingerprints.ts';
import { readRecord, writeRecord } from './record.ts';
import type { LintRecord } from './record.ts';

const args = ['--deny-warnings', '--format=unix'];

/** Windows takes 32 KiB for a command line: where more files than fit are to be linted, all are. */
const longestPaths = 20_000;

/** A file that says something about the types of others without being imported by them. */
const ambient = /\bdeclare\s+(?:global|module)\b/;

/**
 * Lints every file that is not known to be clean: that has changed since, or reaches one that has, or was complained of. After a
 * change of the linter, its settings, the compiler's settings or the packages every file is linted anew.
 *
 * @param root the project's folder.
 * @returns whether nothing is wrong in any file, and how many were looked at; the linter's words go to stdout and stderr.
 */
export async function lint(root: string): Promise<{ readonly passed: boolean; readonly looked: number }> {
  const place = path.join(root, '.cache', 'lint.json');
  const kept = readRecord(place);
  const files = lintedFiles(root);
  const texts = new Map(files.map((file) => [file, readFileSync(path.join(root, file), 'utf8')]));
  const rules = rulesFingerprint(root, texts);
  const sources = await sourcesOf(texts, kept);
  const reach = reachFingerprints(sources);
  const known = kept.rules === rules ? kept.clean : new Map<string, string>();
  const stale = files.filter((file) => known.get(file) !== reach.get(file));
  const passed = stale.length === 0 || run(root, stale) === 0;
  // Of those that were looked at together nobody knows which one is clean where one is not.
  const doubted = new Set(passed ? [] : stale);
  const clean = new Map([...reach].filter(([file]) => !doubted.has(file)));
  writeRecord(place, { rules, sources, clean });
  return { passed, looked: stale.length };
}

/** Every file the linter takes when it is asked for all, with forward slashes. */
function lintedFiles(root: string): readonly string[] {
  const { stdout, status } = oxlint(root, ['--debug=files'], 'pipe');
  const listed = stdout.split(/\r?\n/).filter((line) => line !== '');
  if (status !== 0 || listed.length === 0) throw new Error('the linter does not say which files it takes');
  return listed.map((file) => file.split(path.sep).join('/'));
}

/** Changes with whatever decides over all files at once. */
function rulesFingerprint(root: string, texts: ReadonlyMap<string, string>): string {
  const settings = readdirSync(root).filter((name) => /^(?:\.oxlintrc|tsconfig).*\.json$/.test(name));
  const packages = ['package.json', path.join('node_modules', '.package-lock.json')];
  const read = [...settings.toSorted(), ...packages].map((name) =>
    readFileSync(path.join(root, name), 'utf8'),
  );
  const said = [...texts].filter(([file, text]) => file.endsWith('.d.ts') || ambient.test(text));
  return fingerprintOf(process.version, ...args, ...read, ...said.flat());
}

/** Each file with its imports; parsed only where its text is another than last time. */
async function sourcesOf(
  texts: ReadonlyMap<string, string>,
  kept: LintRecord,
): Promise<ReadonlyMap<string, Source>> {
  const changed = new Map<string, Source>();
  const asBefore = new Map<string, Source>();
  for (const [file, text] of texts) {
    const fingerprint = fingerprintOf(text);
    const before = kept.sources.get(file);
    if (before?.text === fingerprint) asBefore.set(file, before);
    else changed.set(file, { text: fingerprint, imports: [] });
  }
  if (changed.size === 0) return asBefore;
  // It loads a parser.
  const { importsOf } = await import('../boundaries/index.ts');
  const parsed = [...changed].map(([file, { text }]): [string, Source] => {
    const imports = importsOf(file, texts.get(file) ?? '').flatMap(({ specifier }) => specifier ?? []);
    return [file, { text, imports: [...new Set(imports)] }];
  });
  return new Map([...asBefore, ...parsed]);
}

function run(root: string, files: readonly string[]): number | null {
  const fits = files.join(' ').length <= longestPaths;
  return oxlint(root, [...args, ...(fits ? files : [])], 'inherit').status;
}

function oxlint(
  root: string,
  given: readonly string[],
  stdout: 'pipe' | 'inherit',
): { readonly stdout: string; readonly status: number | null } {
  const program = path.join(root, 'node_modules', 'oxlint', 'bin', 'oxlint');
  const result = spawnSync(process.execPath, [program, ...given], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', stdout, 'inherit'],
    maxBuffer: 64 * 1024 * 1024,
  });
  return { stdout: result.stdout ?? '', status: result.status };
}
