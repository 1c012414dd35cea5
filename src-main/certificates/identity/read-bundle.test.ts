import { X509Certificate, createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inspect } from 'node:util';
import fc from 'fast-check';
import forge from 'node-forge';
import { afterAll, describe, expect, test } from 'vitest';
import { CertificateError } from '../certificate-error.ts';
import { fromBase64 } from './armour.ts';
import { Effort } from './bundle-limits.ts';
import { der, explicit, integer, nothing, octetString, oid, sequence } from '../der/index.ts';
import { makeIdentity, publicKeyId, readBundle, toPem, writePkcs7 } from './index.ts';
import { oids } from './oids.ts';
import { oldPkcs12 } from './old-pkcs12.ts';
import { bmpPassword } from './pkcs12-kdf.ts';
import { isThere, joined, makeFileForms, openssl, password, widePassword } from './testing/index.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'waybill-bundle-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What reading comes to: the code it is refused with, or undefined. */
async function refusal(octets: Uint8Array, secret?: string): Promise<string | undefined> {
  try {
    await readBundle(octets, secret);
    return undefined;
  } catch (error) {
    if (error instanceof CertificateError) return error.code;
    throw error;
  }
}

describe.skipIf(!isThere('openssl', 'version'))('files that OpenSSL has written', () => {
  const { files, forms } = makeFileForms(folder);
  const named = forms.map((form) => [form.name, form] as const);
  const closed = named.filter(([, { password: secret = '' }]) => secret !== '');

  test.each(named)('%s', async (_, file) => {
    const bundle = await readBundle(file.octets, file.password);
    expect({
      form: bundle.form,
      certificates: bundle.certificates.length,
      keys: bundle.keys.length,
      requests: bundle.requests,
      lists: bundle.lists.length,
    }).toEqual({
      form: file.form,
      certificates: file.certificates,
      keys: file.keys,
      requests: file.requests,
      lists: file.lists,
    });
    for (const key of bundle.keys) expect(publicKeyId(key.privateKeyPem)).toBe(key.publicKeyId);
  });

  test.each(closed.filter(([name]) => !name.includes('anything encrypted')))(
    '%s: asks for its password, and takes no other',
    async (_, { octets, password: secret = '' }) => {
      expect(await refusal(octets)).toBe('password-needed');
      expect(await refusal(octets, '')).toBe('password-needed');
      expect(await refusal(octets, `${secret}.`)).toBe('password-wrong');
      expect(await refusal(octets, secret.toUpperCase())).toBe('password-wrong');
    },
  );

  test('certificates come as they lie in the file, leaf and authority', async () => {
    const pem = readFileSync(files.leaf, 'utf8');
    const [leaf] = (await readBundle(Buffer.from(pem))).certificates;
    expect(leaf).toEqual(new Uint8Array(new X509Certificate(pem).raw));
    for (const { octets, password: secret, certificates } of forms.filter((file) => file.form === 'pkcs12')) {
      const found = (await readBundle(octets, secret)).certificates.map(
        (one) => new X509Certificate(one).subject,
      );
      expect(found.toSorted()).toEqual(
        certificates === 0
          ? []
          : ['CN=Waybill test authority', 'CN=Waybill test leaf\nserialNumber=O0013TEST'],
      );
    }
  });

  test('a key is the same key from every file', async () => {
    const clear = createPrivateKey(readFileSync(files.key));
    const id = publicKeyId(readFileSync(files.key, 'utf8'));
    let found = 0;
    for (const { octets, password: secret } of forms) {
      for (const key of (await readBundle(octets, secret)).keys) {
        if (key.publicKeyId !== id) continue;
        expect(createPrivateKey(key.privateKeyPem).equals(clear)).toBe(true);
        found += 1;
      }
    }
    expect(found).toBeGreaterThan(30);
    const [leaf] = (await readBundle(readFileSync(files.leaf))).certificates;
    expect(publicKeyId(leaf ?? '')).toBe(id);
    expect(publicKeyId(readFileSync(files.leaf, 'utf8'))).toBe(id);
    expect(publicKeyId(readFileSync(files.ecLeaf, 'utf8'))).not.toBe(id);
  });

  test('a revocation list comes as it lies in the file', async () => {
    const list = openssl(['crl', '-in', files.list, '-outform', 'DER']);
    for (const { octets, password: secret, lists } of forms.filter((file) => file.lists > 0)) {
      expect((await readBundle(octets, secret)).lists).toEqual(
        Array.from({ length: lists }, () => new Uint8Array(list)),
      );
    }
  });

  test("OpenSSL's certificates with trust settings are refused by their name", async () => {
    const trusted = openssl(['x509', '-in', files.leaf, '-trustout', '-addtrust', 'serverAuth']);
    await expect(readBundle(trusted)).rejects.toMatchObject({
      code: 'certificate-form-unknown',
      params: { form: 'TRUSTED CERTIFICATE' },
    });
  });

  test('what was put into a PKCS#12 by somebody without its password is not taken', async () => {
    const file = forms.find(({ name }) => name === 'PKCS#12 with certificates in clear');
    const octets = Buffer.from(file?.octets ?? []);
    const at = octets.indexOf('O0013TEST');
    expect(at).toBeGreaterThan(0);
    octets.write('O0013EVIL', at, 'latin1');
    expect(await refusal(octets, file?.password)).toBe('password-wrong');
  });

  test('a PKCS#7 or PKCS#12 with nothing in it is nothing', async () => {
    expect(await refusal(writePkcs7([]))).toBe('certificate-unreadable');
    const empty = sequence(oid(oids.data), explicit(0, octetString(sequence())));
    expect(await refusal(sequence(integer(3), empty))).toBe('certificate-unreadable');
  });

  test('a PKCS#7 in which nothing lies that could be a certificate is none', async () => {
    const encrypted = openssl(['cms', '-encrypt', '-binary', '-outform', 'DER', files.leaf], 'content');
    expect(await refusal(encrypted)).toBe('certificate-unreadable');
  });

  test('nothing of a password or of a key is in an error, however deep one looks', async () => {
    const keyText = readFileSync(files.key, 'utf8');
    const wide = forms.find((form) => form.password === widePassword);
    const broken = keyText.replace(/\n(.{64})\n(.{64})\n/, '\n$2\n$1\n');
    const half = (pem: string): string => pem.split('\n').slice(0, 9).join('\n');
    const tries: (readonly [octets: Uint8Array, secret: string | undefined])[] = [
      ...closed.map(([, { octets }]) => [octets, 'a secret that is not right'] as const),
      [wide?.octets ?? Buffer.alloc(0), 'a secret that is not right'],
      [Buffer.from(broken), 'a secret that is not right'],
      [Buffer.from(half(keyText)), undefined],
      [Buffer.from(`${half(keyText)}\n-----END PRIVATE KEY-----\n`), undefined],
    ];
    const keyLines = keyText.split('\n').filter((line) => line.length === 64);
    let refusals = 0;
    for (const [octets, secret] of tries) {
      try {
        await readBundle(octets, secret);
      } catch (error) {
        refusals += 1;
        const shown = inspect(error, { depth: 20, showHidden: true });
        expect(error).toBeInstanceOf(CertificateError);
        expect(shown).not.toContain('secret that');
        expect(shown).not.toContain(password);
        for (const line of keyLines) expect(shown).not.toContain(line);
        expect(Reflect.has(error as object, 'cause')).toBe(false);
      }
    }
    expect(refusals).toBeGreaterThanOrEqual(tries.length - 1);
  });

  test('whatever becomes of the octets: what is read, or an error of ours', async () => {
    const light = forms.filter(({ name }) => !name.includes('many iterations') && !name.includes('scrypt'));
    const change = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      octets: fc.uint8Array({ minLength: 0, maxLength: 4 }),
      cut: fc.nat({ max: 6 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...light),
        fc.array(change, { minLength: 1, maxLength: 3 }),
        async (form, changes) => {
          let octets = Buffer.from(form.octets);
          for (const { at, octets: put, cut } of changes) {
            const start = Math.floor(at * octets.length);
            octets = Buffer.concat([octets.subarray(0, start), put, octets.subarray(start + cut)]);
          }
          const code = await refusal(octets, form.password);
          expect(code === undefined || known.has(code)).toBe(true);
        },
      ),
      { numRuns: 600 },
    );
  }, 60_000);

  test('cut off anywhere: an error of ours, and never half of what was in it', async () => {
    for (const name of ['PKCS#12', 'PKCS#7, DER', 'DER', 'key, PKCS#1 DER', 'revocation list, DER', 'PEM']) {
      const form = forms.find((each) => each.name === name);
      const octets = form?.octets ?? Buffer.alloc(0);
      expect(octets.length).toBeGreaterThan(150);
      for (let length = 0; length < octets.length - 1; length += 7) {
        expect(await refusal(octets.subarray(0, length), form?.password)).toMatch(/^certificate-unreadable$/);
      }
    }
  });

  test('a key is refused whose halves do not belong together', async () => {
    const key = openssl(['rsa', '-in', files.key, '-traditional', '-outform', 'DER']);
    const changed = Buffer.from(key);
    // In the middle of the modulus.
    changed[150] = (changed[150] ?? 0) ^ 0x55;
    expect(await refusal(changed)).toBe('private-key-unreadable');
  });

  test('more certificates than anybody has are refused', async () => {
    const leaf = openssl(['x509', '-in', files.leaf, '-outform', 'DER']);
    const many = Array.from({ length: 501 }, (_, index) => {
      const other = Buffer.from(leaf);
      // Each another one: the end of the signature, which nobody looks at here.
      other.writeUInt16BE(index, other.length - 2);
      return toPem('CERTIFICATE', other);
    });
    expect((await readBundle(Buffer.from(many.slice(0, 200).join('')))).certificates.length).toBe(200);
    expect(await refusal(Buffer.from(joined(files.root).toString() + many.join('')))).toBe(
      'certificate-too-large',
    );
  });
});

