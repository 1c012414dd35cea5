import { issue } from './issue.ts';
import type { Issued, KeyType, Wanted } from './issue.ts';
import { revocationList } from './revocation-list.ts';
import type { ListOptions } from './revocation-list.ts';

/** Whom the leaves belong to: the subject's serialNumber of all but `wrongName`. */
export const partnerCode = 'O0013000001PARTNER';
/** What hosts they are good for. */
export const partnerHosts: readonly string[] = ['localhost', '127.0.0.1', '::1', 'partner.example'];

export interface TestPkiOptions {
  /** Where the list of an authority lies; absent: the certificates name no address. */
  listAddress?(this: void, authority: 'root' | 'intermediate'): string;
  /** Where leaves are asked about by OCSP. */
  readonly statusAddress?: string;
  /** Of all the leaves. Absent: RSA for `signer`, `recipient`, `receipts` and `everything`, EC for the others. */
  readonly keyType?: KeyType;
}

/** Leaves with one thing wrong each. */
export type Defect =
  /** Ended ten days ago. */
  | 'expired'
  /** Begins in ten days. */
  | 'notYetValid'
  /** Stands in the list of the intermediate authority. */
  | 'revoked'
  /** Code signing alone; no key encipherment. */
  | 'wrongPurpose'
  /** `CN=Other`, of another partner and another host. */
  | 'wrongName'
  | 'underExpiredAuthority'
  | 'underComingAuthority'
  /** Its authority stands below one that may have none below itself. */
  | 'pathTooLong'
  /** Its authority may only sign for inside.example. */
  | 'outsideNameConstraints'
  /** Signed by `server`, which is no authority. */
  | 'notAnAuthority'
  /** Its authority has a keyUsage without keyCertSign. */
  | 'authorityMayNotSign'
  | 'criticalExtension'
  /** Signed with SHA-1. */
  | 'weakSignature'
  /** RSA with 1024 bits. */
  | 'weakKey'
  /** Issued by `stranger`. */
  | 'strange'
  | 'selfSigned';

export interface TestPki extends Readonly<Record<Defect, Issued>> {
  readonly root: Issued;
  /** Below the root; may have no authority below itself. */
  readonly intermediate: Issued;
  /** Another root. */
  readonly stranger: Issued;
  readonly server: Issued;
  readonly client: Issued;
  readonly signer: Issued;
  readonly recipient: Issued;
  readonly receipts: Issued;
  /** One certificate for every purpose. */
  readonly everything: Issued;
  /** The list of an authority, DER; the intermediate's names `revoked` (keyCompromise), unless told otherwise. */
  list(this: void, of: 'root' | 'intermediate', options?: ListOptions): Promise<Buffer>;
}

/** Root, intermediate and leaves of each sort, made anew: some hundred milliseconds, for the RSA keys. */
export async function makeTestPki(options: TestPkiOptions = {}): Promise<TestPki> {
  const asked = (authority: 'root' | 'intermediate'): Pick<Wanted, 'listAddresses' | 'statusAddresses'> => ({
    ...(options.listAddress === undefined ? {} : { listAddresses: [options.listAddress(authority)] }),
    ...(options.statusAddress === undefined || authority === 'root'
      ? {}
      : { statusAddresses: [options.statusAddress] }),
  });
  const authority = (name: string, by: Issued, wanted: Partial<Wanted> = {}): Promise<Issued> =>
    issue({ name, by, authority: true, until: 1825, ...asked('root'), ...wanted });
  const root = await issue({ name: 'Test Root', authority: true, from: -3650, until: 3650 });
  const intermediate = await authority('Test Intermediate', root, { pathLength: 0 });
  const leaf = (name: string, wanted: Partial<Wanted> = {}, by?: 'itself'): Promise<Issued> =>
    issue({
      name,
      identification: partnerCode,
      names: partnerHosts,
      ...(by === undefined ? { by: intermediate } : {}),
      extendedKeyUsage: ['serverAuth', 'clientAuth'],
      keyType: options.keyType ?? 'ec',
      ...asked('intermediate'),
      ...wanted,
    });
  const rsa = options.keyType ?? 'rsa';
  const server = await leaf('Server', { extendedKeyUsage: ['serverAuth'] });
  const stranger = await issue({ name: 'Stranger', authority: true });
  const revoked = await leaf('Revoked');
  return {
    root,
    intermediate,
    stranger,
    server,
    revoked,
    client: await leaf('Client', { extendedKeyUsage: ['clientAuth'] }),
    signer: await leaf('Signer', { keyType: rsa, keyUsage: ['digitalSignature'], extendedKeyUsage: [] }),
    recipient: await leaf('Recipient', { keyType: rsa, keyUsage: ['keyEncipherment'], extendedKeyUsage: [] }),
    receipts: await leaf('Receipts', { keyType: rsa, keyUsage: ['nonRepudiation'], extendedKeyUsage: [] }),
    everything: await leaf('Everything', { keyType: rsa }),
    expired: await leaf('Expired', { from: -100, until: -10 }),
    notYetValid: await leaf('Not Yet Valid', { from: 10, until: 100 }),
    wrongPurpose: await leaf('Wrong Purpose', {
      keyUsage: ['digitalSignature'],
      extendedKeyUsage: ['codeSigning'],
    }),
    wrongName: await leaf('Other', {
      identification: 'O0013999999OTHER',
      names: ['other.example', '192.0.2.1'],
    }),
    underExpiredAuthority: await below(
      await authority('Expired Authority', root, { from: -300, until: -10 }),
    ),
    underComingAuthority: await below(await authority('Coming Authority', root, { from: 10, until: 300 })),
    pathTooLong: await below(await authority('Too Deep', intermediate)),
    outsideNameConstraints: await below(
      await authority('Constrained', root, { nameConstraints: { permitted: { dns: ['inside.example'] } } }),
    ),
    notAnAuthority: await below(server),
    authorityMayNotSign: await below(await authority('May Not Sign', root, { keyUsage: ['cRLSign'] })),
    criticalExtension: await leaf('Critical Extension', { criticalExtension: true }),
    weakSignature: await leaf('Weak Signature', { signatureHash: 'SHA-1' }),
    weakKey: await leaf('Weak Key', { keyType: 'rsa', bits: 1024 }),
    strange: await below(stranger),
    selfSigned: await leaf('Self-Signed', {}, 'itself'),
    list: (of, wanted) =>
      of === 'root'
        ? revocationList(root, wanted)
        : revocationList(intermediate, {
            revoked: [{ certificate: revoked, reason: 'keyCompromise' }],
            ...wanted,
          }),
  };

  function below(by: Issued): Promise<Issued> {
    return leaf(`Below ${/^CN=([^,]*)/.exec(by.subject)?.[1] ?? ''}`, { by });
  }
}

/** The certificate and what stands between it and its root, which is left out: what a partner shows. */
export function chainOf(leaf: Issued): readonly Issued[] {
  const chain = [leaf];
  for (let above = leaf.by; above?.by !== undefined; above = above.by) chain.push(above);
  return chain;
}

/** What a partner shows: leaf first, without the root. */
export function showing(leaf: Issued): { certificatePem: string; privateKeyPem: string; der: Buffer[] } {
  const chain = chainOf(leaf);
  return {
    certificatePem: chain.map(({ certificatePem }) => certificatePem).join(''),
    privateKeyPem: leaf.privateKeyPem,
    der: chain.map(({ certificateDer }) => certificateDer),
  };
}
