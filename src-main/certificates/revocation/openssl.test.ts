import { X509Certificate, createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RevocationStatus } from '../../../shared/index.ts';
import { hasOpenssl, issue, startOcspResponder } from '../../test-pki/index.ts';
import type { Issued, ResponderOptions } from '../../test-pki/index.ts';
import { isSignedBy } from '../anatomy/index.ts';
import { importLists } from './import-lists.ts';
import { createMemoryStore, createRevocation, readList } from './index.ts';
import { download } from './testing/index.ts';

const openssl = hasOpenssl();

/** What `openssl ca` publishes in the name of an authority of its own with this key. */
function publish(folder: string, key: KeyObject, database: string, ...more: readonly string[]): Buffer {
  const at = (name: string): string => join(folder, name);
  writeFileSync(at('key.pem'), key.export({ type: 'pkcs8', format: 'pem' }));
  writeFileSync(at('index.txt'), database);
  writeFileSync(at('number'), '0100');
  writeFileSync(
    at('ca.cnf'),
    [
      '[ca]',
      'default_ca = authority',
      '[authority]',
      `database = ${at('index.txt').replaceAll('\\', '/')}`,
      `crlnumber = ${at('number').replaceAll('\\', '/')}`,
      'default_md = sha256',
      'crl_extensions = extensions',
      '[extensions]',
      'authorityKeyIdentifier = keyid',
      '[req]',
      'distinguished_name = name',
      'x509_extensions = authority_extensions',
      '[authority_extensions]',
      'basicConstraints = critical,CA:true',
      'subjectKeyIdentifier = hash',
      '[name]',
      '',
    ].join('\n'),
  );
  const run = (...args: readonly string[]): Buffer =>
    execFileSync('openssl', args, { cwd: folder, stdio: 'pipe', maxBuffer: 2 ** 26 });
  run(
    'req',
    '-x509',
    '-config',
    at('ca.cnf'),
    '-key',
    at('key.pem'),
    '-subj',
    '/C=NL/O=Example/CN=Authority',
    '-out',
    at('ca.pem'),
  );
  return run(
    'ca',
    '-config',
    at('ca.cnf'),
    '-gencrl',
    '-keyfile',
    at('key.pem'),
    '-cert',
    at('ca.pem'),
    '-crldays',
    '7',
    ...more,
  );
}

describe.skipIf(!openssl)('lists of openssl', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'lists-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey;
  const ed25519 = generateKeyPairSync('ed25519').privateKey;
  const pss = ['-sigopt', 'rsa_padding_mode:pss', '-sigopt', 'rsa_pss_saltlen:digest'];

  const accepted: readonly (readonly [string, KeyObject, readonly string[]])[] = [
    ['RSA and SHA-256', rsa, []],
    ['RSA and SHA-384', rsa, ['-md', 'sha384']],
    ['RSA and SHA-512', rsa, ['-md', 'sha512']],
    ['RSA-PSS', rsa, pss],
    ['RSA-PSS and SHA-512', rsa, [...pss, '-md', 'sha512']],
    ['ECDSA', ec, []],
    ['ECDSA and SHA-384', ec, ['-md', 'sha384']],
    ['ECDSA and SHA-512', ec, ['-md', 'sha512']],
    ['Ed25519', ed25519, ['-md', 'null']],
  ];
  const database =
    'R\t300101000000Z\t260101000000Z,keyCompromise\t40AB\tunknown\t/CN=One\n' +
    'R\t300101000000Z\t260102000000Z\t7F\tunknown\t/CN=Two\n' +
    'V\t300101000000Z\t\t50\tunknown\t/CN=Three\n' +
    'R\t300101000000Z\t260103000000Z,holdInstruction,holdInstructionReject\t00D0\tunknown\t/CN=Four\n';

  test.each(accepted)('signed with %s are verified', (_how, key, more) => {
    const [imported] = importLists(publish(folder, key, database, ...more));
    const list = readList(imported?.der ?? Buffer.alloc(0));
    expect(list.facts).toMatchObject({ issuer: 'C=NL, O=Example, CN=Authority', entries: 3 });
    expect(isSignedBy(list.signed, createPublicKey(key))).toBe(true);
    expect(list.find(Buffer.from('40ab', 'hex'))).toEqual({
      revokedAt: Date.UTC(2026, 0, 1),
      reason: 'keyCompromise',
    });
    expect(list.find(Buffer.from('7f', 'hex'))).toEqual({
      revokedAt: Date.UTC(2026, 0, 2),
      reason: undefined,
    });
    expect(list.find(Buffer.from('d0', 'hex'))?.reason).toBe('certificateHold');
    expect(list.find(Buffer.from('50', 'hex'))).toBeUndefined();
    const changed = Buffer.from(imported?.der ?? []);
    const place = changed.indexOf(Buffer.from('40ab', 'hex'));
    changed[place + 1] = 0xac;
    const other = readList(changed);
    expect(other.find(Buffer.from('40ab', 'hex'))).toBeUndefined();
    expect(isSignedBy(other.signed, createPublicKey(key))).toBe(false);
  });

  const refused: readonly (readonly [string, KeyObject, readonly string[]])[] = [
    ['RSA and SHA-1', rsa, ['-md', 'sha1']],
    ['RSA and MD5', rsa, ['-md', 'md5']],
    ['RSA-PSS and SHA-1', rsa, [...pss, '-md', 'sha1']],
    ['ECDSA and SHA-1', ec, ['-md', 'sha1']],
    ['RSA of 1024 bits', generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey, []],
  ];
  test.each(refused)('signed with %s are not', (_how, key, more) => {
    const [imported] = importLists(publish(folder, key, database, ...more));
    const list = readList(imported?.der ?? Buffer.alloc(0));
    expect(isSignedBy(list.signed, createPublicKey(key))).toBe(false);
  });

  test('of 50,000 entries are read whole', () => {
    const lines = Array.from(
      { length: 50_000 },
      (_none, index) =>
        `R\t300101000000Z\t260101000000Z,superseded\t${(0x40000000 + index).toString(16).toUpperCase()}\tunknown\t/CN=${index}\n`,
    );
    const [imported] = importLists(publish(folder, rsa, lines.join('')));
    const list = readList(imported?.der ?? Buffer.alloc(0));
    expect(list.facts.entries).toBe(50_000);
    expect(isSignedBy(list.signed, createPublicKey(rsa))).toBe(true);
    expect(list.find(Buffer.from('40000000', 'hex'))?.reason).toBe('superseded');
    expect(list.find(Buffer.from((0x40000000 + 49_999).toString(16), 'hex'))?.reason).toBe('superseded');
    expect(list.find(Buffer.from((0x40000000 + 50_000).toString(16), 'hex'))).toBeUndefined();
  });
});

