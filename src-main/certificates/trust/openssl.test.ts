import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { issue, makeKeys } from '../../test-pki/index.ts';
import type { Issued, KeyPair, KeyUsage, PermittedNames, Purpose } from '../../test-pki/index.ts';
import type { Road } from './index.ts';
import { createJudge } from './index.ts';
import { nowhere, saidOf } from './testing/index.ts';

const run = promisify(execFile);
const openssl = await run('openssl', ['version']).then(
  () => true,
  () => process.env['WAYBILL_REQUIRE_PEERS'] === '1',
);

let folder: string;
let authorityKeys: KeyPair[];
let leafKeys: KeyPair;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waybill-trust-'));
  authorityKeys = await Promise.all(Array.from({ length: 6 }, () => makeKeys('ec')));
  leafKeys = await makeKeys('rsa');
});

afterAll(() => rm(folder, { recursive: true }));

interface Level {
  readonly dates: 'valid' | 'past' | 'future';
  readonly authority: boolean;
  readonly pathLength: number | undefined;
  readonly keyUsage: readonly KeyUsage[] | undefined;
  readonly extendedKeyUsage: readonly Purpose[];
  readonly nameConstraints: PermittedNames | undefined;
  readonly criticalExtension: boolean;
  readonly signatureHash: 'SHA-1' | 'SHA-256';
  /** Signed with another key than its issuer's. */
  readonly forged: boolean;
  /** It has the name of its issuer, as when an authority renews its key. */
  readonly selfIssued: boolean;
}

/** Mostly right, so that chains of several get by. */
function mostly<Value>(right: Value, ...wrong: readonly Value[]): fc.Arbitrary<Value> {
  return fc.oneof(
    { weight: 15, arbitrary: fc.constant(right) },
    { weight: 1, arbitrary: fc.constantFrom(...wrong) },
  );
}

/** Not `*.example`: an authority that may not sign for partner.example may not sign that either, which openssl lets pass. */
const hosts = ['www.partner.example', 'other.example', '*.partner.example', 'partner.example'] as const;

/** What certificates say that they are for. */
const purposes: Readonly<Record<Exclude<Road, 'receipt'>, readonly (readonly Purpose[])[]>> = {
  'tls-client': [['serverAuth'], [], ['serverAuth', 'clientAuth'], ['clientAuth'], ['codeSigning']],
  'tls-server': [['clientAuth'], [], ['serverAuth', 'clientAuth'], ['serverAuth'], ['emailProtection']],
  signer: [['emailProtection'], [], ['codeSigning']],
  recipient: [['emailProtection'], [], ['codeSigning']],
};
const constraints: readonly PermittedNames[] = [
  { permitted: { dns: ['partner.example'] } },
  { permitted: { dns: ['.partner.example', 'other.example'] } },
  { permitted: { dns: ['elsewhere.example'] } },
  { excluded: { dns: ['partner.example'] } },
  { excluded: { dns: ['elsewhere.example', 'example'] } },
  { permitted: { ip: ['192.0.2.0/24'] } },
  { excluded: { ip: ['192.0.2.128/25', '2001:db8::/32'] } },
  { permitted: { mail: ['partner.example'] } },
  { permitted: { mail: ['clerk@partner.example'] }, excluded: { mail: ['.partner.example'] } },
  { excluded: { mail: ['other.example'] } },
  { permitted: { directory: ['O=Partner'] } },
  { excluded: { directory: ['O=partner', 'O=Nobody'] } },
];

/** What is meant for TLS is taken for files as well (one certificate may serve all), so there no authority has that. */
const level = (road: keyof typeof purposes): fc.Arbitrary<Level> =>
  fc.record({
    dates: mostly<Level['dates']>('valid', 'past', 'future'),
    authority: mostly(true, false),
    pathLength: mostly<number | undefined>(undefined, 0, 1, 2),
    keyUsage: mostly<readonly KeyUsage[] | undefined>(
      undefined,
      [],
      ['cRLSign'],
      ['keyCertSign'],
      ['digitalSignature'],
    ),
    extendedKeyUsage: mostly<readonly Purpose[]>([], ...purposes[road]),
    nameConstraints: mostly<PermittedNames | undefined>(undefined, ...constraints),
    criticalExtension: mostly(false, true),
    signatureHash: mostly<Level['signatureHash']>('SHA-256', 'SHA-1'),
    forged: mostly(false, true),
    selfIssued: mostly(false, true),
  });

