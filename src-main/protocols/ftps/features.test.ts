import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readFeatures } from './features.ts';

it('what a server can do is read, however it is written', () => {
  const lines = [
    '211-Features:',
    ' mlst Type*;Size;modify*;',
    '211-UTF8',
    ' REST STREAM',
    ' SIZE',
    'XCRC',
    ' XMD5',
  ];
  const features = readFeatures({ code: 211, lines: [...lines, ' HASH SHA-1;SHA-256*;MD5', '211 End'] });
  expect(features).toMatchObject({
    told: true,
    utf8: true,
    mlsd: true,
    size: true,
    restart: true,
    mfmt: false,
  });
  expect(features.mlstFacts).toEqual(['type', 'size', 'modify']);
  expect(features.checksums.map(({ verb, algorithm }) => `${verb} ${algorithm}`)).toEqual([
    'HASH SHA-256',
    'HASH SHA-1',
    'HASH MD5',
    'XMD5 MD5',
    'XCRC CRC32',
  ]);
});

it('a server without FEAT may know SIZE and MDTM, and is believed to restart when it has said so', () => {
  const features = readFeatures({ code: 502, lines: ['502 what?'] });
  expect(features).toMatchObject({ told: false, size: true, mdtm: true, restart: false, mlsd: false });
});

it('no answer makes it stumble', () => {
  fc.assert(
    fc.property(fc.nat(999), fc.array(fc.string(), { minLength: 1 }), (code, lines) => {
      expect(readFeatures({ code, lines }).checksums.length).toBeLessThan(1_000);
    }),
  );
});
