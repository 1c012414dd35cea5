import { CertificateId, CertificatePurpose } from '../../../shared/index.ts';
import { choices, readInteger } from './options.ts';

/** `--for PURPOSE`, wherever a command takes it. */
export const purposesOption = choices(CertificatePurpose.options, 'PURPOSE', 'purposes');

/** The number of an entry of the certificate store. Throws UsageError. */
export function readCertificateId(written: string): CertificateId {
  return CertificateId.parse(readInteger(written, 'ID', { min: 1, max: Number.MAX_SAFE_INTEGER }));
}

/** Each purpose once, in the order they were said; undefined where none was. */
export function eachOnce(
  purposes: readonly CertificatePurpose[] | undefined,
): CertificatePurpose[] | undefined {
  return purposes === undefined ? undefined : [...new Set(purposes)];
}
