import type { CertificateFacts } from '../certificate.ts';

/**
 * The OIN (or HRN) in a PKIoverheid certificate: 20 digits in the subject's serialNumber (2.5.4.5), which is not the serial number of the
 * certificate itself. undefined: there is none.
 */
export function oinOf({ identification }: Pick<CertificateFacts, 'identification'>): string | undefined {
  return /^\d{20}$/.test(identification) ? identification : undefined;
}

/** What the number behind the first eight digits of an OIN is; undefined: none that is known here. */
export function oinRegister(oin: string): 'rsin' | 'kvk' | 'logius' | 'test' | undefined {
  switch (oin.slice(0, 8)) {
    case '00000001':
      return 'rsin';
    case '00000003':
      return 'kvk';
    case '00000004':
      return 'logius';
    case '00000099':
      return 'test';
    default:
      return undefined;
  }
}
