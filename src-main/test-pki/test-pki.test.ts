import { execFile } from 'node:child_process';
import { X509Certificate, createPrivateKey } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { chainOf, issue, makeTestPki, partnerCode, showing } from './index.ts';
import type { Issued, TestPki } from './index.ts';

const run = promisify(execFile);
const openssl = await run('openssl', ['version']).then(
  () => true,
  () => process.env['WAYBILL_REQUIRE_PEERS'] === '1',
);

let pki: TestPki;

beforeAll(async () => {
  pki = await makeTestPki({
    listAddress: (authority) => `http://127.0.0.1:1/${authority}.crl`,
    statusAddress: 'http://127.0.0.1:1/ocsp',
  });
});

test('every certificate is signed by who it says, and fits its key', () => {
  const issued = Object.values(pki).filter((one: TestPki[keyof TestPki]): one is Issued => 'keys' in one);
  expect(issued).toHaveLength(25);
  for (const one of issued) {
    const certificate = new X509Certificate(one.certificatePem);
    const issuer = new X509Certificate((one.by ?? one).certificateDer);
    expect(certificate.verify(issuer.publicKey), one.subject).toBe(true);
    expect(certificate.issuer, one.subject).toBe(issuer.subject);
    expect(certificate.checkPrivateKey(createPrivateKey(one.privateKeyPem)), one.subject).toBe(true);
  }
});

test('a leaf carries the code of the partner, its hosts and where to ask about it', () => {
  const certificate = new X509Certificate(pki.server.certificateDer);
  expect(certificate.subject).toBe(`CN=Server\nserialNumber=${partnerCode}`);
  expect(certificate.checkHost('localhost')).toBe('localhost');
  expect(certificate.checkIP('127.0.0.1')).toBe('127.0.0.1');
  expect(certificate.infoAccess).toContain('OCSP - URI:http://127.0.0.1:1/ocsp');
});

test('what a partner shows has the leaf first and no root', () => {
  expect(chainOf(pki.pathTooLong).map(({ subject }) => subject.split(',')[0])).toEqual([
    'CN=Below Too Deep',
    'CN=Too Deep',
    'CN=Test Intermediate',
  ]);
  expect(showing(pki.server).der).toEqual([pki.server.certificateDer, pki.intermediate.certificateDer]);
});

test('a key of RSA has the bits that are asked for', async () => {
  const { certificateDer } = await issue({ name: 'Small', keyType: 'rsa', bits: 1024 });
  expect(new X509Certificate(certificateDer).publicKey.asymmetricKeyDetails?.modulusLength).toBe(1024);
});

test.runIf(openssl)('openssl accepts the server, and refuses the revoked one by its list', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'waybill-test-pki-'));
  try {
    const files = {
      'root.pem': pki.root.certificatePem,
      'between.pem': pki.intermediate.certificatePem,
      'server.pem': pki.server.certificatePem,
      'revoked.pem': pki.revoked.certificatePem,
      'lists.pem': toPem(await pki.list('root')) + toPem(await pki.list('intermediate')),
    };
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
    const verify = (leaf: string) =>
      run(
        'openssl',
        [
          'verify',
          '-x509_strict',
          '-crl_check_all',
          '-CRLfile',
          'lists.pem',
          '-CAfile',
          'root.pem',
          '-untrusted',
          'between.pem',
          leaf,
        ],
        { cwd: folder },
      );
    await expect(verify('server.pem')).resolves.toMatchObject({ stdout: 'server.pem: OK\n' });
    await expect(verify('revoked.pem')).rejects.toMatchObject({
      stderr: expect.stringContaining('certificate revoked') as unknown,
    });
  } finally {
    await rm(folder, { recursive: true });
  }
});

function toPem(list: Buffer): string {
  return `-----BEGIN X509 CRL-----\n${list.toString('base64').replaceAll(/.{64}/g, '$&\n')}\n-----END X509 CRL-----\n`;
}
