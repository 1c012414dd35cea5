/** A hash by its name in node:crypto. */
export type HashName = 'sha1' | 'sha256' | 'sha512' | 'sha3-512';
/** A content cipher by its name in node:crypto. */
export type CipherName = 'des-ede3-cbc' | 'aes-256-cbc';

/** What a cipher suite stands for: RFC 5024 10.2, and Odette's later guidelines. RSA PKCS#1 v1.5 in all of them. */
export interface CipherSuite {
  /** SFIDCIPH, SSIDAUTH exchanges: 1 to 7. */
  readonly number: SuiteNumber;
  readonly cipher: CipherName;
  readonly hash: HashName;
}

export type SuiteNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const suites: Readonly<Record<SuiteNumber, CipherSuite>> = {
  1: { number: 1, cipher: 'des-ede3-cbc', hash: 'sha1' },
  2: { number: 2, cipher: 'aes-256-cbc', hash: 'sha1' },
  3: { number: 3, cipher: 'des-ede3-cbc', hash: 'sha256' },
  4: { number: 4, cipher: 'aes-256-cbc', hash: 'sha256' },
  5: { number: 5, cipher: 'des-ede3-cbc', hash: 'sha512' },
  6: { number: 6, cipher: 'aes-256-cbc', hash: 'sha512' },
  7: { number: 7, cipher: 'aes-256-cbc', hash: 'sha3-512' },
};

/** The suite of a number as it came; undefined for one that is not known. */
export function suiteOf(number: number): CipherSuite | undefined {
  return Object.values(suites).find((suite) => suite.number === number);
}
