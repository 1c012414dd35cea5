import { randomInt } from 'node:crypto';
import { AsnConvert } from '@peculiar/asn1-schema';
import { CRLNumber, id_ce_cRLNumber } from '@peculiar/asn1-x509';
import * as x509 from '@peculiar/x509';
import { issuerName, signatureOf } from './issue.ts';
import type { Issued } from './issue.ts';

export interface Revoked {
  readonly certificate: Issued;
  readonly at?: Date;
  /** RFC 5280 5.3.1; absent: the entry gives none. */
  readonly reason?: Exclude<keyof typeof x509.X509CrlReason, 'unspecified'>;
}

export interface ListOptions {
  readonly revoked?: readonly Revoked[];
  /** Days from now: -1 and 7 unless told otherwise. A negative `nextUpdate`: the list is too old. `never`: it does not say. */
  readonly thisUpdate?: number;
  readonly nextUpdate?: number | 'never';
  /** Who signs it in place of the issuer it names. */
  readonly by?: Issued;
  readonly number?: number;
  readonly signatureHash?: 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512';
}

const day = 86_400_000;

/** A revocation list in the name of `of`, DER. */
export async function revocationList(of: Issued, options: ListOptions = {}): Promise<Buffer> {
  const { revoked = [], thisUpdate = -1, nextUpdate = 7, by = of, number = randomInt(1, 2 ** 31) } = options;
  const list = await x509.X509CrlGenerator.create(
    {
      issuer: issuerName(of),
      thisUpdate: new Date(Date.now() + thisUpdate * day),
      ...(nextUpdate === 'never' ? {} : { nextUpdate: new Date(Date.now() + nextUpdate * day) }),
      entries: revoked.map(({ certificate, at, reason }) => ({
        serialNumber: new x509.X509Certificate(certificate.certificateDer).serialNumber,
        revocationDate: at ?? new Date(Date.now() - day),
        ...(reason === undefined ? {} : { reason: x509.X509CrlReason[reason] }),
      })),
      extensions: [
        await x509.AuthorityKeyIdentifierExtension.create(by.keys.publicKey),
        new x509.Extension(id_ce_cRLNumber, false, AsnConvert.serialize(new CRLNumber(number))),
      ],
      signingKey: by.keys.privateKey,
      signingAlgorithm: signatureOf(by.keys, options.signatureHash),
    },
    crypto,
  );
  return Buffer.from(list.rawData);
}
