import { cmsWorkers } from './workers.ts';
import { WaybillError } from '../../../../shared/index.ts';
import type {
  OftpCounterpart,
  OwnStation,
  ProtocolFields,
  SecuredFile,
  SecureHooks,
} from '../../agreement.ts';
import { fieldsOf, suiteNumber } from './security-fields.ts';

/** zlib's own middle: higher levels cost more than they give. */
const compressionLevel = 6;

/**
 * Signs, compresses, encrypts a file, as the agreement says and in this order (RFC 5024 6.1); it must say one of them. Throws `no-certificate-for` {purpose, whose}, what the judge says of the partner's certificate, CmsError.
 */
export async function secure(
  partner: OftpCounterpart,
  station: OwnStation,
  file: { readonly source: string; readonly target: string },
  hooks: SecureHooks,
): Promise<Omit<SecuredFile, 'at'>> {
  const { security } = partner.oftp2;
  const fields = fieldsOf(security);
  const signers = security.sign ? await station.keys(partner, 'signing') : [];
  if (security.sign && signers.length === 0) throw missing('signing', 'own');
  const recipients = security.encrypt ? await recipientsOf(partner, station) : [];
  const secured = await cmsWorkers().secure(
    file.source,
    file.target,
    {
      suite: suiteNumber(fields),
      includeCertificates: partner.oftp2.interop.certificateInSignatures,
      signers,
      recipients,
      ...(security.compress ? { compression: { level: compressionLevel } } : {}),
    },
    hooks,
  );
  const protocol: ProtocolFields = {
    ...fields,
    originalOctets: secured.originalSize,
    // Hashed as it was written: what crosses the line is read once, when it does.
    ...(fields.signedReceipt ? { fileHash: Buffer.from(secured.hash).toString('hex') } : {}),
  };
  return {
    size: secured.size,
    protocol,
    facts: {
      ...(security.sign ? { signed: true } : {}),
      ...(security.compress ? { compressed: true } : {}),
      ...(security.encrypt ? { encrypted: true } : {}),
      suite: String(suiteNumber(fields)).padStart(2, '0'),
      size: secured.size,
    },
  };
}

/** For whom it is encrypted: the partner's certificate, once it is sure that it still is. */
async function recipientsOf(partner: OftpCounterpart, station: OwnStation): Promise<readonly Uint8Array[]> {
  const [certificate] = station.certificates(partner, 'encryption');
  if (certificate === undefined) throw missing('encryption', 'partner');
  const { problem } = await station.judge(partner, 'recipient', [certificate]);
  if (problem !== undefined) throw new WaybillError(problem);
  return [certificate];
}

export function missing(purpose: string, whose: 'own' | 'partner'): WaybillError {
  return new WaybillError({ code: `no-${whose}-certificate`, params: { purpose }, retry: 'never' });
}
