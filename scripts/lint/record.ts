import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Source } from './fingerprints.ts';

/** What is kept from one run of the linter to the next. */
export interface LintRecord {
  /** Fingerprint of the linter, its settings and whatever else decides over every file. */
  readonly rules: string;
  /** Files by their paths from the project's root: how they were. */
  readonly sources: ReadonlyMap<string, Source>;
  /** The files nothing was said of, with the fingerprint of all they reached then. */
  readonly clean: ReadonlyMap<string, string>;
}

const nothing: LintRecord = { rules: '', sources: new Map(), clean: new Map() };

/** The record in that file; an empty one where there is none, or where it cannot be read. */
export function readRecord(file: string): LintRecord {
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const rules = at(kept, 'rules');
    return typeof rules === 'string'
      ? {
          rules,
          sources: new Map(entries(at(kept, 'sources')).filter(isSource)),
          clean: new Map(entries(at(kept, 'clean')).filter(isText)),
        }
      : nothing;
  } catch {
    return nothing;
  }
}

/** Keeps the record, whole or not at all. */
export function writeRecord(file: string, { rules, sources, clean }: LintRecord): void {
  const fresh = `${file}.${process.pid}`;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(
    fresh,
    JSON.stringify({ rules, sources: Object.fromEntries(sources), clean: Object.fromEntries(clean) }),
  );
  renameSync(fresh, file);
}

function at(record: unknown, name: string): unknown {
  return typeof record === 'object' && record !== null ? Reflect.get(record, name) : undefined;
}

function entries(record: unknown): readonly (readonly [string, unknown])[] {
  return typeof record === 'object' && record !== null ? Object.entries(record) : [];
}

function isText(entry: readonly [string, unknown]): entry is readonly [string, string] {
  return typeof entry[1] === 'string';
}

function isSource(entry: readonly [string, unknown]): entry is readonly [string, Source] {
  const imports = at(entry[1], 'imports');
  return (
    typeof at(entry[1], 'text') === 'string' &&
    Array.isArray(imports) &&
    imports.every((each) => typeof each === 'string')
  );
}
