import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { surfaces } from './clean.ts';

it('every screen, panel and dialog of the window is held against axe by some test', () => {
  const specs = readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.spec.ts'))
    .map((name) => readFileSync(path.join(import.meta.dirname, name), 'utf8'));
  const held = specs.filter((text) => text.includes('expectClean(')).join('\n');
  const forgotten = Object.keys(surfaces).filter(
    (surface) => !new RegExp(`(?:expectClean\\(page,|',)\\s*'${surface}'[,)\\]]`).test(held),
  );
  expect(forgotten).toEqual([]);
});

it('no test asks axe on its own: what is shown would not be named', () => {
  const alone = readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.spec.ts'))
    .filter((name) => readFileSync(path.join(import.meta.dirname, name), 'utf8').includes('AxeBuilder'));
  expect(alone).toEqual([]);
});
