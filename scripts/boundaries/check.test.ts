import { describe, expect, it } from 'vitest';
import { checkBoundaries } from './check.ts';

const declared = {
  shipped: new Set(['zod', 'react', 'better-sqlite3', 'ws', '@napi-rs/keyring']),
  development: new Set(['vite', 'vitest', 'electron']),
};

/** What the check says of one file, message by message. */
function saidOf(path: string, ...lines: readonly string[]): readonly string[] {
  return checkBoundaries([{ path, text: lines.join('\n') }], declared).map(
    ({ line, message }) => `${line}: ${message}`,
  );
}

describe('an arrow that is drawn', () => {
  it.each([
    ['src-main/hosts/electron/main.ts', '../../engine/index.ts'],
    ['src-main/hosts/electron/main.ts', '../../practice/index.ts'],
    ['src-main/hosts/electron/main.ts', '../contract-server.ts'],
    ['src-main/engine/queue.ts', '../agreements/index.ts'],
    ['src-main/engine/queue.ts', '../protocols/oftp2/index.ts'],
    ['src-main/engine/queue.ts', '../journal/index.ts'],
    ['src-main/practice/station.ts', '../certificates/index.ts'],
    ['src-main/journal/rows.ts', '../../shared/index.ts'],
    ['src-renderer/app.tsx', '../shared/index.ts'],
    ['src-renderer/app.tsx', '../shared/words/index.ts'],
    ['shared/words/present.ts', '../problem.ts'],
    ['e2e/window/send.spec.ts', '../../src-main/practice/index.ts'],
  ])('lets %s import %s', (file, specifier) => {
    expect(saidOf(file, `import { x } from '${specifier}';`)).toEqual([]);
  });
});

describe('an arrow that is not drawn', () => {
  it.each([
    ['src-main/protocols/oftp2/session.ts', '../../engine/index.ts'],
    ['src-main/protocols/oftp2/session.ts', '../ftps/index.ts'],
    ['src-main/protocols/oftp2/session.ts', '../../certificates/index.ts'],
    ['src-main/engine/queue.ts', '../practice/index.ts'],
    ['src-main/engine/queue.ts', '../hosts/lock.ts'],
    ['src-main/engine/queue.ts', '../../shared/words/index.ts'],
    ['shared/problem.ts', './words/index.ts'],
    ['src-main/agreements/check.ts', '../journal/index.ts'],
    ['src-main/practice/station.ts', '../engine/index.ts'],
    ['src-main/journal/rows.ts', '../secrets/index.ts'],
    ['src-renderer/app.tsx', '../src-main/engine/index.ts'],
    ['shared/contract.ts', '../src-main/engine/index.ts'],
    ['src-main/engine/queue.ts', '../../scripts/build.ts'],
  ])('stops %s from importing %s', (file, specifier) => {
    expect(saidOf(file, '', `import { x } from '${specifier}';`)).toEqual([
      expect.stringMatching(/^2: .* may not import /),
    ]);
  });

  it.each([
    `import type { x } from '../engine/index.ts';`,
    `export { x } from '../engine/index.ts';`,
    `export * from '../engine/index.ts';`,
    `export type { x } from '../engine/index.ts';`,
    `const x = await import('../engine/index.ts');`,
    'const x = await import(`../engine/index.ts`);',
    `let x: import('../engine/index.ts').Engine;`,
    `const x = require('../engine/index.ts');`,
    `const x = require.resolve('../engine/index.ts');`,
    `import x = require('../engine/index.ts');`,
    `new Worker(new URL('../engine/index.ts', import.meta.url));`,
    `fork(fileURLToPath(new URL('x/../../engine/index.ts', import.meta.url)));`,
    `const x = import.meta.resolve('../engine/index.ts');`,
  ])('is found in: %s', (line) => {
    expect(saidOf('src-main/journal/rows.ts', line)).toEqual([
      '1: src-main/journal may not import src-main/engine',
    ]);
  });

  it('cannot hide behind a name computed at run time', () => {
    expect(saidOf('src-main/journal/rows.ts', `await import('../eng' + 'ine/index.ts');`)).toEqual([
      '1: imports a name computed at run time',
    ]);
  });

  it('does not make a comment or a string an import', () => {
    expect(
      saidOf('src-main/journal/rows.ts', `// import '../engine/index.ts'`, `const x = "import '../engine'";`),
    ).toEqual([]);
  });

  it('lets a test talk to a practice partner, and to nothing else', () => {
    expect(saidOf('src-main/engine/queue.test.ts', `import '../practice/index.ts';`)).toEqual([]);
    expect(saidOf('src-main/engine/queue.test.ts', `import '../hosts/lock.ts';`)).toHaveLength(1);
  });
});

