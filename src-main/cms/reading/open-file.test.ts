import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  algorithm,
  der,
  header,
  objectIdentifier,
  octetString,
  opened,
  sequence,
  smallInteger,
  tagged,
} from '../der/index.ts';
import { berValue, berValuesIn } from '../ber/index.ts';
import type { OpenWish, SecureWish } from '../layers.ts';
import { oids } from '../oids.ts';
import { suites } from '../suites.ts';
import { makeIdentity } from '../testing/identities.ts';
import type { TestIdentity } from '../testing/identities.ts';
import { makeScratch, mixedOctets } from '../testing/scratch.ts';
import { secureFile, signDetached } from '../writing/index.ts';
import { openFile } from './index.ts';
import { attempt, openedFrom } from './testing/index.ts';

const scratch = makeScratch();
let anna: TestIdentity;
let bert: TestIdentity;
let wish: OpenWish;

beforeAll(async () => {
  anna = await makeIdentity(scratch.folder, 'Anna');
  bert = await makeIdentity(scratch.folder, 'Bert');
  wish = { keys: [anna], signers: [anna.certificate], mostOctets: 50_000_000 };
});
afterAll(scratch.remove);

async function secured(octets: Uint8Array, how: Partial<SecureWish>): Promise<Buffer> {
  const target = scratch.free();
  await secureFile(scratch.put(octets), target, { suite: 4, ...how });
  return readFileSync(target);
}

/** A ContentInfo of CompressedData around zlib's octets. */
function compressed(zlib: Buffer, contentType: string = oids.data): Buffer {
  const content = sequence(objectIdentifier(contentType), tagged(0, octetString(zlib)));
  const data = sequence(smallInteger(0), algorithm(oids.zlib), content);
  return sequence(objectIdentifier(oids.compressedData), tagged(0, data));
}

describe('what was secured', () => {
  test('opens again, in any combination', async () => {
    const sizes = fc.oneof(fc.nat(3_000), fc.integer({ min: 1_000_000, max: 1_300_000 }));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(1, 2, 3, 4, 5, 6, 7),
        fc.record({ s: fc.integer({ min: 0, max: 2 }), c: fc.nat(9), e: fc.integer({ min: 0, max: 2 }) }),
        fc.constantFrom('issuerAndSerialNumber', 'subjectKeyIdentifier'),
        fc.boolean(),
        sizes,
        async (suite, { s, c, e }, identifyBy, includeCertificates, size) => {
          fc.pre(s + c + e > 0);
          const octets = mixedOctets(size);
          const message = await secured(octets, {
            suite,
            identifyBy,
            includeCertificates,
            signers: [anna, bert].slice(0, s),
            recipients: [bert.certificate, anna.certificate].slice(2 - e),
            ...(c > 0 ? { compression: { level: c } } : {}),
          });
          const found = await openedFrom(scratch, message, wish);
          expect(found.octets.equals(octets)).toBe(true);
          expect([found.size, found.originalSize]).toEqual([message.length, size]);
          const { cipher, hash } = suites[suite];
          // The order of SignerInfos is that of a SET: anyone's.
          const signatures = ['valid', includeCertificates ? 'valid' : 'unknown-signer']
            .slice(0, s)
            .map((state): unknown => expect.objectContaining({ state, hash }));
          expect(found.layers).toMatchObject([
            ...(e > 0 ? [{ kind: 'encrypted', cipher, recipient: 'CN=Anna', recipients: e }] : []),
            ...(c > 0 ? [{ kind: 'compressed' }] : []),
            ...(s > 0 ? [{ kind: 'signed', signatures: expect.arrayContaining(signatures) as unknown }] : []),
          ]);
        },
      ),
      { numRuns: 30 },
    );
  }, 60_000);

  test('is opened no further than was asked for', async () => {
    const inner = await secured(Buffer.from('a package that is the file'), { signers: [anna] });
    const message = await secured(inner, { recipients: [anna.certificate] });
    const all = await openedFrom(scratch, message, wish);
    expect(all.octets.toString()).toBe('a package that is the file');
    const one = await openedFrom(scratch, message, { ...wish, layers: ['encrypted'] });
    expect(one.octets.equals(inner)).toBe(true);
    expect(one.layers.map(({ kind }) => kind)).toEqual(['encrypted']);
    expect(await attempt(scratch, message, { ...wish, layers: ['signed'] })).toEqual({
      code: 'cms-malformed',
    });
  });

  test('opens where the content type names the layer inside, with or without a ContentInfo around it', async () => {
    const signed = await secured(Buffer.from('Waybill'), { signers: [anna] });
    const contentInfo = berValuesIn(berValue(signed).content);
    const bare = contentInfo[1]?.content ?? Buffer.alloc(0);
    for (const inner of [signed, bare]) {
      const found = await openedFrom(scratch, compressed(deflateSync(inner), oids.signedData), wish);
      expect(found.octets.toString()).toBe('Waybill');
      expect(found.layers[1]).toMatchObject({ kind: 'signed', signatures: [{ state: 'valid' }] });
    }
    const asData = await openedFrom(scratch, compressed(deflateSync(bare)), wish);
    expect(asData.octets.equals(bare)).toBe(true);
  });

  test('and was signed by nobody has no signatures', async () => {
    const content = sequence(objectIdentifier(oids.data), tagged(0, octetString(Buffer.from('Waybill'))));
    const data = sequence(smallInteger(1), der(0x31), content, der(0x31));
    const message = sequence(objectIdentifier(oids.signedData), tagged(0, data));
    const found = await openedFrom(scratch, message, wish);
    expect(found.octets.toString()).toBe('Waybill');
    expect(found.layers).toEqual([{ kind: 'signed', signatures: [] }]);
  });

  test('for others stays closed', async () => {
    const message = await secured(mixedOctets(2_000), { recipients: [bert.certificate] });
    expect(await attempt(scratch, message, wish)).toEqual({ code: 'cms-no-recipient' });
    const wrongKey = { certificate: bert.certificate, privateKeyPem: anna.privateKeyPem };
    expect(await attempt(scratch, message, { ...wish, keys: [wrongKey] })).toEqual({
      code: 'cms-not-decrypted',
    });
  });

  test('and is cut off anywhere gives nothing', async () => {
    const message = await secured(Buffer.from('Waybill'), {
      signers: [anna],
      compression: { level: 6 },
      recipients: [anna.certificate],
    });
    for (let length = 0; length < message.length; length += 3)
      expect(await attempt(scratch, message.subarray(0, length), wish)).toEqual({ code: 'cms-truncated' });
    const signed = await secured(Buffer.from('Waybill'), { signers: [anna] });
    for (let length = 0; length < signed.length; length += 1)
      expect(await attempt(scratch, signed.subarray(0, length), wish)).toEqual({ code: 'cms-truncated' });
  }, 60_000);

  test.each(['signed', 'signed, compressed and encrypted'])(
    'and has one octet changed is never taken for the same with another content: %s',
    async (layers) => {
      const octets = Buffer.from('Pay 100 to Anna');
      const all = { compression: { level: 6 }, recipients: [anna.certificate] };
      const message = await secured(octets, { signers: [anna], ...(layers === 'signed' ? {} : all) });
      for (let at = 0; at < message.length; at += layers === 'signed' ? 1 : 3) {
        const changed = Buffer.from(message);
        changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
        const found = await attempt(scratch, changed, wish);
        if ('code' in found) continue;
        const states = found.layers.flatMap((each) =>
          each.kind === 'signed' ? each.signatures.map(({ state }) => state) : [],
        );
        if (states.includes('valid')) expect(found.octets.equals(octets)).toBe(true);
      }
    },
    60_000,
  );
});