describe.skipIf(!openssl)("openssl's responder", () => {
  let authority: Issued;
  let good: Issued;
  let revoked: Issued;
  let unknown: Issued;
  let signer: Issued;

  beforeAll(async () => {
    authority = await issue({ name: 'Authority', authority: true, keyType: 'rsa' });
    good = await issue({ name: 'Good', by: authority });
    revoked = await issue({ name: 'Revoked', by: authority });
    unknown = await issue({ name: 'Unknown', by: authority });
    signer = await issue({ name: 'Responder', by: authority, extendedKeyUsage: ['OCSPSigning'] });
  });

  async function ask(
    certificate: Issued,
    options: Partial<ResponderOptions> = {},
  ): Promise<RevocationStatus | undefined> {
    await using responder = await startOcspResponder({
      issuer: authority,
      good: [good],
      revoked: [{ certificate: revoked, reason: 'cessationOfOperation', at: new Date(Date.UTC(2026, 0, 2)) }],
      minutes: 60,
      ...options,
    });
    const statuses = await createRevocation({ store: createMemoryStore(), clock: Date.now }).check({
      path: [certificate, authority].map(({ certificateDer }) => new X509Certificate(certificateDer)),
      rules: {
        policy: 'require',
        fromCertificates: false,
        listAddresses: [],
        statusAddress: `${responder.address}/`,
      },
      download,
      fresh: false,
    });
    expect(responder.requests()).toBe(1);
    return statuses[0];
  }

  test('says good, revoked, or nothing that helps', async () => {
    expect(await ask(good)).toMatchObject({ state: 'good', by: 'ocsp' });
    expect(await ask(revoked)).toMatchObject({
      state: 'revoked',
      by: 'ocsp',
      reason: 'cessationOfOperation',
      revokedAt: Date.UTC(2026, 0, 2),
    });
    expect(await ask(unknown)).toMatchObject({ state: 'not-checked', why: 'revocation-no-list' });
  });

  test('may sign with a certificate that the issuer has given it, and leave open how long it counts', async () => {
    expect(await ask(good, { signer })).toMatchObject({ state: 'good' });
    expect(await ask(revoked, { signer, minutes: 5 })).toMatchObject({ state: 'revoked' });
  });

  test('is not believed with SHA-1, nor with a certificate for something else', async () => {
    expect(await ask(good, { hash: 'sha1' })).toMatchObject({ why: 'revocation-list-invalid' });
    expect(await ask(good, { signer: revoked })).toMatchObject({ why: 'revocation-list-invalid' });
  });
});

test('a key that may not be used signs nothing', () => {
  const key = createPrivateKey(
    generateKeyPairSync('x25519').privateKey.export({ type: 'pkcs8', format: 'pem' }),
  );
  const nothing = Buffer.alloc(0);
  expect(isSignedBy({ content: nothing, algorithm: nothing, signature: nothing }, createPublicKey(key))).toBe(
    false,
  );
});
