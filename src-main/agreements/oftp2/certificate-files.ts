import { OftpFiles, OftpSecurity } from '../../../shared/index.ts';
import type { CertificateExchangeKind, OftpAgreement } from '../../../shared/index.ts';
import type { Sfid } from '../../protocols/oftp2/index.ts';
import type { ProtocolFields } from '../agreement.ts';
import { blockOctets, fieldsOfFile, textOf } from './fields.ts';

/** Virtual files that Odette has agreed on for certificates; each holds one. */
const names: Readonly<Record<CertificateExchangeKind, string>> = {
  request: 'ODETTE_CERTIFICATE_REQUEST',
  deliver: 'ODETTE_CERTIFICATE_DELIVER',
  replace: 'ODETTE_CERTIFICATE_REPLACE',
};

const kinds: ReadonlyMap<string, CertificateExchangeKind> = new Map([
  [names.request, 'request'],
  [names.deliver, 'deliver'],
  [names.replace, 'replace'],
]);

/** Compared as partners write it: padded, and in letters of any size. */
export function certificateKind(remoteName: string): CertificateExchangeKind | undefined {
  return kinds.get(remoteName.trim().toUpperCase());
}

/** Format U, not secured, not compressed, no signed receipt: it has to be readable before anything else is agreed. */
export function certificateFile(
  { oftp2 }: { readonly oftp2: OftpAgreement },
  own: { readonly code: string },
  kind: CertificateExchangeKind,
): { readonly remoteName: string; readonly protocol: ProtocolFields } {
  const inClear = { ...oftp2, security: OftpSecurity.parse({}), files: OftpFiles.parse({}) };
  return { remoteName: names[kind], protocol: fieldsOfFile(inClear, own) };
}

export function isFrom({ oftp2 }: { readonly oftp2: OftpAgreement }, protocol: ProtocolFields): boolean {
  const originator = textOf(protocol['originator']);
  return originator === oftp2.code || originator === oftp2.destination;
}

/** No file is too open for it. */
export const anySecurity = { requireSigned: false, requireEncrypted: false } as const;

/** Longer ones are no certificates. */
export const mostInClear = 1024 * 1024;

/**
 * A certificate may come in clear where files may not: with a new one, the partner may have nothing left to sign with. It waits for a
 * person, and nothing else is made of it.
 */
export function takesInClear(oftp2: OftpAgreement, sfid: Sfid): boolean {
  return (
    oftp2.certificateExchange === 'ask' &&
    certificateKind(sfid.datasetName) !== undefined &&
    isFrom({ oftp2 }, { originator: sfid.originator }) &&
    sfid.fileSize * blockOctets <= mostInClear
  );
}
