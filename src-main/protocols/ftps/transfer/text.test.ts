import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FromNetworkText, ToNetworkText } from './text.ts';

const pieces = fc.array(
  fc.array(fc.constantFrom('a', '\r', '\n'), { maxLength: 6 }).map((all) => all.join('')),
);

function toNetwork(parts: readonly string[]): string {
  const text = new ToNetworkText();
  return parts.map((part) => text.take(Buffer.from(part)).toString()).join('');
}

function fromNetwork(parts: readonly string[]): string {
  const text = new FromNetworkText('\n');
  return parts.map((part) => text.take(Buffer.from(part)).toString()).join('') + text.end().toString();
}

it('every line end is CR LF on the network, however the text is cut', () => {
  fc.assert(
    fc.property(pieces, (parts) => {
      expect(toNetwork(parts)).toBe(parts.join('').replaceAll(/\r?\n/g, '\r\n'));
    }),
  );
});

it('every CR LF is LF here, and nothing else changes', () => {
  fc.assert(
    fc.property(pieces, (parts) => {
      expect(fromNetwork(parts)).toBe(parts.join('').replaceAll('\r\n', '\n'));
    }),
  );
});
