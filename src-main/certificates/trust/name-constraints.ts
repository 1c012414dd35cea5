import { attributeTypes, valuesOf } from '../anatomy/index.ts';
import type { DistinguishedName, GeneralName, NameConstraints } from '../anatomy/index.ts';
import type { KnownCertificate } from './known-certificate.ts';

/** Names times subtrees that are compared for one certificate; more is an attack. */
const mostComparisons = 250_000;

/** Every name of the certificate is one that its authority may sign for (RFC 5280 4.2.1.10). */
export function obeysNameConstraints(
  certificate: KnownCertificate,
  { permitted, excluded }: NameConstraints,
): boolean {
  const names = allNames(certificate);
  if (names.length * (permitted.length + excluded.length) > mostComparisons) return false;
  return names.every((name) => {
    const within = permitted.filter((base) => isSameKind(base, name));
    if (within.length > 0 && !within.some((base) => isWithin(name, base, 'permitted'))) return false;
    return !excluded.some((base) => isSameKind(base, name) && isWithin(name, base, 'excluded'));
  });
}

/** The subject is a name as well, and the mail addresses in it. */
function allNames({ parts: { subject }, names }: KnownCertificate): GeneralName[] {
  return [
    ...names,
    ...(subject.canonical.length === 0 ? [] : [{ kind: 'directory' as const, name: subject }]),
    ...valuesOf(subject, attributeTypes.emailAddress).map((text) => ({ kind: 'mail' as const, text })),
  ];
}

function isSameKind(base: GeneralName, name: GeneralName): boolean {
  if (base.kind === 'other' || name.kind === 'other')
    return base.kind === 'other' && name.kind === 'other' && base.tag === name.tag;
  return base.kind === name.kind;
}

/** What cannot be compared is outside of what is permitted, and within what is excluded. */
function isWithin(name: GeneralName, base: GeneralName, side: 'permitted' | 'excluded'): boolean {
  const unclear = side === 'excluded';
  switch (name.kind) {
    case 'dns':
      return base.kind === 'dns' ? isHostWithin(name.text, base.text, side) : unclear;
    case 'mail':
      return base.kind === 'mail' ? (isMailWithin(name.text, base.text) ?? unclear) : unclear;
    case 'uri':
      return base.kind === 'uri' ? (isAddressWithin(name.text, base.text) ?? unclear) : unclear;
    case 'ip':
      return base.kind === 'ip' ? (isIpWithin(name.octets, base.octets) ?? unclear) : unclear;
    case 'directory':
      return base.kind === 'directory' ? isDirectoryWithin(name.name, base.name) : unclear;
    case 'other':
      return unclear;
  }
}

/** `example.com` holds itself and everything below it, `.example.com` only what is below, nothing holds everything. */
function isHostWithin(name: string, base: string, side: 'permitted' | 'excluded'): boolean {
  const host = name.toLowerCase();
  const area = base.toLowerCase();
  if (area === '' || host === area) return true;
  if (host.endsWith(area.startsWith('.') ? area : `.${area}`)) return true;
  // *.example.com stands for www.example.com, too: it is within where one that it stands for would be.
  return side === 'excluded' && host.startsWith('*.') && area.replace(/^[^.]*/, '') === host.slice(1);
}

/** Undefined: this is no mail address. */
function isMailWithin(name: string, base: string): boolean | undefined {
  const at = name.lastIndexOf('@');
  if (at <= 0) return undefined;
  const host = name.slice(at + 1).toLowerCase();
  const baseAt = base.lastIndexOf('@');
  const area = base.slice(baseAt + 1).toLowerCase();
  if (baseAt >= 0) return name.slice(0, at) === base.slice(0, baseAt) && host === area;
  return area === '' || (area.startsWith('.') ? host.endsWith(area) : host === area);
}

/** Undefined: there is no host in it. */
function isAddressWithin(name: string, base: string): boolean | undefined {
  const authority = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)/i.exec(name)?.[1];
  const host = authority
    ?.slice(authority.lastIndexOf('@') + 1)
    .replace(/:\d*$/, '')
    .toLowerCase();
  if (host === undefined || host === '' || host.startsWith('[') || /^[\d.]+$/.test(host)) return undefined;
  const area = base.toLowerCase();
  return area === '' || (area.startsWith('.') ? host.endsWith(area) : host === area);
}

/** Undefined: this is no address, or no address with a mask. */
function isIpWithin(address: Buffer, base: Buffer): boolean | undefined {
  if (![4, 16].includes(address.length) || ![8, 32].includes(base.length)) return undefined;
  if (base.length !== address.length * 2) return false;
  return address.every((octet, i) => {
    const mask = base[address.length + i] ?? 0xff;
    return (octet & mask) === ((base[i] ?? 0) & mask);
  });
}

function isDirectoryWithin(name: DistinguishedName, base: DistinguishedName): boolean {
  return base.canonical.every((relative, i) => relative === name.canonical[i]);
}
