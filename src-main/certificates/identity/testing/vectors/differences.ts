/** A check that does not pass on every runtime, and where. */
export interface Difference {
  readonly check: string;
  readonly passesOn: readonly ('OpenSSL' | 'BoringSSL')[];
  /** Title of the part of docs/electron.md that says why, and what people see instead. */
  readonly explained: string;
}

const titles = {
  keys: 'Keys under old passwords',
  pkcs12: 'PKCS#12 files',
  decryption: 'RSA decryption with PKCS#1 v1.5',
  ciphers: 'Ciphers without forward secrecy, and DHE',
  usage: 'A certificate whose key usage does not fit',
} as const;

function on(
  passesOn: Difference['passesOn'],
  explained: keyof typeof titles,
  ...checks: readonly string[]
): Difference[] {
  return checks.map((check) => ({ check, passesOn, explained: titles[explained] }));
}

/**
 * All that differs. A check that is not here passes on both; one that is here fails where it is not said to pass, so that a runtime that
 * learns something is noticed too.
 */
export const differences: readonly Difference[] = [
  ...on(
    [],
    'keys',
    'runtime: opens key, PBE-MD5-DES',
    'runtime: opens key, PBE-SHA1-DES',
    'runtime: opens key, PBE-MD5-RC2-64',
    'runtime: opens key, PBE-SHA1-RC2-64',
    'runtime: opens key, PBES2 with RC2-64',
  ),
  ...on(['BoringSSL'], 'keys', 'runtime: opens key, PBE-SHA1-RC2-40'),
  ...on(['OpenSSL'], 'keys', 'runtime: opens key, PBE-SHA1-2DES', 'runtime: opens key, PBES2 with scrypt'),
  ...on([], 'pkcs12', 'runtime: opens PKCS#12 with RC2-128 for TLS'),
  ...on(
    ['BoringSSL'],
    'pkcs12',
    'runtime: opens PKCS#12 with RC2-40, 3DES and SHA-1 for TLS',
    'runtime: opens PKCS#12 with 3DES and a password beyond ASCII for TLS',
  ),
  ...on(['OpenSSL'], 'pkcs12', 'runtime: opens PKCS#12 without a check value for TLS'),
  ...on(['OpenSSL'], 'decryption', 'runtime: decrypts RSA with PKCS#1 v1.5'),
  ...on(
    ['OpenSSL'],
    'ciphers',
    'runtime: knows the cipher AES128-SHA256',
    'runtime: knows the cipher DHE-RSA-AES128-GCM-SHA256',
  ),
  ...on(
    ['OpenSSL'],
    'usage',
    'TLSv1.2: a server whose key may only encrypt is left to our judgement',
    'TLSv1.3: a server whose key may only encrypt is left to our judgement',
  ),
];
