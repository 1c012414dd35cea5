import { NotDer, booleanOf, inside, namedBitsOf, naturalOf, oidOf, readDer, tags } from './der.ts';
import type { Value } from './der.ts';
import { readGeneralName, readGeneralNames } from './general-names.ts';
import type { GeneralName } from './general-names.ts';

export interface Extension {
  readonly critical: boolean;
  /** DER of what is inside. */
  readonly value: Buffer;
}

/** By their number in dots; each at most once (RFC 5280 4.2). */
export type Extensions = ReadonlyMap<string, Extension>;

export const extensionTypes = {
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  subjectAlternativeName: '2.5.29.17',
  issuerAlternativeName: '2.5.29.18',
  basicConstraints: '2.5.29.19',
  nameConstraints: '2.5.29.30',
  listAddresses: '2.5.29.31',
  policies: '2.5.29.32',
  policyMappings: '2.5.29.33',
  authorityKeyIdentifier: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
  inhibitAnyPolicy: '2.5.29.54',
  informationAccess: '1.3.6.1.5.5.7.1.1',
} as const;

const usages = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
] as const;
export type KeyUsage = (typeof usages)[number];

const purposes: ReadonlyMap<string, string> = new Map([
  ['2.5.29.37.0', 'anyExtendedKeyUsage'],
  ['1.3.6.1.5.5.7.3.1', 'serverAuth'],
  ['1.3.6.1.5.5.7.3.2', 'clientAuth'],
  ['1.3.6.1.5.5.7.3.3', 'codeSigning'],
  ['1.3.6.1.5.5.7.3.4', 'emailProtection'],
  ['1.3.6.1.5.5.7.3.8', 'timeStamping'],
  ['1.3.6.1.5.5.7.3.9', 'OCSPSigning'],
]);

/** Extensions ::= SEQUENCE OF Extension. Throws NotDer, also where one comes twice. */
export function readExtensions(value: Value | undefined): Extensions {
  const found = new Map<string, Extension>();
  for (const one of inside(value, tags.sequence)) {
    const [type, ...rest] = inside(one, tags.sequence);
    const number = oidOf(type);
    const critical = rest.length === 2 && booleanOf(rest[0]);
    const content = rest.at(-1);
    if (rest.length > 2 || content?.tag !== tags.octetString || found.has(number))
      throw new NotDer('extension');
    found.set(number, { critical, value: content.content });
  }
  return found;
}

/** RFC 5280 4.2.1.3; undefined: it does not say. Throws NotDer, as all below. */
export function keyUsageOf(extensions: Extensions): KeyUsage[] | undefined {
  const value = valueOf(extensions, extensionTypes.keyUsage);
  return value && namedBitsOf(value).flatMap((bit) => usages[bit] ?? []);
}

/** RFC 5280 4.2.1.12; undefined: it does not say. */
export function extendedKeyUsageOf(extensions: Extensions): string[] | undefined {
  const value = valueOf(extensions, extensionTypes.extendedKeyUsage);
  return (
    value &&
    inside(value, tags.sequence).map((one) => {
      const number = oidOf(one);
      return purposes.get(number) ?? number;
    })
  );
}

export interface BasicConstraints {
  readonly authority: boolean;
  /** Authorities that may stand below it; absent: any number. */
  readonly pathLength?: number;
}

/** RFC 5280 4.2.1.9; undefined: it does not say. */
export function basicConstraintsOf(extensions: Extensions): BasicConstraints | undefined {
  const value = valueOf(extensions, extensionTypes.basicConstraints);
  if (value === undefined) return undefined;
  const parts = inside(value, tags.sequence);
  const authority = parts[0]?.tag === tags.boolean && booleanOf(parts.shift());
  const length = parts.shift();
  if (parts.length > 0 || (length !== undefined && length.tag !== tags.integer))
    throw new NotDer('basic constraints');
  return length === undefined ? { authority } : { authority, pathLength: naturalOf(length) };
}

/** RFC 5280 4.2.1.6. */
export function alternativeNamesOf(extensions: Extensions): GeneralName[] {
  const value = valueOf(extensions, extensionTypes.subjectAlternativeName);
  return value === undefined ? [] : readGeneralNames(value);
}

export interface NameConstraints {
  readonly permitted: readonly GeneralName[];
  readonly excluded: readonly GeneralName[];
}

/** RFC 5280 4.2.1.10: `minimum` and `maximum` have to be what they are by default. */
export function nameConstraintsOf(extensions: Extensions): NameConstraints | undefined {
  const value = valueOf(extensions, extensionTypes.nameConstraints);
  if (value === undefined) return undefined;
  const parts = inside(value, tags.sequence);
  const subtrees = (tag: number): GeneralName[] => {
    const part = parts.find((one) => one.tag === tag);
    return part === undefined ? [] : inside(part, tag).map(subtreeOf);
  };
  return { permitted: subtrees(0xa0), excluded: subtrees(0xa1) };
}

function subtreeOf(value: Value): GeneralName {
  const [base, ...limits] = inside(value, tags.sequence);
  if (base === undefined || limits.length > 0) throw new NotDer('subtree with limits');
  return readGeneralName(base);
}

export function subjectKeyIdentifierOf(extensions: Extensions): string | undefined {
  const value = valueOf(extensions, extensionTypes.subjectKeyIdentifier);
  if (value === undefined) return undefined;
  if (value.tag !== tags.octetString) throw new NotDer('key identifier');
  return value.content.toString('hex');
}

/** The identifier of the issuer's key (RFC 5280 4.2.1.1); undefined: it does not say. */
export function authorityKeyIdentifierOf(extensions: Extensions): string | undefined {
  const value = valueOf(extensions, extensionTypes.authorityKeyIdentifier);
  if (value === undefined) return undefined;
  return inside(value, tags.sequence)
    .find(({ tag }) => tag === 0x80)
    ?.content.toString('hex');
}

/** RFC 5280 4.2.1.13: http and https addresses of lists that are whole names. */
export function listAddressesOf(extensions: Extensions): string[] {
  const value = valueOf(extensions, extensionTypes.listAddresses);
  if (value === undefined) return [];
  const names = inside(value, tags.sequence).flatMap((point) => {
    const place = inside(point, tags.sequence).find(({ tag }) => tag === 0xa0);
    const full = place && inside(place, 0xa0).find(({ tag }) => tag === 0xa0);
    return full === undefined ? [] : readGeneralNames(full, 0xa0);
  });
  return addresses(names);
}

/** RFC 5280 4.2.2.1: http and https addresses of OCSP. */
export function statusAddressesOf(extensions: Extensions): string[] {
  const value = valueOf(extensions, extensionTypes.informationAccess);
  if (value === undefined) return [];
  const names = inside(value, tags.sequence).flatMap((description) => {
    const [method, place] = inside(description, tags.sequence);
    return place !== undefined && oidOf(method) === '1.3.6.1.5.5.7.48.1' ? [readGeneralName(place)] : [];
  });
  return addresses(names);
}

const mostAddresses = 10;
const longestAddress = 2048;

function addresses(names: readonly GeneralName[]): string[] {
  const found = names.flatMap((name) =>
    name.kind === 'uri' &&
    name.text.length <= longestAddress &&
    /^https?:\/\/[\u0021-\u007e]+$/i.test(name.text) &&
    URL.canParse(name.text)
      ? [name.text]
      : [],
  );
  return [...new Set(found)].slice(0, mostAddresses);
}

function valueOf(extensions: Extensions, type: string): Value | undefined {
  const extension = extensions.get(type);
  return extension && readDer(extension.value);
}
