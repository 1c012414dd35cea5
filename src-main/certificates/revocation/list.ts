import type { RevocationListEntry } from '../../../shared/index.ts';
import { CertificateError } from '../certificate-error.ts';
import { NotDer, isTime, openDer, sameOctets, significant, tags, takeMoment } from '../der/index.ts';
import { nameText, readName, takeSigned } from '../anatomy/index.ts';
import type { DistinguishedName, Signed } from '../anatomy/index.ts';
import { keyOfName } from './issuer-key.ts';
import { findEntry, scanEntries } from './list-entries.ts';
import type { RevokedEntry } from './list-entries.ts';
import { readListExtensions } from './list-extensions.ts';
import type { ListExtensions } from './list-extensions.ts';
import type { RevocableCertificate } from './revocable-certificate.ts';

/** Octets of the largest list that is read. */
export const largestList = 20 * 1024 * 1024;

/** A whole revocation list (RFC 5280 5.1). Nothing in it counts before its signature has been verified. */
export interface RevocationList {
  readonly signed: Signed;
  readonly issuer: DistinguishedName;
  readonly issuerKey: string;
  readonly facts: Omit<RevocationListEntry, 'address' | 'keptAt'>;
  readonly number: Uint8Array | undefined;
  /** Lists of one issuer with the same scope stand for each other, the newest for all. */
  readonly scope: string;
  /**
   * Whether the list speaks of this certificate (RFC 5280 6.3.3 b): `some`: what it does not name may be revoked for another reason.
   */
  covers(certificate: RevocableCertificate): 'all' | 'some' | 'nothing';
  find(serial: Uint8Array): RevokedEntry | undefined;
}

/**
 * Reads a list, DER, in one pass over its entries. Throws CertificateError `revocation-list-invalid` for what is damaged or too large, and
 * for what must not be used as a list of one issuer (RFC 5280 5.2, 5.3): deltas, indirect lists, critical extensions that are not known.
 */
export function readList(der: Uint8Array): RevocationList {
  try {
    if (der.length > largestList) throw new NotDer('too large');
    return read(der);
  } catch (error) {
    throw new CertificateError({ code: 'revocation-list-invalid' }, { cause: error });
  }
}

function read(der: Uint8Array): RevocationList {
  const outer = openDer(der);
  const signed = takeSigned(outer);
  outer.end();

  const inner = openDer(signed.content);
  const version = inner.takeIf(tags.integer) ? inner.value : undefined;
  if (version !== undefined && (version.length !== 1 || version[0] !== 1)) throw new NotDer('version');
  // RFC 5280 5.1.2.2: what is signed says itself how.
  if (!inner.take(tags.sequence).whole.equals(signed.algorithm)) throw new NotDer('two algorithms');
  const issuer = readName(inner.take(tags.sequence).whole);
  const thisUpdate = takeMoment(inner);
  const nextUpdate = isTime(inner.coming) ? takeMoment(inner) : undefined;
  const entries = inner.takeIf(tags.sequence) ? { from: inner.from, to: inner.to } : { from: 0, to: 0 };
  const extensions = readListExtensions(inner.takeIf(0xa0) ? inner.inside() : undefined);
  inner.end();
  const count = scanEntries(signed.content, entries.from, entries.to);

  return {
    signed,
    issuer,
    issuerKey: keyOfName(issuer),
    facts: {
      issuer: nameText(issuer),
      thisUpdate,
      ...(nextUpdate === undefined ? {} : { nextUpdate }),
      entries: count,
    },
    number: extensions.number,
    scope: extensions.scope,
    covers: (certificate) => covers(extensions, certificate),
    find: (serial) => findEntry(signed.content, entries.from, entries.to, serial),
  };
}

function covers(extensions: ListExtensions, certificate: RevocableCertificate): 'all' | 'some' | 'nothing' {
  const { only, points, someReasons } = extensions;
  if (only === 'attribute' || (only === 'authorities' && !certificate.authority)) return 'nothing';
  if (only === 'users' && certificate.authority) return 'nothing';
  if (
    points !== undefined &&
    !points.some((point) => certificate.distributionPoints.some((own) => sameOctets(own, point)))
  )
    return 'nothing';
  return someReasons ? 'some' : 'all';
}

/** Whether `one` was issued after `other`, both of one scope. The date decides; of the same date, the number (RFC 5280 5.2.3). */
export function isNewer(one: RevocationList, other: RevocationList): boolean {
  const later = one.facts.thisUpdate - other.facts.thisUpdate;
  if (later !== 0) return later > 0;
  if (one.number === undefined || other.number === undefined) return false;
  const [left, right] = [significant(one.number), significant(other.number)];
  return left.length === right.length ? Buffer.compare(left, right) > 0 : left.length > right.length;
}
