import { decodeCommand, signedContent } from '../../../protocols/oftp2/index.ts';
import type { Eerp, Nerp } from '../../../protocols/oftp2/index.ts';
import { describeCertificate, toPem } from '../../../certificates/index.ts';
import { suites, verifyAttached, verifyDetached } from '../../../cms/index.ts';
import type { Signature } from '../../../cms/index.ts';
import type { EvidenceFile, ProtocolFields } from '../../agreement.ts';
import { keptFields, suiteNumber } from './security-fields.ts';

/**
 * What a third party needs to check a receipt without us: its octets, the signature as a file that CMS tools read, what was signed,
 * the signer's certificate, the hash of what crossed the line. A receipt without signature is its octets alone.
 */
export function evidence(
  { octets, signer }: { readonly octets: Uint8Array; readonly signer: Uint8Array | undefined },
  file: ProtocolFields | undefined,
): { readonly files: readonly EvidenceFile[]; readonly facts: Readonly<Record<string, string>> } {
  const command = decodeCommand(octets);
  if (command.command !== 'EERP' && command.command !== 'NERP') return { files: [], facts: {} };
  const form = command.command.toLowerCase();
  const files: EvidenceFile[] = [{ name: `receipt.${form}`, octets }];
  if (command.signature.byteLength === 0) return { files, facts: {} };
  const isDetached = !hasContent(command);
  const certificate = signer ?? embeddedSigner(command);
  const hash = Buffer.from(command.hash).toString('hex');
  files.push(
    { name: 'signature.p7m', octets: command.signature },
    { name: 'signed-content.bin', octets: signedContent(command) },
  );
  if (certificate !== undefined)
    files.push({ name: 'signer.pem', octets: Buffer.from(toPem('CERTIFICATE', certificate)) });
  const algorithm = file === undefined ? undefined : suites[suiteNumber(keptFields(file))].hash;
  return {
    files,
    facts: {
      detached: String(isDetached),
      hash,
      ...(algorithm === undefined ? {} : { algorithm }),
      ...(certificate === undefined
        ? {}
        : {
            signer: describeCertificate(certificate).subject,
            signerFingerprint: describeCertificate(certificate).fingerprint,
          }),
    },
  };
}

function hasContent(receipt: Eerp | Nerp): boolean {
  try {
    verifyAttached(receipt.signature, []);
    return true;
  } catch {
    return false;
  }
}

/** One of ours, or one that was never verified, may bring its certificate along. */
function embeddedSigner(receipt: Eerp | Nerp): Uint8Array | undefined {
  return signaturesOf(receipt).find(({ state }) => state === 'valid')?.certificate;
}

function signaturesOf(receipt: Eerp | Nerp): readonly Signature[] {
  try {
    return verifyAttached(receipt.signature, []).signatures;
  } catch {
    try {
      return verifyDetached(signedContent(receipt), receipt.signature, []);
    } catch {
      return [];
    }
  }
}
