import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CertificateId, OftpAgreement } from '../../../shared/index.ts';
import type { PartnerInput } from '../../../shared/index.ts';
import { proxyText, readProxy } from './proxy-option.ts';
import { say, samplePartner, sampleSummary } from './testing.ts';

/** What the engine is asked to keep when a partner is changed with these options. */
async function changed(
  options: readonly string[],
  oftp2: object = {},
  world: Parameters<typeof say>[1] = {},
) {
  const kept: PartnerInput[] = [];
  const before = {
    ...sampleSummary(),
    oftp2: OftpAgreement.parse({ code: 'O0013VOLTA', host: 'h.example', ...oftp2 }),
  };
  const said = await say(['partner', 'change', '1', ...options, '--json'], {
    ...world,
    body: {
      partners: {
        list: () => Promise.resolve([before]),
        update({ partner }) {
          kept.push(partner);
          return Promise.resolve(samplePartner());
        },
      },
    },
  });
  return { said, partner: kept.find((one) => one.kind === 'oftp2') };
}

describe('a proxy on the command line', () => {
  it.each([
    ['http://proxy.example:3128', { kind: 'http', host: 'proxy.example', port: 3128, user: '' }],
    ['http://anna@proxy.example:3128/', { kind: 'http', host: 'proxy.example', port: 3128, user: 'anna' }],
    ['socks5://a%40b@[::1]:1080', { kind: 'socks5', host: '::1', port: 1080, user: 'a@b' }],
    ['none', null],
  ])('%s is read', (written, proxy) => {
    expect(readProxy(written)).toEqual(proxy);
  });

  it.each([
    'proxy.example',
    'http://proxy.example',
    'ftp://p:1',
    'http://p:0',
    'http://p:70000',
    'http://:80',
    '',
  ])('%s is none', (written) => {
    expect(() => readProxy(written)).toThrow('usage-bad-value');
  });

  it.each([
    'http://anna:HIDDEN@proxy.example:3128',
    'http://anna:HIDDEN@proxy.example',
    'ftp://anna:HIDDEN@proxy.example:21',
    'anna:HIDDEN@proxy.example:3128',
    'http://anna:HID@DEN@proxy.example:3128',
    'http://anna:HIDDEN/x@proxy.example:3128',
  ])('never has its password in it: %s', async (written) => {
    const { exitCode, out, err } = await say([
      'partner',
      'add',
      'V',
      '--code',
      'O1',
      '--proxy',
      written,
      '--json',
    ]);
    expect(exitCode).toBe(3);
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'usage-secret-in-sight' } });
    expect(out + err).not.toMatch(/HID/);
  });

  it('is shown as it would be written', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('http' as const, 'socks5' as const),
        fc.oneof(fc.domain(), fc.ipV4(), fc.ipV6()),
        fc.integer({ min: 1, max: 65_535 }),
        fc.string({ maxLength: 40 }),
        (kind, host, port, user) => {
          const proxy = { kind, host, port, user };
          expect(readProxy(proxyText(proxy))).toEqual(proxy);
        },
      ),
    );
  });

  it('is asked for its password at a terminal where it wants to know who comes, and only there', async () => {
    const asked = await changed(
      ['--proxy', 'http://anna@p.example:1'],
      {},
      { canAsk: true, answers: ['HIDDEN'] },
    );
    expect(asked.partner?.secrets).toEqual({ proxyPassword: 'HIDDEN' });
    expect(asked.said.err).toContain('Password of the proxy to Volta Gearbox AG');
    expect(asked.said.out + asked.said.err).not.toContain('HIDDEN');
    const quiet = await changed(['--proxy', 'http://p.example:1'], {}, { canAsk: true, answers: ['HIDDEN'] });
    expect(quiet.partner?.secrets).toEqual({});
  });

  it('that is taken away leaves no password behind', async () => {
    const { partner } = await changed(['--proxy', 'none'], {
      proxy: { kind: 'http', host: 'p.example', port: 1, user: 'anna' },
    });
    expect(partner?.oftp2.proxy).toBeUndefined();
    expect(partner?.secrets).toEqual({ proxyPassword: null });
  });
});

