import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MetafileProfile, assumedNames } from '../../shared/index.ts';
import { longestMetafile, readMetafile, writeMetafile } from './metafile.ts';
import type { MetafileValues } from './metafile.ts';

const profile = MetafileProfile.parse({});
const example: MetafileValues = {
  dataReferenceId: 'RENSAGEG_20081231_Ambobank_Amstelhoven.xml',
  sender: '00000001234567890000',
  receiver: '00000004000000001000',
  fileName: 'RENSAGEG_20081231_Ambobank_Amstelhoven.xml',
  size: '4711',
  digest: 'da39a3ee5e6b4b0d3255bfef95601890afd80709',
};

function octets(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

describe('a metafile that is written', () => {
  it('D-27: carries digest, data reference, size, sender and receiver, each once', () => {
    expect(writeMetafile(profile, example)).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<metafile>',
        '  <data-reference-id>RENSAGEG_20081231_Ambobank_Amstelhoven.xml</data-reference-id>',
        '  <sender>00000001234567890000</sender>',
        '  <receiver>00000004000000001000</receiver>',
        '  <filename>RENSAGEG_20081231_Ambobank_Amstelhoven.xml</filename>',
        '  <size>4711</size>',
        '  <digest>da39a3ee5e6b4b0d3255bfef95601890afd80709</digest>',
        '</metafile>',
        '',
      ].join('\n'),
    );
  });

  it('D-26, C11: follows another profile in every name, its order, its namespace and its constants', () => {
    const other = MetafileProfile.parse({
      root: { name: 'Bericht', namespace: 'urn:voorbeeld:1', prefix: 'v' },
      fields: {
        size: { path: 'kenmerken/omvang', required: true },
        digest: { path: 'kenmerken/controle', required: true },
        sender: { path: 'afzender', required: true },
      },
      order: ['sender', 'digest', 'size'],
      digest: { algorithm: 'SHA-256', encoding: 'base64', algorithmAttribute: 'methode' },
      constants: { versie: '1.6.1' },
    });
    const written = writeMetafile(other, example);
    expect(written).toContain(
      [
        '<v:Bericht xmlns:v="urn:voorbeeld:1">',
        '  <v:afzender>00000001234567890000</v:afzender>',
        '  <v:kenmerken>',
        '    <v:controle methode="SHA-256">da39a3ee5e6b4b0d3255bfef95601890afd80709</v:controle>',
        '    <v:omvang>4711</v:omvang>',
        '  </v:kenmerken>',
        '  <v:versie>1.6.1</v:versie>',
        '</v:Bericht>',
      ].join('\n'),
    );
    const { sender, digest, size } = example;
    expect(readMetafile(octets(written), other)).toEqual({
      values: { sender, digest, size },
      twice: [],
      unknown: [],
    });
  });

  it.each(['dataReferenceId', 'sender', 'receiver', 'size', 'digest'] as const)(
    'D-41: is not written without %s',
    (field) => {
      const { [field]: _left, ...others } = example;
      expect(() => writeMetafile(profile, others)).toThrow(
        expect.objectContaining({ code: 'metafile-field-missing', params: { field } }),
      );
    },
  );

  it('is read again, whatever its values are made of', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((value) => value.trim() !== '' && value.trim() === value);
    const values = fc.record({
      dataReferenceId: text,
      sender: text,
      receiver: text,
      size: text,
      digest: text,
    });
    fc.assert(
      fc.property(values, (some) => {
        expect(readMetafile(octets(writeMetafile(profile, some)), profile).values).toEqual(some);
      }),
    );
  });
});

describe('a metafile that is read', () => {
  it('D-33: a receipt is a copy with the moment it was received', () => {
    const receipt = writeMetafile(profile, example).replace(
      '</metafile>',
      '<received>2008-12-31T10:00:00+01:00</received></metafile>',
    );
    expect(readMetafile(octets(receipt), profile).values).toEqual({
      ...example,
      received: '2008-12-31T10:00:00+01:00',
    });
  });

  it('names count without their namespace; what is unknown is kept, and what is there twice is told', () => {
    const read = readMetafile(
      octets(
        '<d:m xmlns:d="urn:x"><d:size>1</d:size><size>2</size><d:extra><d:deep> x </d:deep></d:extra></d:m>',
      ),
      profile,
    );
    expect(read).toEqual({ values: { size: '1' }, twice: ['size'], unknown: [['extra/deep', 'x']] });
  });

  it.each([
    ['no XML', 'no'],
    ['a document type that declares', '<!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/passwd">]><m>&x;</m>'],
    ['an entity that grows', '<!DOCTYPE m [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><m>&b;</m>'],
    ['an unknown entity', '<m>&x;</m>'],
    ['half of it', '<metafile><size>1</size>'],
  ])('%s is refused', (_what, text) => {
    expect(() => readMetafile(octets(text), profile)).toThrow(
      expect.objectContaining({ code: 'metafile-unreadable' }),
    );
  });

  it('of more than a mebibyte, or in no UTF-8, is refused', () => {
    for (const some of [new Uint8Array(longestMetafile + 1).fill(0x20), Uint8Array.of(0x3c, 0xff, 0x3e)])
      expect(() => readMetafile(some, profile)).toThrow(
        expect.objectContaining({ code: 'metafile-unreadable' }),
      );
  });

  it('any octets are read or refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (some) => {
        try {
          readMetafile(some, profile);
        } catch (error) {
          expect(error).toMatchObject({ code: 'metafile-unreadable' });
        }
      }),
    );
  });
});

it('the names that are guesses are known as such', () => {
  expect(assumedNames(profile)).not.toContain('received');
  expect(assumedNames(profile)).toContain('root');
  expect(assumedNames(MetafileProfile.parse({ root: { assumed: false }, fields: {} }))).toEqual([]);
});
