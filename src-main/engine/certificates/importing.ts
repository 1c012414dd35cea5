import { readFile, stat } from 'node:fs/promises';
import {
  describeCertificate,
  importLists,
  keepNewest,
  orderChain,
  publicKeyId,
  readBundle,
} from '../../certificates/index.ts';
import type { Bundle } from '../../certificates/index.ts';
import { allPurposes } from '../../../shared/index.ts';
import type {
  CertificateContents,
  CertificateFacts,
  CertificatePurpose,
  CertificateSource,
  PartnerId,
  RevocationListEntry,
} from '../../../shared/index.ts';
import type { CertificateRecord, Journal } from '../../journal/index.ts';
import { EngineError } from '../engine-error.ts';
import type { CertificateViews } from './certificate-views.ts';
import type { OwnKeys } from './own-keys.ts';
import type { TrustKeeper } from './trust-keeper.ts';

/** Longest file that is read, octets: a revocation list may be long, anything else is short. */
const longestFile = 20 * 1024 * 1024;

export interface ImportWish {
  readonly source: CertificateSource;
  readonly password?: string | undefined;
  readonly partnerId?: PartnerId | undefined;
  readonly authority: boolean;
  readonly purposes?: readonly CertificatePurpose[] | undefined;
  readonly label?: string | undefined;
}

export interface Imported {
  readonly added: readonly CertificateRecord[];
  readonly lists: readonly RevocationListEntry[];
}

export interface ImportParts {
  readonly journal: Journal;
  readonly views: CertificateViews;
  readonly keys: OwnKeys;
  readonly trust: TrustKeeper;
  readonly clock: () => number;
}

/** Looks into a file, keeps nothing. Throws what readBundle throws; `file-not-found`, `file-not-readable`, `file-is-folder`, `certificate-too-large`. */
export async function inspect(
  { journal, views }: ImportParts,
  source: CertificateSource,
  password: string | undefined,
): Promise<CertificateContents> {
  const bundle = await readBundle(await octetsOf(source), password);
  const certificates = bundle.certificates.map((der) => views.facts(der));
  const answers = bundle.certificates
    .map((der) => answered(journal, der))
    .find((request) => request !== undefined);
  const leaf = ownLeaf(bundle) ?? leafOf(bundle.certificates);
  return {
    form: bundle.form,
    certificates: [...certificates],
    keys: bundle.keys.length,
    ...(answers === undefined ? {} : { answers: answers.id }),
    ...(leaf === undefined ? {} : { leaf: views.facts(leaf).fingerprint }),
  };
}

/**
 * Keeps what lies in a file, all or nothing. Throws what `inspect` throws; `key-without-certificate`, `certificate-known` {label},
 * `certificate-needs-partner`, `certificate-wrong-purpose`.
 */
export async function importFrom(parts: ImportParts, wish: ImportWish): Promise<Imported> {
  const bundle = await readBundle(await octetsOf(wish.source), wish.password);
  const sealed = await Promise.all(
    bundle.keys.map(async ({ privateKeyPem, publicKeyId: publicKey }) => ({
      publicKey,
      sealedKey: await parts.keys.seal(privateKeyPem, publicKey),
    })),
  );
  return parts.journal.transaction(() => ({
    added: addCertificates(parts, wish, bundle, sealed),
    lists: bundle.lists.flatMap((der) => keepLists(parts, der)),
  }));
}

interface SealedKey {
  readonly publicKey: string;
  readonly sealedKey: string;
}

function addCertificates(
  parts: ImportParts,
  wish: ImportWish,
  bundle: Bundle,
  sealed: readonly SealedKey[],
): readonly CertificateRecord[] {
  const own = addOwn(parts, wish, bundle, sealed);
  if (own.length > 0) return own;
  if (sealed.length > 0) {
    // A key beside certificates that are others' is a mistake; one alone waits for its certificate, as that of a request does.
    if (bundle.certificates.length > 0) throw new EngineError({ code: 'key-without-certificate' });
    return sealed.map((key) => addKey(parts, wish, key));
  }
  if (bundle.certificates.length === 0) {
    if (bundle.lists.length > 0) return [];
    throw new EngineError({
      code: bundle.requests > 0 ? 'request-not-certificate' : 'certificate-unreadable',
    });
  }
  if (wish.partnerId === undefined) throw new EngineError({ code: 'certificate-needs-partner' });
  return addPartners(parts, { ...wish, partnerId: wish.partnerId }, bundle.certificates);
}

