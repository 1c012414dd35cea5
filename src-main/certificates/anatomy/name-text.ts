import type { DistinguishedName } from './distinguished-name.ts';

const shortNames: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.4': 'SN',
  '2.5.4.5': 'serialNumber',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.9': 'street',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.12': 'title',
  '2.5.4.42': 'GN',
  '2.5.4.97': 'organizationIdentifier',
  '0.9.2342.19200300.100.1.25': 'DC',
  '1.2.840.113549.1.9.1': 'emailAddress',
};

/** A name in one line, as certificates' names are written here. */
export function nameText({ attributes }: DistinguishedName): string {
  return attributes
    .map(({ type, value }) => {
      const text = showAll(value.replaceAll(/[\\,+"<>;]/g, String.raw`\$&`));
      return `${shortNames[type] ?? type}=${text}`;
    })
    .join(', ');
}

/** Signs that show nothing, or turn around what follows, must not make one name look like another. */
export function showAll(shown: string): string {
  return shown.replaceAll(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`,
  );
}
