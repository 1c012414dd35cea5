import { CertificateError } from '../certificate-error.ts';

/** Octets of a file that is read. A chain has some 10,000; a revocation list of 50,000 entries some two million. */
export const mostOctets = 4 * 1024 * 1024;
/** Certificates in one file; the authorities of a browser are some 150. */
export const mostCertificates = 500;
/** Private keys in one file. */
export const mostKeys = 100;
/** Blocks of one text. */
export const mostBlocks = 1000;

const mostIterations = 10_000_000;
/** In JavaScript, and so far slower: some seconds. */
const mostPkcs12Iterations = 1_000_000;
const mostScryptMemory = 256 * 1024 * 1024;
const mostScryptWork = 2 ** 23;

/**
 * What deriving keys may cost for one file altogether: it is the file that says how often, and whoever has made it may want us to be busy
 * for days. Throws `protection-too-costly`.
 */
export class Effort {
  private left = 2 * mostIterations;

  /** PBKDF2. */
  iterations(count: number): void {
    this.spend(count, count > mostIterations);
  }

  /** The derivation of RFC 7292 B.2 for so many blocks of its hash, and PBKDF1. */
  pkcs12(count: number, blocks: number): void {
    this.spend(count * blocks * 10, count > mostPkcs12Iterations);
  }

  /** RFC 7914. Gives the memory that it takes, octets. */
  scrypt(cost: number, blockSize: number, parallel: number): number {
    const memory = 128 * blockSize * (cost + parallel + 2);
    const work = cost * blockSize * parallel;
    this.spend(work, memory > mostScryptMemory || work > mostScryptWork);
    return memory;
  }

  private spend(work: number, tooMuch: boolean): void {
    this.left -= work;
    if (work < 1 || tooMuch || this.left < 0) throw new CertificateError({ code: 'protection-too-costly' });
  }
}
