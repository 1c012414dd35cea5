import { describe, expect, it } from 'vitest';
import { asOftp, Partner } from '../../shared/index.ts';
import { checkDraft, draftOf, emptyDraft } from './draft.ts';
import type { PartnerDraft } from './draft.ts';
import { certificatesOf } from './line-draft.ts';
import type { CheckedField } from './draft-steps.ts';

const good: PartnerDraft = {
  ...emptyDraft,
  name: 'Volta',
  code: 'O0013000001VOLTA',
  host: 'oftp.volta.example',
};

function wrongIn(part: Partial<PartnerDraft>): readonly CheckedField[] {
  const checked = checkDraft({ ...good, ...part });
  return checked.ok ? [] : [...checked.wrong];
}

describe('what is written in the partner dialog', () => {
  it('is what the engine is given, with the defaults of the contract', () => {
    const checked = checkDraft(good);
    expect(checked).toMatchObject({
      ok: true,
      input: { name: 'Volta', kind: 'oftp2', oftp2: { code: 'O0013000001VOLTA', tls: true, credit: 999 } },
    });
    expect(checked.ok && checked.input.secrets).toEqual({ proxyPassword: null });
  });

  it.each<[CheckedField, Partial<PartnerDraft>]>([
    ['name', { name: '  ' }],
    ['code', { code: 'lower case' }],
    ['ourCode', { ourCode: 'X'.repeat(26) }],
    ['port', { port: '66190' }],
    ['port', { port: 'six' }],
    ['pins', { pins: 'AB:CD' }],
    ['callerPins', { callerPins: 'xyz' }],
    ['authorities', { authorities: 'not a certificate' }],
    ['bufferSize', { bufferSize: '127' }],
    ['bufferSize', { bufferSize: '1e3' }],
    ['credit', { credit: '1' }],
    ['inactivitySeconds', { inactivitySeconds: '' }],
    ['receiptDueHours', { receiptDueHours: '-1' }],
    ['ourPassword', { ourPassword: { kind: 'set', text: 'TOOLONGPW' } }],
    ['theirPassword', { theirPassword: { kind: 'set', text: 'lower' } }],
    ['userData', { userData: 'NINECHARS' }],
    ['listAddresses', { listAddresses: 'ftp://lists.example/a.crl' }],
    ['statusAddress', { statusAddress: 'ocsp.example' }],
    ['proxyHost', { proxyKind: 'http', proxyPort: '3128' }],
    ['proxyPort', { proxyKind: 'socks5', proxyHost: 'way.example', proxyPort: '' }],
    ['proxyUser', { proxyKind: 'http', proxyHost: 'p', proxyPort: '1', proxyUser: 'u'.repeat(256) }],
    [
      'proxyPassword',
      {
        proxyKind: 'http',
        proxyHost: 'p',
        proxyPort: '1',
        proxyPassword: { kind: 'set', text: 'p'.repeat(256) },
      },
    ],
  ])('is wrong in the field %s alone', (field, part) => {
    expect(wrongIn(part)).toEqual([field]);
  });

  it('takes fingerprints as people copy them', () => {
    const checked = checkDraft({ ...good, pins: `${'AB:'.repeat(31)}AB\n\n${'cd'.repeat(32)}\n` });
    expect(checked).toMatchObject({
      ok: true,
      input: { oftp2: { trust: { pins: ['ab'.repeat(32), 'cd'.repeat(32)] } } },
    });
  });

  it('says nothing of a password that is kept, and null of one that is cleared', () => {
    const checked = checkDraft({
      ...good,
      ourPassword: { kind: 'clear' },
      theirPassword: { kind: 'set', text: 'SECRET' },
    });
    expect(checked).toMatchObject({
      ok: true,
      input: { secrets: { ourPassword: null, theirPassword: 'SECRET' } },
    });
  });

  it('takes the proxy’s password away with the proxy', () => {
    const without = checkDraft({ ...good, proxyPassword: { kind: 'set', text: 'secret' } });
    expect(without).toMatchObject({ ok: true, input: { secrets: { proxyPassword: null } } });
    expect(without.ok && without.agreement?.proxy).toBeUndefined();
  });

  it('does not let a partner that may not call, call without TLS', () => {
    const checked = checkDraft({ ...good, mayCall: false, mayCallPlain: true });
    expect(checked).toMatchObject({ ok: true, input: { oftp2: { mayCallPlain: false } } });
  });

  it('comes back from the engine as it was', () => {
    const checked = checkDraft({
      ...good,
      port: '16619',
      destination: 'O0013CLEARING',
      credit: '7',
      revocationPolicy: 'prefer',
      fromCertificates: false,
      listAddresses: 'http://lists.example/a.crl\nhttp://lists.example/b.crl',
      statusAddress: 'http://ocsp.example/',
      proxyKind: 'socks5',
      proxyHost: 'way.example',
      proxyPort: '1080',
      proxyUser: 'us',
      ownCertificate: '3',
      callerCertificate: true,
    });
    expect(checked.ok).toBe(true);
    const kept = Partner.parse({
      ...(checked.ok ? checked.input : {}),
      id: 1,
      secretsSet: { ourPassword: false, theirPassword: false, proxyPassword: false },
      practice: false,
      createdAt: 0,
      updatedAt: 0,
    });
    expect(checkDraft(draftOf(asOftp(kept)))).toEqual(checked);
  });

  it('finds each certificate in a chain', () => {
    const one = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----';
    expect(certificatesOf(`${one}\nsome words\n${one}`)).toEqual([one, one]);
    expect(certificatesOf('nothing')).toEqual([]);
  });
});