describe('what is no CMS', () => {
  test.each([
    ['nothing', Buffer.alloc(0), 'cms-truncated'],
    ['text', Buffer.from('Dear Anna'), 'cms-malformed'],
    ['a SEQUENCE of something else', sequence(octetString(Buffer.from('x'))), 'cms-malformed'],
    [
      'another content type',
      sequence(objectIdentifier('1.2.840.113549.1.7.6'), tagged(0, sequence())),
      'cms-unsupported',
    ],
  ])('is not opened: %s', async (_, message, code) => {
    expect(await attempt(scratch, message, wish)).toEqual({ code });
  });

  test('is not opened either where nothing is inside', async () => {
    const message = signDetached(Buffer.from('elsewhere'), { suite: 4, signers: [anna] });
    expect(await attempt(scratch, message, wish)).toEqual({ code: 'cms-malformed' });
  });

  test('may stand behind it, a little of it', async () => {
    const message = compressed(deflateSync('Waybill'));
    const filled = Buffer.concat([message, Buffer.alloc(4_096, ' ')]);
    expect((await openedFrom(scratch, filled, wish)).octets.toString()).toBe('Waybill');
    expect(await attempt(scratch, Buffer.concat([filled, Buffer.from(' ')]), wish)).toEqual({
      code: 'cms-malformed',
    });
  });
});