const known: ReadonlySet<string> = new Set([
  'certificate-unreadable',
  'certificate-too-large',
  'certificate-form-unknown',
  'password-needed',
  'password-wrong',
  'private-key-unreadable',
  'protection-unknown',
  'protection-too-costly',
]);

/** The shape of an RSA key of 100,000 bits: signing with it takes longer than anybody waits. */
function hugeKey(): Buffer {
  const number = (octets: number): Buffer => der(0x02, Buffer.alloc(octets, 0x5b));
  const parts = [12_500, 3, 12_500, 6250, 6250, 6250, 6250, 6250].map(number);
  return sequence(integer(0), ...parts);
}

test('a PKCS#12 without any password, as some programs write it, opens without one', async () => {
  const { certificatePem, privateKeyPem } = await makeIdentity({ commonName: 'null', names: [] });
  for (const secret of [null, '']) {
    const pfx = forge.pkcs12.toPkcs12Asn1(
      forge.pki.privateKeyFromPem(privateKeyPem),
      forge.pki.certificateFromPem(certificatePem),
      secret,
      { algorithm: '3des' },
    );
    const octets = Buffer.from(forge.asn1.toDer(pfx).getBytes(), 'latin1');
    const bundle = await readBundle(octets);
    expect(bundle.keys.map((key) => key.publicKeyId)).toEqual([publicKeyId(certificatePem)]);
    expect(bundle.certificates.length).toBe(1);
    expect(await refusal(octets, 'x')).toBe('password-wrong');
  }
});

