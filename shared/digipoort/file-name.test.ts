import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataFileOf, digipoortNameFault, digipoortNameFor, metafileOf } from './file-name.ts';
import type { DigipoortNameFault } from './file-name.ts';

const example = 'RENSAGEG_20081231_Ambobank_Amstelhoven.xml';

describe('a name of a data file (D-22, D-24, D-25, C4, C5)', () => {
  it.each([example, 'a', '_', 'A.b-c_9', 'x'.repeat(95)])('%s is valid', (name) => {
    expect(digipoortNameFault(name)).toBeUndefined();
  });

  it.each<[string, DigipoortNameFault]>([
    ['9abc', 'first-character'],
    ['-a', 'first-character'],
    ['.a', 'first-character'],
    ['a b', 'character'],
    ['é', 'first-character'],
    ['aé', 'character'],
    ['a\n', 'character'],
    ['a/b', 'character'],
    ['x'.repeat(101), 'long'],
    ['x.meta', 'reserved-ending'],
    ['x.error', 'reserved-ending'],
    ['x.META', 'reserved-look'], // D-25
    ['x.Error', 'reserved-look'],
    ['x.ok', 'reserved-look'],
    ['x'.repeat(96), 'long-with-metafile'], // D-24
    ['x'.repeat(100), 'long-with-metafile'],
    ['', 'empty'],
  ])('%j is not: %s', (name, fault) => {
    expect(digipoortNameFault(name)).toBe(fault);
  });

  it('that is offered in place of another is always valid, and a valid one stays', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', minLength: 80 })),
        (name) => {
          const offered = digipoortNameFor(name);
          expect(digipoortNameFault(offered)).toBeUndefined();
          if (digipoortNameFault(name) === undefined) expect(offered).toBe(name);
        },
      ),
    );
    expect(digipoortNameFor('9 jaar é.xml')).toBe('_9_jaar_e.xml');
    expect(digipoortNameFor(`${'x'.repeat(120)}.xml`)).toBe(`${'x'.repeat(91)}.xml`);
  });
});

describe('a metafile (D-23, C3)', () => {
  it('is called after its data file', () => {
    expect(metafileOf(example)).toBe('RENSAGEG_20081231_Ambobank_Amstelhoven.xml.meta');
    expect(dataFileOf(`${example}.meta`)).toBe(example);
  });

  it.each(['.meta', example, 'x.meta.gz', 'x.META'])('%s is none', (name) => {
    expect(dataFileOf(name)).toBeUndefined();
  });

  it('of a data file that may be sent has a valid name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const metafile = metafileOf(digipoortNameFor(name));
        expect(metafile).toMatch(/^[a-zA-Z_][a-zA-Z0-9_.-]{0,99}(?<=\.meta)$/);
      }),
    );
  });
});
