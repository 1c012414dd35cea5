import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { XmlError, child, readXml, textOf } from './read-xml.ts';

describe('what is read', () => {
  test('elements, attributes, text, comments and sections', () => {
    const root = readXml(
      '\uFEFF<?xml version="1.0"?>\n<!-- a > b -->\n<a one="1" two=\'"\'>x<b/>y<![CDATA[<z>&amp;]]><c  >t&#233;&#x20AC;&lt;</c\n></a>\n'.slice(
        1,
      ),
    );
    expect(root.name).toBe('a');
    expect(root.attributes).toEqual(
      new Map([
        ['one', '1'],
        ['two', '"'],
      ]),
    );
    expect(root.text).toBe('xy<z>&amp;');
    expect(root.children.map(({ name }) => name)).toEqual(['b', 'c']);
    expect(textOf(root, 'c')).toBe('té€<');
    expect(child(root, 'd')).toBeUndefined();
  });

  test('a document type that is only named', () => {
    const type =
      '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">';
    expect(readXml(`${type}<plist/>`).name).toBe('plist');
  });

  test('any text comes back as it was', () => {
    const escaped = (text: string): string =>
      text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const root = readXml(`<a b="${escaped(text)}"><c>${escaped(text)}</c></a>`);
        expect(root.attributes.get('b')).toBe(text);
        expect(child(root, 'c')?.text).toBe(text);
      }),
    );
  });
});

describe('what is refused', () => {
  test.each([
    ['nothing', ''],
    ['text alone', 'abc'],
    ['an element that stays open', '<a><b></a>'],
    ['two roots', '<a/><b/>'],
    ['text behind the root', '<a/>x'],
    ['an attribute twice', '<a b="1" b="2"/>'],
    ['a lesser-than sign in an attribute', '<a b="<"/>'],
    ['an entity of its own', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ['an entity from a file', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
    ['declarations of any kind', '<!DOCTYPE a [ ]><a/>'],
    ['an entity nobody knows', '<a>&b;</a>'],
    ['an ampersand alone', '<a>a & b</a>'],
    ['a character that cannot be', '<a>&#0;</a>'],
    ['half a character', '<a>&#xD800;</a>'],
    ['a comment without end', '<a><!-- </a>'],
    ['a document type inside', '<a><!DOCTYPE b></a>'],
  ])('%s', (_, document) => {
    expect(() => readXml(document)).toThrow(XmlError);
  });

  test('more than 32 elements within each other', () => {
    const nested = (depth: number): string => '<a>'.repeat(depth) + '</a>'.repeat(depth);
    expect(readXml(nested(32)).name).toBe('a');
    expect(() => readXml(nested(33))).toThrow(XmlError);
  });

  test('more than 100,000 elements', () => {
    expect(() => readXml(`<a>${'<b/>'.repeat(100_000)}</a>`)).toThrow(XmlError);
  });

  test('nothing else than such an error comes of any text', () => {
    const part = fc.constantFrom(
      '<a',
      '<a>',
      '</a>',
      '/>',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '&',
      '&lt;',
      '"',
      '=',
      ' b=',
      '<?x',
      '?>',
      '<!DOCTYPE a',
      '[',
      'x',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        try {
          readXml(parts.join(''));
        } catch (error) {
          expect(error).toBeInstanceOf(XmlError);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