describe('a password that became octets in another way', () => {
  test('in an old program, that widened each octet of UTF-8', async () => {
    const { certificatePem, privateKeyPem } = await makeIdentity({ commonName: 'old', names: [] });
    const certificate = new X509Certificate(certificatePem).raw;
    const widened = Buffer.from(widePassword, 'utf8').toString('latin1');
    const octets = await oldPkcs12('3des', { certificate, privateKeyPem, password: widened });
    expect((await readBundle(octets, widePassword)).keys).toHaveLength(1);
    expect(await refusal(octets, password)).toBe('password-wrong');
  });

  test('in one that takes the password of PKCS#12 for everything', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const closed = privateKey.export({
      type: 'pkcs8',
      format: 'der',
      cipher: 'aes-256-cbc',
      passphrase: bmpPassword(password).toString('latin1'),
    });
    expect((await readBundle(closed, password)).keys).toHaveLength(1);
    expect(await refusal(closed, widePassword)).toBe('password-wrong');
  });
});

test('base64 is taken whole or not at all', () => {
  expect(fromBase64(' TUE=\r\n').toString()).toBe('MA');
  for (const broken of ['', 'TUE', 'TU E', 'TUE=TUE=', 'T===', 'TU!=', '====']) {
    expect(() => fromBase64(broken)).toThrow('certificate-unreadable');
  }
});

