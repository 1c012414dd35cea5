import type { CipherName, HashName } from './suites.ts';

/** Object identifiers of CMS by the names of their RFCs, in dots. */
export const oids = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  envelopedData: '1.2.840.113549.1.7.3',
  compressedData: '1.2.840.113549.1.9.16.1.9',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  rsaEncryption: '1.2.840.113549.1.1.1',
  sha1WithRsa: '1.2.840.113549.1.1.5',
  sha256WithRsa: '1.2.840.113549.1.1.11',
  sha512WithRsa: '1.2.840.113549.1.1.13',
  sha3512WithRsa: '2.16.840.1.101.3.4.3.16',
  zlib: '1.2.840.113549.1.9.16.3.8',
  subjectKeyIdentifier: '2.5.29.14',
} as const;

export const hashOids: Readonly<Record<HashName, string>> = {
  sha1: '1.3.14.3.2.26',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha512: '2.16.840.1.101.3.4.2.3',
  'sha3-512': '2.16.840.1.101.3.4.2.10',
};

export const cipherOids: Readonly<Record<CipherName, string>> = {
  'des-ede3-cbc': '1.2.840.113549.3.7',
  'aes-256-cbc': '2.16.840.1.101.3.4.1.42',
};