describe('revocation and certificates of a partner', () => {
  it('are what the options say, and stay where they say nothing', async () => {
    const first = await changed([
      '--revocation',
      'prefer',
      '--revocation-from-certificates',
      'off',
      '--revocation-list',
      'http://ca.example/a.crl',
      '--revocation-list',
      'https://ca.example/b.crl',
      '--ocsp',
      'http://ocsp.example/',
      '--own-certificate',
      '3',
      '--caller-certificate',
      'on',
      '--pin',
      'ab'.repeat(32),
    ]);
    expect(first.said.exitCode).toBe(0);
    expect(first.partner?.oftp2).toMatchObject({
      ownCertificate: 3,
      callerCertificate: true,
      trust: {
        pins: ['ab'.repeat(32)],
        system: true,
        revocation: {
          policy: 'prefer',
          fromCertificates: false,
          listAddresses: ['http://ca.example/a.crl', 'https://ca.example/b.crl'],
          statusAddress: 'http://ocsp.example/',
        },
      },
    });
    const second = await changed(['--revocation', 'off'], first.partner?.oftp2);
    expect(second.partner?.oftp2).toEqual({
      ...first.partner?.oftp2,
      trust: {
        ...first.partner?.oftp2.trust,
        revocation: { ...first.partner?.oftp2.trust?.revocation, policy: 'off' },
      },
    });
  });

  it('go back to what holds for all', async () => {
    const { partner } = await changed(
      ['--ocsp', 'none', '--revocation-list', 'none', '--own-certificate', 'default'],
      {
        ownCertificate: CertificateId.parse(3),
        trust: {
          revocation: { listAddresses: ['http://ca.example/a.crl'], statusAddress: 'http://ocsp.example/' },
        },
      },
    );
    expect(partner?.oftp2.ownCertificate).toBeUndefined();
    expect(partner?.oftp2.trust?.revocation?.statusAddress).toBeUndefined();
    expect(partner?.oftp2.trust?.revocation?.listAddresses).toEqual([]);
  });

  it('come from partner.json, too, where every field has to be known', async () => {
    const rules = { policy: 'off', listAddresses: ['http://ca.example/a.crl'] };
    const proxy = { kind: 'http', host: 'p.example', port: 3128 };
    const oftp2 = { code: 'O1', proxy, trust: { revocation: rules }, callerCertificate: true };
    const secrets = { proxyPassword: 'HIDDEN' };
    const kept: PartnerInput[] = [];
    const add = (input: PartnerInput) => {
      kept.push(input);
      return Promise.resolve(samplePartner());
    };
    const from = (input: object) =>
      say(['partner', 'add', '--file', '-'], { input: JSON.stringify(input), body: { partners: { add } } });
    const said = await from({ name: 'V', oftp2, secrets });
    expect(said.exitCode).toBe(0);
    expect(said.out + said.err).not.toContain('HIDDEN');
    expect(kept).toMatchObject([{ oftp2: { ...oftp2, proxy: { ...proxy, user: '' } }, secrets }]);
    for (const wrong of [
      { ...oftp2, proxy: { ...proxy, password: 'HIDDEN' } },
      { ...oftp2, trust: { revocation: { ...rules, list: 'x' } } },
      { ...oftp2, trust: { revocation: { policy: 'perhaps' } } },
    ]) {
      const refused = await from({ name: 'V', oftp2: wrong });
      expect(refused.exitCode).toBe(3);
      expect(refused.out + refused.err).not.toContain('HIDDEN');
    }
    expect(kept).toHaveLength(1);
  });

  it.each([
    [['--ocsp', 'ldap://x.example'], 'usage-bad-field', '--ocsp'],
    [['--revocation-list', 'file:///etc/passwd'], 'usage-bad-field', '--revocation-list'],
    [['--own-certificate', 'mine'], 'usage-bad-value', '--own-certificate'],
    [['--revocation', 'perhaps'], 'usage-bad-value', '--revocation'],
  ])('%j are refused by the name of the option', async (options, code, option) => {
    const { said } = await changed(options);
    expect(said.exitCode).toBe(3);
    expect(JSON.parse(said.out)).toMatchObject({ error: { code } });
    expect(said.out).toContain(option);
  });

  it('are shown with the partner', async () => {
    const partner = {
      ...sampleSummary(),
      oftp2: OftpAgreement.parse({
        code: 'O1',
        host: 'h.example',
        ownCertificate: 3,
        callerCertificate: true,
        proxy: { kind: 'socks5', host: 'p.example', port: 1080, user: 'anna' },
        trust: { revocation: { policy: 'prefer', statusAddress: 'http://ocsp.example/' } },
      }),
    };
    const { out } = await say(['partner', 'show', '1'], {
      body: { partners: { list: () => Promise.resolve([partner]) } },
    });
    expect(out).toContain('socks5://anna@p.example:1080, password not set');
    expect(out).toContain('a bad answer counts, OCSP at http://ocsp.example/');
    expect(out).toContain('certificate 3');
    expect(out).toContain('it must show a certificate');
  });
});
