import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readXml } from './read-xml.ts';
import { writeXml } from './write-xml.ts';

test('what is written is read again', () => {
  const text = fc.string({ unit: 'grapheme' });
  fc.assert(
    fc.property(text, text, (value, content) => {
      const document = writeXml({
        name: 'a',
        attributes: [['b', value]],
        children: [
          { name: 'c', text: content },
          { name: 'd', children: [{ name: 'e' }] },
        ],
      });
      const root = readXml(document);
      expect(root.attributes.get('b')).toBe(value);
      expect(root.children.map(({ name }) => name)).toEqual(['c', 'd']);
      expect(root.children[0]?.text).toBe(content);
    }),
  );
});

test('an element a line, and the declaration first', () => {
  expect(writeXml({ name: 'a', children: [{ name: 'b', text: '1 < 2' }, { name: 'c' }] })).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<a>\n  <b>1 &lt; 2</b>\n  <c/>\n</a>\n',
  );
});

test.each(['\u0000', '\u001b', '\ufffe', '\ud800'])('what XML cannot carry is refused: %j', (text) => {
  expect(() => writeXml({ name: 'a', text })).toThrow(RangeError);
});
