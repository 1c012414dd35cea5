import { describe, expect, it } from 'vitest';
import { certificateOf } from '../testing/index.ts';
import { endingWithin, groupCertificates } from './groups.ts';

const all = { search: '', endingSoon: false, retired: false };
const zeta = { owner: 'partner', partnerId: 2, partnerName: 'Zeta' };
const volta = { owner: 'partner', partnerId: 1, partnerName: 'Volta' };

const store = [
  certificateOf({ id: 1, owner: 'authority', partnerId: 1, partnerName: 'Volta', days: 900 }),
  certificateOf({ id: 2, ...zeta, days: 20 }),
  certificateOf({ id: 3, ...volta, days: 300 }),
  certificateOf({ id: 4, ...volta, days: -3 }),
  certificateOf({ id: 5, label: 'Ours', days: 500 }),
  certificateOf({ id: 6, state: 'retired', days: -100 }),
  certificateOf({ id: 7, state: 'requested', facts: undefined, expiry: undefined }),
];

function shown(filter: Partial<typeof all>): readonly (readonly [string, readonly number[]])[] {
  return groupCertificates(store, { ...all, ...filter }).map(
    ({ key, certificates }) => [key, certificates.map(({ id }) => id)] as const,
  );
}

describe('the list of certificates', () => {
  it('has ours first, then the partners by name, then the authorities; what ends first comes first', () => {
    expect(shown({})).toEqual([
      ['own', [5, 7]],
      ['partner-1', [4, 3]],
      ['partner-2', [2]],
      ['authorities', [1]],
    ]);
  });

  it('shows what is retired where it is asked for, after the rest', () => {
    expect(shown({ retired: true })[0]).toEqual(['own', [5, 7, 6]]);
  });

  it('can be only what ends soon or has ended', () => {
    expect(shown({ endingSoon: true })).toEqual([
      ['partner-1', [4]],
      ['partner-2', [2]],
    ]);
  });

  it('is searched by label, subject, partner and fingerprint', () => {
    expect(shown({ search: ' OURS ' })).toEqual([['own', [5]]]);
    expect(shown({ search: 'zeta' })).toEqual([['partner-2', [2]]]);
    expect(shown({ search: '5'.padStart(64, '0') })).toEqual([['own', [5]]]);
    expect(shown({ search: 'gearbox' }).length).toBeGreaterThan(2);
    expect(shown({ search: 'nobody' })).toEqual([]);
  });
});

describe('the badge of the rail', () => {
  it('counts what ends within the days or has ended, and is in nobody’s way', () => {
    expect(endingWithin(store, 30)).toBe(1);
    expect(endingWithin(store, 7)).toBe(0);
  });

  it('does not count what others stand in for', () => {
    const old = certificateOf({ id: 1, ...volta, purposes: ['tls', 'signing'], days: 5 });
    const tls = certificateOf({ id: 2, ...volta, purposes: ['tls'], days: 500 });
    const signing = certificateOf({ id: 3, ...volta, purposes: ['signing'], days: 500 });
    expect(endingWithin([old, tls], 30)).toBe(1);
    expect(endingWithin([old, tls, signing], 30)).toBe(0);
    expect(endingWithin([old, { ...tls, state: 'retired' }, signing], 30)).toBe(1);
    expect(endingWithin([old, certificateOf({ id: 4, ...zeta, purposes: ['tls', 'signing'] })], 30)).toBe(1);
  });
});
