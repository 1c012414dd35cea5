import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const renderer = path.join(import.meta.dirname, '..');
const tokens = readFileSync(path.join(import.meta.dirname, 'tokens.css'), 'utf8');

type Theme = 'light' | 'dark';
type Colour = readonly [red: number, green: number, blue: number];

/** Every colour with a name, in one theme. */
function coloursOf(theme: Theme): ReadonlyMap<string, Colour> {
  const pairs = tokens.matchAll(/--([a-z0-9-]+): light-dark\(#([0-9a-f]{6}), #([0-9a-f]{6})\)/g);
  return new Map(
    [...pairs].map(([, name = '', light = '', dark = '']) => [
      name,
      octetsOf(theme === 'light' ? light : dark),
    ]),
  );
}

function octetsOf(hex: string): Colour {
  const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  return [part(0), part(2), part(4)];
}

/** WCAG 2.2: relative luminance. */
function luminance([red, green, blue]: Colour): number {
  const linear = (part: number): number =>
    part <= 10.31475 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** WCAG 2.2: contrast ratio, 1 to 21. */
function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** `color-mix(in srgb, over share%, under)`. */
function mix(over: Colour, share: number, under: Colour): Colour {
  const part = (at: 0 | 1 | 2): number => over[at] * share + under[at] * (1 - share);
  return [part(0), part(1), part(2)];
}

const desks = ['paper', 'sheet', 'sunken'] as const;

/** Words: which stand on what. */
const words: Readonly<Record<string, readonly string[]>> = {
  ink: [...desks, 'accent-soft', 'good-soft', 'due-soft', 'bad-soft', 'test-soft'],
  'ink-2': [...desks, 'accent-soft', 'due-soft', 'bad-soft', 'test-soft'],
  'ink-3': [...desks],
  accent: [...desks, 'accent-soft'],
  good: [...desks, 'good-soft', 'accent-soft'],
  due: [...desks, 'due-soft', 'accent-soft'],
  bad: [...desks, 'bad-soft', 'accent-soft'],
  test: [...desks, 'test-soft', 'accent-soft'],
  'on-accent': ['accent'],
  sheet: ['ink'],
};

/** Borders of what can be filled in, and where the keyboard is (WCAG 2.2, 1.4.11 and 2.4.11). */
const shapes: Readonly<Record<string, readonly string[]>> = {
  edge: [...desks],
  focus: [...desks, 'accent-soft', 'due-soft', 'bad-soft', 'good-soft'],
  accent: [...desks],
};

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const colours = coloursOf(theme);

  function colour(name: string): Colour {
    const found = colours.get(name);
    if (found === undefined) throw new Error(`There is no colour ${name}`);
    return found;
  }

  const pairs = (of: typeof words) =>
    Object.entries(of).flatMap(([name, grounds]) => grounds.map((ground) => [name, ground] as const));

  it.each(pairs(words))('words in %s can be read on %s', (name, ground) => {
    expect(contrast(colour(name), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(pairs(shapes))('shapes in %s can be seen on %s', (name, ground) => {
    expect(contrast(colour(name), colour(ground))).toBeGreaterThanOrEqual(3);
  });

  it('words stay readable under the mouse', () => {
    const pressed = mix(colour('ink'), 0.1, colour('sheet'));
    for (const name of ['ink', 'bad', 'accent'])
      expect(contrast(colour(name), pressed), name).toBeGreaterThanOrEqual(4.5);
    for (const share of [0.14, 0.26])
      expect(
        contrast(colour('on-accent'), mix(colour('ink'), share, colour('accent'))),
      ).toBeGreaterThanOrEqual(4.5);
  });
});

describe('colours', () => {
  const sheets = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css') && !name.endsWith('tokens.css'))
    .map((name) => [name.replaceAll('\\', '/'), readFileSync(path.join(renderer, name), 'utf8')] as const);

  it('have a name each: none is written where it is used', () => {
    // The knob of a switch is white on its track in both themes, and what a mask covers is no colour.
    const allowed = new Set(['parts/fields.css: #fff', 'certificates/expiry-bar.css: #000']);
    const found = sheets.flatMap(([name, text]) =>
      [...text.matchAll(/#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch)\(/gi)].map(
        ([written]) => `${name}: ${written}`,
      ),
    );
    expect(found.filter((each) => !allowed.has(each))).toEqual([]);
  });

  it('are all there: no sheet asks for one that nobody has given', () => {
    const given = new Set(
      [tokens, ...sheets.map(([, text]) => text)].flatMap((text) =>
        [...text.matchAll(/(?<![\w(-])--([\w-]+)\s*:/g)].map(([, name]) => name),
      ),
    );
    const asked = sheets.flatMap(([name, text]) =>
      [...text.matchAll(/var\(--([\w-]+)\)/g)].map(([, each]) => [name, each] as const),
    );
    expect(asked.length).toBeGreaterThan(300);
    // Set by the popover itself, as wide as its button.
    expect(asked.filter(([, each]) => !given.has(each) && each !== 'trigger-width')).toEqual([]);
  });

  it('are measured as WCAG measures', () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5);
    expect(contrast([119, 119, 119], [255, 255, 255])).toBeCloseTo(4.48, 2);
  });
});
