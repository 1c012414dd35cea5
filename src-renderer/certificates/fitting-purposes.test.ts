import { expect, it } from 'vitest';
import { fittingPurposes } from './fitting-purposes.ts';

it.each([
  [[], [], ['tls', 'authentication', 'signing', 'encryption', 'receipts']],
  [['digitalSignature'], [], ['tls', 'signing', 'receipts']],
  [['nonRepudiation'], ['emailProtection'], ['signing', 'receipts']],
  [['keyEncipherment'], ['serverAuth'], ['tls', 'authentication', 'encryption']],
  [
    ['keyEncipherment', 'digitalSignature'],
    ['emailProtection'],
    ['authentication', 'signing', 'encryption', 'receipts'],
  ],
  [['keyCertSign', 'cRLSign'], [], []],
])('a certificate with the usages %j and %j may be used for %j', (keyUsage, extendedKeyUsage, purposes) => {
  expect(fittingPurposes({ keyUsage, extendedKeyUsage })).toEqual(purposes);
});
