import { builtinModules } from 'node:module';
import path from 'node:path';
import { importRings } from './cycles.ts';
import type { Edge } from './cycles.ts';
import { importsOf } from './imports.ts';
import {
  besideTheProgram,
  groupingFolders,
  keptPackages,
  onlyPackages,
  parts,
  testPackages,
  testPartners,
  withoutNode,
} from './plan.ts';

/** A source file by its path from the project's root, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** What package.json declares, by name. */
export interface DeclaredPackages {
  readonly shipped: ReadonlySet<string>;
  readonly development: ReadonlySet<string>;
}

/** Something drawn nowhere. */
export interface Violation {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

const codeFile = /\.[cm]?[jt]sx?$/;
const testFile = /\.(test|spec)\.tsx?$/;
const builtins: ReadonlySet<string> = new Set(builtinModules);

/** Holds every import of the given files against the plan. */
export function checkBoundaries(
  files: readonly SourceFile[],
  declared: DeclaredPackages,
): readonly Violation[] {
  const violations: Violation[] = [];
  const edges: Edge[] = [];
  for (const file of files) {
    if (partOf(file.path) === undefined && !isBeside(file.path) && file.path.includes('/')) {
      violations.push({ file: file.path, line: 1, message: 'lies in a folder that the plan does not draw' });
      continue;
    }
    for (const { specifier, line, typeOnly } of importsOf(file.path, file.text)) {
      const message = wrongImport(file.path, specifier, declared);
      if (message !== undefined) violations.push({ file: file.path, line, message });
      const target = specifier === undefined ? undefined : targetOf(file.path, specifier);
      if (target !== undefined && codeFile.test(target)) {
        edges.push({ from: file.path, to: target, typeOnly });
      }
    }
  }
  for (const ring of importRings(edges)) {
    violations.push({ file: ring[0] ?? '', line: 1, message: `a ring of imports: ${ring.join(' -> ')}` });
  }
  return violations;
}

/** What is wrong with one import, if anything. */
function wrongImport(
  file: string,
  specifier: string | undefined,
  declared: DeclaredPackages,
): string | undefined {
  // A name computed at run time could be anything: no part of the program imports so.
  if (specifier === undefined) return isBeside(file) ? undefined : 'imports a name computed at run time';
  const target = targetOf(file, specifier);
  if (target === undefined) return wrongPackage(file, specifier, declared);
  return wrongArrow(file, target) ?? wrongDoor(file, target);
}

/** The file a relative import leads to, from the project's root; undefined for a package. */
function targetOf(file: string, specifier: string): string | undefined {
  return specifier.startsWith('.') ? path.posix.join(path.posix.dirname(file), specifier) : undefined;
}

/** The part a file belongs to, by its folder. */
function partOf(file: string): string | undefined {
  return parts.find(({ folder }) => file.startsWith(`${folder}/`))?.folder;
}

function isBeside(file: string): boolean {
  return besideTheProgram.some((folder) => file.startsWith(`${folder}/`));
}

/** Every part that can be reached from `part` over the arrows. */
function reach(part: string, seen = new Set<string>()): ReadonlySet<string> {
  for (const next of parts.find(({ folder }) => folder === part)?.mayImport ?? []) {
    if (seen.has(next)) continue;
    seen.add(next);
    reach(next, seen);
  }
  return seen;
}

function wrongArrow(file: string, target: string): string | undefined {
  const from = partOf(file);
  const to = partOf(target);
  if (from === undefined || from === to) return undefined;
  if (to === undefined) {
    if (isBeside(target)) return `${from} may not import ${target}: it is beside the program`;
    return codeFile.test(target) ? `${from} may not import ${target}: no part of the plan` : undefined;
  }
  if (reach(from).has(to)) return undefined;
  const isForTests = testFile.test(file) || file.includes('/testing/');
  if (isForTests && from.startsWith('src-main/') && testPartners.includes(to)) return undefined;
  return `${from} may not import ${to}`;
}

/**
 * A folder is entered through its index.ts: from outside, nothing else of it can be imported. Where a file of the folder's
 * name lies beside it (`words.ts`, `words/`), that file is its door and may go in. A folder `testing` has no door: it is for the
 * tests around it, and for nothing else.
 */
function wrongDoor(file: string, target: string): string | undefined {
  if (target.startsWith('../')) return `${target} lies outside the project`;
  if (!codeFile.test(target) || isTranslation(file, target)) return undefined;
  const here = `${path.posix.dirname(file)}/`;
  const part = partOf(target);
  for (let folder = path.posix.dirname(target); folder !== '.'; folder = path.posix.dirname(folder)) {
    const isOurs = file.replace(/\..*$/, '') === folder || isTesting(folder, file);
    const entersFromOutside = !here.startsWith(`${folder}/`) && !isOurs && !groupingFolders.has(folder);
    if (entersFromOutside && !/^index\.tsx?$/.test(target.slice(folder.length + 1))) {
      return `${target} is reached past its door, ${folder}/index.ts`;
    }
    // A part inside another has a door of its own.
    if (folder === part) break;
  }
  return undefined;
}

/** Whether a file of another language is held against the English one of its name: `words/nl/states.ts`, `words/en/states.ts`. */
function isTranslation(file: string, target: string): boolean {
  const [, below] = /^shared\/words\/[^/]+\/(.+)$/.exec(file) ?? [];
  return below !== undefined && target === `shared/words/en/${below}`;
}

/** Whether a test reaches into the `testing` folder beside it, or beside a folder above it. */
function isTesting(folder: string, file: string): boolean {
  const isAround = file.startsWith(`${path.posix.dirname(folder)}/`);
  return path.posix.basename(folder) === 'testing' && isAround && testFile.test(file);
}

function wrongPackage(file: string, specifier: string, declared: DeclaredPackages): string | undefined {
  const name = packageOf(specifier);
  const isTest = testFile.test(file) || file.includes('/testing/');
  const isNode = specifier.startsWith('node:') || builtins.has(name);
  if (isNode) {
    if (!specifier.startsWith('node:')) return `write node:${specifier}`;
    const page = withoutNode.find((folder) => file.startsWith(`${folder}/`));
    return page !== undefined && !isTest ? `${page} may not import ${specifier}` : undefined;
  }
  if (isTest && testPackages.has(name)) return undefined;
  const keeper = keptPackages.get(name);
  if (keeper !== undefined && partOf(file) !== undefined && !file.startsWith(`${keeper}/`)) {
    return `only ${keeper} may import ${name}`;
  }
  for (const [folder, allowed] of onlyPackages) {
    if (file.startsWith(`${folder}/`) && !allowed.has(name)) return `${folder} may not import ${name}`;
  }
  const isShipped = partOf(file) !== undefined && !isTest && name !== 'electron';
  const isDeclared = declared.shipped.has(name) || (!isShipped && declared.development.has(name));
  return isDeclared
    ? undefined
    : `${name} is not among the ${isShipped ? 'dependencies' : 'packages'} of package.json`;
}

/** `@scope/name/file` belongs to `@scope/name`. */
function packageOf(specifier: string): string {
  const segments = specifier.split('/');
  return segments.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}
