import type { RevocationListEntry } from '../../../shared/index.ts';
import { CertificateError } from '../certificate-error.ts';
import { tags } from '../der/index.ts';
import { largestList, readList } from './list.ts';

/** A list out of a file; nobody has verified its signature yet. */
export interface ImportedList {
  readonly issuerKey: string;
  readonly der: Uint8Array;
  readonly facts: Omit<RevocationListEntry, 'address' | 'keptAt'>;
}

const most = 100;

/**
 * Reads one list, DER, or up to a hundred, PEM. Throws CertificateError `revocation-list-invalid` for anything else, and where one of them
 * is none that could be used.
 */
export function importLists(octets: Uint8Array): readonly ImportedList[] {
  return listsIn(octets).map((der) => {
    const { issuerKey, facts } = readList(der);
    return { issuerKey, der, facts };
  });
}

/** The one list that came from an address; some servers send PEM. */
export function listIn(octets: Uint8Array): Uint8Array {
  const [der, ...others] = listsIn(octets);
  if (der === undefined || others.length > 0) throw invalid();
  return der;
}

function listsIn(octets: Uint8Array): readonly Uint8Array[] {
  // PEM takes four letters and some line ends for three octets.
  if (octets.length > largestList * 1.5) throw invalid();
  if (octets[0] === tags.sequence) return [octets];
  const lists: Uint8Array[] = [];
  const text = Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength).toString('latin1');
  const begin = '-----BEGIN X509 CRL-----';
  const end = '-----END X509 CRL-----';
  for (let at = text.indexOf(begin); at >= 0; at = text.indexOf(begin, at)) {
    const until = text.indexOf(end, at);
    if (until < 0 || lists.length >= most) throw invalid();
    const lines = text.slice(at + begin.length, until).replaceAll(/\s/g, '');
    if (!/^[A-Za-z0-9+/]+={0,2}$/.test(lines)) throw invalid();
    lists.push(Buffer.from(lines, 'base64'));
    at = until + end.length;
  }
  if (lists.length === 0) throw invalid();
  return lists;
}

function invalid(): CertificateError {
  return new CertificateError({ code: 'revocation-list-invalid' });
}
