import type { OftpSecurity } from '../../../../shared/index.ts';
import { suiteOf } from '../../../cms/index.ts';
import type { Layer, SuiteNumber } from '../../../cms/index.ts';
import type { ProtocolFields } from '../../agreement.ts';

/** What an SFID says of how its file is secured: SFIDSEC, SFIDCIPH, SFIDCOMP, SFIDENV, SFIDSIGN (RFC 5024 5.3.3). */
export interface SecurityFields {
  /** 0 none, 1 encrypted, 2 signed, 3 both. */
  readonly securityLevel: 0 | 1 | 2 | 3;
  /** 0 where there is none. */
  readonly cipherSuite: number;
  /** 0 none, 1 zlib. */
  readonly compression: 0 | 1;
  /** 0 none, 1 CMS. */
  readonly enveloping: 0 | 1;
  readonly signedReceipt: boolean;
}

export const unsecured: SecurityFields = {
  securityLevel: 0,
  cipherSuite: 0,
  compression: 0,
  enveloping: 0,
  signedReceipt: false,
};

/** Of the files that we send. The suite is named even where only a signed receipt is asked for: it says which hash (field note 9). */
export function fieldsOf({ sign, compress, encrypt, suite, signedReceipts }: OftpSecurity): SecurityFields {
  const isSecured = sign || encrypt;
  return {
    securityLevel: sign ? (encrypt ? 3 : 2) : encrypt ? 1 : 0,
    cipherSuite: isSecured || signedReceipts ? suite : 0,
    compression: compress ? 1 : 0,
    enveloping: isSecured || compress ? 1 : 0,
    signedReceipt: signedReceipts,
  };
}

const levels = [0, 1, 2, 3] as const;

/** As they are kept in the journal beside the file. */
export function keptFields(fields: ProtocolFields): SecurityFields {
  return {
    securityLevel: levels.find((level) => level === fields['securityLevel']) ?? 0,
    cipherSuite: numberOf(fields['cipherSuite']),
    compression: fields['compression'] === 1 ? 1 : 0,
    enveloping: fields['enveloping'] === 1 ? 1 : 0,
    signedReceipt: fields['signedReceipt'] === true,
  };
}

/** Something has to be taken off before it is the file. An envelope around nothing is the file itself (RFC 5024 10.4). */
export function isWrapped({
  securityLevel,
  compression,
}: Pick<SecurityFields, 'securityLevel' | 'compression'>): boolean {
  return securityLevel !== 0 || compression !== 0;
}

/** What is around the file, the outermost first (RFC 5024 6.1). */
export function layersOf(fields: SecurityFields): readonly Layer['kind'][] {
  return [
    ...(isEncrypted(fields) ? (['encrypted'] as const) : []),
    ...(fields.compression === 1 ? (['compressed'] as const) : []),
    ...(isSigned(fields) ? (['signed'] as const) : []),
  ];
}

export function isSigned({ securityLevel }: SecurityFields): boolean {
  return securityLevel === 2 || securityLevel === 3;
}

export function isEncrypted({ securityLevel }: SecurityFields): boolean {
  return securityLevel === 1 || securityLevel === 3;
}

/** The suite that is named, or 02: what RFC 5024 10.2 has everybody do. */
export function suiteNumber({ cipherSuite }: SecurityFields): SuiteNumber {
  return suiteOf(cipherSuite)?.number ?? 2;
}

function numberOf(value: ProtocolFields[string] | undefined): number {
  return typeof value === 'number' ? value : 0;
}
