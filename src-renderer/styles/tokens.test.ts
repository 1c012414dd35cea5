import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const renderer = path.join(import.meta.dirname, '..');

interface Declaration {
  readonly at: string;
  readonly property: string;
  /** Without what comes from a token. */
  readonly own: string;
}

/** Every declaration of every style sheet but the one that has the tokens. */
const declarations: readonly Declaration[] = globSync('**/*.css', { cwd: renderer })
  .filter((file) => path.basename(file) !== 'tokens.css')
  .flatMap((file) =>
    readFileSync(path.join(renderer, file), 'utf8')
      .split('\n')
      .flatMap((line, index) => {
        const [, property, value] = /^\s*([a-z-]+):\s*(.+?);?$/.exec(line) ?? [];
        if (property === undefined || value === undefined) return [];
        const own = value.replace(/var\(--[a-z0-9-]+\)/g, '');
        return [{ at: `${file}:${index + 1}: ${line.trim()}`, property, own }];
      }),
  );

function thatWrite(property: RegExp, own: RegExp): readonly string[] {
  return declarations.filter((one) => property.test(one.property) && own.test(one.own)).map(({ at }) => at);
}

const length = /(?:^|[^\w.-])-?(?:[2-9]|\d{2,}|\d*\.\d+)(?:px|r?em)/;

describe('The style sheets', () => {
  it('are read', () => {
    expect(declarations.length).toBeGreaterThan(1_000);
  });

  it('take every colour from the tokens', () => {
    expect(
      thatWrite(
        /./,
        /#[0-9a-f]{3,8}\b|(?:rgb|hsl|oklch|light-dark)\(|\b(?:white|black|gr[ae]y|red|green|blue)\b/i,
      ),
    ).toEqual([]);
  });

  it('take the size of every text from the tokens', () => {
    expect(thatWrite(/^font(?:-size)?$/, /\d(?:px|r?em|pt|%)/)).toEqual([]);
  });

  it('take every space from the tokens', () => {
    expect(thatWrite(/^(?:margin|padding|gap|row-gap|column-gap)/, length)).toEqual([]);
  });

  it('take every round corner from the tokens', () => {
    expect(thatWrite(/^border(?:-[a-z]+)*-radius$/, /\dpx|\dr?em/)).toEqual([]);
  });
});
