import {
  allPurposes,
  Certificate,
  DoctorCheck,
  lineOf,
  Partner,
  RevocationListEntry,
} from '../../../../shared/index.ts';
import { connectThrough, createDownload } from '../../../network/index.ts';
import { createDoctor } from '../index.ts';
import type { DoctorParts } from '../index.ts';

/** When the doctor looks, in these tests. */
export const now = Date.UTC(2026, 10, 21, 12);
export const day = 86_400_000;

/** Parts in good health. */
export const healthy: DoctorParts = {
  runtimeAbilities: () => Promise.resolve([]),
  versions: { node: '24.1.0' },
  sealKind: 'keyring',
  certificates: () => Promise.resolve([own()]),
  revocationLists: () => Promise.resolve([]),
  partners: () => Promise.resolve([]),
  network: {
    way(called) {
      const { proxy } = lineOf(called);
      return Promise.resolve(proxy === undefined ? {} : { proxy: { ...proxy, password: '' } });
    },
    connect: connectThrough,
    download: (way) => createDownload(way),
  },
  freeOctets: () => Promise.resolve(5e9),
  newestMoment: () => Promise.resolve(now - day),
  clock: () => now,
};

/** All that is found, each proper for the contract. */
export async function found(parts: Partial<DoctorParts> = {}): Promise<DoctorCheck[]> {
  const checks = await createDoctor({ ...healthy, ...parts })();
  return checks.map((check) => DoctorCheck.parse(check));
}

/** Code and outcome of what is found, and is no more than in good health. */
export async function findings(parts: Partial<DoctorParts>): Promise<DoctorCheck[]> {
  const before = new Set((await found()).map((check) => JSON.stringify(check)));
  return (await found(parts)).filter((check) => !before.has(JSON.stringify(check)));
}

function facts(from: number, until: number): NonNullable<Certificate['facts']> {
  return {
    fingerprint: 'ab'.repeat(32),
    subject: 'CN=A',
    issuer: 'CN=A',
    serial: '01',
    validFrom: now + from * day,
    validUntil: now + until * day,
    names: [],
    identification: '',
    keyType: 'RSA 2048',
    keyUsage: [],
    extendedKeyUsage: [],
    authority: false,
    selfSigned: true,
    signatureAlgorithm: 'sha256WithRSAEncryption',
    listAddresses: [],
    statusAddresses: [],
  };
}

/** A certificate that ends in so many days. */
export function certificate(until: number, change: Partial<Certificate> = {}, from = -100): Certificate {
  const state = until < 0 ? 'expired' : from > 0 ? 'not-yet-valid' : until <= 60 ? 'soon' : 'valid';
  return Certificate.parse({
    id: 1,
    owner: 'own',
    label: 'Ours',
    purposes: allPurposes,
    inUseFor: [],
    state: 'active',
    facts: facts(from, until),
    expiry: { state, days: until },
    addedAt: now - 10 * day,
    origin: 'imported',
    ...change,
  });
}

/** Our own, in use for everything. */
export function own(until = 300, change: Partial<Certificate> = {}, from = -100): Certificate {
  return certificate(until, { inUseFor: [...allPurposes], ...change }, from);
}

/** An agreement with its defaults. */
export function partner(name: string, oftp2: object, practice = false): Partner {
  return Partner.parse({
    id: 1,
    name,
    kind: 'oftp2',
    oftp2: { code: 'O0013000001PARTNER', ...oftp2 },
    secretsSet: { ourPassword: false, theirPassword: false, proxyPassword: false },
    practice,
    createdAt: now,
    updatedAt: now,
  });
}

/** A list that was kept yesterday. */
export function listEntry(change: Partial<RevocationListEntry>): RevocationListEntry {
  return RevocationListEntry.parse({
    issuer: 'CN=A',
    thisUpdate: now - day,
    entries: 1,
    address: 'http://lists.example/a',
    keptAt: now - day,
    ...change,
  });
}
