import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { MetafileProfile } from '../../shared/index.ts';
import { digestOf, sameDigest } from './digest.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'waybill-digest-'));
});
afterAll(() => rm(folder, { recursive: true }));

const digest = (rules: object) => MetafileProfile.parse({ digest: rules }).digest;

it.each([
  [{}, 'a9993e364706816aba3e25717850c26c9cd0d89d'],
  [{ encoding: 'HEX' }, 'A9993E364706816ABA3E25717850C26C9CD0D89D'],
  [{ encoding: 'base64' }, 'qZk+NkcGgWq6PiVxeFDCbJzQ2J0='],
  [{ algorithm: 'MD5' }, '900150983cd24fb0d6963f7d28e17f72'],
  [{ algorithm: 'SHA-256' }, 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
])('D-28: the digest of abc by %j is that of RFC 1321, 3174 and 6234', async (rules, expected) => {
  const file = path.join(folder, 'abc');
  await writeFile(file, 'abc');
  expect(await digestOf(file, digest(rules))).toBe(expected);
});

it('hexadecimal digests are the same whatever their capitals, others are not', () => {
  expect(sameDigest('AB', 'ab ', digest({}))).toBe(true);
  expect(sameDigest('AB', 'ab', digest({ encoding: 'base64' }))).toBe(false);
});
