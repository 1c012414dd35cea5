import { beforeAll, describe, expect, test } from 'vitest';
import { issue, makeTestPki } from '../../test-pki/index.ts';
import type { PermittedNames, TestPki, Wanted } from '../../test-pki/index.ts';
import type { ExpectedName } from './index.ts';
import { ask } from './testing/index.ts';

let pki: TestPki;

beforeAll(async () => {
  pki = await makeTestPki();
});

async function codeFor(wanted: Partial<Wanted>, name: ExpectedName): Promise<string> {
  const leaf = await issue({ name: 'Leaf', by: pki.intermediate, ...wanted });
  const verdict = await ask(pki, { road: 'tls-client', leaf, name });
  return verdict.trusted ? 'trusted' : (verdict.problem?.code ?? '');
}

describe('a host', () => {
  test.each([
    ['www.partner.example', 'www.partner.example'],
    ['www.partner.example', 'WWW.Partner.Example'],
    ['www.partner.example', 'www.partner.example.'],
    ['*.partner.example', 'www.partner.example'],
    ['*.partner.example', 'ftp.PARTNER.example'],
    ['xn--bcher-kva.example', 'bücher.example'],
    ['192.0.2.7', '192.0.2.7'],
    ['2001:db8::7', '2001:DB8:0:0::7'],
    ['2001:db8::7', '[2001:db8::7]'],
    ['::ffff:c000:207', '::ffff:192.0.2.7'],
  ])('%s is that of %s', async (shown, host) => {
    expect(await codeFor({ names: [shown] }, { kind: 'host', host })).toBe('trusted');
  });

  test.each([
    ['www.partner.example', 'partner.example'],
    ['www.partner.example', 'www.partner.example.evil.example'],
    ['*.partner.example', 'partner.example'],
    ['*.partner.example', 'a.b.partner.example'],
    ['*.partner.example', '.partner.example'],
    ['*.example', 'partner.example'],
    ['*', 'partner'],
    ['w*.partner.example', 'www.partner.example'],
    ['*.*.example', 'www.partner.example'],
    ['www.*.example', 'www.partner.example'],
    ['*.0.2.7', '192.0.2.7'],
    ['192.0.2.7', '192.0.2.8'],
    ['192.0.2.7', '::ffff:192.0.2.7'],
    ['partner.example', ''],
    ['partner.example', '*.example'],
    ['fe80::1', 'fe80::1%eth0'],
  ])('%s is not that of %s', async (shown, host) => {
    expect(await codeFor({ names: [shown] }, { kind: 'host', host })).toBe('certificate-wrong-name');
  });

  test('never stands in the common name', async () => {
    const host = { kind: 'host', host: 'www.partner.example' } as const;
    expect(await codeFor({ name: 'www.partner.example' }, host)).toBe('certificate-wrong-name');
    expect(await codeFor({ name: 'www.partner.example', names: ['other.example'] }, host)).toBe(
      'certificate-wrong-name',
    );
  });

  test('that is an address is not found among the names, nor a name among the addresses', async () => {
    const raw = { kind: 'host', host: '192.0.2.7' } as const;
    expect(await codeFor({ mail: ['192.0.2.7'] }, raw)).toBe('certificate-wrong-name');
  });
});

describe('a partner', () => {
  const partner = (codes: readonly string[], hosts: readonly string[] = []): ExpectedName => ({
    kind: 'partner',
    codes,
    hosts,
  });

  test.each([
    [{ identification: 'O0013000001X' }, partner(['O0013000001X'])],
    [{ identification: ' o0013000001x' }, partner(['O0013000001X  '])],
    [{ name: 'O0013000001X' }, partner(['O9', 'O0013000001X'])],
    [{ names: ['oftp.partner.example'] }, partner(['O9'], ['x.example', 'oftp.partner.example'])],
  ])('is known by %j', async (wanted, name) => {
    expect(await codeFor(wanted, name)).toBe('trusted');
  });

  test.each([
    [{ identification: 'O0013000001XY' }, partner(['O0013000001X'])],
    [{ identification: ' ', name: ' ' }, partner(['', '  '])],
    [{ subject: { O: 'O0013000001X' } }, partner(['O0013000001X'])],
    [{ name: 'O9, serialNumber=O0013000001X' }, partner(['O0013000001X'])],
    [{ name: 'oftp.partner.example' }, partner(['O9'], ['oftp.partner.example'])],
    [{ names: ['O0013000001X'] }, partner(['O0013000001X'])],
  ])('is not known by %j', async (wanted, name) => {
    expect(await codeFor(wanted, name)).toBe('certificate-wrong-name');
  });

  test('that is nobody in particular has any name', async () => {
    expect(await codeFor({}, { kind: 'anyone' })).toBe('trusted');
  });

  test('and the name that was expected are told', async () => {
    const name = partner(['O1', 'O2'], ['else.example']);
    const { problem } = await ask(pki, { road: 'signer', leaf: pki.signer, name });
    expect(problem?.params['name']).toBe('O1, O2, else.example');
  });
});

