import { describe, expect, it } from 'vitest';
import { MetafileProfile } from '../../shared/index.ts';
import { checkSchema, schemaFaults, writeMetafile } from './index.ts';

const profile = MetafileProfile.parse({});
const valid = writeMetafile(profile, {
  dataReferenceId: 'RENSAGEG_20081231_Ambobank_Amstelhoven.xml',
  sender: '00000001234567890000',
  receiver: '00000004000000001000',
  fileName: 'RENSAGEG_20081231_Ambobank_Amstelhoven.xml',
  size: '4711',
  digest: 'da39a3ee5e6b4b0d3255bfef95601890afd80709',
});

/** As one may come with an account: each element at most once (1.2.5), in this order. */
const schema = `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:simpleType name="oin"><xs:restriction base="xs:string"><xs:pattern value="[0-9]{20}"/></xs:restriction></xs:simpleType>
  <xs:element name="metafile"><xs:complexType><xs:sequence>
    <xs:element name="data-reference-id"><xs:simpleType><xs:restriction base="xs:string"><xs:maxLength value="95"/></xs:restriction></xs:simpleType></xs:element>
    <xs:element name="sender" type="oin"/>
    <xs:element name="receiver" type="oin"/>
    <xs:element name="filename" type="xs:string" minOccurs="0"/>
    <xs:element name="size" type="xs:unsignedLong"/>
    <xs:element name="digest"><xs:simpleType><xs:restriction base="xs:hexBinary"><xs:length value="20"/></xs:restriction></xs:simpleType></xs:element>
    <xs:element name="received" type="xs:dateTime" minOccurs="0"/>
  </xs:sequence></xs:complexType></xs:element>
</xs:schema>`;

describe("D-26: the user's own schema", () => {
  it('is held by what holds it', async () => {
    await checkSchema(schema);
    expect(await schemaFaults(valid, schema)).toEqual([]);
    // A file may begin with the mark of its encoding.
    expect(await schemaFaults(valid, `\uFEFF${schema}`)).toEqual([]);
  });

  it.each([
    ['an element that is there twice', valid.replace('<size>', '<size>1</size><size>'), 7, /size/],
    ['an element that is missing', valid.replace(/\s*<sender>.*<\/sender>/, ''), 4, /receiver/],
    ['a value of another form', valid.replace('00000004000000001000', 'Belastingdienst'), 5, /oin|pattern/],
    [
      'another order',
      valid.replace(/(\s*<sender>.*<\/sender>)(\s*<receiver>.*<\/receiver>)/, '$2$1'),
      4,
      /receiver/,
    ],
    ['another root', '<message/>', 1, /declaration/],
  ])('tells %s, with its line', async (_what, metafile, line, text) => {
    const [first] = await schemaFaults(metafile, schema);
    expect(first?.line).toBe(line);
    expect(first?.text).toMatch(text);
  });

  it.each([
    ['no XML', 'metafile.xsd'],
    ['another document', '<metafile/>'],
    ['an unknown type', schema.replaceAll('type="oin"', 'type="nothing"')],
    [
      'an entity of a file',
      `<!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]>${schema.replace(/<\?.*\?>/, '')}`,
    ],
    ['too long', `${schema}${' '.repeat(500_000)}`],
    [
      'what lies elsewhere',
      schema.replace(
        '<xs:simpleType name',
        '<xs:include schemaLocation="http://127.0.0.1:1/x.xsd"/><xs:simpleType name',
      ),
    ],
  ])('that is no schema is told as such: %s', async (_what, bad) => {
    await expect(checkSchema(bad)).rejects.toMatchObject({ code: 'metafile-schema-bad' });
    await expect(schemaFaults(valid, bad)).rejects.toMatchObject({ code: 'metafile-schema-bad' });
  });

  it('is not held by what would load something', async () => {
    const loading = `<!DOCTYPE metafile [<!ENTITY x SYSTEM "file:///etc/passwd">]><metafile>&x;</metafile>`;
    await expect(schemaFaults(loading, schema)).rejects.toThrow('not readable');
  });

  it('that would take all memory is stopped', async () => {
    // Groups of groups: 2 to the 24th elements once they are written out.
    const groups = Array.from(
      { length: 24 },
      (_, depth) =>
        `<xs:group name="g${depth + 1}"><xs:sequence><xs:group ref="g${depth}"/><xs:group ref="g${depth}"/></xs:sequence></xs:group>`,
    );
    const greedy = schema.replace(
      '<xs:element name="metafile"><xs:complexType><xs:sequence>',
      `<xs:group name="g0"><xs:sequence><xs:element name="x" minOccurs="0"/></xs:sequence></xs:group>${groups.join('')}
       <xs:element name="metafile"><xs:complexType><xs:sequence><xs:group ref="g24"/>`,
    );
    await expect(schemaFaults(valid, greedy)).rejects.toMatchObject({ code: 'metafile-schema-bad' });
  }, 60_000);
});
