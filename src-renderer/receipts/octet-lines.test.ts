import fc from 'fast-check';
import { expect, it } from 'vitest';
import { octetLines } from './octet-lines.ts';

it('shows octets with their place and the ASCII in them', () => {
  expect(octetLines(btoa('EERP \r\u00ff!X')).lines).toBe(
    '0000  45 45 52 50 20 0d ff 21  EERP ··!\n0008  58                       X',
  );
});

it('shows every octet once, whatever they are', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (octets) => {
      const { count, lines } = octetLines(btoa(String.fromCharCode(...octets)));
      const digits = lines
        .split('\n')
        .map((line) => line.slice(6, 29).replaceAll(' ', ''))
        .join('');
      expect(count).toBe(octets.length);
      expect(digits).toBe([...octets].map((octet) => octet.toString(16).padStart(2, '0')).join(''));
    }),
  );
});