describe('an authority that is limited to names', () => {
  async function outcome(nameConstraints: PermittedNames, wanted: Partial<Wanted>): Promise<unknown> {
    const by = await issue({ name: 'Limited', authority: true, by: pki.root, nameConstraints });
    const leaf = await issue({ name: 'Leaf', by, ...wanted });
    const { problem } = await ask(pki, { road: 'signer', leaf, name: { kind: 'anyone' } });
    return problem === undefined ? 'trusted' : problem.params['why'];
  }

  test.each<[string, PermittedNames, Partial<Wanted>]>([
    ['a host within', { permitted: { dns: ['a.example'] } }, { names: ['a.example', 'x.A.example'] }],
    ['anything', { permitted: { dns: [''] } }, { names: ['a.example'] }],
    [
      'a kind that is not limited',
      { permitted: { dns: ['a.example'] } },
      { names: ['192.0.2.1'], mail: ['x@b.example'] },
    ],
    ['an address within', { permitted: { ip: ['192.0.2.0/25'] } }, { names: ['192.0.2.127'] }],
    ['an address within of six', { permitted: { ip: ['2001:db8::/33'] } }, { names: ['2001:db8:7fff::1'] }],
    [
      'an address of six where four are excluded',
      { excluded: { ip: ['0.0.0.0/0'] } },
      { names: ['2001:db8::1'] },
    ],
    ['a mailbox', { permitted: { mail: ['x@a.example'] } }, { mail: ['x@A.example'] }],
    ['a mail host', { permitted: { mail: ['a.example'] } }, { mail: ['x@a.example'] }],
    ['mail hosts below', { permitted: { mail: ['.a.example'] } }, { mail: ['x@b.a.example'] }],
    ['a directory', { permitted: { directory: ['O=One'] } }, { subject: { O: 'ONE' } }],
    ['a directory that is not excluded', { excluded: { directory: ['O=One'] } }, { subject: { O: 'Two' } }],
  ])('signs for %s', async (_what, constraints, wanted) => {
    expect(await outcome(constraints, wanted)).toBe('trusted');
  });

  test.each<[string, PermittedNames, Partial<Wanted>]>([
    ['a host that only ends alike', { permitted: { dns: ['a.example'] } }, { names: ['aa.example'] }],
    ['the host above', { permitted: { dns: ['.a.example'] } }, { names: ['a.example'] }],
    ['one host of two', { permitted: { dns: ['a.example'] } }, { names: ['a.example', 'b.example'] }],
    ['an excluded host', { excluded: { dns: ['a.example'] } }, { names: ['x.a.example'] }],
    ['all hosts, where one is excluded', { excluded: { dns: ['x.a.example'] } }, { names: ['*.a.example'] }],
    [
      'an excluded one among the permitted',
      { permitted: { dns: ['example'] }, excluded: { dns: ['a.example'] } },
      { names: ['a.example'] },
    ],
    ['an address outside', { permitted: { ip: ['192.0.2.0/25'] } }, { names: ['192.0.2.128'] }],
    [
      'an address of six where only four are permitted',
      { permitted: { ip: ['192.0.2.0/25'] } },
      { names: ['2001:db8::1'] },
    ],
    ['another mailbox', { permitted: { mail: ['x@a.example'] } }, { mail: ['X@a.example'] }],
    ['a mail host below', { permitted: { mail: ['a.example'] } }, { mail: ['x@b.a.example'] }],
    ['what is no mail address', { excluded: { mail: ['a.example'] } }, { mail: ['x'] }],
    [
      'a mail address in the subject',
      { permitted: { mail: ['a.example'] } },
      { subject: { '1.2.840.113549.1.9.1': 'x@b.example' } },
    ],
    ['another directory', { permitted: { directory: ['O=One'] } }, { subject: { O: 'Two' } }],
    ['no directory', { permitted: { directory: ['O=One'] } }, {}],
    ['an excluded directory', { excluded: { directory: ['O=One'] } }, { subject: { O: 'one ' } }],
    ['an excluded address', { excluded: { ip: ['192.0.2.1/32'] } }, { names: ['192.0.2.1'] }],
  ])('does not sign for %s', async (_what, constraints, wanted) => {
    expect(await outcome(constraints, wanted)).toBe('name-constraints');
  });

  test('limits the authorities below it, too', async () => {
    const nameConstraints = { permitted: { directory: ['O=One'] } };
    const top = await issue({ name: 'Limited', authority: true, by: pki.root, nameConstraints });
    const outside = await issue({ name: 'Below', subject: { O: 'Two' }, authority: true, by: top });
    const leaf = await issue({ name: 'Leaf', subject: { O: 'One' }, by: outside });
    expect(await ask(pki, { road: 'signer', leaf, name: { kind: 'anyone' } })).toMatchObject({
      problem: { params: { why: 'name-constraints', level: 'O=Two, CN=Below' } },
    });
  });
});
