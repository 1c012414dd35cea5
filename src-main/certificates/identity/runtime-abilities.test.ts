import { expect, test } from 'vitest';
import { runtimeAbilities } from './index.ts';

test('this runtime says what it can do, and can do what Waybill needs', async () => {
  const abilities = await runtimeAbilities();
  expect(abilities.map(({ code, params }) => [code, ...Object.values(params)].join(' '))).toEqual([
    expect.stringContaining('crypto-library OpenSSL'),
    'hash sha1',
    'hash sha256',
    'hash sha384',
    'hash sha512',
    'hash sha3-512',
    'cipher aes-256-cbc',
    'cipher aes-256-gcm',
    'cipher des-ede3-cbc',
    'rsa-decryption pkcs1',
    'rsa-decryption none',
    'closed-key',
    'pkcs12 aes-256',
    'pkcs12 3des',
    'pkcs12 rc2-40',
    'tls 1.2',
    'tls 1.3',
  ]);
  expect(abilities.filter(({ able }) => !able)).toEqual([]);
});
