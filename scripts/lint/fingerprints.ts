import { createHash } from 'node:crypto';
import path from 'node:path';

/** What of a source file decides what the linter says of it. */
export interface Source {
  /** Fingerprint of its text. */
  readonly text: string;
  /** What it imports, as it is written there. */
  readonly imports: readonly string[];
}

/** A fingerprint of the given texts, in their order. */
export function fingerprintOf(...texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text.length}\0${text}`);
  return hash.digest('base64url');
}

/**
 * One fingerprint for each file, over its text and over everything it reaches by its imports: rules that know types look there.
 * While it stays the same, and the linter too, what the linter says of the file stays the same.
 *
 * @param sources by their paths from the project's root, with forward slashes.
 */
export function reachFingerprints(sources: ReadonlyMap<string, Source>): ReadonlyMap<string, string> {
  const neighbours = new Map(
    [...sources].map(([file, { imports }]) => [
      file,
      imports.flatMap((each) => targetOf(file, each, sources)),
    ]),
  );
  return new Map([...sources.keys()].map((file) => [file, fingerprintOfReach(file, sources, neighbours)]));
}

/** The file an import leads to, where it is one of ours: a package is as the lock file says. */
function targetOf(file: string, specifier: string, sources: ReadonlyMap<string, Source>): readonly string[] {
  if (!specifier.startsWith('.')) return [];
  const target = path.posix.join(path.posix.dirname(file), specifier);
  return sources.has(target) ? [target] : [];
}

function fingerprintOfReach(
  file: string,
  sources: ReadonlyMap<string, Source>,
  neighbours: ReadonlyMap<string, readonly string[]>,
): string {
  // A set gives what is added to it while it is walked through.
  const reached = new Set([file]);
  for (const each of reached) {
    for (const next of neighbours.get(each) ?? []) reached.add(next);
  }
  const texts = [...reached].toSorted().flatMap((each) => [each, sources.get(each)?.text ?? '']);
  return fingerprintOf(file, ...texts);
}