const purposeOfOpenssl = {
  'tls-client': 'sslserver',
  'tls-server': 'sslclient',
  signer: 'smimesign',
  recipient: 'smimeencrypt',
} as const;
const roads = ['tls-client', 'tls-server', 'signer', 'recipient'] as const;

const chain = fc.constantFrom(...roads).chain((road) =>
  fc.record({
    road: fc.constant(road),
    authorities: fc.array(level(road), { minLength: 1, maxLength: 4 }),
    leaf: level(road),
    leafUsage: mostly<readonly KeyUsage[] | undefined>(
      undefined, [], ['digitalSignature'], ['keyEncipherment'], ['nonRepudiation'], ['keyAgreement'], ['keyCertSign'],
    ), // prettier-ignore
    leafPurposes: mostly(...(purposes[road] as readonly [readonly Purpose[]])),
    host: mostly<(typeof hosts)[number]>(...hosts),
    ip: fc.constantFrom('192.0.2.1', '192.0.2.200', '2001:db8::1'),
    mail: fc.constantFrom('clerk@partner.example', 'clerk@in.partner.example', 'clerk@other.example'),
    /** Which of the authorities is trusted: 0 is the root. */
    anchor: mostly(0, 1, 2),
  }),
);
type Chain = typeof chain extends fc.Arbitrary<infer Value> ? Value : never;

const days = { valid: {}, past: { from: -100, until: -10 }, future: { from: 10, until: 100 } } as const;

async function made(wanted: Chain): Promise<{ authorities: Issued[]; leaf: Issued }> {
  const authorities: Issued[] = [];
  for (const [index, one] of wanted.authorities.entries()) {
    const above = authorities.at(-1);
    authorities.push(
      await issue({
        ...common(one, above),
        name: one.selfIssued && above !== undefined ? nameOf(above) : `Authority ${index}`,
        authority: one.authority,
        ...(one.authority && one.pathLength !== undefined ? { pathLength: one.pathLength } : {}),
        ...(one.keyUsage === undefined
          ? { keyUsage: ['keyCertSign', 'cRLSign'] }
          : { keyUsage: one.keyUsage }),
        extendedKeyUsage: one.extendedKeyUsage,
        ...(one.authority && one.nameConstraints !== undefined
          ? { nameConstraints: one.nameConstraints }
          : {}),
        keys: keysAt(index),
      }),
    );
  }
  const leaf = await issue({
    ...common(wanted.leaf, authorities.at(-1)),
    // No host: openssl would take it for one where there are none among the names.
    name: 'The Leaf',
    subject: { O: 'Partner' },
    ...(wanted.leafUsage === undefined ? {} : { keyUsage: wanted.leafUsage }),
    extendedKeyUsage: wanted.leafPurposes,
    names: [wanted.host, wanted.ip],
    mail: [wanted.mail],
    keys: leafKeys,
  });
  return { authorities, leaf };
}

function common(one: Level, by: Issued | undefined) {
  const forger = by && { ...by, keys: keysAt(5) };
  const signer = one.forged ? forger : by;
  return {
    ...days[one.dates],
    criticalExtension: one.criticalExtension,
    signatureHash: one.signatureHash,
    ...(signer === undefined ? {} : { by: signer }),
  };
}

function keysAt(index: number): KeyPair {
  const keys = authorityKeys[index];
  if (keys === undefined) throw new RangeError('no such key');
  return keys;
}

function nameOf({ subject }: Issued): string {
  return subject.slice('CN='.length);
}

let files = 0;

/** What openssl says, with its rules for keys and hashes as strict as ours. */
async function refusedByOpenssl(
  { road }: Chain,
  anchor: Issued,
  between: readonly Issued[],
  leaf: Issued,
): Promise<string | undefined> {
  const name = `${(files += 1)}`;
  await Promise.all([
    writeFile(join(folder, `${name}-anchor.pem`), anchor.certificatePem),
    writeFile(
      join(folder, `${name}-between.pem`),
      between.map(({ certificatePem }) => certificatePem).join(''),
    ),
    writeFile(join(folder, `${name}-leaf.pem`), leaf.certificatePem),
  ]);
  const args = [
    'verify', '-auth_level', '2', '-partial_chain', '-no-CApath', '-no-CAstore',
    '-purpose', purposeOfOpenssl[road],
    ...(road === 'tls-client' ? ['-verify_hostname', 'www.partner.example'] : []),
    '-CAfile', `${name}-anchor.pem`,
    ...(between.length === 0 ? [] : ['-untrusted', `${name}-between.pem`]),
    `${name}-leaf.pem`,
  ]; // prettier-ignore
  return run('openssl', args, { cwd: folder }).then(
    () => undefined,
    (error: unknown) => (error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error)),
  );
}