/** Certificates whose key lies beside them, or here: of a request, or of one of ours that is being renewed. */
function addOwn(
  parts: ImportParts,
  wish: ImportWish,
  { certificates }: Bundle,
  sealed: readonly SealedKey[],
): readonly CertificateRecord[] {
  return certificates.flatMap((der) => {
    const publicKey = idOrNothing(der);
    const request = answered(parts.journal, der);
    if (request !== undefined) return [completed(parts, request, der, certificates)];
    const key = sealed.find((one) => one.publicKey === publicKey) ?? keptKey(parts.journal, publicKey);
    return key === undefined ? [] : [addOne(parts, wish, der, certificates, { owner: 'own', ...key })];
  });
}

function addKey({ journal, clock }: ImportParts, wish: ImportWish, key: SealedKey): CertificateRecord {
  const known = journal.certificates.list().find(({ publicKey }) => publicKey === key.publicKey);
  if (known !== undefined) {
    throw new EngineError({ code: 'certificate-known', params: { label: known.label, id: known.id } });
  }
  const label = wish.label === undefined || wish.label === '' ? key.publicKey.slice(0, 16) : wish.label;
  return journal.certificates.add({
    ...key,
    owner: 'own',
    label,
    purposes: wish.purposes ?? allPurposes,
    inUseFor: [],
    state: 'requested',
    origin: 'imported',
    chain: [],
    addedAt: clock(),
  });
}

function completed(
  { journal, views }: ImportParts,
  request: CertificateRecord,
  der: Uint8Array,
  all: readonly Uint8Array[],
): CertificateRecord {
  const facts = views.facts(der);
  const { fingerprint, validUntil } = facts;
  const isNamed = request.label !== request.publicKey?.slice(0, 16);
  return journal.certificates.change(request.id, {
    state: 'active',
    ...(isNamed ? {} : { label: labelOf(undefined, facts) }),
    answer: { fingerprint, der, chain: chainOf(der, all), validUntil },
  });
}

/** A key of ours may get a second certificate: its authority has renewed it. */
function keptKey(journal: Journal, publicKey: string | undefined): SealedKey | undefined {
  if (publicKey === undefined) return undefined;
  const kept = journal.certificates.list().find((one) => one.owner === 'own' && one.publicKey === publicKey);
  return kept?.sealedKey === undefined ? undefined : { publicKey, sealedKey: kept.sealedKey };
}

function addPartners(
  parts: ImportParts,
  wish: ImportWish & { readonly partnerId: PartnerId },
  certificates: readonly Uint8Array[],
): readonly CertificateRecord[] {
  const { partnerId, authority } = wish;
  const leaf = leafOf(certificates);
  const chosen = authority || leaf === undefined ? certificates : [leaf];
  const owner = authority ? 'authority' : 'partner';
  return chosen.map((der) => {
    const record = addOne(parts, wish, der, certificates, { owner, partnerId });
    const { fingerprint, subject } = parts.views.facts(der);
    parts.trust.decide({ partnerId, fingerprint, subject, role: owner, decision: 'trusted', note: '' });
    return record;
  });
}

function addOne(
  { journal, views, clock }: ImportParts,
  wish: ImportWish,
  der: Uint8Array,
  all: readonly Uint8Array[],
  whose:
    | ({ readonly owner: 'own' } & SealedKey)
    | { readonly owner: 'partner' | 'authority'; readonly partnerId: PartnerId },
): CertificateRecord {
  const facts = views.facts(der);
  requireStrong(facts);
  const partnerId = whose.owner === 'own' ? undefined : whose.partnerId;
  const known = journal.certificates
    .byFingerprint(facts.fingerprint)
    .find((one) => one.owner === whose.owner && one.partnerId === partnerId);
  if (known !== undefined) {
    throw new EngineError({ code: 'certificate-known', params: { label: known.label, id: known.id } });
  }
  return journal.certificates.add({
    ...whose,
    label: labelOf(wish.label, facts),
    purposes: whose.owner === 'authority' ? [] : purposesFor(facts, wish.purposes),
    inUseFor: [],
    state: 'active',
    origin: 'imported',
    fingerprint: facts.fingerprint,
    der,
    chain: chainOf(der, all),
    validUntil: facts.validUntil,
    addedAt: clock(),
  });
}

/** RSA below this many bits is broken by whoever wants to; nothing that is done with it would be believed anywhere. */
const leastBits = 2048;

/** Said now, and not when the first file fails. Throws `certificate-weak` {subject, keyType}. */
export function requireStrong({ subject, keyType }: CertificateFacts): void {
  const bits = /^RSA(?:-PSS)? (\d+)$/.exec(keyType)?.[1];
  if (bits !== undefined && Number(bits) < leastBits) {
    throw new EngineError({ code: 'certificate-weak', params: { subject, keyType } });
  }
}

