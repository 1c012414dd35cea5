import { spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import tls from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { orderChain, publicKeyId, readBundle, toPem, writePkcs12, writePkcs7 } from './index.ts';
import { isThere, makeIssuedFiles, openssl, opensslText } from './testing/index.ts';
import type { IssuedFiles } from './testing/index.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'waybill-written-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function derOf(file: string): Uint8Array {
  return new Uint8Array(new X509Certificate(readFileSync(file)).raw);
}

function at(name: string): string {
  return path.join(folder, name);
}

describe.skipIf(!isThere('openssl', 'version'))('files written for others', () => {
  let files: IssuedFiles;
  let leaf: Uint8Array;
  let authority: Uint8Array;
  let root: Uint8Array;
  let privateKeyPem: string;

  beforeAll(() => {
    files = makeIssuedFiles(folder);
    [leaf, authority, root] = [derOf(files.leaf), derOf(files.authority), derOf(files.root)];
    privateKeyPem = readFileSync(files.key, 'utf8');
  });

  async function written(password: string, label = 'Zürich 2026'): Promise<Uint8Array> {
    return await writePkcs12({ certificate: leaf, chain: [authority, root], privateKeyPem, password, label });
  }

  describe.each(['secret-7', 'pässwörd €uro'])('PKCS#12 under %s', (password) => {
    let octets: Uint8Array;
    let passwordFile: string;

    beforeAll(async () => {
      octets = await written(password);
      passwordFile = at('password.txt');
      writeFileSync(passwordFile, `${password}\n`);
    });

    test('is opened by OpenSSL, with all that was put in', () => {
      const opened = opensslText(['pkcs12', '-nodes', '-passin', `file:${passwordFile}`], octets);
      expect(opened.match(/BEGIN CERTIFICATE/g)).toHaveLength(3);
      const ids = [...opened.matchAll(/localKeyID: ((?:[0-9A-F]{2} )+)/g)].map(([, id]) => id?.trim());
      expect(ids).toEqual([expect.stringMatching(/^(?:[0-9A-F]{2} ?){20}$/), ids[0]]);
      expect(opened).toMatch(/friendlyName: Z.+rich 2026/);
      const key = opensslText(['pkcs12', '-nodes', '-nocerts', '-passin', `file:${passwordFile}`], octets);
      expect(publicKeyId(key.slice(key.indexOf('-----BEGIN')))).toBe(publicKeyId(leaf));
    });

    test('is protected as one does today', () => {
      const { stderr } = spawnSync(
        'openssl',
        ['pkcs12', '-info', '-noout', '-passin', `file:${passwordFile}`],
        {
          input: octets,
        },
      );
      const said = stderr.toString();
      expect(said).toContain('MAC: sha256');
      expect(said.match(/PBES2, PBKDF2, AES-256-CBC, Iteration 600000, PRF hmacWithSHA256/g)).toHaveLength(2);
    });

    test('is opened by TLS of this runtime', () => {
      expect(() => tls.createSecureContext({ pfx: Buffer.from(octets), passphrase: password })).not.toThrow();
      expect(() => tls.createSecureContext({ pfx: Buffer.from(octets), passphrase: 'another' })).toThrow(
        /mac/i,
      );
    });

    test('is opened by us', async () => {
      const bundle = await readBundle(octets, password);
      expect(bundle.certificates).toEqual([leaf, authority, root]);
      expect(bundle.keys.map((key) => key.publicKeyId)).toEqual([publicKeyId(leaf)]);
      expect(bundle.keys[0]?.privateKeyPem).toBe(privateKeyPem);
      await expect(readBundle(octets, `${password}x`)).rejects.toMatchObject({ code: 'password-wrong' });
    });
  });

  describe.skipIf(!isThere('keytool', '-help'))("with Java's keytool", () => {
    function keytool(...args: readonly string[]): string {
      const { status, stdout } = spawnSync('keytool', ['-J-Xshare:auto', ...args], { encoding: 'utf8' });
      if (status !== 0) throw new Error(stdout);
      return stdout;
    }

    test('it opens what we have written, key and chain, and we open what it makes of it', async () => {
      writeFileSync(at('ours.p12'), await written('secret-7'));
      const from = ['-srckeystore', at('ours.p12'), '-srcstoretype', 'PKCS12', '-srcstorepass', 'secret-7'];
      const to = [
        '-destkeystore',
        at('theirs.p12'),
        '-deststoretype',
        'PKCS12',
        '-deststorepass',
        'secret-8',
      ];
      keytool('-importkeystore', ...from, ...to, '-noprompt');
      const listed = keytool('-list', '-v', '-keystore', at('theirs.p12'), '-storepass', 'secret-8');
      expect(listed).toContain('PrivateKeyEntry');
      expect(listed).toMatch(/: 3\n/);
      const bundle = await readBundle(readFileSync(at('theirs.p12')), 'secret-8');
      expect(orderChain(leaf, bundle.certificates)).toEqual([leaf, authority, root]);
      expect(bundle.keys[0]?.privateKeyPem).toBe(privateKeyPem);
    }, 60_000);

    test('we open two keys of its own making', async () => {
      for (const [alias, algorithm] of [
        ['one', 'RSA'],
        ['two', 'EC'],
      ] as const) {
        const store = ['-keystore', at('two.p12'), '-storetype', 'PKCS12', '-storepass', 'secret-9'];
        keytool('-genkeypair', '-alias', alias, '-keyalg', algorithm, '-dname', `CN=${alias}`, ...store);
      }
      const bundle = await readBundle(readFileSync(at('two.p12')), 'secret-9');
      expect(bundle.keys.map((key) => key.publicKeyId).toSorted()).toEqual(
        bundle.certificates.map((certificate) => publicKeyId(certificate)).toSorted(),
      );
      expect(bundle.keys).toHaveLength(2);
    }, 60_000);
  });

  test('a PKCS#12 without a label, and one whose label no BMPString holds, are whole', async () => {
    for (const label of ['', '🙂']) {
      const octets = await written('x', label);
      const opened = opensslText(['pkcs12', '-nodes', '-passin', 'pass:x'], octets);
      expect(opened).not.toContain('friendlyName');
      expect(opened.match(/BEGIN CERTIFICATE/g)).toHaveLength(3);
    }
  });

  test('what is no key is not written, and not repeated', async () => {
    const content = { certificate: leaf, chain: [], privateKeyPem: 'MIIEnosecret', password: 'x', label: '' };
    await expect(writePkcs12(content)).rejects.toMatchObject({
      code: 'private-key-unreadable',
      message: 'private-key-unreadable',
    });
  });

  test('a PKCS#7 is read by OpenSSL in its order, and by us', async () => {
    const octets = writePkcs7([leaf, authority, root]);
    const printed = opensslText(['pkcs7', '-inform', 'DER', '-print_certs'], octets);
    const subjects = [...printed.matchAll(/subject=(.*)/g)].map(([, subject]) => subject);
    expect(subjects.map((subject) => subject?.replaceAll(' = ', '=').split(',')[0])).toEqual([
      'CN=Waybill test leaf',
      'CN=Waybill test authority',
      'CN=Waybill test root',
    ]);
    expect(await readBundle(octets)).toMatchObject({ form: 'pkcs7', certificates: [leaf, authority, root] });
    expect(openssl(['pkcs7', '-outform', 'DER'], toPem('PKCS7', octets))).toEqual(Buffer.from(octets));
  });

  test('a PEM is what OpenSSL would have written', () => {
    expect(toPem('CERTIFICATE', leaf)).toBe(opensslText(['x509', '-in', files.leaf]));
  });

  test('a chain is ordered from the leaf up, and only what belongs to it is in it', () => {
    const other = derOf(files.ecLeaf);
    expect(orderChain(leaf, [root, other, authority, leaf, root])).toEqual([leaf, authority, root]);
    expect(orderChain(leaf, [root])).toEqual([leaf]);
    expect(orderChain(root, [leaf, authority])).toEqual([root]);
    expect(orderChain(other, [authority])).toEqual([other, authority]);
    // Another authority of the same name has not signed it.
    const namesake = derOf(makeIssuedFiles(at('namesake')).authority);
    expect(new X509Certificate(namesake).subject).toBe(new X509Certificate(authority).subject);
    expect(orderChain(leaf, [namesake])).toEqual([leaf]);
    expect(() => orderChain(leaf, [Buffer.from('no')])).toThrow('certificate-unreadable');
  });
});
