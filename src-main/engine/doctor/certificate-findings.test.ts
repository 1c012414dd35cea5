import { describe, expect, test } from 'vitest';
import { allPurposes } from '../../../shared/index.ts';
import type { Certificate, DoctorCheck } from '../../../shared/index.ts';
import { certificate, day, findings, listEntry, now, own } from './testing/examples.ts';

describe('of certificates the doctor finds', () => {
  async function ofCertificates(...certificates: Certificate[]): Promise<DoctorCheck[]> {
    return await findings({ certificates: () => Promise.resolve(certificates) });
  }

  test('purposes without one of our own', async () => {
    expect(await ofCertificates(own(300, { inUseFor: ['signing'] }))).toEqual(
      ['tls', 'authentication', 'encryption', 'receipts'].map((purpose) => ({
        group: 'certificates',
        code: 'own-missing',
        params: { purpose },
        outcome: purpose === 'tls' ? 'failed' : 'warning',
      })),
    );
  });

  test.each([
    [own(61), 'own-in-use', 'fine'],
    [own(60), 'own-ending', 'warning'],
    [own(7), 'own-ending', 'warning'],
    [own(-1), 'own-expired', 'failed'],
    [own(90, {}, 3), 'own-not-yet-valid', 'failed'],
    [
      own(90, {
        revocation: { fingerprint: 'ab'.repeat(32), subject: 'CN=A', state: 'revoked', by: 'list' },
      }),
      'own-revoked',
      'failed',
    ],
  ] as const)('how our own stands %#', async (one, code, outcome) => {
    const checks = await ofCertificates(one);
    expect(checks).toHaveLength(allPurposes.length);
    for (const [place, purpose] of allPurposes.entries()) {
      const params = { purpose, label: 'Ours', days: one.expiry?.days, until: one.facts?.validUntil };
      expect(checks[place]).toEqual({ group: 'certificates', code, params, outcome });
    }
  });

  test.each([
    [-1, 'own-unused-expired', 'warning'],
    [30, 'own-unused-ending', 'warning'],
  ] as const)('one of our own that only some partners know: %d days', async (days, code, outcome) => {
    const other = certificate(days, { label: 'Other' });
    expect(await ofCertificates(own(), other)).toEqual([
      {
        group: 'certificates',
        code,
        params: { label: 'Other', days, until: now + days * day },
        outcome,
      },
    ]);
  });

  test.each([
    [61, undefined, undefined, []],
    [60, 'partner-certificate-ending', 'warning', []],
    [-1, 'partner-certificate-expired', 'warning', []],
    [-1, 'partner-certificate-expired', 'failed', ['tls']],
  ] as const)('one of a partner: %d days %#', async (days, code, outcome, inUseFor) => {
    const theirs = certificate(days, {
      owner: 'partner',
      partnerName: 'Volta',
      label: 'V',
      inUseFor: [...inUseFor],
    });
    const retired = certificate(-5, { state: 'retired' });
    const checks = await ofCertificates(own(), theirs, retired);
    expect(checks).toEqual(
      code === undefined
        ? [{ group: 'certificates', code: 'certificates-valid', params: { count: 2 }, outcome: 'fine' }]
        : [
            {
              group: 'certificates',
              code,
              params: { label: 'V', partner: 'Volta', days, until: now + days * day },
              outcome,
            },
          ],
    );
  });

  test('lists that should have been followed by newer ones', async () => {
    const address = 'http://lists.example/a';
    const lists = [
      listEntry({ issuer: 'CN=A', address, thisUpdate: now - 9 * day, nextUpdate: now - 8 * day }),
      listEntry({ issuer: 'CN=A', address, thisUpdate: now - day, nextUpdate: now + day }),
      listEntry({ issuer: 'CN=B', address, thisUpdate: now - 3 * day, nextUpdate: now - 2 * day }),
      listEntry({ issuer: 'CN=C', address: '', thisUpdate: now - 3 * day, nextUpdate: now - 2 * day }),
      listEntry({ issuer: 'CN=D', address: '', thisUpdate: now - 300 * day }),
    ];
    const until = now - 2 * day;
    expect(await findings({ revocationLists: () => Promise.resolve(lists) })).toEqual([
      {
        group: 'certificates',
        code: 'list-expired',
        params: { issuer: 'CN=B', address, until },
        outcome: 'warning',
      },
      {
        group: 'certificates',
        code: 'imported-list-expired',
        params: { issuer: 'CN=C', address: '', until },
        outcome: 'warning',
      },
    ]);
    expect(await findings({ revocationLists: () => Promise.resolve(lists.slice(0, 2)) })).toMatchObject([
      { code: 'lists-current', params: { count: 1 }, outcome: 'fine' },
    ]);
  });
});
