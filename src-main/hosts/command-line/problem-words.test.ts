import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findProblemWords } from '../../../shared/words/index.ts';
import { words } from '../../../shared/words/command-line/index.ts';

const root = path.join(import.meta.dirname, '..', '..', '..');

async function sources(folder: string): Promise<string[]> {
  const entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true });
  return (
    entries
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      // The abilities of a runtime are no problems: the doctor has its own findings for them.
      .filter((entry) => !/\.(?:test|d)\.ts$|^testing|^stand-in|^runtime-abilities/.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
  );
}

/**
 * Codes as the sources write them: the value of `code`, also where one of two is chosen, and what a usage error is made of. Types,
 * which say `readonly code`, make nothing.
 */
function codesIn(source: string): string[] {
  const values = [
    ...source.matchAll(/(?<!readonly )\bcode(?::|\s*=(?!=))\s*([^,;{}]*)/g),
    ...source.matchAll(/new (?:UsageError|JournalError|SecretsError|CertificateError)\(\s*('[^']*')/g),
  ].map((match) => match[1] ?? '');
  return values.flatMap((value) =>
    [...value.matchAll(/'([a-z][a-z0-9]*(?:[.-][a-z0-9]+)+)'/g)].map((match) => match[1] ?? ''),
  );
}

describe('every problem', () => {
  it('that the program can meet, every finding of the doctor and every warning of an import has words', async () => {
    const wordless = new Set<string>();
    let found = 0;
    for (const file of await sources('src-main')) {
      for (const code of codesIn(await readFile(file, 'utf8'))) {
        found += 1;
        const isElsewhere = Object.hasOwn(words.doctor, code) || Object.hasOwn(words.imports, code);
        if (findProblemWords(words, code) === undefined && !isElsewhere)
          wordless.add(`${code} (${path.relative(root, file)})`);
      }
    }
    expect(found).toBeGreaterThan(40);
    expect([...wordless]).toEqual([]);
  });

  it('says what happened, what it means and what to do in plain sentences', () => {
    const all = (function collect(place: unknown): string[] {
      if (typeof place === 'string') return [place];
      return typeof place === 'object' && place !== null ? Object.values(place).flatMap(collect) : [];
    })(words.problems);
    expect(all.length).toBeGreaterThan(300);
    for (const sentence of all) {
      expect(sentence).toMatch(/\S/);
      expect(sentence).not.toMatch(/undefined|TODO/);
    }
  });
});
