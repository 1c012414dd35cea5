import { NotDer, contentOf, dotted, isTrue, namedBits, natural, openDer, tags } from '../der/index.ts';
import type { DerCursor } from '../der/index.ts';
import { takeGeneralName } from './general-names.ts';
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

/** More than any certificate or list has. */
const mostExtensions = 100;

/** Reads `Extensions`, RFC 5280 4.1, which is all that the cursor has. Throws NotDer, also where one comes twice. */
export function readExtensions(cursor: DerCursor): Extensions {
  const found = new Map<string, Extension>();
  const each = cursor.take(tags.sequence).inside();
  cursor.end();
  while (!each.done) {
    const one = each.take(tags.sequence).inside();
    const number = dotted(one.take(tags.oid).value);
    const critical = one.takeIf(tags.boolean) && isTrue(one.value);
    const { value } = one.take(tags.octetString);
    one.end();
    if (found.has(number) || found.size === mostExtensions) throw new NotDer('extension');
    found.set(number, { critical, value });
  }
  return found;
}

/** RFC 5280 4.2.1.3; undefined: it does not say. Throws NotDer, as all below. */
export function keyUsageOf(extensions: Extensions): KeyUsage[] | undefined {
  const value = extensions.get(extensionTypes.keyUsage)?.value;
  return value && namedBits(contentOf(value, tags.bitString)).flatMap((bit) => usages[bit] ?? []);
}

/** RFC 5280 4.2.1.12; undefined: it does not say. */
export function extendedKeyUsageOf(extensions: Extensions): string[] | undefined {
  const value = extensions.get(extensionTypes.extendedKeyUsage)?.value;
  return (
    value &&
    openDer(value).all((each) => {
      const number = dotted(each.take(tags.oid).value);
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
  const value = extensions.get(extensionTypes.basicConstraints)?.value;
  if (value === undefined) return undefined;
  const inner = openDer(value);
  const authority = inner.takeIf(tags.boolean) && isTrue(inner.value);
  const pathLength = inner.takeIf(tags.integer) ? natural(inner.value) : undefined;
  inner.end();
  return pathLength === undefined ? { authority } : { authority, pathLength };
}

/** RFC 5280 4.2.1.6. */
export function alternativeNamesOf(extensions: Extensions): GeneralName[] {
  const value = extensions.get(extensionTypes.subjectAlternativeName)?.value;
  return value === undefined ? [] : openDer(value).all(takeGeneralName);
}

export interface NameConstraints {
  readonly permitted: readonly GeneralName[];
  readonly excluded: readonly GeneralName[];
}

/** RFC 5280 4.2.1.10: `minimum` and `maximum` have to be what they are by default. */
export function nameConstraintsOf(extensions: Extensions): NameConstraints | undefined {
  const value = extensions.get(extensionTypes.nameConstraints)?.value;
  if (value === undefined) return undefined;
  const inner = openDer(value);
  const permitted = inner.takeIf(0xa0) ? inner.inside().all(takeSubtree) : [];
  const excluded = inner.takeIf(0xa1) ? inner.inside().all(takeSubtree) : [];
  inner.end();
  return { permitted, excluded };
}

function takeSubtree(cursor: DerCursor): GeneralName {
  const subtree = cursor.take(tags.sequence).inside();
  const base = takeGeneralName(subtree);
  // Limits would stand here.
  subtree.end();
  return base;
}

/** RFC 5280 4.2.1.2, hexadecimal; undefined: it does not say. */
export function subjectKeyIdentifierOf(extensions: Extensions): string | undefined {
  const value = extensions.get(extensionTypes.subjectKeyIdentifier)?.value;
  return value && contentOf(value, tags.octetString).toString('hex');
}

/** The identifier of the issuer's key (RFC 5280 4.2.1.1), hexadecimal; undefined: it does not say. */
export function authorityKeyIdentifierOf(extensions: Extensions): string | undefined {
  const value = extensions.get(extensionTypes.authorityKeyIdentifier)?.value;
  if (value === undefined) return undefined;
  const inner = openDer(value);
  const identifier = inner.takeIf(0x80) ? inner.value.toString('hex') : undefined;
  // The issuer's name and serial number.
  inner.takeIf(0xa1);
  inner.takeIf(0x82);
  inner.end();
  return identifier;
}
