import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SealKind, allPurposes } from '../../../shared/index.ts';
import type { DoctorCheck } from '../../../shared/index.ts';
import { runtimeAbilities } from '../../certificates/index.ts';
import type { Ability } from '../../certificates/index.ts';
import { freeOctetsOf } from './index.ts';
import { certificate, day, findings, found, listEntry, now, own } from './testing/examples.ts';

describe('the doctor finds', () => {
  test('nothing wrong in good health', async () => {
    const checks = await found();
    expect(checks.filter(({ outcome }) => outcome !== 'fine')).toEqual([]);
    expect(checks.map(({ code }) => code)).toEqual([
      'runtime-node',
      'home-space',
      'clock-plausible',
      'sealed-keyring',
      ...allPurposes.map(() => 'own-in-use'),
      'certificates-valid',
      'partners-without-address',
    ]);
  });

  test('what this runtime can really do', async () => {
    const checks = await found({ runtimeAbilities });
    expect(checks).toContainEqual({
      group: 'runtime',
      code: 'ability-tls',
      params: { version: '1.3' },
      outcome: 'fine',
    });
    expect(checks).toContainEqual({
      group: 'runtime',
      code: 'ability-hash',
      params: { name: 'sha256' },
      outcome: 'fine',
    });
  });

  test.each<[Ability, string, DoctorCheck['outcome']]>([
    [ability('crypto-library', true, { name: 'OpenSSL', version: '3.5' }), 'runtime-openssl', 'fine'],
    [ability('crypto-library', true, { name: 'BoringSSL', version: 'x' }), 'runtime-boringssl', 'warning'],
    [ability('hash', false, { name: 'sha3-512' }), 'ability-hash-missing', 'warning'],
    [ability('cipher', false, { name: 'des-ede3-cbc' }), 'ability-cipher-missing', 'warning'],
    [ability('rsa-decryption', false, { padding: 'pkcs1' }), 'ability-rsa-decryption-own', 'fine'],
    [ability('rsa-decryption', false, { padding: 'none' }), 'ability-rsa-decryption-missing', 'failed'],
    [ability('closed-key', false), 'ability-closed-key-own', 'fine'],
    [ability('pkcs12', false, { protection: 'rc2-40' }), 'ability-pkcs12-missing', 'warning'],
    [ability('tls', false, { version: '1.3' }), 'ability-tls-missing', 'failed'],
  ])('what a runtime cannot do: %j', async (one, code, outcome) => {
    expect(await findings({ runtimeAbilities: () => Promise.resolve([one]) })).toEqual([
      { group: 'runtime', code, params: one.params, outcome },
    ]);
  });

  test('that the abilities could not be tried', async () => {
    const broken = (): Promise<never> => Promise.reject(new Error('broken'));
    expect(await findings({ runtimeAbilities: broken })).toEqual([
      { group: 'runtime', code: 'abilities-unknown', params: { problem: 'internal' }, outcome: 'failed' },
    ]);
  });

  test('Electron', async () => {
    expect(await findings({ versions: { node: '24.1.0', electron: '45.4.1' } })).toMatchObject([
      { code: 'runtime-electron', params: { version: '45.4.1' } },
    ]);
  });

  test('how much room there is', async () => {
    for (const [free, outcome] of [
      [1e9, 'warning'],
      [1e6, 'failed'],
    ] as const) {
      expect(await findings({ freeOctets: () => Promise.resolve(free) })).toMatchObject([
        { code: 'home-space-low', params: { available: free }, outcome },
      ]);
    }
    const home = await mkdtemp(join(tmpdir(), 'waybill-doctor-'));
    expect(await freeOctetsOf(home)).toBeGreaterThan(0);
    await rm(home, { recursive: true });
    expect(await findings({ freeOctets: () => freeOctetsOf(home) })).toMatchObject([
      { code: 'home-space-unknown', outcome: 'warning' },
    ]);
  });

  test('a clock that is behind something that has been, and no other', async () => {
    const behind = [{ code: 'clock-behind', params: { newest: now + day }, outcome: 'failed' }];
    expect(await findings({ newestMoment: () => Promise.resolve(now + day) })).toMatchObject(behind);
    const list = listEntry({ thisUpdate: now + day, nextUpdate: now + 2 * day });
    expect(await findings({ revocationLists: () => Promise.resolve([list]) })).toMatchObject([
      ...behind,
      { code: 'lists-current' },
    ]);
    const made = own(300, { origin: 'made' }, 1);
    expect(await findings({ certificates: () => Promise.resolve([made]) })).toMatchObject([
      ...behind,
      ...allPurposes.map(() => ({ code: 'own-not-yet-valid', outcome: 'failed' })),
    ]);
    // A list from a clock that is a little ahead, and the next certificate of a partner.
    const early = listEntry({ thisUpdate: now + 60_000, nextUpdate: now + day });
    const next = certificate(300, { owner: 'partner' }, 5);
    const checks = await found({
      revocationLists: () => Promise.resolve([early]),
      certificates: () => Promise.resolve([own(), next]),
      newestMoment: () => Promise.resolve(undefined),
    });
    expect(checks.map(({ code }) => code)).toContain('clock-plausible');
  });

  test.each(SealKind.options)('how secrets are sealed: %s', async (sealKind) => {
    const outcome = sealKind === 'key-file' ? 'warning' : 'fine';
    expect(await found({ sealKind })).toContainEqual({
      group: 'secrets',
      code: `sealed-${sealKind}`,
      params: {},
      outcome,
    });
  });
});

function ability(code: Ability['code'], able: boolean, params: Ability['params'] = {}): Ability {
  return { code, able, params };
}
