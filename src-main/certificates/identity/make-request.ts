import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import { makeKey, signingAlgorithm } from './own-key.ts';
import { publicKeyId } from './public-key-id.ts';
import { subjectOf } from './subject.ts';
import { extensionsOf } from './usages.ts';
import type { Wish } from './wish.ts';

/** A request for a certificate, with the key that stays with us. */
export interface OwnRequest {
  /** PKCS#10 (RFC 2986), PEM. */
  readonly requestPem: string;
  /** PKCS#8, PEM. */
  readonly privateKeyPem: string;
  /** By which the authority's answer is known again; see `publicKeyId`. */
  readonly publicKeyId: string;
}

/** Makes a key and asks for a certificate: subject, names and key usages as `makeIdentity` would write them. */
export async function makeRequest(wish: Wish): Promise<OwnRequest> {
  const { publicKey, signingKey, privateKeyPem } = await makeKey(wish.bits ?? 2048);
  const request = await x509.Pkcs10CertificateRequestGenerator.create(
    {
      name: subjectOf(wish),
      keys: { publicKey, privateKey: signingKey },
      signingAlgorithm,
      extensions: extensionsOf(wish),
    },
    crypto,
  );
  return {
    requestPem: request.toString('pem'),
    privateKeyPem,
    publicKeyId: publicKeyId(privateKeyPem),
  };
}