describe('what was made to do harm', () => {
  test('is not expanded beyond what may come', async () => {
    const bomb = compressed(deflateSync(Buffer.alloc(60_000_000)));
    expect(bomb.length).toBeLessThan(100_000);
    expect(await attempt(scratch, bomb, wish)).toEqual({ code: 'cms-too-large' });
    expect(await attempt(scratch, bomb, { ...wish, mostOctets: 59_999_999 })).toEqual({
      code: 'cms-too-large',
    });
    expect(await openedFrom(scratch, bomb, { ...wish, mostOctets: 60_000_000 })).toMatchObject({
      originalSize: 60_000_000,
    });
  });

  test('is not expanded again and again', async () => {
    const once = deflateSync(Buffer.alloc(120_000_000));
    const twice = compressed(deflateSync(compressed(once)));
    expect(twice.length).toBeLessThan(5_000);
    const mostOctets = 2 ** 40;
    expect(await attempt(scratch, twice, { ...wish, mostOctets })).toEqual({ code: 'cms-too-large' });
    let nested = compressed(deflateSync('Waybill'));
    for (let n = 1; n < 6; n += 1) nested = compressed(deflateSync(nested));
    expect((await openedFrom(scratch, nested, wish)).layers.length).toBe(6);
    expect(await attempt(scratch, compressed(deflateSync(nested)), wish)).toEqual({ code: 'cms-malformed' });
  });

  test('does not expand into segments that never end', async () => {
    // Segments of nothing, and of one octet: content that hardly reaches the disk.
    const begin = Buffer.concat([
      opened(0x30),
      objectIdentifier(oids.compressedData),
      opened(0xa0),
      opened(0x30),
      smallInteger(0),
      algorithm(oids.zlib),
      opened(0x30),
      objectIdentifier(oids.data),
      opened(0xa0),
      opened(0x24),
    ]);
    const empty = compressed(
      deflateSync(Buffer.concat([begin, Buffer.alloc(30_000_000, Buffer.from([4, 0]))])),
    );
    expect(await attempt(scratch, empty, wish)).toEqual({ code: 'cms-malformed' });
    const constructed = Buffer.concat([begin, Buffer.alloc(1_000_000, Buffer.from([0x24, 0x80, 0, 0]))]);
    expect(await attempt(scratch, constructed, wish)).toEqual({ code: 'cms-malformed' });
  });

  test.each([
    ['a certificate', Buffer.concat([opened(0xa0), header(0x30, 2 ** 40)]), 'cms-too-large'],
    ['a list', header(0x31, 2 ** 52), 'cms-truncated'],
    ['an attribute', Buffer.concat([opened(0x31), header(0x30, 2 ** 31)]), 'cms-too-large'],
    [
      'many signers',
      Buffer.concat([opened(0x31), Buffer.alloc(202, Buffer.from([0x30, 0]))]),
      'cms-malformed',
    ],
    [
      'many certificates',
      Buffer.concat([opened(0xa0), Buffer.alloc(102, Buffer.from([0x30, 0]))]),
      'cms-malformed',
    ],
    [
      'depth',
      Buffer.concat([opened(0x31), Buffer.alloc(200_000, Buffer.from([0x30, 0x80]))]),
      'cms-malformed',
    ],
  ])('promises %s beyond all measure and is not believed', async (_, tail, code) => {
    const message = Buffer.concat([
      opened(0x30),
      objectIdentifier(oids.signedData),
      opened(0xa0),
      opened(0x30),
      smallInteger(1),
      der(0x31),
      sequence(objectIdentifier(oids.data), tagged(0, octetString(Buffer.from('x')))),
      tail,
    ]);
    expect(await attempt(scratch, message, wish)).toEqual({ code });
  });

  test.each([
    ['no zlib', Buffer.from('not compressed at all')],
    ['nothing', Buffer.alloc(0)],
    ['cut off', deflateSync('Waybill').subarray(0, -2)],
    ['its checksum wrong', Buffer.concat([deflateSync('Waybill').subarray(0, -1), Buffer.from([1])])],
    ['something behind it', Buffer.concat([deflateSync('Waybill'), Buffer.from('behind')])],
    ['much behind it', Buffer.concat([deflateSync('Waybill'), Buffer.alloc(3_000_000)])],
  ])('is not taken for compressed: %s', async (_, zlib) => {
    expect(await attempt(scratch, compressed(zlib), wish)).toEqual({ code: 'cms-not-inflated' });
  });
});

describe('the target', () => {
  test('is for its owner alone', async () => {
    const [source, target] = [scratch.put(compressed(deflateSync('Waybill'))), scratch.free()];
    await openFile(source, target, wish);
    if (process.platform !== 'win32') expect(statSync(target).mode & 0o777).toBe(0o600);
  });

  test('that is there already stays as it was', async () => {
    const source = scratch.put(compressed(deflateSync('Waybill')));
    const target = scratch.put(Buffer.from('of somebody else'));
    await expect(openFile(source, target, wish)).rejects.toMatchObject({ code: 'EEXIST' });
    expect(readFileSync(target, 'utf8')).toBe('of somebody else');
  });

  test('is not there when it is stopped', async () => {
    const folder = scratch.free();
    mkdirSync(folder);
    const source = scratch.put(await secured(mixedOctets(5_000_000), { recipients: [anna.certificate] }));
    const stop = new AbortController();
    const seen: number[] = [];
    const opening = openFile(source, path.join(folder, 'out'), wish, {
      signal: stop.signal,
      progress(octets) {
        seen.push(octets);
        if (octets > 1_000_000) stop.abort(new Error('enough'));
      },
    });
    await expect(opening).rejects.toThrow('enough');
    expect(readdirSync(folder)).toEqual([]);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  });

  test('takes the place of what a killed program has left', async () => {
    const target = scratch.free();
    writeFileSync(`${target}.opening`, 'half of something');
    await openFile(scratch.put(compressed(deflateSync('Waybill'))), target, wish);
    expect(readFileSync(target, 'utf8')).toBe('Waybill');
    expect(existsSync(`${target}.opening`)).toBe(false);
  });
});
