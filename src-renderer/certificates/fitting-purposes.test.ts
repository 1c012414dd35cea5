import { expect, it } from 'vitest';
import { fittingPurposes } from './fitting-purposes.ts';

it.each([
  [[], ['tls', 'authentication', 'signing', 'encryption', 'receipts']],
  [['digitalSignature'], ['tls', 'authentication', 'signing', 'receipts']],
  [['nonRepudiation'], ['signing', 'receipts']],
  [['keyEncipherment'], ['tls', 'encryption']],
  [['keyAgreement'], ['tls']],
  [['keyCertSign', 'cRLSign'], []],
])('a certificate with the usages %j may be used for %j', (keyUsage, purposes) => {
  expect(fittingPurposes({ keyUsage })).toEqual(purposes);
});