describe('what asks for too much', () => {
  const octets = octetString(Buffer.alloc(32));
  function pbes2(derivation: Buffer, cipher: string = oids.aes256Cbc): Buffer {
    const encryption = sequence(oid(cipher), octetString(Buffer.alloc(16)));
    return sequence(sequence(oid(oids.pbes2), sequence(derivation, encryption)), octets);
  }
  function pbkdf2(iterations: number): Buffer {
    return sequence(
      oid(oids.pbkdf2),
      sequence(
        octetString(Buffer.alloc(8)),
        integer(iterations),
        sequence(oid(oids.hmacWithSha256), nothing),
      ),
    );
  }
  function scrypt(cost: number, blockSize: number, parallel: number): Buffer {
    return sequence(
      oid(oids.scrypt),
      sequence(octetString(Buffer.alloc(8)), integer(cost), integer(blockSize), integer(parallel)),
    );
  }

  test.each([
    ['ten million and one iterations', pbes2(pbkdf2(10_000_001))],
    ['iterations beyond counting', pbes2(pbkdf2(2 ** 46))],
    ['no iteration at all', pbes2(pbkdf2(0))],
    ['scrypt with a gigabyte', pbes2(scrypt(2 ** 20, 8, 1))],
    ['scrypt many times over', pbes2(scrypt(2 ** 14, 8, 1024))],
    ['scrypt with blocks of nothing', pbes2(scrypt(2 ** 14, 0, 1))],
    [
      'a million and one iterations of the old kind',
      sequence(
        sequence(oid('1.2.840.113549.1.12.1.3'), sequence(octetString(Buffer.alloc(8)), integer(1_000_001))),
        octets,
      ),
    ],
  ])('%s is refused before anything is done', async (_, file) => {
    expect(await refusal(file, 'password')).toBe('protection-too-costly');
  });

  test('much of it may not add up to what is too much', () => {
    const tooMuch = 'protection-too-costly';
    const effort = new Effort();
    effort.iterations(10_000_000);
    effort.pkcs12(900_000, 1);
    effort.iterations(1_000_000);
    expect(() => effort.iterations(1)).toThrow(tooMuch);
    expect(() => new Effort().iterations(10_000_001)).toThrow(tooMuch);
    const other = new Effort();
    expect(other.scrypt(2 ** 14, 8, 1)).toBeGreaterThanOrEqual(16 * 1024 * 1024);
    other.scrypt(2 ** 17, 8, 4);
    other.scrypt(2 ** 17, 8, 4);
    expect(() => other.scrypt(2 ** 20, 8, 1)).toThrow(tooMuch);
    for (let times = 0; times < 20; times++) new Effort().pkcs12(1_000_000, 2);
    expect(() => new Effort().pkcs12(1_000_000, 3)).toThrow(tooMuch);
  });

  test('a key that would sign for minutes is refused, and one of a kind that signs nothing', async () => {
    expect(await refusal(hugeKey())).toBe('private-key-unreadable');
    for (const type of ['x25519', 'dsa'] as const) {
      const key =
        type === 'dsa'
          ? generateKeyPairSync('dsa', { modulusLength: 1024, divisorLength: 160 })
          : generateKeyPairSync('x25519');
      const file = key.privateKey.export({ type: 'pkcs8', format: 'der' });
      expect(await refusal(file)).toBe('private-key-unreadable');
    }
    const { privateKey } = generateKeyPairSync('ed25519');
    expect((await readBundle(privateKey.export({ type: 'pkcs8', format: 'der' }))).keys).toHaveLength(1);
  });

  test('a protection that nobody here knows is named', async () => {
    await expect(readBundle(pbes2(pbkdf2(1), '1.2.410.200004.1.4'), 'x')).rejects.toMatchObject({
      code: 'protection-unknown',
      params: { algorithm: '1.2.410.200004.1.4' },
    });
  });

  test.each([
    ['nothing', Buffer.alloc(0), 'certificate-unreadable'],
    ['four megabytes and more', Buffer.alloc(4 * 1024 * 1024 + 1, 0x30), 'certificate-too-large'],
    ['four megabytes of beginnings', Buffer.from('-----BEGIN '.repeat(350_000)), 'certificate-unreadable'],
    ['four megabytes of noughts', Buffer.alloc(4 * 1024 * 1024), 'certificate-unreadable'],
    [
      'four megabytes of SEQUENCE in SEQUENCE',
      Buffer.alloc(4 * 1024 * 1024, Buffer.from([0x30, 0x80])),
      'certificate-unreadable',
    ],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'certificate-unreadable'],
    ['a letter', Buffer.from('Dear partner, the certificate follows by post.'), 'certificate-unreadable'],
    ['an empty SEQUENCE', der(0x30), 'certificate-unreadable'],
    [
      'a block with another end',
      Buffer.from('-----BEGIN CERTIFICATE-----\nMAA=\n-----END X509 CRL-----\n'),
      'certificate-unreadable',
    ],
    [
      'a public key alone',
      Buffer.from('-----BEGIN PUBLIC KEY-----\nMAA=\n-----END PUBLIC KEY-----\n'),
      'certificate-unreadable',
    ],
  ])('%s is no bundle', async (_, content, code) => {
    expect(await refusal(content)).toBe(code);
  });

  test('any octets at all are read or refused by us', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.boolean(), async (content, asSequence) => {
        const file = asSequence ? sequence(content) : content;
        const code = await refusal(file, 'password');
        expect(code !== undefined && known.has(code)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
