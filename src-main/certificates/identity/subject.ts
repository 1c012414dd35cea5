import * as x509 from '@peculiar/x509';
import { commonNameOf, nameText } from './identity-names.ts';
import type { Wish } from './wish.ts';

type Attributes = Exclude<ConstructorParameters<typeof x509.Name>[0], string | Uint8Array | ArrayBuffer>;

/** X.520 names and their numbers. */
const attributes = {
  country: '2.5.4.6',
  locality: '2.5.4.7',
  organisation: '2.5.4.10',
  unit: '2.5.4.11',
  commonName: '2.5.4.3',
  serialNumber: '2.5.4.5',
} as const;

/** Signs that a PrintableString may hold (X.680 41.4). */
const printable = /^[A-Za-z0-9 '()+,\-./:=?]+$/;

/**
 * The subject of a wish. Country and serialNumber are PrintableStrings, as RFC 5280 appendix A.1 has them; an Odette ID with a sign that
 * such a string cannot hold (`&`) goes as UTF8String, as everything else does.
 */
export function subjectOf(wish: Wish): x509.Name {
  const identification = nameText(wish.identification || wish.odetteCode || '');
  const country = wish.country ?? '';
  const parts: { [number: string]: { printableString: string }[] | { utf8String: string }[] }[] = [];
  if (country !== '') parts.push({ [attributes.country]: [{ printableString: country }] });
  for (const name of ['locality', 'organisation', 'unit'] as const) {
    const text = nameText(wish[name] ?? '');
    if (text !== '') parts.push({ [attributes[name]]: [{ utf8String: text }] });
  }
  parts.push({ [attributes.commonName]: [{ utf8String: commonNameOf(wish.commonName) }] });
  if (identification !== '') {
    parts.push({
      [attributes.serialNumber]: printable.test(identification)
        ? [{ printableString: identification }]
        : [{ utf8String: identification }],
    });
  }
  const names: Attributes = parts;
  return new x509.Name(names);
}
