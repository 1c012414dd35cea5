import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { words } from '../../../shared/words/command-line/index.ts';
import { commands } from './commands.ts';
import { partnerFileSchema } from './partner-file.ts';
import { partnerOptions } from './partner-options.ts';

const document = await readFile(
  path.join(import.meta.dirname, '..', '..', '..', 'docs', 'command-line.md'),
  'utf8',
);

const Fields = z.object({ properties: z.record(z.string(), z.unknown()) });
const WithDefault = z.object({ default: z.union([z.string(), z.number(), z.boolean()]) });

/** The fields of a JSON Schema by their path, each with its plain default. */
function fields(schema: unknown, at = ''): (readonly [field: string, standard: string | undefined])[] {
  const object = Fields.safeParse(schema);
  if (!object.success) {
    const standard = WithDefault.safeParse(schema);
    return [[at, standard.success ? JSON.stringify(standard.data.default) : undefined]];
  }
  return Object.entries(object.data.properties).flatMap(([name, below]) =>
    fields(below, at === '' ? name : `${at}.${name}`),
  );
}

describe('docs/command-line.md', () => {
  it('has a row for every field of partner.json, with its default', () => {
    const kinds = z.object({ anyOf: z.array(z.unknown()).length(4) }).parse(partnerFileSchema()).anyOf;
    const all = kinds.flatMap((kind) => fields(kind)).filter(([field]) => field !== '$schema');
    expect(all.length).toBeGreaterThan(60);
    for (const [field, standard] of all) {
      const row = document.split('\n').find((line) => line.startsWith(`| \`${field}\` |`));
      expect(row, field).toBeDefined();
      if (standard !== undefined) expect(row, field).toMatch(new RegExp(`\\| \`?${standard}\`? \\|`));
    }
  });

  it('names every command and every option of a partner', () => {
    for (const { name } of commands) expect(document, name).toContain(`\`${name}`);
    for (const option of Object.keys(partnerOptions)) expect(document, option).toContain(`--${option}`);
  });
});

describe('the help', () => {
  it('has words for every command, and names no option that is not there', () => {
    for (const { name, options } of commands) {
      const { operands } = words.commandLine.commands[name];
      for (const [, option = ''] of operands.matchAll(/--([a-z-]+)/g))
        expect(Object.keys(options), name).toContain(option);
    }
  });
});
