import { describeCertificate, publicKeyId, toPem } from '../../certificates/index.ts';
import type { TlsIdentity } from '../../agreements/index.ts';
import type { CertificateRecord } from '../../journal/index.ts';
import type { Sealer } from '../../secrets/index.ts';
import { EngineError } from '../engine-error.ts';

/** Our private keys: sealed in the journal, in clear only in the memory of this process. */
export interface OwnKeys {
  seal(privateKeyPem: string, publicKey: string): Promise<string>;
  /** Throws `key-unreadable` {file} where it is gone, damaged or another's, and what the sealer throws. */
  open(record: CertificateRecord): Promise<string>;
  /** With what stands between the certificate and its root; the root itself is never shown (RFC 8446 4.4.2). */
  identity(record: CertificateRecord): Promise<TlsIdentity>;
}

export function createOwnKeys(sealer: Sealer): OwnKeys {
  async function open({ label, sealedKey, publicKey = '' }: CertificateRecord): Promise<string> {
    const problem = { code: 'key-unreadable', params: { file: label } };
    if (sealedKey === undefined) throw new EngineError(problem);
    const octets = await sealer.open(sealedKey, purpose(publicKey));
    const pem = octets.toString('utf8');
    octets.fill(0);
    if (publicKeyId(pem) !== publicKey) throw new EngineError(problem);
    return pem;
  }

  return {
    seal: (privateKeyPem, publicKey) => sealer.seal(privateKeyPem, purpose(publicKey)),
    open,
    async identity(record) {
      return { certificatePem: chainPem(record), privateKeyPem: await open(record) };
    },
  };
}

/** Each key is bound to its public half: one cannot be put in another's place. */
function purpose(publicKey: string): string {
  return `own key ${publicKey}`;
}

/** The certificate and what came with it, root excluded, PEM. */
export function chainPem({ der, chain }: CertificateRecord): string {
  if (der === undefined) return '';
  const shown = chain.filter((one) => !describeCertificate(one).selfSigned);
  return [der, ...shown].map((one) => toPem('CERTIFICATE', one)).join('');
}
