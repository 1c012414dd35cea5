import { describe, expect, it } from 'vitest';
import { trustQuestion } from './trust-question.ts';

const params = {
  fingerprint: 'ab'.repeat(32),
  subject: 'CN=Volta',
  issuer: 'CN=Volta',
  validFrom: 1,
  validUntil: 2,
  why: 'self-signed',
  road: 'tls-client',
};

describe('a certificate that a partner shows', () => {
  it('can be trusted when nobody stands behind it', () => {
    expect(trustQuestion({ code: 'certificate-no-chain', params })).toEqual({
      doubts: ['self-signed'],
      role: 'server',
      shown: {
        fingerprint: 'ab'.repeat(32),
        subject: 'CN=Volta',
        issuer: 'CN=Volta',
        validFrom: 1,
        validUntil: 2,
      },
      expected: undefined,
      expectedName: undefined,
    });
  });

  it('can be trusted in the place of another, or under another name', () => {
    const expected = 'cd'.repeat(32);
    expect(
      trustQuestion({ code: 'certificate-no-chain', params: { ...params, why: 'changed', expected } }),
    ).toMatchObject({ doubts: ['changed'], expected });
    expect(
      trustQuestion({ code: 'certificate-wrong-name', params: { ...params, road: 'tls-server' } }),
    ).toMatchObject({ doubts: ['wrong-name'], role: 'caller' });
  });

  it('is told with all that speaks against it, while somebody is asked and after a no', () => {
    const told = { ...params, doubts: 'self-signed,wrong-name,expired', name: 'volta.example' };
    for (const code of ['trust-asked', 'trust-refused', 'certificate-expired'])
      expect(trustQuestion({ code, params: told })).toMatchObject({
        doubts: ['self-signed', 'wrong-name', 'expired'],
        expectedName: 'volta.example',
      });
  });

  it.each(['certificate-revoked', 'certificate-expired', 'certificate-missing', 'tcp-refused'])(
    'cannot be trusted after %s',
    (code) => {
      expect(trustQuestion({ code, params })).toBeUndefined();
    },
  );

  it('cannot be trusted when nobody knows which it was', () => {
    expect(trustQuestion({ code: 'certificate-no-chain', params: {} })).toBeUndefined();
    expect(trustQuestion({ code: 'certificate-no-chain', params: { fingerprint: 7 } })).toBeUndefined();
  });
});
