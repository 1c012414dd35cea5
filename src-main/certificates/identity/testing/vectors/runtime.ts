import assert from 'node:assert/strict';
import {
  X509Certificate,
  constants,
  createPrivateKey,
  getHashes,
  privateDecrypt,
  publicEncrypt,
  randomBytes,
} from 'node:crypto';
import tls from 'node:tls';
import type { FileForm } from '../file-forms.ts';
import type { OwnIdentity } from '../../index.ts';
import type { Check } from './check.ts';

/**
 * What the runtime does by itself, without us: where runtimes differ is where the program must not lean on them. What differs stands in
 * `differences.ts`.
 */
export function runtimeChecks(forms: readonly FileForm[], identity: OwnIdentity): Check[] {
  const closed = forms.filter(
    ({ form, password, octets }) => form === 'key' && password !== undefined && isPem(octets),
  );
  const pkcs12 = forms.filter(
    ({ form, password, keys }) => form === 'pkcs12' && password !== undefined && keys > 0,
  );
  return [
    ...closed.map((file) => ({
      name: `runtime: opens ${file.name}`,
      run: () => {
        opensKey(file);
      },
    })),
    ...pkcs12.map((file) => ({
      name: `runtime: opens ${file.name} for TLS`,
      run: () => {
        opensPfx(file);
      },
    })),
    {
      name: 'runtime: decrypts RSA with PKCS#1 v1.5',
      run: () => {
        decrypts(identity, constants.RSA_PKCS1_PADDING);
      },
    },
    {
      name: 'runtime: decrypts RSA without padding',
      run: () => {
        decrypts(identity, constants.RSA_NO_PADDING);
      },
    },
    {
      name: 'runtime: decrypts RSA with OAEP',
      run: () => {
        decrypts(identity, constants.RSA_PKCS1_OAEP_PADDING);
      },
    },
    {
      name: 'runtime: reads every authority that it knows',
      run: () => {
        assert.ok(tls.rootCertificates.length > 50);
        for (const pem of tls.rootCertificates) assert.equal(new X509Certificate(pem).ca, true);
      },
    },
    {
      name: 'runtime: has SHA-3',
      run: () => assert.ok(getHashes().some((name) => name.toLowerCase() === 'sha3-512')),
    },
    ...[
      'AES128-SHA256',
      'ECDHE-RSA-AES128-SHA256',
      'ECDHE-RSA-AES128-GCM-SHA256',
      'DHE-RSA-AES128-GCM-SHA256',
    ].map((cipher) => ({
      name: `runtime: knows the cipher ${cipher}`,
      run: () => {
        tls.createSecureContext({ ciphers: cipher });
      },
    })),
  ];
}

function isPem(octets: Uint8Array): boolean {
  return Buffer.from(octets.subarray(0, 10)).toString() === '-----BEGIN';
}

function opensKey({ octets, password }: FileForm): void {
  assert.equal(createPrivateKey({ key: Buffer.from(octets), passphrase: password ?? '' }).type, 'private');
}

function opensPfx({ octets, password }: FileForm): void {
  tls.createSecureContext({ pfx: Buffer.from(octets), passphrase: password ?? '' });
}

function decrypts({ certificatePem, privateKeyPem }: OwnIdentity, padding: number): void {
  const secret = randomBytes(32);
  const sent = padding === constants.RSA_NO_PADDING ? constants.RSA_PKCS1_PADDING : padding;
  const closed = publicEncrypt({ key: new X509Certificate(certificatePem).publicKey, padding: sent }, secret);
  const opened = privateDecrypt({ key: createPrivateKey(privateKeyPem), padding }, closed);
  assert.deepEqual(opened.subarray(-32), secret);
}
