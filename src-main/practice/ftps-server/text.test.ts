import { Readable } from 'node:stream';
import type { Transform } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textIn, textOut } from './text.ts';

/** Pieces as a line may break them. */
const pieces = fc.array(
  fc
    .array(fc.constantFrom(0x0d, 0x0a, 0x61, 0x00, 0xff), { maxLength: 12 })
    .map((octets) => Buffer.from(octets)),
  { maxLength: 6 },
);

async function through(from: readonly Buffer[], transform: Transform): Promise<string> {
  return (await buffer(Readable.from(from).pipe(transform))).toString('latin1');
}

it('of each line that comes CR goes, wherever the line broke, and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(pieces, async (all) => {
      const whole = Buffer.concat(all).toString('latin1');
      expect(await through(all, textIn())).toBe(whole.replaceAll('\r\n', '\n'));
    }),
  );
});

it('before each line feed that goes out stands a CR', async () => {
  await fc.assert(
    fc.asyncProperty(pieces, async (all) => {
      const whole = Buffer.concat(all).toString('latin1');
      expect(await through(all, textOut())).toBe(whole.replaceAll('\n', '\r\n'));
    }),
  );
});
