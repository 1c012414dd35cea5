import { X509Certificate, verify } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Layer, OpenWish } from '../layers.ts';
import { makeIdentity } from '../testing/identities.ts';
import type { TestIdentity } from '../testing/identities.ts';
import { hasOpenssl, openssl } from '../testing/openssl.ts';
import { makeScratch, mixedOctets } from '../testing/scratch.ts';
import { decryptOctets, verifyAttached, verifyDetached } from './index.ts';
import { attempt, openedFrom } from './testing/index.ts';

const scratch = makeScratch();
afterAll(scratch.remove);
const octets = mixedOctets(300_000);
const small = octets.subarray(0, 200);

describe.skipIf(!hasOpenssl())('made by OpenSSL', () => {
  let anna: TestIdentity;
  let bert: TestIdentity;
  let wish: OpenWish;

  beforeAll(async () => {
    anna = await makeIdentity(scratch.folder, 'Anna');
    bert = await makeIdentity(scratch.folder, 'Bert');
    wish = {
      keys: [anna],
      signers: [anna.certificate, bert.certificate],
      mostOctets: 1_000_000,
    };
  });

  const cms = (what: string, content: Uint8Array, ...more: readonly string[]): Buffer =>
    openssl(['cms', what, '-binary', '-outform', 'DER', ...more], content);
  const by = ({ certificateFile, keyFile }: TestIdentity): readonly string[] => [
    '-signer',
    certificateFile,
    '-inkey',
    keyFile,
  ];
  const sign = (content: Uint8Array, ...more: readonly string[]): Buffer =>
    cms('-sign', content, '-nodetach', '-nocerts', ...by(anna), ...more);
  const encrypt = (content: Uint8Array, cipher = '-aes-256-cbc', ...more: readonly string[]): Buffer =>
    cms('-encrypt', content, cipher, ...more, anna.certificateFile);
  const states = (layer: Layer | undefined): readonly string[] =>
    layer?.kind === 'signed' ? layer.signatures.map(({ state, hash }) => `${state} ${hash}`) : [];

  test.each([
    [1, '-des3', 'sha1'],
    [2, '-aes-256-cbc', 'sha1'],
    [3, '-des3', 'sha256'],
    [4, '-aes-256-cbc', 'sha256'],
    [5, '-des3', 'sha512'],
    [6, '-aes-256-cbc', 'sha512'],
    [7, '-aes-256-cbc', 'sha3-512'],
  ])('suite %i opens, of definite and indefinite lengths', async (_, cipher, hash) => {
    for (const stream of [[], ['-stream']]) {
      const message = encrypt(sign(octets, '-md', hash, ...stream), cipher, ...stream);
      const found = await openedFrom(scratch, message, wish);
      expect(found.octets.equals(octets)).toBe(true);
      expect(found.layers.map(({ kind }) => kind)).toEqual(['encrypted', 'signed']);
      expect(states(found.layers[1])).toEqual([`valid ${hash}`]);
    }
  });

  test.each(['-aes-128-cbc', '-aes-192-cbc'])('%s opens, too', async (cipher) => {
    const found = await openedFrom(scratch, encrypt(octets, cipher), wish);
    expect(found.octets.equals(octets)).toBe(true);
    expect(found.layers).toMatchObject([{ kind: 'encrypted', cipher: cipher.slice(1) }]);
  });

  test('a cipher that nobody asked for is named', async () => {
    expect(await attempt(scratch, encrypt(octets, '-camellia256'), wish)).toEqual({
      code: 'cms-unsupported',
    });
  });

  test.each([
    ['attributes', []],
    ['no attributes', ['-noattr']],
    ['a key identifier', ['-keyid']],
    ['SHA-384', ['-md', 'sha384']],
    ['SHA-384 and no attributes', ['-md', 'sha384', '-noattr']],
    ['PSS', ['-keyopt', 'rsa_padding_mode:pss']],
    ['PSS with a longer salt', ['-keyopt', 'rsa_padding_mode:pss', '-keyopt', 'rsa_pss_saltlen:64']],
  ])('a signature with %s is valid over what it was made of', async (_, how) => {
    const message = sign(octets, ...how);
    const found = await openedFrom(scratch, message, wish);
    expect(found.octets.equals(octets)).toBe(true);
    expect(states(found.layers[0])[0]).toMatch(/^valid/);
    const at = message.indexOf(octets.subarray(100, 140));
    const changed = Buffer.from(message);
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
    expect(states((await openedFrom(scratch, changed, wish)).layers[0])[0]).toMatch(/^wrong/);
    const stranger = await openedFrom(scratch, message, { ...wish, signers: [bert.certificate] });
    expect(states(stranger.layers[0])[0]).toMatch(/^unknown-signer/);
  });

  test('several signers are judged each for itself, with the certificates in the package', async () => {
    const message = cms('-sign', octets, '-nodetach', ...by(anna), ...by(bert));
    const found = await openedFrom(scratch, message, { ...wish, signers: [] });
    const [layer] = found.layers;
    expect(states(layer)).toEqual(['valid sha256', 'valid sha256']);
    const certificates = layer?.kind === 'signed' ? layer.signatures.map((each) => each.certificate) : [];
    expect(certificates).toEqual(expect.arrayContaining([anna.certificate, bert.certificate]));
  });

  test('several recipients can open it, each with a key of its own', async () => {
    for (const how of [[], ['-keyid']]) {
      const message = encrypt(octets, '-aes-256-cbc', ...how, bert.certificateFile);
      for (const keys of [[anna], [bert], [bert, anna]]) {
        const found = await openedFrom(scratch, message, { ...wish, keys });
        expect(found.octets.equals(octets)).toBe(true);
        expect(found.layers).toMatchObject([{ recipients: 2 }]);
      }
    }
  });

  test.each(['sha1', 'sha256', 'sha512'])('a key that was carried by OAEP with %s opens it', async (hash) => {
    const pad = ['rsa_padding_mode:oaep', `rsa_oaep_md:${hash}`].flatMap((each) => ['-keyopt', each]);
    const message = openssl(
      [
        'cms',
        '-encrypt',
        '-binary',
        '-outform',
        'DER',
        '-aes-256-cbc',
        '-recip',
        anna.certificateFile,
        ...pad,
      ],
      octets,
    );
    expect((await openedFrom(scratch, message, wish)).octets.equals(octets)).toBe(true);
  });

  test('a key changed on its way is told no other way than content that was', async () => {
    const message = encrypt(octets);
    const from = message.indexOf(Buffer.from('04820100', 'hex'));
    expect(from).toBeGreaterThan(0);
    for (const at of [from + 4, from + 100, from + 259, message.length - 17]) {
      const changed = Buffer.from(message);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      const found = await attempt(scratch, changed, wish);
      expect(found).toEqual({ code: 'cms-not-decrypted' });
    }
  });

  test('layers in another order come off as well', async () => {
    const message = sign(encrypt(sign(encrypt(octets))), '-stream');
    const found = await openedFrom(scratch, message, wish);
    expect(found.layers.map(({ kind }) => kind)).toEqual(['signed', 'encrypted', 'signed', 'encrypted']);
    expect(found.octets.equals(octets)).toBe(true);
  });

  describe('small messages', () => {
    test.each([[[]], [['-noattr']], [['-keyid']], [['-stream']], [['-md', 'sha512']]])(
      'of the attached kind are verified: %j',
      (how) => {
        const message = sign(small, ...how);
        const found = verifyAttached(message, [anna.certificate]);
        expect(small.equals(found.content)).toBe(true);
        expect(found.signatures).toMatchObject([{ state: 'valid', certificate: anna.certificate }]);
        expect(verifyDetached(small, message, wish.signers)).toMatchObject([{ state: 'valid' }]);
        expect(verifyDetached(small.subarray(1), message, wish.signers)).toMatchObject([{ state: 'wrong' }]);
      },
    );

    test.each([[[]], [['-noattr']]])('of the detached kind are verified: %j', (how) => {
      const message = cms('-sign', small, '-nocerts', ...by(anna), ...how);
      expect(verifyDetached(small, message, wish.signers)).toMatchObject([{ state: 'valid' }]);
      expect(verifyDetached(small.subarray(1), message, wish.signers)).toMatchObject([{ state: 'wrong' }]);
      expect(verifyDetached(small, message, [])).toMatchObject([{ state: 'unknown-signer' }]);
      expect(() => verifyAttached(message, wish.signers)).toThrow(
        expect.objectContaining({ code: 'cms-malformed' }) as Error,
      );
    });

    test('that were encrypted are deciphered', () => {
      for (const stream of [[], ['-stream']])
        expect(small.equals(decryptOctets(encrypt(small, '-des3', ...stream), [bert, anna]))).toBe(true);
      expect(() => decryptOctets(encrypt(small), [bert])).toThrow(
        expect.objectContaining({ code: 'cms-no-recipient' }) as Error,
      );
    });
  });

  test('signed attributes are no content that was signed', () => {
    const signed = sign(small, '-md', 'sha256');
    // The attributes, as they are signed, made the content of a message whose signature has none.
    const from = signed.indexOf(Buffer.from('06092a864886f70d010903', 'hex')) - 2;
    const head = signed.subarray(0, from).lastIndexOf(0xa0);
    const length = signed.readUInt8(head + 1) === 0x81 ? 3 : 2;
    const attributes = Buffer.concat([Buffer.from([0x31]), signed.subarray(head + 1, from)]);
    const whole = Buffer.concat([
      attributes,
      signed.subarray(
        from,
        head + length + (length === 3 ? signed.readUInt8(head + 2) : signed.readUInt8(head + 1)),
      ),
    ]);
    const signature = signed.subarray(-256);
    const forged = sign(whole, '-md', 'sha256', '-noattr');
    signature.copy(forged, forged.length - 256);
    expect(verifyAttached(forged, wish.signers).signatures).toMatchObject([{ state: 'wrong' }]);
    // It is a signature over these very octets, all the same.
    expect(verify('sha256', whole, new X509Certificate(anna.certificate).publicKey, signature)).toBe(true);
  });
});
