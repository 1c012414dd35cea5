import { createHash } from 'node:crypto';
import { CertificateError } from '../certificate-error.ts';
import { NotDer, dotted, moment, openDer, sameOctets, significant, tags } from '../der/index.ts';
import type { DerCursor } from '../der/index.ts';
import { readExtensions, takeSigned } from '../anatomy/index.ts';
import type { Signed } from '../anatomy/index.ts';
import { reasonName } from './list-entries.ts';
import type { Reason } from './list-entries.ts';
import type { RevocableCertificate } from './revocable-certificate.ts';

/** Octets of the largest answer that is read. */
export const largestAnswer = 100 * 1024;
const mostResponses = 100;
const mostCertificates = 10;

/** SingleResponse, RFC 6960 4.2.1. */
export interface OcspResponse {
  readonly hash: string | undefined;
  readonly issuerNameHash: Uint8Array;
  readonly issuerKeyHash: Uint8Array;
  readonly serial: Uint8Array;
  readonly state: 'good' | 'revoked' | 'unknown';
  readonly revokedAt: number | undefined;
  readonly reason: Reason | undefined;
  readonly thisUpdate: number;
  readonly nextUpdate: number | undefined;
}

/** BasicOCSPResponse. Nothing in it counts before its signature has been verified. */
export interface OcspAnswer {
  readonly signed: Signed;
  readonly responses: readonly OcspResponse[];
  /** DER, as they came: whoever has signed, if not the issuer itself. */
  readonly certificates: readonly Uint8Array[];
}

const basic = '1.3.6.1.5.5.7.48.1.1';
const nonce = '1.3.6.1.5.5.7.48.1.2';
const hashes: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/**
 * Reads an OCSPResponse. Undefined where the responder says that it does not answer (tryLater, unauthorized, ...). Throws
 * CertificateError `revocation-list-invalid` for what is damaged or too large.
 */
export function readAnswer(octets: Uint8Array): OcspAnswer | undefined {
  try {
    if (octets.length > largestAnswer) throw new NotDer('too large');
    return read(octets);
  } catch (error) {
    throw new CertificateError({ code: 'revocation-list-invalid' }, { cause: error });
  }
}

function read(octets: Uint8Array): OcspAnswer | undefined {
  const outer = openDer(octets);
  const status = outer.take(0x0a).value;
  if (status.length !== 1) throw new NotDer('status');
  if (status[0] !== 0) return undefined;
  const typed = outer.take(0xa0).inside().take(tags.sequence).inside();
  outer.end();
  if (dotted(typed.take(tags.oid).value) !== basic) throw new NotDer('type');
  const answer = openDer(typed.take(tags.octetString).value);
  const signed = takeSigned(answer);
  const responses = readResponses(openDer(signed.content));
  const certificates = answer.takeIf(0xa0) ? certificatesIn(answer.inside()) : [];
  answer.end();
  return { signed, responses, certificates };
}

function certificatesIn(cursor: DerCursor): readonly Uint8Array[] {
  const shown = cursor.take(tags.sequence).inside();
  const certificates: Uint8Array[] = [];
  while (!shown.done && certificates.length < mostCertificates)
    certificates.push(shown.take(tags.sequence).whole);
  return certificates;
}

/** ResponseData. */
function readResponses(data: DerCursor): readonly OcspResponse[] {
  data.takeIf(0xa0);
  const responder = data.take().tag;
  if (responder !== 0xa1 && responder !== 0xa2) throw new NotDer('responder');
  data.take(tags.generalizedTime);
  const each = data.take(tags.sequence).inside();
  refuseCritical(data, 0xa1);
  data.end();
  const responses: OcspResponse[] = [];
  while (!each.done && responses.length < mostResponses)
    responses.push(readResponse(each.take(tags.sequence).inside()));
  return responses;
}

function readResponse(response: DerCursor): OcspResponse {
  const id = response.take(tags.sequence).inside();
  const hash = hashes[dotted(id.take(tags.sequence).inside().take(tags.oid).value)];
  const issuerNameHash = id.take(tags.octetString).value;
  const issuerKeyHash = id.take(tags.octetString).value;
  const serial = id.take(tags.integer).value;
  id.end();
  const status = readStatus(response.take());
  const thisUpdate = momentOf(response);
  const nextUpdate = response.takeIf(0xa0) ? momentOf(response.inside()) : undefined;
  refuseCritical(response, 0xa1);
  response.end();
  return { hash, issuerNameHash, issuerKeyHash, serial, ...status, thisUpdate, nextUpdate };
}

function readStatus(status: DerCursor): Pick<OcspResponse, 'state' | 'revokedAt' | 'reason'> {
  const nothing = { revokedAt: undefined, reason: undefined };
  if (status.tag === 0x80 && status.from === status.to) return { state: 'good', ...nothing };
  if (status.tag === 0x82) return { state: 'unknown', ...nothing };
  if (status.tag !== 0xa1) throw new NotDer('status');
  const inside = status.inside();
  const revokedAt = momentOf(inside);
  const number = inside.takeIf(0xa0) ? inside.inside().take(0x0a).value : undefined;
  inside.end();
  const reason = number?.length === 1 ? reasonName(number[0] ?? 0) : undefined;
  return { state: 'revoked', revokedAt, reason };
}

function refuseCritical(cursor: DerCursor, tag: number): void {
  if (!cursor.takeIf(tag)) return;
  for (const [id, { critical }] of readExtensions(cursor.inside()))
    if (critical && id !== nonce) throw new NotDer(`extension ${id}`);
}

function momentOf(cursor: DerCursor): number {
  return moment(cursor.take(tags.generalizedTime).tag, cursor.value);
}

/** Whether a response is about this certificate of this issuer (RFC 6960 4.1.1). */
export function isAbout(
  response: OcspResponse,
  certificate: RevocableCertificate,
  issuer: RevocableCertificate,
): boolean {
  const { hash, serial, issuerNameHash, issuerKeyHash } = response;
  if (hash === undefined || !sameOctets(significant(serial), significant(certificate.serial))) return false;
  return (
    sameOctets(createHash(hash).update(certificate.issuer.der).digest(), issuerNameHash) &&
    sameOctets(createHash(hash).update(issuer.keyBits).digest(), issuerKeyHash)
  );
}
