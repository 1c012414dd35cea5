import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SecureWish } from '../layers.ts';
import { oids } from '../oids.ts';
import { hasBouncyCastle, startBouncyCastle } from '../testing/bouncy-castle.ts';
import type { BouncyCastle, FoundLayer } from '../testing/bouncy-castle.ts';
import { makeIdentity } from '../testing/identities.ts';
import type { TestIdentity } from '../testing/identities.ts';
import { makeScratch, mixedOctets } from '../testing/scratch.ts';
import { secureFile } from './index.ts';

describe.skipIf(!hasBouncyCastle())('what is secured here, BouncyCastle', () => {
  const scratch = makeScratch();
  let bouncyCastle: BouncyCastle;
  let anna: TestIdentity;
  let bert: TestIdentity;

  beforeAll(async () => {
    bouncyCastle = startBouncyCastle();
    anna = await makeIdentity(scratch.folder, 'Anna');
    bert = await makeIdentity(scratch.folder, 'Bert');
  }, 60_000);
  afterAll(async () => {
    await bouncyCastle.close();
    scratch.remove();
  });

  /** Secures these octets; BouncyCastle takes the layers off again. */
  async function thereAndBack(
    octets: Uint8Array,
    wish: SecureWish,
  ): Promise<{ layers: readonly FoundLayer[]; same: boolean }> {
    const [file, opened] = [scratch.free(), scratch.free()];
    await secureFile(scratch.put(octets), file, wish);
    const layers = [
      ...((wish.recipients ?? []).length > 0 ? ['encrypted'] : []),
      ...(wish.compression === undefined ? [] : ['compressed']),
      ...((wish.signers ?? []).length > 0 ? ['signed'] : []),
    ];
    const keys = ['--key', bert.certificateFile, bert.keyFile];
    const signers = [anna, bert].flatMap(({ certificateFile }) => ['--signer', certificateFile]);
    const found = await bouncyCastle.run('open', file, opened, layers.join(','), ...keys, ...signers);
    return { layers: found, same: readFileSync(opened).equals(octets) };
  }

  const everything = (): SecureWish => ({
    suite: 4,
    signers: [anna],
    compression: { level: 6 },
    recipients: [bert.certificate],
  });

  test('opens layer by layer: encrypted, compressed, signed, each holding id-data', async () => {
    expect(await thereAndBack(mixedOctets(300_000), everything())).toEqual({
      same: true,
      layers: [
        { kind: 'encrypted', recipients: 1, content: oids.data },
        { kind: 'compressed', content: oids.data },
        {
          kind: 'signed',
          version: 1,
          content: oids.data,
          certificates: 0,
          signatures: [
            {
              valid: true,
              signature: oids.rsaEncryption,
              digest: '2.16.840.1.101.3.4.2.1',
              attributes: true,
              signingTime: true,
            },
          ],
        },
      ],
    });
  });

  test.each([1, 2, 3, 4, 5, 6, 7] as const)('opens suite %i', async (suite) => {
    const { layers, same } = await thereAndBack(mixedOctets(100_000), { ...everything(), suite });
    expect(same).toBe(true);
    expect(layers[2]).toMatchObject({ signatures: [{ valid: true }] });
  });

  test.each([
    ['compressed', ['compressed']],
    ['signed and compressed', ['compressed', 'signed']],
    ['compressed and encrypted', ['encrypted', 'compressed']],
    ['signed and encrypted', ['encrypted', 'signed']],
    ['signed', ['signed']],
    ['encrypted', ['encrypted']],
  ])('opens what is %s alone', async (_, kinds) => {
    const { suite, signers, compression, recipients } = everything();
    const { layers, same } = await thereAndBack(mixedOctets(100_000), {
      suite,
      ...(kinds.includes('signed') && signers !== undefined ? { signers } : {}),
      ...(kinds.includes('compressed') && compression !== undefined ? { compression } : {}),
      ...(kinds.includes('encrypted') && recipients !== undefined ? { recipients } : {}),
    });
    expect(layers.map(({ kind }) => kind)).toEqual(kinds);
    expect(same).toBe(true);
  });

  test.each([0, 1, 65_535, 65_536, 65_537, 524_287, 524_288, 524_289, 1_048_576, 3_000_001])(
    'opens a file of %i octets, whatever the layers',
    async (size) => {
      const octets = mixedOctets(size);
      const { compression, ...notCompressed } = everything();
      expect(await thereAndBack(octets, everything())).toMatchObject({ same: true });
      expect(await thereAndBack(octets, notCompressed)).toMatchObject({ same: true });
      expect(compression).toBeDefined();
    },
  );

  test.each([1, 9])('expands level %i', async (level) => {
    const wish: SecureWish = { suite: 4, compression: { level } };
    expect(await thereAndBack(mixedOctets(2_000_000), wish)).toMatchObject({ same: true });
  });

  test.each(['issuerAndSerialNumber', 'subjectKeyIdentifier'] as const)(
    'finds two signers and two recipients, named by %s',
    async (identifyBy) => {
      const { layers, same } = await thereAndBack(mixedOctets(100_000), {
        ...everything(),
        identifyBy,
        includeCertificates: true,
        signers: [anna, bert],
        recipients: [anna.certificate, bert.certificate],
      });
      expect(same).toBe(true);
      expect(layers[0]).toMatchObject({ recipients: 2 });
      expect(layers[2]).toMatchObject({
        version: identifyBy === 'subjectKeyIdentifier' ? 3 : 1,
        certificates: 2,
        signatures: [{ valid: true }, { valid: true }],
      });
    },
  );
});
