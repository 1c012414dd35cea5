import { CertificateId, CertificatePurpose, Fingerprint } from '../../../shared/index.ts';
import { choices, readInteger } from './options.ts';
import { UsageError } from './usage-error.ts';

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

/** A fingerprint as it was read out, in groups or not. Throws UsageError. */
export function readFingerprint(written: string, option: string): string {
  const checked = Fingerprint.safeParse(written);
  if (checked.success) return checked.data;
  throw new UsageError('usage-bad-value', {
    option,
    value: written,
    expected: 'SHA-256, 64 hexadecimal digits',
  });
}
