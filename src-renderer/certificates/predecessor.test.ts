import { expect, it } from 'vitest';
import { PartnerId } from '../../shared/index.ts';
import type { CertificatePurpose } from '../../shared/index.ts';
import { certificateOf } from '../testing/index.ts';
import { predecessorOf } from './predecessor.ts';

const volta = { owner: 'partner', partnerId: 1, partnerName: 'Volta', purposes: ['tls', 'signing'] };
const store = [
  certificateOf({ id: 1, ...volta, days: 20 }),
  certificateOf({ id: 2, ...volta, days: 40 }),
  certificateOf({ id: 3, ...volta, state: 'retired', days: 900 }),
  certificateOf({ id: 4, ...volta, partnerId: 2, days: 900 }),
  certificateOf({ id: 5, ...volta, owner: 'authority', days: 900 }),
];
const fresh = { fingerprint: 'ee'.repeat(32) };

function found(partnerId: number, purposes: readonly CertificatePurpose[], of = fresh): number | undefined {
  return predecessorOf(of, { partnerId: PartnerId.parse(partnerId), purposes }, store)?.id;
}

it('is the partner’s certificate for one of the same purposes that ends last', () => {
  expect(found(1, ['signing', 'encryption'])).toBe(2);
  expect(found(2, ['tls'])).toBe(4);
});

it('is nobody for another purpose, another partner, or the very same certificate', () => {
  expect(found(1, ['encryption'])).toBeUndefined();
  expect(found(3, ['tls'])).toBeUndefined();
  expect(found(1, ['tls'], { fingerprint: '2'.padStart(64, '0') })).toBe(1);
});