/** openssl also takes servers whose key is for ciphers without forward secrecy, which are never offered. */
function isRefusedByUsAlone({ road, leafUsage = [] }: Chain): boolean {
  return road === 'tls-client' && leafUsage.length > 0 && !leafUsage.includes('digitalSignature');
}

test.runIf(openssl)(
  'whatever openssl refuses is refused, and nothing else but servers that cannot sign',
  async () => {
    const judge = createJudge({ revocation: saidOf(), clock: Date.now });
    const outcomes = { trusted: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(chain, async (wanted) => {
        const { authorities, leaf } = await made(wanted);
        const at = Math.min(wanted.anchor, authorities.length - 1);
        const anchor = authorities[at] ?? leaf;
        const between = authorities.filter((one) => one !== anchor);
        const refused = await refusedByOpenssl(wanted, anchor, between, leaf);
        const { trusted, problem } = await judge.judge({
          road: wanted.road,
          shown: [leaf, ...between].map(({ certificateDer }) => certificateDer),
          download: nowhere,
          rules: {
            pins: [],
            authorities: [anchor.certificateDer],
            system: false,
            name:
              wanted.road === 'tls-client'
                ? { kind: 'host', host: 'www.partner.example' }
                : { kind: 'anyone' },
            revocation: { policy: 'require', fromCertificates: true, listAddresses: [] },
          },
        });
        outcomes[trusted ? 'trusted' : 'refused'] += 1;
        if (refused === undefined && isRefusedByUsAlone(wanted)) {
          expect([trusted, problem?.code]).toEqual([false, 'certificate-wrong-purpose']);
          return;
        }
        expect([trusted, problem?.code], refused).toEqual([
          refused === undefined,
          refused === undefined ? undefined : expect.any(String),
        ]);
      }),
      { numRuns: 200 },
    );
    expect(outcomes.trusted).toBeGreaterThan(25);
    expect(outcomes.refused).toBeGreaterThan(25);
  },
  60_000,
);

test.runIf(openssl)(
  'a root of version 1 is an authority for whoever trusts it, and nothing else of version 1 is',
  async () => {
    const make = (...args: readonly string[]) => run('openssl', args, { cwd: folder });
    for (const name of ['root1', 'between1', 'leaf1'])
      await make(
        ...`req -new -nodes -newkey ec -pkeyopt ec_paramgen_curve:P-256 -subj /CN=${name} -keyout ${name}.key -out ${name}.csr`.split(
          ' ',
        ),
      );
    const sign = (name: string, ...by: readonly string[]) =>
      make('x509', '-req', '-days', '10', '-in', `${name}.csr`, '-out', `${name}.pem`, ...by);
    await sign('root1', '-signkey', 'root1.key');
    await sign('between1', '-CA', 'root1.pem', '-CAkey', 'root1.key', '-CAcreateserial');
    const [root, between] = await Promise.all(
      ['root1.pem', 'between1.pem'].map((name) => readFile(join(folder, name))),
    );
    const judge = createJudge({ revocation: saidOf(), clock: Date.now });
    const leafBy = async (name: string): Promise<string> => {
      await sign('leaf1', '-CA', `${name}.pem`, '-CAkey', `${name}.key`, '-CAcreateserial');
      const leaf = await readFile(join(folder, 'leaf1.pem'));
      const { trusted, problem } = await judge.judge({
        road: 'signer',
        shown: [leaf, between ?? leaf],
        download: nowhere,
        rules: {
          pins: [],
          authorities: [root ?? leaf],
          system: false,
          name: { kind: 'anyone' },
          revocation: { policy: 'off', fromCertificates: true, listAddresses: [] },
        },
      });
      return trusted ? 'trusted' : `${problem?.params['why']}`;
    };
    expect(await leafBy('root1')).toBe('trusted');
    expect(await leafBy('between1')).toBe('not-an-authority');
  },
);
