import { readFile, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { makeIdentity, pemToDer, publicKeyId } from '../../certificates/index.ts';
import { allPurposes } from '../../../shared/index.ts';
import type { Certificate } from '../../../shared/index.ts';
import type { Journal } from '../../journal/index.ts';
import type { Sealer } from '../../secrets/index.ts';
import type { CertificateViews } from './certificate-views.ts';
import { labelOf } from './importing.ts';
import type { OwnKeys } from './own-keys.ts';

interface Parts {
  readonly journal: Journal;
  readonly views: CertificateViews;
  readonly keys: OwnKeys;
  readonly sealer: Sealer;
  readonly home: string;
  readonly clock: () => number;
}

interface KeyPair {
  readonly certificatePem: string;
  readonly privateKeyPem: string;
}

/**
 * A home has a certificate of its own from its first start on: partners can pin it, and one calls over TLS at once. One from the days
 * when it lay in `certificates/own.pem` is taken over; only then do its files go. Throws what the sealer throws.
 */
export async function ensureIdentity(
  parts: Parts,
  { commonName, identification }: { readonly commonName: string; readonly identification: string },
): Promise<void> {
  const { journal, home, sealer } = parts;
  const isThere = journal.certificates
    .list()
    .some(({ owner, state }) => owner === 'own' && state === 'active');
  if (isThere) return;
  const files = ['own.pem', 'own.key.sealed'].map((name) => path.join(home, 'certificates', name));
  const earlier = await readEarlier(files, sealer);
  if (earlier === undefined) {
    const names = [hostname(), 'localhost', '127.0.0.1'];
    await keep(
      parts,
      await makeIdentity({ commonName, identification, names, purposes: allPurposes }),
      'first-start',
    );
    return;
  }
  await keep(parts, earlier, 'first-start');
  for (const file of files) await rm(file, { force: true });
}

async function keep(
  { journal, views, keys, clock }: Parts,
  { certificatePem, privateKeyPem }: KeyPair,
  origin: Certificate['origin'],
): Promise<void> {
  const der = pemToDer(certificatePem);
  const facts = views.facts(der);
  const publicKey = publicKeyId(der);
  const sealedKey = await keys.seal(privateKeyPem, publicKey);
  journal.certificates.add({
    owner: 'own',
    label: labelOf(undefined, facts),
    purposes: allPurposes,
    inUseFor: allPurposes,
    state: 'active',
    origin,
    fingerprint: facts.fingerprint,
    der,
    chain: [],
    publicKey,
    sealedKey,
    validUntil: facts.validUntil,
    addedAt: clock(),
  });
}

async function readEarlier(
  [certificate = '', key = '']: readonly string[],
  sealer: Sealer,
): Promise<KeyPair | undefined> {
  const [certificatePem, sealed] = await Promise.all([textOf(certificate), textOf(key)]);
  if (certificatePem === undefined || sealed === undefined) return undefined;
  const octets = await sealer.open(sealed, 'own key');
  const privateKeyPem = octets.toString('utf8');
  octets.fill(0);
  return { certificatePem, privateKeyPem };
}

async function textOf(file: string): Promise<string | undefined> {
  return await readFile(file, 'utf8').catch(() => undefined);
}