/** A newer one that is kept stays. */
function keepLists({ journal, clock }: ImportParts, octets: Uint8Array): RevocationListEntry[] {
  return importLists(octets).map(({ der, facts }) => {
    const keptAt = clock();
    keepNewest(journal.revocation, { der, address: '', keptAt });
    return { ...facts, address: '', keptAt };
  });
}

/** What it may be used for by its own key usage (RFC 5280 4.2.1.3); one that says nothing may do anything. */
export function allowedPurposes({ keyUsage }: CertificateFacts): CertificatePurpose[] {
  if (keyUsage.length === 0) return [...allPurposes];
  const signs = keyUsage.includes('digitalSignature');
  const commits = signs || keyUsage.includes('nonRepudiation');
  const enciphers = keyUsage.includes('keyEncipherment');
  return allPurposes.filter((purpose) => {
    if (purpose === 'encryption') return enciphers;
    if (purpose === 'tls') return signs || enciphers || keyUsage.includes('keyAgreement');
    return purpose === 'authentication' ? signs : commits;
  });
}

/** Throws `certificate-wrong-purpose` where the certificate says itself that it is not for what is wished. */
export function purposesFor(
  facts: CertificateFacts,
  wished: readonly CertificatePurpose[] | undefined,
): CertificatePurpose[] {
  const allowed = allowedPurposes(facts);
  const wrong = (wished ?? []).filter((purpose) => !allowed.includes(purpose));
  if (wrong.length > 0) {
    const { subject, keyUsage } = facts;
    const params = { subject, purposes: wrong.join(', '), keyUsage: keyUsage.join(', ') };
    throw new EngineError({ code: 'certificate-wrong-purpose', params });
  }
  return wished === undefined ? allowed : allPurposes.filter((purpose) => wished.includes(purpose));
}

/** The subject's common name, unless the user has a better one. */
export function labelOf(wished: string | undefined, { subject, fingerprint }: CertificateFacts): string {
  if (wished !== undefined && wished !== '') return wished;
  const name = /(?:^|, )CN=((?:\\.|[^,\\])+)/.exec(subject)?.[1]?.replaceAll(/\\(.)/g, '$1');
  return (name ?? (subject === '' ? fingerprint.slice(0, 16) : subject)).slice(0, 60);
}

function answered(journal: Journal, der: Uint8Array): CertificateRecord | undefined {
  const publicKey = idOrNothing(der);
  return journal.certificates
    .list()
    .find((one) => one.state === 'requested' && one.publicKey !== undefined && one.publicKey === publicKey);
}

/** A key that this runtime cannot read is none of ours. */
function idOrNothing(der: Uint8Array): string | undefined {
  try {
    return publicKeyId(der);
  } catch {
    return undefined;
  }
}

function ownLeaf({ certificates, keys }: Bundle): Uint8Array | undefined {
  return certificates.find((der) => keys.some((key) => key.publicKeyId === idOrNothing(der)));
}

/** The one that is no authority; where all are, the one that has signed none of the others. */
function leafOf(certificates: readonly Uint8Array[]): Uint8Array | undefined {
  if (certificates.length <= 1) return certificates[0];
  const facts = certificates.map((der) => ({ der, ...describeCertificate(der) }));
  const isIssuer = (subject: string): boolean =>
    facts.some((other) => other.issuer === subject && other.subject !== subject);
  return (facts.find(({ authority }) => !authority) ?? facts.find(({ subject }) => !isIssuer(subject)))?.der;
}

/** What stands above it, of what came with it. */
function chainOf(leaf: Uint8Array, all: readonly Uint8Array[]): Uint8Array[] {
  return orderChain(
    leaf,
    all.filter((der) => der !== leaf),
  ).slice(1);
}

async function octetsOf(source: CertificateSource): Promise<Uint8Array> {
  if ('content' in source) return Buffer.from(source.content, 'base64');
  const file = source.path;
  try {
    const found = await stat(file);
    if (!found.isFile()) throw new EngineError({ code: 'file-is-folder', params: { file } });
    if (found.size > longestFile) {
      throw new EngineError({ code: 'certificate-too-large', params: { most: longestFile } });
    }
    return await readFile(file);
  } catch (error) {
    if (error instanceof EngineError) throw error;
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    const code = isMissing ? 'file-not-found' : 'file-not-readable';
    throw new EngineError({ code, params: { file } }, { cause: error });
  }
}
