import { X509Certificate } from 'node:crypto';
import * as tls from 'node:tls';

/** The authorities that the operating system trusts, DER; those of this runtime where it cannot ask the system. */
export function systemAuthorities(): Uint8Array[] {
  // Came with Node 22.15.
  const ofSystem = typeof tls.getCACertificates === 'function' ? tls.getCACertificates('system') : [];
  const pems: readonly string[] = ofSystem.length > 0 ? ofSystem : tls.rootCertificates;
  return [...new Set(pems)].flatMap((pem) => {
    try {
      return [new X509Certificate(pem).raw];
    } catch {
      return [];
    }
  });
}