describe('a folder', () => {
  it('is entered through its index.ts', () => {
    expect(saidOf('src-main/engine/queue.ts', `import '../journal/rows.ts';`)).toEqual([
      '1: src-main/journal/rows.ts is reached past its door, src-main/journal/index.ts',
    ]);
    expect(saidOf('src-renderer/app.tsx', `import './journal/table/index.ts';`)).toEqual([
      '1: src-renderer/journal/table/index.ts is reached past its door, src-renderer/journal/index.ts',
    ]);
  });

  it('may lie inside another part and still have its own door', () => {
    expect(saidOf('src-renderer/app.tsx', `import '../shared/words/en.ts';`)).toEqual([
      '1: shared/words/en.ts is reached past its door, shared/words/index.ts',
    ]);
  });

  it('of English words is reached by the same file of another language, and by no other', () => {
    expect(saidOf('shared/words/nl/window/log.ts', `import '../../en/window/log.ts';`)).toEqual([]);
    expect(saidOf('shared/words/nl/window/log.ts', `import '../../en/window/shell.ts';`)).toHaveLength(1);
    expect(saidOf('src-renderer/log/log.ts', `import '../../shared/words/en/states.ts';`)).toHaveLength(1);
  });

  it('may be entered by the file of its own name beside it', () => {
    expect(saidOf('src-renderer/queue.tsx', `export * from './queue/row.tsx';`)).toEqual([]);
  });

  it('that holds what tests share is entered by the tests around it, and by nothing else', () => {
    expect(saidOf('src-main/engine/engine.test.ts', `import './testing/two-engines.ts';`)).toEqual([]);
    expect(saidOf('src-main/engine/queue.ts', `import './testing/two-engines.ts';`)).toHaveLength(1);
    expect(saidOf('src-main/hosts/x.test.ts', `import '../engine/testing/two-engines.ts';`)).toHaveLength(1);
  });

  it('hides no style sheet', () => {
    expect(saidOf('src-renderer/app.tsx', `import './styles/tokens.css';`)).toEqual([]);
  });

  it('has to be drawn before it can be used', () => {
    expect(saidOf('src-main/helpers/index.ts', `export const x = 1;`)).toEqual([
      '1: lies in a folder that the plan does not draw',
    ]);
  });
});

describe('a package', () => {
  it.each([
    ['src-main/hosts/browser/main.ts', 'electron', 'only src-main/hosts/electron may import electron'],
    ['src-main/engine/queue.ts', 'better-sqlite3', 'only src-main/journal may import better-sqlite3'],
    ['src-main/engine/queue.test.ts', 'better-sqlite3', 'only src-main/journal may import better-sqlite3'],
    ['src-main/agreements/x.ts', 'basic-ftp', 'only src-main/protocols/ftps may import basic-ftp'],
    ['shared/contract.ts', 'react', 'shared may not import react'],
    ['shared/contract.ts', 'node:fs', 'shared may not import node:fs'],
    ['src-renderer/app.tsx', 'node:fs', 'src-renderer may not import node:fs'],
    ['src-main/engine/queue.ts', 'fs', 'write node:fs'],
    ['src-main/engine/queue.ts', 'vitest', 'vitest is not among the dependencies of package.json'],
    ['scripts/build.ts', 'left-pad', 'left-pad is not among the packages of package.json'],
  ])('in %s: %s', (file, name, message) => {
    expect(saidOf(file, `import x from '${name}';`)).toEqual([`1: ${message}`]);
  });

  it('is free where it belongs', () => {
    expect(saidOf('src-main/hosts/electron/main.ts', `import { app } from 'electron/main';`)).toEqual([]);
    expect(saidOf('src-main/journal/open.ts', `import Database from 'better-sqlite3';`)).toEqual([]);
    expect(saidOf('shared/contract.ts', `import { z } from 'zod/mini';`)).toEqual([]);
    expect(saidOf('shared/contract.test.ts', `import { it } from 'vitest';`)).toEqual([]);
    expect(saidOf('scripts/build.ts', `import { build } from 'vite';`)).toEqual([]);
  });
});

describe('a ring of imports', () => {
  function ringsIn(files: Readonly<Record<string, string>>): readonly string[] {
    const sources = Object.entries(files).map(([path, text]) => ({ path, text }));
    return checkBoundaries(sources, declared).map(({ message }) => message);
  }

  it('is found between files', () => {
    expect(
      ringsIn({
        'src-main/journal/a.ts': `import { b } from './b.ts';`,
        'src-main/journal/b.ts': `import { c } from './c.ts';`,
        'src-main/journal/c.ts': `import { a } from './a.ts';`,
      }),
    ).toEqual([
      'a ring of imports: src-main/journal/a.ts -> src-main/journal/b.ts -> src-main/journal/c.ts -> src-main/journal/a.ts',
    ]);
  });

  it('is found between folders, even on types', () => {
    expect(
      ringsIn({
        'src-renderer/queue/index.ts': `import type { X } from '../send/index.ts';`,
        'src-renderer/send/index.ts': `import type { Y } from '../queue/index.ts';`,
      }),
    ).toEqual([expect.stringContaining('src-renderer/queue -> src-renderer/send -> src-renderer/queue')]);
  });

  it('is none when two files only know each other by type', () => {
    expect(
      ringsIn({
        'src-main/journal/a.ts': `import type { b } from './b.ts';`,
        'src-main/journal/b.ts': `import { a } from './a.ts';`,
      }),
    ).toEqual([]);
  });
});
